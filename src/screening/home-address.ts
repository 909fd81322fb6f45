import type { Hit, HitLevel } from './hit.ts';
import { kindBasis } from './kinds.ts';
import { textAfter, textBefore, type Passage } from './passage.ts';

/** Words before the address of a person's home. */
export const homeLabels: readonly string[] = [
  '家庭住址',
  '家庭地址',
  '户籍地址',
  '户籍所在地',
  '户籍地',
  '现住址',
  '现住',
  '家住',
  '住址',
  '住所地',
  '居住地址',
  '居住地',
  '常住地址',
  '通讯地址',
  '户口所在地',
  '，住',
  '；住',
];

const number = '(?:[0-9０-９]{1,5}|[一二三四五六七八九十百]{1,4})';
// A group, a house, a flat: what lies below the village or the street.
const deep = new RegExp(
  `${number}(?:-[0-9]{1,4})?(?:村民小组|小组|组|社|队|号|栋|幢|单元|室|弄|巷|座|楼)|${number}-${number}(?:-${number})?$`,
);
const place = /[村屯寨庄湾组社区街路巷弄里苑园城府邸坊院楼栋幢]/;
// Where the part ends that may be told: 甲县乙镇.
const township = /^(?:.{0,24}?(?:镇|乡|街道(?:办事处)?|苏木))/;
const county = /^(?:.{0,20}?(?:县|区|旗|市))/;
const office = /(?:公司|政府|委员会|办公|大厅|服务中心|工程|项目)/;

/** Where the part deeper than the township begins in an address, or null where none is deeper than a village. */
export function deepPart(address: string): number | null {
  if (!deep.test(address) || !(place.test(address) || /\d(?:组|社|队)/.test(address))) return null;
  const kept = township.exec(address)?.[0] ?? county.exec(address)?.[0] ?? '';
  return kept.length < address.length ? kept.length : null;
}

/** The hit for an address that stands at an offset; null where it goes no deeper than the village. */
export function addressHit(address: string, at: number, level: HitLevel): Hit | null {
  if (office.test(address) || address.includes('的')) return null;
  const from = deepPart(address);
  if (from === null) return null;
  return {
    kind: '详细住址',
    start: at + from,
    end: at + address.length,
    masked: `${address.slice(0, from)}***`,
    mask: '***',
    level,
    why: '个人住址写到了组、号、室，公开只写到乡镇（街道）',
    basis: kindBasis.详细住址,
  };
}

/** The address after a label such as 家庭住址：. */
export function labelledAddressHit(passage: Passage, labelStart: number, after: number): Hit | null {
  if (/(?:单位|公司|企业|办公|注册|经营)[^，。；\n]{0,4}$/.test(textBefore(passage, labelStart, 8)))
    return null;
  const window = textAfter(passage, after, 72);
  const lead = /^[为是在于:：\s　]{0,4}/.exec(window)?.[0].length ?? 0;
  const address = /^[^\s　，,。；;、：:（(）)|]{2,60}/.exec(window.slice(lead))?.[0] ?? '';
  return addressHit(address, after + lead, 'warning');
}
