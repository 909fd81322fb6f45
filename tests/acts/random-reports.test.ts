import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginCorrection } from '../../src/acts/reports/begin-correction.ts';
import { enterFigure } from '../../src/acts/reports/enter-figure.ts';
import { unfreezeFigures } from '../../src/acts/reports/unfreeze-figures.ts';
import type { OfReport } from '../../src/acts/reports/act-on-report.ts';
import type { Outcome } from '../../src/acts/outcome.ts';
import { publishNow } from '../../src/acts/publishing/publish.ts';
import { returnStep } from '../../src/acts/publishing/return-step.ts';
import { startCorrection } from '../../src/acts/publishing/start-correction.ts';
import { currentStep, reportOf, wholeYear, type ReportAct } from '../../src/law/index.ts';
import { reportActOf } from '../../src/ledger/projections/reports.ts';
import { done } from '../support/acting.ts';
import { reviewers } from '../support/publishing-town.ts';
import { nilText, reportTown, type ReportTown } from '../support/report-town.ts';

let town: ReportTown;
beforeAll(async () => {
  town = await reportTown();
});
afterAll(() => town.close());

const reason = '补登一份许可';
/** A township has one report a year: each run is of another. */
let year = 2020;

/** What anybody may try at any time, in any order; a number stands for what they choose. */
const tries: Readonly<Record<string, (of: OfReport, choice: number) => Promise<Outcome | null>>> = {
  enter: async (of, value) =>
    enterFigure(await town.as('clerk'), {
      actId: uuidv7(),
      ...of,
      value,
      place: '2/licences',
      source: '便民服务中心台账',
    }),
  freeze: (of) => town.freeze(of),
  unfreeze: async (of) => unfreezeFigures(await town.as('clerk'), { actId: uuidv7(), ...of, reason }),
  write: (of, choice) =>
    town.write(
      of,
      nilText(year, { lead: `${year}年，乙镇人民政府办了${'一二三'.charAt(choice % 3)}类事项。` }),
    ),
  layOut: (of) => town.layOut(of),
  pass: async (of) => {
    const at = await publicationOf(of);
    const working = at === null ? null : (await town.state(at)).working;
    if (at === null || working?.submitted !== true || currentStep(working) === null) return null;
    await town.pass(at);
    return null;
  },
  sendBack: async (of) => {
    const at = await publicationOf(of);
    const working = at === null ? null : (await town.state(at)).working;
    const step = working?.submitted === true ? currentStep(working) : null;
    if (at === null || working === null || step === null) return null;
    const context = await town.as(reviewers[step.id] ?? 'clerk');
    const comments = [{ place: '正文', text: '写得太笼统' }];
    const returned = { actId: uuidv7(), ...at, digest: working.digest, step: step.id, comments };
    return returnStep(context, returned);
  },
  submit: (of) => town.submit(of),
  countyReturns: (of) => town.sendBack(of, '2/licences', '请核对许可件数'),
  countyAccepts: (of) => town.accept(of),
  publish: (of) => town.publish(of),
  correct: async (of) => beginCorrection(await town.as('head'), { actId: uuidv7(), ...of, reason }),
  publishBeside: async (of) => {
    const at = await publicationOf(of);
    const digest = at === null ? null : ((await town.state(at)).working?.digest ?? null);
    if (at === null || digest === null) return null;
    return publishNow(await town.as('head'), { actId: uuidv7(), ...at, digest });
  },
  correctBeside: async (of) => {
    const at = await publicationOf(of);
    if (at !== null) expect(await startCorrection(await town.as('clerk'), at)).toHaveProperty('code');
    return null;
  },
};

async function publicationOf(of: OfReport) {
  const { publicationId } = await town.report(of);
  return publicationId === null ? null : { bodyId: of.bodyId, publicationId };
}

/** The state that the acts of the ledger lead to, folded anew. */
async function folded(of: OfReport) {
  const rows = await town.ledger.read('everything', (tx) =>
    tx
      .selectFrom('acts')
      .select(['act_id', 'seq', 'at', 'kind', 'actor_id', 'payload'])
      .where('subject_id', '=', of.reportId)
      .orderBy('seq')
      .execute(),
  );
  return rows.map(({ act_id: actId, actor_id: actorId, at, ...row }): ReportAct =>
    reportActOf({
      ...row,
      actId,
      actorId,
      bodyId: of.bodyId,
      subjectId: of.reportId,
      at: at.toISOString(),
    } as Parameters<typeof reportActOf>[0]),
  );
}

const way = fc.array(
  fc.record({ what: fc.constantFrom(...Object.keys(tries)), choice: fc.integer({ min: 0, max: 3 }) }),
  { minLength: 6, maxLength: 24 },
);
/** The straight way, now and then left: random steps alone hardly ever come to the public. */
const straight = ['freeze', 'write', 'layOut', 'pass', 'submit', 'countyAccepts', 'publish', 'correct'];
const mixed = way.chain((steps) =>
  fc
    .array(fc.nat(straight.length), { minLength: 1, maxLength: 3 })
    .map((rounds) => [
      ...steps.slice(0, 3),
      ...rounds.flatMap((length) => straight.slice(0, length).map((what) => ({ what, choice: length }))),
      ...steps.slice(3),
    ]),
);

describe('whatever is tried on a report, in whatever order', () => {
  it('is done or refused in a sentence; only what the county accepted is public, once for each edition', async () => {
    let editions = 0;
    await fc.assert(
      fc.asyncProperty(mixed, async (steps) => {
        year += 1;
        const of = await town.open(wholeYear(year));
        for (const { what, choice } of steps) {
          const outcome = await tries[what]?.(of, choice);
          if (outcome?.done === false) expect(outcome.refusal.message).toMatch(/\p{Script=Han}.*[。，]/u);
          if (what === 'publishBeside') expect(outcome?.done ?? false).toBe(false);
          const state = await town.report(of);
          const at = await publicationOf(of);
          const shown = at === null ? null : (await town.state(at)).public;
          expect(shown?.edition ?? 0).toBe(state.published.length);
          if (state.phase === 'published') expect(state.accepted).not.toBeNull();
        }
        editions += (await town.report(of)).published.length;
        const acts = await folded(of);
        expect(reportOf(acts)).toMatchObject({ phase: (await town.report(of)).phase });
      }),
      { numRuns: 5, endOnFailure: true, seed: 7 },
    );
    // The ways that were drawn come to the public, or nothing was tried.
    expect(editions).toBeGreaterThan(1);
    expect(await town.faults()).toEqual([]);
  });
});

it('laid out by several at once, it is sent once', async () => {
  const other = await reportTown();
  const of = await other.open(wholeYear(2025));
  done(await other.freeze(of));
  done(await other.write(of, nilText(2025)));
  const outcomes = await Promise.all(
    (['clerk', 'second', 'head'] as const).map((who) => other.layOut(of, who)),
  );
  expect(outcomes.filter((outcome) => outcome.done)).toHaveLength(1);
  const { publicationId } = await other.report(of);
  const kinds = await other.acts({ bodyId: of.bodyId, publicationId: publicationId ?? '' });
  expect(kinds.filter((kind) => kind === 'publication.submitted')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'publication.opened')).toHaveLength(1);
  await other.close();
});
