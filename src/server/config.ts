import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { StartError } from './start-error.ts';

/** One setting: what the operator is told about it, and what it may be. */
interface Setting {
  readonly description: string;
  readonly allowed: string;
  readonly schema: z.ZodType;
  /** True where its value must not be printed. */
  readonly secret?: true;
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
  DESK: {
    description: '是否开工作台',
    allowed: 'on或off；off时只开年度报告检查，不用数据库，默认on',
    schema: z
      .enum(['on', 'off'])
      .transform((desk) => desk === 'on')
      .default(true),
  },
  SITE: {
    description: '是否开公开网站',
    allowed: 'on或off；off时只有工作台和年度报告检查，公开的内容经别的渠道发布，默认on',
    schema: z
      .enum(['on', 'off'])
      .transform((site) => site === 'on')
      .default(true),
  },
  SITE_MEMORY: {
    description: '公开网站的网页在内存里最多占多少MB',
    allowed: '8到65536的整数，默认128',
    schema: z
      .string()
      .regex(/^\d{1,5}$/u)
      .transform(Number)
      .refine((size) => size >= 8 && size <= 65_536)
      .default(128),
  },
  SITE_RATE: {
    description: '公开网站上一个网络地址每分钟可以用的点数',
    allowed: '60到100000000的整数，打开已有的网页用1点，新做的网页10点，搜索30点；0表示不限，默认6000',
    schema: z
      .string()
      .regex(/^\d{1,9}$/u)
      .transform(Number)
      .refine((points) => points === 0 || (points >= 60 && points <= 100_000_000))
      .default(6000),
  },
  DATA_DIR: {
    description: '放数据、文件、备份和密钥的文件夹',
    allowed: '文件夹的位置，没有就新建，默认是启动时所在文件夹里的data',
    schema: z
      .string()
      .default('data')
      .transform((folder) => resolve(folder)),
  },
  DATABASE_URL: {
    description: '数据库的地址',
    allowed: 'postgres://用户:密码@主机:端口/数据库，PostgreSQL 15或更新，默认不填，用随程序带的数据库',
    schema: z.url({ protocol: /^postgres(?:ql)?$/u }).optional(),
  },
  SECRET_KEY: {
    description: '加密姓名、电话等所用的密钥',
    allowed:
      '32字节以上的随机数，写成base64（如openssl rand -base64 32的结果），默认存在DATA_DIR的keys/secret.key',
    schema: z
      .base64()
      .transform((text) => Buffer.from(text, 'base64'))
      .refine((secret) => secret.length >= 32)
      .optional(),
    secret: true,
  },
  OIDC_ISSUER: {
    description: '县统一身份认证（OpenID Connect）的地址',
    allowed: '以https://开头的网址，与OIDC_CLIENT_ID、OIDC_CLIENT_SECRET一起填，默认不填',
    schema: z.url({ protocol: /^https?$/u }).optional(),
  },
  OIDC_CLIENT_ID: {
    description: '在统一身份认证处登记的应用标识',
    allowed: '登记时给的标识，默认不填',
    schema: z.string().optional(),
  },
  OIDC_CLIENT_SECRET: {
    description: '在统一身份认证处登记的应用密钥',
    allowed: '登记时给的密钥，默认不填',
    schema: z.string().optional(),
    secret: true,
  },
  OIDC_NAME: {
    description: '登录页上统一身份认证按钮的名称',
    allowed: '20字以内，默认“县统一身份认证”',
    schema: z.string().max(20).default('县统一身份认证'),
  },
  SMTP_URL: {
    description: '发提醒邮件的邮件服务器',
    allowed: 'smtp://用户:密码@主机:端口，或smtps://开头，与ALERT_MAIL一起填，默认不填',
    schema: z.url({ protocol: /^smtps?$/u }).optional(),
    secret: true,
  },
  MAIL_FROM: {
    description: '提醒邮件的发件人',
    allowed: '邮箱地址，默认是ALERT_MAIL的第一个',
    schema: z.email().optional(),
  },
  ALERT_MAIL: {
    description: '收提醒邮件的人：台账核验发现了问题，或者账号连续输错被锁定',
    allowed: '邮箱地址，几个之间用逗号分开，默认不填',
    schema: z
      .string()
      .transform((text) => text.split(',').map((each) => each.trim()))
      .pipe(z.array(z.email()).min(1))
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

/** Settings that mean something together only. */
const together: readonly (readonly Name[])[] = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['SMTP_URL', 'ALERT_MAIL'],
];

function refuseParts(group: readonly Name[], given: Readonly<Record<string, string | undefined>>): void {
  const missing = group.filter((name) => given[name] === undefined);
  if (missing.length === 0 || missing.length === group.length) return;
  throw new StartError(`设置${group.join('、')}要一起填，还缺${missing.join('、')}。`);
}

/**
 * Reads the settings, once, at the start. An empty value is as none.
 * @throws StartError for a wrong value, naming the setting, what it is and what is allowed
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) {
    for (const group of together) refuseParts(group, given);
    if (parsed.data.OIDC_ISSUER !== undefined && parsed.data.PUBLIC_URL === undefined) {
      throw new StartError('用县统一身份认证登录，要先设置PUBLIC_URL：认证以后回到这个网址。');
    }
    return parsed.data;
  }
  const wrong = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
  throw new StartError(
    wrong
      .map((name) => {
        const { description, allowed, secret }: Setting = settings[name as Name];
        const value = secret === true ? '（不显示）' : `“${given[name] ?? ''}”`;
        return `设置${name}（${description}）现为${value}，应为${allowed}。`;
      })
      .join('\n'),
  );
}
