import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { discardDraft } from '../../src/acts/publishing/discard-draft.ts';
import {
  archivePublication,
  invalidatePublication,
  withdrawPublication,
} from '../../src/acts/publishing/end-publication.ts';
import { exemptPerson } from '../../src/acts/publishing/exempt-person.ts';
import { readManuscript } from '../../src/acts/publishing/manuscript.ts';
import { passStep } from '../../src/acts/publishing/pass-step.ts';
import { publishDue, publishNow, publishUrgently } from '../../src/acts/publishing/publish.ts';
import { returnStep } from '../../src/acts/publishing/return-step.ts';
import { saveManuscript } from '../../src/acts/publishing/save-manuscript.ts';
import {
  schedulePublication,
  unschedulePublication,
} from '../../src/acts/publishing/schedule-publication.ts';
import type { OfPublication, PublishingContext } from '../../src/acts/publishing/services.ts';
import { startCorrection } from '../../src/acts/publishing/start-correction.ts';
import { submitPublication } from '../../src/acts/publishing/submit-publication.ts';
import { currentStep } from '../../src/law/index.ts';
import {
  friday,
  inDays,
  noticeOf,
  publishingTown,
  reviewers,
  type Publisher,
  type PublishingTown,
} from '../support/publishing-town.ts';

/** Everyone who does anything here, several at once now and then. */
const everyone: readonly Publisher[] = [
  ...(['clerk', 'second', 'both', 'head'] as const),
  ...Object.values(reviewers),
];
const reason = '本单位这几天没有别人可以办这件事';

interface Facts {
  readonly of: OfPublication;
  readonly digest: string;
  readonly publicDigest: string;
  readonly step: string;
  /** Whoever could do what comes next. */
  readonly turn: Publisher;
  readonly version: number;
}
type Move = (context: PublishingContext, facts: Facts, dice: number) => Promise<unknown>;

const base = ({ of }: Facts) => ({ actId: uuidv7(), ...of });
const moves: readonly (readonly [weight: number, Move])[] = [
  [
    2,
    (context, { of, version }, dice) => {
      const edition = noticeOf('关于供水的通知', [`第${dice % 4}稿`]);
      return saveManuscript(context, {
        ...of,
        version,
        edition,
        explanations: {},
        changeNote: dice % 3 ? '改正' : null,
      });
    },
  ],
  [8, (context, facts) => submitPublication(context, { ...base(facts), version: facts.version })],
  [
    30,
    (context, facts) =>
      passStep(context, { ...base(facts), digest: facts.digest, step: facts.step, opinion: '' }),
  ],
  [
    1,
    (context, facts) =>
      returnStep(context, { ...base(facts), ...facts, comments: [{ place: '', text: '改' }] }),
  ],
  [
    2,
    (context, facts, dice) =>
      exemptPerson(context, {
        ...base(facts),
        personId: context.actor.staffId,
        steps: [facts.step, dice % 2 ? 'review-1' : 'review-2'],
        reason,
      }),
  ],
  [8, (context, facts) => publishNow(context, { ...base(facts), digest: facts.digest })],
  [2, (context, facts) => publishUrgently(context, { ...base(facts), digest: facts.digest, reason })],
  [
    2,
    (context, facts) =>
      schedulePublication(context, {
        ...base(facts),
        digest: facts.digest,
        on: inDays(200),
        time: '09:00',
      }),
  ],
  [1, (context, facts) => unschedulePublication(context, { ...base(facts), reason })],
  [1, (context, { of }) => publishDue(context, of, friday)],
  [3, (context, { of }) => startCorrection(context, of)],
  [1, (context, facts) => withdrawPublication(context, { ...base(facts), reason, notice: '撤回' })],
  [1, (context, facts) => invalidatePublication(context, { ...base(facts), reason })],
  [0.1, (context, facts) => archivePublication(context, { ...base(facts), reason })],
  [0.1, (context, facts) => discardDraft(context, { ...base(facts), reason })],
];
const drawn = moves.flatMap(([weight, move]) => Array.from({ length: weight * 10 }, () => move));

