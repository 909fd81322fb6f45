import { accountHit, passesLuhn } from './bank-account.ts';
import { addressHit } from './home-address.ts';
import type { Hit } from './hit.ts';
import { identityNumberHit, isIdentityNumber } from './identity-number.ts';
import { numberLabels, numberOfKind, type NumberLabel } from './labelled-number.ts';
import { landlineAt } from './landline.ts';
import { phoneHit } from './mobile-number.ts';
import { halfWidth } from './number-run.ts';
import type { Passage } from './passage.ts';
import type { TableSense } from './table.ts';

// A cell with a number alone in it: digits with blanks and hyphens, an X at the end.
const numberAlone = /^[\s　'’"]*([0-9０-９][0-9０-９ \-－—　]{4,40}[xXｘＸ×]?)[\s　]*$/;

const labelOf = (heading: string, kind: NumberLabel['kind']): NumberLabel | undefined =>
  numberLabels.find((label) => label.kind === kind && label.words.some((word) => heading.includes(word))) ??
  numberLabels.find((label) => label.kind === kind && /社保|社会保险|参保|个人/.test(heading));

/**
 * What the heading of its column makes of a cell: a number of a person even where no check digit proves it, a
 * phone, an account, an address.
 */
export function cellHit(passage: Passage, column: number, sense: TableSense): Hit | null {
  const { text } = passage;
  if (text === '' || text.length > 200) return null;
  passage.tally.steps += text.length;
  const heading = sense.headings[column] ?? '';
  const meaning = sense.meanings[column] ?? 'other';
  switch (meaning) {
    case 'identity':
      return identityCell(text);
    case 'account':
      return sense.isOffices ? null : accountCell(text);
    case 'phone':
      return phoneCell(text, sense);
    case 'paper':
    case 'social': {
      const label = labelOf(heading, meaning === 'paper' ? '证件号码' : '社保账号');
      return label === undefined || /单位|机构|定点/.test(heading) ? null : numberOfKind(passage, label, 0);
    }
    case 'address': {
      const address = text.trim();
      return sense.isPeople
        ? addressHit(address, text.indexOf(address), sense.isAssistance ? 'error' : 'warning')
        : null;
    }
    case 'name':
    case 'officePhone':
    case 'state':
    case 'age':
    case 'office':
    case 'code':
    case 'quantity':
    case 'other':
      return null;
  }
}

interface Alone {
  readonly raw: string;
  readonly start: number;
  readonly digits: string;
}

function alone(text: string): Alone | null {
  const raw = numberAlone.exec(text)?.[1]?.trimEnd();
  if (raw === undefined) return null;
  return {
    raw,
    start: text.indexOf(raw),
    digits: halfWidth(raw).replace(/[^0-9X]/g, ''),
  };
}

function identityCell(text: string): Hit | null {
  const number = alone(text);
  if (number === null) return null;
  const { raw, start, digits } = number;
  // 17 and 19: one digit forgotten or typed twice; what remains still tells who it is.
  if (digits.length !== 15 && (digits.length < 17 || digits.length > 19)) return null;
  return identityNumberHit(raw, start, {
    digits: digits.length,
    valid: isIdentityNumber(digits),
    named: true,
  });
}

function accountCell(text: string): Hit | null {
  const number = alone(text);
  if (number === null || number.digits.length < 8 || number.digits.length > 30) return null;
  const card = number.digits.length >= 16 && passesLuhn(number.digits);
  return accountHit(number.raw, number.start, card);
}

function phoneCell(text: string, sense: TableSense): Hit | null {
  const number = alone(text);
  if (number !== null && /^1[3-9]\d{9}$/.test(number.digits))
    return phoneHit('手机号码', number.raw, number.start);
  if (!sense.isPeople) return null;
  const line = landlineAt(text);
  return line === null ? null : phoneHit('固定电话', line.raw, line.offset);
}
