import {
  changesOf,
  faultsOfRemedy,
  letterKinds,
  nextLetterNumber,
  yearOf,
  type Letter,
  type LetterKindId,
  type PublishingFault,
  type RequestPayloads,
} from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import { actOnRequest, stating, type ActOnRequest, type RequestHand } from '../act-on-request.ts';
import { keepQueryCode } from '../access/query-code.ts';
import { noteCaseFile, sealCaseFile } from '../case-files.ts';
import type { CaseContext } from '../papers/case-tools.ts';
import type { IssueLetter, LetterAsked, SeenLetter } from '../process/letter-step.ts';
import { readSeal } from '../rules/seal-picture.ts';
import type { StatedAct } from '../../perform.ts';
import { checkLetter } from './check-letter.ts';
import { copyLetter } from './copy-letter.ts';
import type { DecidedFacts } from './decision-facts.ts';
import { markIssued, readLetterText, type LetterText } from './letter-text.ts';

/** Letters that are issued by themselves; the others by the step that they tell. */
const alone: ReadonlySet<LetterKindId> = new Set<LetterKindId>([
  'receipt',
  'clarification-form',
  'third-party-reply-form',
  'consultation-notice',
  'third-party-decision',
  'withdrawal',
]);

export const isIssuedAlone = (kind: LetterKindId): boolean => alone.has(kind);

/** Issues a letter that no other step issues: a receipt, a notice that a third party is asked. */
export async function issueLetter(
  context: CaseContext,
  input: ActOnRequest & { readonly letter: SeenLetter },
): Promise<Outcome> {
  const { letter } = input;
  return actOnRequest(
    context,
    { ...input, permission: 'requests.handle', kind: 'request.letter-issued' },
    async (hand) => {
      const text = await readLetterText(hand.tx, context.ledger.keys, {
        ...hand.of,
        letterId: letter.letterId,
      });
      if (text === null) return noLetter();
      if (!alone.has(text.kind)) {
        const { title, use } = letterKinds[text.kind];
        return refuse(
          'not-now',
          use === 'decision'
            ? `《${title}》要经审批签发，请送审。`
            : `《${title}》和它告知的事项同时签发，请到那一步办理。`,
        );
      }
      return letterIssuer(context)(hand, { ...letter, kind: text.kind, to: text.to });
    },
  );
}

const noLetter = () =>
  refuse('not-found', '没有找到这份文书，或者它不在这件申请的案卷里。', 'letter.letterId');

/** What issues letters under the lock: checks them, numbers them without a gap, writes and seals their files. */
export function letterIssuer(context: CaseContext): IssueLetter {
  return async (hand, asked) => {
    const issued = await issueText(context, hand, asked);
    if ('code' in issued) return issued;
    const copies: StatedAct[] = [];
    for (const requestId of asked.also ?? []) {
      const of = { bodyId: hand.of.bodyId, requestId };
      copies.push(stating(of, 'letter-issued', await copyLetter(context, hand, of, issued)));
    }
    return [stating(hand.of, 'letter-issued', issued.payload), ...copies];
  };
}

/** A letter that was issued, with its files for further cases that it answers. */
export interface Issued {
  readonly payload: RequestPayloads['letter-issued'];
  readonly letter: Letter;
  readonly files: readonly [pdf: IssuedFile, docx: IssuedFile];
}

export interface IssuedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** As `letterIssuer`, with what was written. */
export async function issueText(
  context: CaseContext,
  hand: RequestHand,
  asked: LetterAsked,
  decided?: DecidedFacts,
): Promise<Issued | Refusal> {
  const { ledger, actor, now, caseTools, files: store } = context;
  const { keys } = ledger;
  const text = await readLetterText(hand.tx, keys, { ...hand.of, letterId: asked.letterId }, true);
  if (text === null) return noLetter();
  const wrong = faultOfAsked(text, asked) ?? faultOfSecondCode(hand, text);
  if (wrong !== null) return wrong;
  const number = await nextNumber(hand, text.kind);
  const letter: Letter = { ...text.letter, number: number?.text ?? null, date: hand.today };
  const fault = await faultOfIssue(context, hand, text, { letter, decided });
  if (fault !== null) return fault;
  const seal = await sealFor(context, hand);
  if (seal !== null && 'code' in seal) return seal;
  const files: IssuedFile[] = [];
  for (const format of ['pdf', 'docx'] as const)
    files.push(await caseTools.letterFile(letter, format, { draft: false, seal }));
  const [pdf, docx] = files as [IssuedFile, IssuedFile];
  const ids: string[] = [];
  for (const file of [pdf, docx]) {
    const { bodyId, requestId: subjectId } = hand.of;
    const sealed = await sealCaseFile({ files: store, keys }, { bodyId, subjectId, ...file });
    await noteCaseFile(hand.tx, keys, sealed, { at: now, staffId: actor.staffId });
    ids.push(sealed.fileId);
  }
  const { queryCode } = text.details;
  if (queryCode !== undefined) await keepQueryCode(hand.tx, keys, hand.of, queryCode);
  const { sign } = letterKinds[text.kind];
  await markIssued(hand.tx, keys, { ...hand.of, letterId: text.letterId, letter, sign, number, at: hand.at });
  const [pdfId = '', docxId = ''] = ids;
  const payload = {
    letterId: text.letterId,
    kind: text.kind,
    number,
    digest: text.digest,
    on: hand.today,
    pdf: pdfId,
    docx: docxId,
    to: text.to,
    changed: changesOf(text.template, text.letter).changed,
  };
  return { payload, letter, files: [pdf, docx] };
}