async function factsOf(town: PublishingTown, of: OfPublication): Promise<Facts> {
  const state = await town.state(of);
  const manuscript = await town.ledger.read('everything', (tx) => readManuscript(tx, of));
  const round = state.working?.submitted === true ? state.working : (state.urgency ?? state.working);
  const turn = state.working?.submitted === true || state.working === null ? round : null;
  return {
    of,
    digest: round?.digest ?? state.public?.digest ?? '0'.repeat(64),
    publicDigest: state.public?.digest ?? '',
    step: (round === null ? null : currentStep(round))?.id ?? 'secrecy',
    turn: reviewers[(turn === null ? null : currentStep(turn))?.id ?? ''] ?? 'clerk',
    version: manuscript?.version ?? 1,
  };
}

interface Row {
  readonly kind: string;
  readonly actor: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What must be true of the acts on a publication, read from the ledger alone. @returns how often it came out */
function assertLawful(rows: readonly Row[]): number {
  let out = 0;
  rows.forEach(({ kind, actor, payload }, index) => {
    if (kind !== 'publication.published' && kind !== 'publication.published-urgently') return;
    out += 1;
    const before = rows.slice(0, index);
    const sent = before.findLastIndex((row) => row.kind === 'publication.submitted');
    expect(before[sent]?.payload['digest']).toBe(payload['digest']);
    const since = before.slice(sent + 1);
    const passes = since.filter(
      (row) => row.kind === 'publication.passed' && row.payload['digest'] === payload['digest'],
    );
    const writers = new Set<unknown>();
    for (let at = sent - 1; at >= 0; at -= 1) {
      const row = before[at];
      if (row?.kind === 'publication.drafted') writers.add(row.payload['writerId']);
      else if (/published|discarded/u.test(row?.kind ?? '')) break;
    }
    const sentSteps = before[sent]?.payload['steps'] ?? [];
    const steps = (sentSteps as readonly { readonly id: string; readonly kind: string }[]).filter(
      (step) => kind === 'publication.published' || step.kind === 'secrecy',
    );
    for (const { id } of steps) expect(passes.map((row) => row.payload['step'])).toContain(id);
    for (const pass of passes) expect(writers.has(pass.actor)).toBe(false);
    if (kind === 'publication.published-urgently') expect(writers.has(actor)).toBe(false);
    expect(since.some((row) => row.kind === 'publication.returned')).toBe(false);
    const screened = before.findLast((row) => row.kind === 'publication.screened');
    expect(screened?.payload).toMatchObject({ digest: payload['digest'], openHits: 0 });
  });
  return out;
}

it('publishes nothing that was not written, screened, sent and passed, whatever people try in whatever order, at once', async () => {
  const town = await publishingTown();
  try {
    const contexts = await Promise.all(everyone.map((who) => town.as(who)));
    let out = 0;
    let refusals = 0;
    const histories = () =>
      fc.asyncProperty(
        fc.noBias(
          fc.array(fc.tuple(fc.nat(99), fc.nat(9999), fc.nat(9999)), { minLength: 120, maxLength: 160 }),
        ),
        async (rolls) => {
          const of = await town.draft(noticeOf('关于供水的通知', ['第一稿']));
          for (const [who, which, dice] of rolls) {
            const facts = await factsOf(town, of);
            const someone = contexts[who % contexts.length];
            // Mostly whoever has the turn, or nothing would ever come out.
            const context = dice % 3 > 0 ? (contexts[everyone.indexOf(facts.turn)] ?? someone) : someone;
            const move = drawn[which % drawn.length];
            if (context === undefined || someone === undefined || move === undefined)
              throw new Error('nobody');
            const other = drawn[(which * 7 + dice) % drawn.length];
            const tries =
              dice % 10 === 0 && other !== undefined
                ? [move(context, facts, dice), other(someone, facts, dice)]
                : [move(context, facts, dice)];
            for (const outcome of await Promise.all(tries)) {
              if (JSON.stringify(outcome).includes('"refusal"')) refusals += 1;
            }
          }
          const rows = await town.ledger.read('everything', (tx) =>
            tx
              .selectFrom('acts')
              .select(['kind', 'actor_id as actor', 'payload'])
              .where('subject_id', '=', of.publicationId)
              .orderBy('seq')
              .execute(),
          );
          out += assertLawful(rows as unknown as readonly Row[]);
        },
      );
    // By chance nothing may come out of three histories: then nothing was tried, and more are lived.
    for (let round = 0; round === 0 || (out === 0 && round < 6); round += 1)
      await fc.assert(histories(), { numRuns: 3, endOnFailure: true });
    expect(out).toBeGreaterThan(0);
    expect(refusals).toBeGreaterThan(50);
    expect(await town.faults()).toEqual([]);
  } finally {
    await town.close();
  }
}, 300_000);
