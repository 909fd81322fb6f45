import { statSync } from 'node:fs';
import { z } from 'zod';
import { StartError } from './start-error.ts';

/** One setting: what the operator is told about it, and what it may be. */
interface Setting {
  readonly description: string;
  readonly allowed: string;
  readonly schema: z.ZodType;
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting of the environment that the server reads, with its default. */
export const settings = {
  PORT: {
    description: '监听的端口',
    allowed: '0到65535的整数，0表示由系统挑选，默认8080',
    schema: z
      .string()
      .regex(/^\d{1,5}$/u)
      .transform(Number)
      .refine((port) => port <= 65_535)
      .default(8080),
  },
  HOST: {
    description: '监听的地址',
    allowed: '本机的IP地址或主机名，默认127.0.0.1，只有本机能打开',
    schema: z
      .string()
      .regex(/^[\w.:-]+$/u)
      .default('127.0.0.1'),
  },
  PUBLIC_URL: {
    description: '用户打开的网址，经过代理时填写',
    allowed: '以http://或https://开头、末尾不带路径的网址，默认不填',
    schema: z
      .url({ protocol: /^https?$/u })
      .refine((url) => new URL(url).pathname === '/' && new URL(url).search === '')
      .optional(),
  },
  TRUST_PROXY: {
    description: '信任哪些代理报来的用户地址，限制次数时用',
    allowed: 'false，或用逗号分开的代理IP地址、网段（loopback表示本机），默认false',
    schema: z
      .union([
        z.literal('false').transform(() => false as const),
        z
          .string()
          .regex(/^(?:loopback|[\da-fA-F.:]+(?:\/\d{1,3})?)(?:,(?:loopback|[\da-fA-F.:]+(?:\/\d{1,3})?))*$/u),
      ])
      .default(false),
  },
  FONT_FOLDER: {
    description: '放有授权字体（仿宋、小标宋、楷体）的文件夹，写PDF时采用',
    allowed: '本机上已有的文件夹，默认不填，用随程序带的字体代替',
    schema: z
      .string()
      .refine((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true)
      .optional(),
  },
  LOG_LEVEL: {
    description: '记录的详细程度',
    allowed: `${levels.join('、')}之一，默认info`,
    schema: z.enum(levels).default('info'),
  },
} as const satisfies Record<string, Setting>;

type Name = keyof typeof settings;
const schema = z.object(
  Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [name, setting.schema]),
  ) as unknown as {
    [N in Name]: (typeof settings)[N]['schema'];
  },
);

export type Config = Readonly<z.output<typeof schema>>;

/**
 * Reads the settings, once, at the start. An empty value is as none.
 * @throws StartError for a wrong value, naming the setting, what it is and what is allowed
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
  throw new StartError(
    wrong
      .map((name) => {
        const { description, allowed } = settings[name as Name];
        return `设置${name}（${description}）现为“${given[name] ?? ''}”，应为${allowed}。`;
      })
      .join('\n'),
  );
}
