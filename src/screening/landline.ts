import type { Hit } from './hit.ts';
import { phoneHit } from './mobile-number.ts';
import { textAfter, type Passage } from './passage.ts';

/** Words before the landline of a home. The landline of an office is its public contact and is not looked for. */
export const homePhoneLabels: readonly string[] = [
  '家庭电话',
  '住宅电话',
  '家里电话',
  '宅电',
  '家中电话',
  '私人电话',
];

const area = /^(?:[（(]?0[0-9]{2,3}[）)]?[ \-－—–]?)?[2-8][0-9]{6,7}(?![0-9])/;

/** The landline that a text consists of or begins with, blanks at the front left out; null where it is none. */
export function landlineAt(text: string): { readonly offset: number; readonly raw: string } | null {
  const offset = /^[:：为是\s　（(]{0,4}/.exec(text)?.[0].length ?? 0;
  for (const from of [offset, 0]) {
    const raw = area.exec(text.slice(from).replace(/[０-９]/g, (digit) => digit.normalize('NFKC')))?.[0];
    if (raw !== undefined) return { offset: from, raw: text.slice(from, from + raw.length) };
  }
  return null;
}

/** The landline after a label such as 家庭电话：. */
export function labelledLandlineHit(passage: Passage, after: number): Hit | null {
  const line = landlineAt(textAfter(passage, after, 24));
  return line === null ? null : phoneHit('固定电话', line.raw, after + line.offset);
}
