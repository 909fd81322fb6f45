import type { SheetLayout } from './sheet-layout.ts';
import { chineseDay, plainLine, plainText } from './sheet-text.ts';

/** What a handover sheet (换岗交接单) is written from. Plain data: it says nothing of where it was kept. */
export interface HandoverSheet {
  readonly bodyName: string;
  /** Civil date of the handover, YYYY-MM-DD. */
  readonly on: string;
  readonly from: { readonly name: string; readonly post: string };
  readonly to: { readonly name: string; readonly post: string };
  /** True where the person leaves the body; else the duties alone change hands. */
  readonly leaves: boolean;
  readonly remarks: string;
  /** `dueOn`: YYYY-MM-DD; null without a limit. */
  readonly items: readonly { readonly title: string; readonly dueOn: string | null }[];
  readonly drafts: readonly { readonly title: string }[];
}

/** What else is in someone's hands; the rest is written in by hand. */
const channels = [
  '政府网站后台',
  '政务新媒体账号',
  '单位电子邮箱',
  '依申请公开收件渠道',
  '印章、钥匙',
  '',
  '',
];

/** The sheet of a handover: what was handed over, what is to be filled in by hand, and who signs. */
export function layOutHandover(sheet: HandoverSheet): SheetLayout {
  const person = ({ name, post }: HandoverSheet['from']) =>
    post.trim() === '' ? plainLine(name) : `${plainLine(name)}（${plainLine(post)}）`;
  const numbered = (rows: readonly (readonly string[])[]) =>
    rows.map((row, at) => [String(at + 1), ...row, '']);
  const { items, drafts } = sheet;
  const remarks = plainText(sheet.remarks);
  return {
    title: '换岗交接单',
    bodyName: plainLine(sheet.bodyName),
    facts: [
      `单位：${plainLine(sheet.bodyName)}`,
      `移交人：${person(sheet.from)}`,
      `接交人：${person(sheet.to)}`,
      `交接日期：${chineseDay(sheet.on)}　　${sheet.leaves ? '移交人离岗，账号当日停用' : '移交人不离岗，只移交工作'}`,
    ],
    parts: [
      {
        heading: `一、移交的待办（${items.length}件）`,
        lines: items.length === 0 ? ['没有待办。'] : [],
        table:
          items.length === 0
            ? null
            : {
                name: '移交的待办',
                widths: [14, 80, 42, 20],
                head: ['序号', '事项', '期限', '核对'],
                rows: numbered(
                  items.map(({ title, dueOn }) => [
                    plainLine(title),
                    dueOn === null ? '没有期限' : chineseDay(dueOn),
                  ]),
                ),
                left: [false, true, false, false],
              },
      },
      {
        heading: `二、移交的草稿（${drafts.length}份）`,
        lines: drafts.length === 0 ? ['没有草稿。'] : [],
        table:
          drafts.length === 0
            ? null
            : {
                name: '移交的草稿',
                widths: [14, 122, 20],
                head: ['序号', '标题', '核对'],
                rows: numbered(
                  drafts.map(({ title }) => [plainLine(title) === '' ? '没有标题' : plainLine(title)]),
                ),
                left: [false, true, false],
              },
      },
      {
        heading: '三、另行移交的账号、渠道和物品（手工填写）',
        lines: ['口令当面移交并由接交人当场更改，不写在本单上。'],
        table: {
          name: '另行移交的账号、渠道和物品',
          widths: [50, 56, 30, 20],
          head: ['名称', '账号或存放处', '口令已更改', '核对'],
          rows: channels.map((name) => [name, '', '', '']),
          left: [true, true, false, false],
        },
      },
      {
        heading: '四、交接说明',
        lines: remarks === '' ? ['没有另外的说明。'] : remarks.split('\n'),
        table: null,
      },
    ],
    signatures: ['移交人（签名）', '接交人（签名）', '监交人（签名）'],
    foot: '待办和草稿是交接当时的记录，以后办理的变化不改本单。',
  };
}
