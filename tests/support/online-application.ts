import { createHash } from 'node:crypto';
import { zeroBits } from '../../src/server/public/requests/proof-of-work.ts';
import { hiddenOf, type citizen, type CitizenFile, type CitizenPage } from './citizen.ts';
import { Dice, identity } from './screening/numbers.ts';

type Citizen = ReturnType<typeof citizen>;
type Fields = Readonly<Record<string, string>>;

/** A picture of one point: what a scanned paper is to the program. */
export const scan = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export const identityScan: CitizenFile = { field: 'identity', name: '身份证.png', bytes: scan };

/** A constructed number that nobody bears. */
export const madeUpNumber = identity(new Dice(7));

export const who: Fields = {
  kind: 'naturalPerson',
  name: '张三',
  paper: 'identity-card',
  paperNumber: madeUpNumber,
  phone: '13800000000',
  email: '',
  address: '甲县乙镇丙村1号',
  postcode: '',
};

export const what: Fields = {
  title: '2025年农机购置补贴资金发放明细',
  number: '',
  description: '乙镇2025年发放给各户的名单和金额。',
};

export const how: Fields = { form: 'electronic', way: 'online', otherIfNot: 'yes', electronic: 'yes' };

/** Fills in the form of a body up to the page on which all is read over. @returns that page, and the link of the draft */
export async function fillIn(
  me: Citizen,
  start: string,
  changes: { readonly who?: Fields; readonly what?: Fields; readonly how?: Fields } = {},
): Promise<{ readonly page: CitizenPage; readonly draft: string }> {
  const begun = await me.post(start, { title: '' });
  const draft = begun.path.replace(/shenfen\/$/u, '');
  await me.post(`${draft}shenfen/`, { ...who, ...changes.who });
  await me.post(`${draft}neirong/`, { ...what, ...changes.what });
  const page = await me.post(`${draft}fangshi/`, { ...how, ...changes.how });
  return { page, draft };
}

/** As the script of the page does it. */
function solved(challenge: string, bits: number): string {
  for (let number = 0; ; number += 1) {
    const hash = createHash('sha256').update(`${challenge}:${number}`).digest();
    if (zeroBits(hash) >= bits) return String(number);
  }
}

/** What a script would send along: the challenge of a page with its answer. */
export function proofOf({ html }: CitizenPage): Fields {
  const challenge = hiddenOf(html, 'challenge');
  const bits = Number(/data-bits="(\d+)"/u.exec(html)?.[1]);
  return { challenge, answer: solved(challenge, bits) };
}

/** Number and code as the last page shows them. */
export function keysOn({ html }: CitizenPage): { readonly number: string; readonly code: string } {
  const [number = '', code = ''] = [...html.matchAll(/data-key="[^"]*">([^<]*)</gu)].map(
    ([, text = '']) => text,
  );
  return { number, code };
}

/** Applies online, as a browser with scripts does. @returns the last page with number and code */
export async function applyOnline(
  me: Citizen,
  start: string,
  changes: Parameters<typeof fillIn>[2] & { readonly files?: readonly CitizenFile[] } = {},
): Promise<{
  readonly page: CitizenPage;
  readonly draft: string;
  readonly number: string;
  readonly code: string;
}> {
  const { files = [identityScan], ...fields } = changes;
  const { page: check, draft } = await fillIn(me, start, fields);
  const page = await me.post(`${draft}hedui/`, proofOf(check), files);
  return { page, draft, ...keysOn(page) };
}