/** The picture that the letter bears; null where the rules have it stamped by hand. */
async function sealFor(
  { ledger, files }: CaseContext,
  { tx, of, rules }: RequestHand,
): Promise<Uint8Array | Refusal | null> {
  if (rules.seal !== 'image') return null;
  const found = await readSeal(tx, { files, keys: ledger.keys }, of.bodyId);
  return (
    found?.bytes ??
    refuse(
      'not-now',
      '规则是把印章图片放进文书，图片不在了，没有签发。请重新上传印章图片，或者改成打印后盖章。',
    )
  );
}

function faultOfAsked(text: LetterText, { kind, to, digest }: LetterAsked): Refusal | null {
  if (text.kind !== kind) {
    return refuse(
      'wrong-input',
      `这一步要的是《${letterKinds[kind].title}》，选的是《${letterKinds[text.kind].title}》。`,
      'letter.letterId',
    );
  }
  const same =
    text.to.kind === to.kind &&
    (text.to.kind !== 'party' || to.kind !== 'party' || text.to.partyId === to.partyId) &&
    (text.to.kind !== 'organ' || to.kind !== 'organ' || text.to.consultationId === to.consultationId);
  if (!same) return refuse('wrong-input', '这份文书是发给别的对象的，请重新选择。', 'letter.letterId');
  if (text.issuedAt !== null) return refuse('not-now', '这份文书已经签发。请刷新页面。', 'letter.letterId');
  return text.digest === digest
    ? null
    : refuse('stale', '这份文书在您看过以后改过，没有签发。请看过现在的文书再办。', 'letter.digest');
}

/** A code that was handed out stays the one. */
function faultOfSecondCode({ state }: RequestHand, { details }: LetterText): Refusal | null {
  return details.queryCode === undefined || state.letters.every(({ kind }) => kind !== 'receipt')
    ? null
    : refuse(
        'not-now',
        '已经发过登记回执，查询码以那一份为准。请重新生成这份回执，再签发。',
        'letter.letterId',
      );
}

/** Why a letter cannot go out as it stands. */
async function faultOfIssue(
  { ledger }: CaseContext,
  hand: RequestHand,
  text: LetterText,
  issued: { readonly letter: Letter; readonly decided: DecidedFacts | undefined },
): Promise<Refusal | null> {
  const { facts, faults } = await checkLetter(ledger.keys, hand, text, { stage: 'issue', ...issued });
  const { electronic, rules, outcome, parts } = facts;
  const remedy = faultsOfRemedy({ letterKind: text.kind, outcome, parts, electronic, rules });
  return refusalOfFaults([...faults, ...remedy]);
}

/** The first fault that must be mended, as acts refuse; null where there is none. */
export function refusalOfFaults(faults: readonly PublishingFault[]): Refusal | null {
  const grave = faults.filter(({ level }) => level === 'error');
  const [first] = grave;
  if (first === undefined) return null;
  const more = grave.length > 1 ? `另外还有${grave.length - 1}处要改。` : '';
  return { ...refuse('not-now', `${first.sentence}${more}`, 'letter'), basis: first.basis };
}

/** Given out under the lock of the body's chain: two at once do not get the same, and a refusal leaves no gap. */
async function nextNumber(
  { tx, of, state, rules, today }: RequestHand,
  kind: LetterKindId,
): Promise<RequestPayloads['letter-issued']['number']> {
  const { sign, numbered } = letterKinds[kind];
  const { registered } = state;
  if (!numbered || registered === null) return null;
  const { letterNumbering, letterNumber } = rules;
  const year = yearOf(today);
  const request = { year: registered.year, seq: registered.seq };
  const issued = await numbersGiven(tx, of.bodyId, sign, letterNumbering === 'by-kind' ? year : request.year);
  return nextLetterNumber(letterNumbering, letterNumber, { sign, year }, request, issued);
}

/** The numbers of a series: those that letters of a sign bear in a year, however they were numbered. */
async function numbersGiven(tx: Tx, bodyId: string, sign: string, year: number) {
  const rows = await tx
    .selectFrom('letter_texts')
    .select(['number as text', 'number_seq as seq'])
    .where('body_id', '=', bodyId)
    .where('number_year', '=', year)
    .where('sign', '=', sign)
    .where('number', 'is not', null)
    .execute();
  return rows.flatMap(({ text, seq }) => (text === null || seq === null ? [] : [{ text, seq }]));
}
