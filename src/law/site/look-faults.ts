import { cite, type Citation } from '../citation.ts';
import { contrastOf, leastContrast } from './colour.ts';
import type { SiteLook } from './look.ts';

/** What is wrong with a look, at one of its fields. `warning`: it can be kept so. */
export interface LookFault {
  readonly field: keyof SiteLook;
  readonly level: 'error' | 'warning';
  readonly sentence: string;
  readonly basis: readonly Citation[];
}

/** Contrast at which large amounts of text read with ease (WCAG, level AAA). */
export const goodContrast = 7;

/** Most characters of each line. */
export const lookLimits = { name: 40, sponsor: 40, operator: 40, address: 80, phone: 60 } as const;

/** The same of the guide's fields (`GuideFacts`). */
export const guideLimits = { line: 120, text: 1000, places: 12 } as const;

const lines = [
  ['name', '网站名称'],
  ['sponsor', '主办单位'],
  ['operator', '承办单位'],
  ['address', '地址'],
  ['phone', '联系电话'],
] as const;

const guide = [cite('websiteGuide')];

/** Everything that is wrong with a look, field by field. Empty fields are not: the footer leaves them out. */
export function faultsOfLook(look: SiteLook): readonly LookFault[] {
  const faults: LookFault[] = [];
  const add = (field: LookFault['field'], sentence: string, level: LookFault['level'] = 'error') =>
    faults.push({ field, level, sentence, basis: guide });
  for (const [field, name] of lines) {
    const text = look[field];
    const length = [...text].length;
    if (/[\p{Cc}\u2028\u2029]/u.test(text)) add(field, `${name}只能写一行。`);
    else if (length > lookLimits[field])
      add(field, `${name}现有${length}个字，最多${lookLimits[field]}个字。`);
  }
  if (look.phone !== '' && !isPhone(look.phone)) {
    add('phone', '联系电话应当像“0591-12345678”这样写，几个号码用顿号隔开。');
  }
  // How the numbers are composed: [memory, to be verified].
  if (look.icp !== '' && !/^\p{Script=Han}ICP[备证]\d{6,12}号(?:-\d{1,4})?$/u.test(look.icp)) {
    add('icp', 'ICP备案号应当像“闽ICP备12345678号-1”这样写，照备案时给的抄。');
  }
  if (look.publicSecurity !== '' && !/^\p{Script=Han}公网安备\d{10,16}号$/u.test(look.publicSecurity)) {
    add('publicSecurity', '公安备案号应当像“闽公网安备35000002000001号”这样写，照备案时给的抄。');
  }
  const colour = look.mainColour === '' ? null : faultOfColour(look.mainColour);
  if (colour !== null) add('mainColour', colour.sentence, colour.level);
  return faults;
}

/** Land-lines, extensions and hotlines, one or several. */
export const isPhone = (text: string): boolean =>
  /^[\d\s()（）+\-—、,，;；/转]+$/u.test(text) &&
  /\d{3}/u.test(text) &&
  text.replaceAll(/\D/gu, '').length >= 5;

/** What is wrong with a main colour; null where it will do. */
export function faultOfColour(colour: string): Pick<LookFault, 'level' | 'sentence'> | null {
  if (!/^#[\da-f]{6}$/u.test(colour)) {
    return { level: 'error', sentence: '颜色要用#和6位小写的十六进制数字写，例如#0b5394。' };
  }
  if (isRed(colour)) {
    return {
      level: 'error',
      sentence: '红色留给文件的红头和要改正的提示，不能作网站的主色。请换蓝、绿、青、紫或者深灰。',
    };
  }
  // One figure for both: text of this colour on white, and white text on it.
  const contrast = contrastOf(colour, '#ffffff');
  const figure = contrast.toFixed(2);
  if (contrast < leastContrast) {
    return {
      level: 'error',
      sentence: `这个颜色和白色的对比度是${figure}，不到${leastContrast}，看不清。请换深一些的。`,
    };
  }
  return contrast < goodContrast
    ? {
        level: 'warning',
        sentence: `这个颜色和白色的对比度是${figure}，可以用；到${goodContrast}以上，视力弱的人看得更清楚。`,
      }
    : null;
}

/**
 * Red as people see it: a hue within 15° of pure red and no mere grey. On paper red is the letterhead (红头) of the authority, on
 * the page it is what has to be mended; a site that is red all over takes both away.
 */
function isRed(colour: string): boolean {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  if (most !== r || most - least < 48 || (most - least) / most < 0.35) return false;
  const hue = (60 * (g - b)) / (most - least);
  return Math.abs(hue) <= 15;
}
