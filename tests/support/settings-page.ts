import { officeSettings, type Setting } from '../../src/law/index.ts';
import { settings } from '../../src/server/config.ts';

const generated = '由程序里的设置生成：`npm run docs:guide`。\n';

function valueText({ kind, unit = '', initially }: Setting): string {
  if (kind === 'yes-no') return initially === true ? '是' : '否';
  return `${initially}${unit}`;
}

function rangeText({ kind, least, most, unit = '' }: Setting): string {
  if (kind === 'yes-no') return '是、否';
  if (kind === 'whole-number') return `${least}到${most}${unit}`;
  return 'sha256、sm3';
}

/** The page docs/guide/settings.md: the settings of the desk and those of the start, each from its own table. */
export function settingsPage(): string {
  const office: readonly Setting[] = Object.values(officeSettings);
  const rows = office.map(
    (setting) => `| ${setting.title} | ${setting.means} | ${rangeText(setting)} | ${valueText(setting)} |`,
  );
  const startRows = Object.entries(settings).map(
    ([name, { description, allowed }]) => `| \`${name}\` | ${description} | ${allowed} |`,
  );
  return [
    '# 设置\n',
    generated,
    '## 工作台里的设置\n',
    '系统管理员在“设置”里改，对全部单位起作用；有县级系统管理员的，由县里改。每改一项都写进操作记录，可以改回默认值。\n',
    ['| 设置 | 意思 | 可以填 | 默认 |', '|---|---|---|---|', ...rows].join('\n'),
    '\n## 启动时的设置\n',
    '由维护服务器的人在启动以前用环境变量设置，改了要重新启动。填错了不启动，并说明是哪一项、应当怎么填。\n',
    ['| 设置 | 意思 | 可以填 |', '|---|---|---|', ...startRows].join('\n'),
    '',
  ].join('\n');
}
