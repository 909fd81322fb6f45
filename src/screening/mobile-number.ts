import { cite } from '../law/index.ts';
import { isInAddress, isLabelledAsCode, isQuantity } from './context.ts';
import type { Detector, Hit } from './hit.ts';

// 11 digits in one piece or as 3-4-4, +86 allowed before; no digit, letter or dash on either side.
const pattern =
  /(?<![0-9０-９A-Za-z.．_〕-])(?:[+＋]?86[ -]?)?([1１][3-9３-９][0-9０-９](?:[ \u3000-]?[0-9０-９]{4}){2})(?![0-9０-９A-Za-z_]|-\d)/g;

const basis = [cite('personalInformation', '第二十五条'), cite('regulation', '第十五条')];

/**
 * Finds mobile numbers. Landlines, fax numbers and hotlines of an office are its public contact and are
 * not looked for; a mobile number belongs to a person, so someone has to say that it may stand there.
 */
export const mobileNumbers: Detector = (text) => {
  const hits: Hit[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isInAddress(text, start, end) || isQuantity(text, start, end) || isLabelledAsCode(text, start))
      continue;
    const digits = (match[1] ?? '').normalize('NFKC').replace(/\D/g, '');
    hits.push({
      kind: '手机号码',
      start,
      end,
      masked: `${digits.slice(0, 3)}****${digits.slice(-4)}`,
      level: 'warning',
      why: '11位手机号码，一般属于个人',
      basis,
    });
  }
  return hits;
};
