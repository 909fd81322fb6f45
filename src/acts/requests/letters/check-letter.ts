import { sql } from 'kysely';
import {
  faultsOfLetter,
  letterText,
  type Letter,
  type LetterFacts,
  type PublishingFault,
  type RequestState,
} from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { revealManyPersonal } from '../../../ledger/personal-data.ts';
import { screenText } from '../../../screening/screen-text.ts';
import type { OfRequest } from '../act-on-request.ts';
import type { Applicant } from '../applicant.ts';
import type { DecidedFacts } from './decision-facts.ts';
import { gatherFacts, type CaseAtHand } from './gather-facts.ts';
import type { LetterText } from './letter-text.ts';

/** What is looked at before a letter goes up, and before it goes out. */
export interface CheckedLetter {
  readonly facts: LetterFacts;
  readonly faults: readonly PublishingFault[];
  /** What may be somebody else's, for the officer to look at; nothing is refused for it. */
  readonly hints: readonly string[];
}

/** Checks a letter against the case as it stands now. */
export async function checkLetter(
  keys: Keys,
  hand: CaseAtHand,
  text: LetterText,
  options: {
    readonly stage: 'draft' | 'issue';
    readonly letter?: Letter;
    /** Of a decision that was submitted: what it decides. */
    readonly decided?: DecidedFacts | undefined;
  },
): Promise<CheckedLetter> {
  const letter = options.letter ?? text.letter;
  const { kind, to, details } = text;
  const facts = await gatherFacts(keys, hand, {
    kind,
    to,
    details,
    ...(options.decided === undefined ? {} : { decided: options.decided }),
  });
  const others = await otherCases(hand.tx, keys, hand.of, hand.state);
  const faults = faultsOfLetter(letter, { facts, stage: options.stage, others });
  return { facts, faults, hints: [...severalReaders(facts), ...hintsOf(letter, facts)] };
}

/** So many of the latest requests are looked at for names: a copy gone wrong is one of a recent letter. */
const lookedAt = 300;

async function otherCases(tx: Tx, keys: Keys, of: OfRequest, state: RequestState) {
  const linked = new Set(state.links.map(({ requestId }) => requestId));
  const rows = await tx
    .selectFrom('requests')
    .select(['request_id', 'number', sql<string>`state->>'applicantId'`.as('applicantId')])
    .where('body_id', '=', of.bodyId)
    .where('request_id', '!=', of.requestId)
    .orderBy('submitted_on', 'desc')
    .orderBy('request_id', 'desc')
    .limit(lookedAt)
    .execute();
  const foreign = rows.filter(({ request_id }) => !linked.has(request_id));
  const applicants = await revealManyPersonal(
    tx,
    keys,
    of.bodyId,
    foreign.map(({ applicantId }) => applicantId),
  );
  const names = [...applicants.values()].map((text) => (JSON.parse(text) as Pick<Applicant, 'name'>).name);
  return { numbers: foreign.flatMap(({ number }) => number ?? []), names: [...new Set(names)] };
}

/** One answer may go to several applicants (政府信息公开司法解释第十四条第三款); then each learns who the others are. */
const severalReaders = ({ applicants }: LetterFacts): readonly string[] =>
  applicants.length < 2
    ? []
    : [
        `这份答复一并发给${applicants.length}位申请人，各人会看到其他人的姓名和申请内容。不宜互相知道的，请分开答复（个人信息保护法第六条）。`,
      ];

/** Personal data in a letter that is not the applicant's own, nor quoted from the request. */
function hintsOf(letter: Letter, facts: LetterFacts): readonly string[] {
  const own = [...facts.applicants, facts.party?.name ?? '', facts.words, facts.rules.contact.phone];
  const text = letterText(letter);
  return screenText(text)
    .filter(({ start, end }) => {
      const words = text.slice(start, end);
      return !own.some((each) => each.includes(words)) && !facts.rules.contact.address.includes(words);
    })
    .map(({ kind, masked }) => `正文里有${kind}（${masked}），请核对能不能写。`);
}
