import {
  changesOf,
  citationText,
  composeLetter,
  deliveredOn,
  letterKindIds,
  letterKindName,
  letterKinds,
  outcomeOfGuide,
  servedOn,
  type Letter,
  type LetterChanges,
  type LetterKindId,
  type LetterRecipient,
  type PublishingFault,
  type RequestState,
} from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import { may } from '../../../law/index.ts';
import type { Actor } from '../../actor.ts';
import { coverWords } from '../reading/cover-words.ts';
import { checkLetter } from './check-letter.ts';
import { gatherFacts, type CaseAtHand } from './gather-facts.ts';
import { isIssuedAlone } from './issue-letter.ts';
import { digestOfLetter } from './letter-digest.ts';
import type { LetterDetails } from './letter-details.ts';
import { lettersOf, type LetterText } from './letter-text.ts';

/** A letter as lists show it. */
export interface LetterRow {
  readonly letterId: string;
  readonly kind: LetterKindId;
  readonly kindTitle: string;
  readonly use: 'step' | 'decision' | 'form';
  readonly number: string | null;
  readonly to: LetterRecipient;
  readonly recipientTitle: string;
  readonly state: 'draft' | 'submitted' | 'issued';
  readonly version: number;
  readonly savedAt: string;
  readonly savedById: string | null;
  readonly issuedOn: string | null;
  readonly changed: number | null;
  readonly servedOn: string | null;
  readonly deliveredOn: string | null;
}

export function rowOfLetter(state: RequestState, text: LetterText): LetterRow {
  const { letterId, kind, to, version } = text;
  const issued = state.letters.find((each) => each.letterId === letterId);
  const submitted = state.round?.returned === null && state.round.letterId === letterId;
  return {
    letterId,
    kind,
    kindTitle: letterKindName(kind),
    use: letterKinds[kind].use,
    number: issued?.number?.text ?? null,
    to,
    recipientTitle: titleOfRecipient(state, text),
    state: issued === undefined ? (submitted ? 'submitted' : 'draft') : 'issued',
    version,
    savedAt: text.savedAt.toISOString(),
    savedById: text.savedBy,
    issuedOn: issued?.on ?? null,
    changed: issued?.changed ?? null,
    servedOn: servedOn(state, letterId),
    deliveredOn: deliveredOn(state, letterId),
  };
}

/** To whom a letter goes, without a name of a person. */
function titleOfRecipient(state: RequestState, { to, details }: LetterText): string {
  if (to.kind === 'applicant') return '申请人';
  if (to.kind === 'party') {
    const at = state.parties.findIndex(({ partyId }) => partyId === to.partyId);
    return at < 0 || state.parties.length === 1 ? '第三方' : `第三方${at + 1}`;
  }
  const known = state.consultations.find(({ consultationId }) => consultationId === to.consultationId);
  return known?.organ ?? details.organName ?? '其他机关';
}

export async function listLetters(keys: Keys, { tx, of, state }: CaseAtHand): Promise<readonly LetterRow[]> {
  return (await lettersOf(tx, keys, of)).map((text) => rowOfLetter(state, text)).toReversed();
}

/** The kinds that can be drafted, with those that the case is likely to want. */
export function kindsToDraft({ state, today, calendar }: CaseAtHand) {
  const result = outcomeOfGuide(state.guide, state, { today, calendar });
  const usual = new Set<LetterKindId>(
    result.kind === 'outcome'
      ? [result.letterKind, ...result.alsoLetters]
      : result.kind === 'step'
        ? [result.letterKind]
        : [],
  );
  if (state.letters.every(({ kind }) => kind !== 'receipt')) usual.add('receipt');
  if (state.ended?.how === 'withdrawn') usual.add('withdrawal');
  return letterKindIds.map((kind) => {
    const { use, to, staffHint, basis } = letterKinds[kind];
    const title = letterKindName(kind);
    return { kind, title, use, to, hint: staffHint, basis: basis.map(citationText), usual: usual.has(kind) };
  });
}

