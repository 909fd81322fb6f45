import type { RequestState } from '../../law/index.ts';
import type { Keys } from '../../ledger/keys.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { refuse, type Refusal } from '../outcome.ts';
import type { StatedAct } from '../perform.ts';
import type { Applicant } from './applicant.ts';
import { readApplicant, readThirdParty } from './request-data.ts';

/** Something that tells who a person of the case is, and how a sentence calls it. */
interface Secret {
  readonly text: string;
  readonly name: string;
}

/** Whoever looked bears a name that the record has to show; it may be the applicant's, too. */
const namesOfStaff: ReadonlySet<string> = new Set(['searcher']);

/** Names of persons have two to four characters of Han, or a dot; what firms and offices are called may be said. */
const personal =
  /^(?!.*(?:公司|集团|厂|商店|超市|合作社|中心|委员会|村委会|学校|医院|银行|局|站)$)(?:\p{Script=Han}{2,4}|.*·.*)$/u;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

/**
 * Screening knows numbers of identity and telephone by their shape, and no name. In a case the names are known: an act that states the
 * applicant's, the agent's or a third party's would keep it for ever, past every erasure (个人信息保护法第四十七条).
 * @returns why the acts cannot be stated so; null where they name nobody
 */
export async function faultOfOwnData(
  tx: Tx,
  keys: Keys,
  bodyId: string,
  of: Pick<RequestState, 'applicantId' | 'applicantKind' | 'parties'>,
  stated: readonly StatedAct[],
): Promise<Refusal | null> {
  const texts = stated
    .filter(({ kind }) => kind.startsWith('request.') || kind.startsWith('redress.'))
    .flatMap(({ payload }) => textsIn(payload));
  if (texts.length === 0) return null;
  const secrets: Secret[] = [];
  for (const id of [of.applicantId, ...idsIn(stated, 'applicantId')]) {
    const applicant = await readApplicant(tx, keys, bodyId, id);
    if (applicant !== null) secrets.push(...secretsOf(applicant, of.applicantKind === 'naturalPerson'));
  }
  for (const id of [...of.parties.map(({ dataId }) => dataId), ...idsIn(stated, 'dataId')]) {
    const party = await readThirdParty(tx, keys, bodyId, id);
    if (party === null) continue;
    if (personal.test(party.name.trim())) secrets.push({ text: party.name, name: '第三方的姓名' });
    secrets.push({ text: party.phone, name: '第三方的电话' });
  }
  return faultOfSecrets(texts, secrets);
}

/** Persons whom the acts themselves bring into the case. */
const idsIn = (stated: readonly StatedAct[], field: 'applicantId' | 'dataId'): readonly string[] =>
  stated.flatMap(({ payload }) => {
    const id = (payload as Readonly<Record<string, unknown>>)[field];
    return typeof id === 'string' ? [id] : [];
  });

/** The same where the applicant is at hand and nothing is kept yet. */
export const faultOfNaming = (
  applicant: Applicant,
  isPerson: boolean,
  texts: readonly StatedWords[],
): Refusal | null => faultOfSecrets(texts, secretsOf(applicant, isPerson));

interface StatedWords {
  readonly field: string;
  readonly text: string;
}

function secretsOf(applicant: Applicant, isPerson: boolean): readonly Secret[] {
  const { name, paperNumber, phone, email, address, legalRepresentative, contactPerson, agent } = applicant;
  return [
    ...(isPerson ? [{ text: name, name: '申请人的姓名' }] : []),
    { text: paperNumber, name: '申请人的证件号码' },
    { text: phone, name: '申请人的电话' },
    { text: email, name: '申请人的电子邮箱' },
    { text: [...address].length < 8 ? '' : address, name: '申请人的地址' },
    { text: legalRepresentative, name: '法定代表人的姓名' },
    { text: contactPerson, name: '联系人的姓名' },
    { text: agent?.name ?? '', name: '代理人的姓名' },
    { text: agent?.phone ?? '', name: '代理人的电话' },
  ];
}

function faultOfSecrets(texts: readonly StatedWords[], secrets: readonly Secret[]): Refusal | null {
  for (const { field, text } of texts) {
    const within = plain(text);
    const found = secrets.find((secret) => {
      const sought = plain(secret.text);
      return [...sought].length > 1 && within.includes(sought);
    });
    if (found !== undefined) {
      return refuse(
        'wrong-input',
        `填写的内容里有${found.name}，操作记录永久保存，期满也不能清除，请不要写。可以写“申请人”“第三方”。`,
        field,
      );
    }
  }
  return null;
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** Texts of a payload with the paths of their fields. Ids, hashes, dates and words of code name nobody. */
function textsIn(payload: unknown, path = ''): readonly StatedWords[] {
  if (typeof payload === 'string') {
    return payload.length < 2 || uuid.test(payload) || /^[\da-f]{64}$/u.test(payload)
      ? []
      : [{ field: path, text: payload }];
  }
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload).flatMap(([key, inner]) =>
    namesOfStaff.has(key) ? [] : textsIn(inner, path === '' ? key : `${path}.${key}`),
  );
}