/** One letter, for whoever writes it and whoever signs it. */
export interface LetterView {
  readonly row: LetterRow;
  readonly letter: Letter;
  readonly masked: boolean;
  readonly template: Letter;
  readonly details: LetterDetails;
  readonly digest: string;
  readonly changes: LetterChanges;
  readonly faults: readonly PublishingFault[];
  readonly hints: readonly string[];
  readonly may: { readonly edit: boolean; readonly issue: boolean; readonly why: string | null };
}

/** One letter, a draft or an issued one, with what is to be looked at in it and what the person may do with it. */
export async function viewLetter(
  keys: Keys,
  hand: CaseAtHand,
  text: LetterText,
  actor: Actor,
): Promise<LetterView> {
  const row = rowOfLetter(hand.state, text);
  const open = row.state === 'draft';
  const checked = open
    ? await checkLetter(keys, hand, text, { stage: 'draft' })
    : { faults: [], hints: [] as readonly string[] };
  const outdated = open && (await isOutdated(keys, hand, text));
  const handles = may(actor.roles, 'requests.handle');
  const masked = !may(actor.roles, 'requests.person');
  const shown = (letter: Letter) => (masked ? maskedLetter(letter) : letter);
  const changes = changesOf(shown(text.template), shown({ ...text.letter, number: null, date: null }));
  const { title, use } = letterKinds[text.kind];
  return {
    row,
    letter: shown(text.letter),
    masked,
    template: shown(text.template),
    details: masked ? {} : { ...text.details, queryCode: undefined },
    digest: text.digest,
    changes,
    faults: masked ? maskedFaults(checked.faults) : checked.faults,
    hints: outdated ? [changedSince, ...checked.hints] : checked.hints,
    may: {
      edit: open && handles,
      issue: open && handles && isIssuedAlone(text.kind),
      why: !open
        ? row.state === 'issued'
          ? '已经签发。'
          : '正在审批。'
        : !handles
          ? '只有经办人和负责人可以改。'
          : isIssuedAlone(text.kind)
            ? null
            : use === 'decision'
              ? '经审批签发。'
              : `《${title}》和它告知的事项同时签发。`,
    },
  };
}

const changedSince =
  '起草以后案卷有变化（日期、期限、材料或者指引），照现在的情形写出来会不一样。请重新生成，或者核对正文。';

/** Whether the case would now write another letter than it did. A receipt bears a code that is made each time. */
async function isOutdated(keys: Keys, hand: CaseAtHand, text: LetterText): Promise<boolean> {
  const { kind, to, details, template } = text;
  if (kind === 'receipt') return false;
  const now = composeLetter(kind, await gatherFacts(keys, hand, { kind, to, details }));
  return digestOfLetter(now) !== digestOfLetter(template);
}

/** The same letter with the recipient's name written over, for those who need not know it: 张某三 becomes 张**. */
export function maskedLetter(letter: Letter): Letter {
  const toOrgan = letterKinds[letter.kind].to === 'organ';
  const names = toOrgan
    ? []
    : letter.addressee.split('、').filter((name) => name !== '' && !/[〔〕]/u.test(name));
  const cover = (words: string) =>
    coverWords(words, names)
      // With the code one looks at the case as the applicant.
      .replaceAll(/(?<=查询码：)[\dA-Z-]+/gu, '****');
  return {
    ...letter,
    addressee: toOrgan ? letter.addressee : cover(letter.addressee),
    blocks: letter.blocks.map((block) =>
      block.kind === 'text'
        ? { ...block, text: cover(block.text) }
        : { ...block, rows: block.rows.map((row) => row.map(cover)) },
    ),
    attachments: letter.attachments.map(cover),
  };
}

/** Faults whose sentences say a name: the recipient's, or that of another case. */
const naming: ReadonlyMap<string, string> = new Map([
  ['L-3', '收件人和申请的不一致，请经办人核对。'],
  ['L-11', '写了别的申请的编号或者当事人，请经办人核对。'],
]);

/** The same faults for those who need not know who is meant. */
export const maskedFaults = (faults: readonly PublishingFault[]): readonly PublishingFault[] =>
  faults.map((fault) => ({ ...fault, sentence: naming.get(fault.id) ?? fault.sentence }));
