import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, refused } from '../../../tests/support/acting.ts';
import { nilText, reportTown, type ReportTown } from '../../../tests/support/report-town.ts';
import { wholeYear } from '../../law/index.ts';
import type { Outcome } from '../outcome.ts';
import { discardDraft } from '../publishing/discard-draft.ts';
import { openPublication } from '../publishing/open-publication.ts';
import type { OfReport } from './act-on-report.ts';
import { derivedId } from './derived-id.ts';
import { enterFigure } from './enter-figure.ts';
import { freezeFigures } from './freeze-figures.ts';
import { openReport } from './open-report.ts';
import { saveText } from './save-text.ts';
import { figuresDigest } from './seen-figures.ts';

let town: ReportTown;
beforeAll(async () => {
  town = await reportTown();
});
afterAll(() => town.close());

/** Two people at once: one of them does it, the other hears that it is done. */
async function oneOf(tries: readonly Promise<Outcome>[]): Promise<string> {
  const outcomes = await Promise.all(tries);
  expect(outcomes.filter((outcome) => outcome.done)).toHaveLength(1);
  return outcomes.flatMap((outcome) => (outcome.done ? [] : [outcome.refusal.message])).join('');
}

const opening = async (who: 'clerk' | 'head') =>
  openReport(await town.as(who), {
    actId: uuidv7(),
    bodyId: town.bodies.township,
    scope: 'own',
    period: wholeYear(2022),
  });

describe('two people at one report', () => {
  it('open, freeze, lay out, submit and publish it once', async () => {
    expect(await oneOf([opening('clerk'), opening('head')])).toMatch(/已经开立/u);
    const of = await town.open(wholeYear(2023));
    expect(await oneOf([town.freeze(of), town.freeze(of, 'head')])).toMatch(/数字已经定了/u);
    done(await town.write(of, nilText(2023)));
    await town.explainAll(of);
    expect(await oneOf([town.layOut(of), town.layOut(of, 'head')])).toMatch(/已经送审/u);
    await town.review(of);
    expect(await oneOf([town.submit(of), town.submit(of)])).toMatch(/已经上报/u);
    expect(await oneOf([town.accept(of), town.accept(of)])).toMatch(/已经审核通过/u);
    expect(await oneOf([town.publish(of), town.publish(of)])).toMatch(/已经公布/u);
    expect(await town.faults()).toEqual([]);
  });

  it('enter a figure and freeze: it is in what is frozen, or refused', async () => {
    const of = await town.open(wholeYear(2021));
    const entry = { actId: uuidv7(), ...of, place: '2/licences', value: 7, source: '便民服务中心台账' };
    const [entered, frozen] = await Promise.all([enterFigure(await town.as('head'), entry), town.freeze(of)]);
    done(frozen);
    const { frozen: stands } = await town.report(of);
    expect(stands?.figures).toEqual(entered.done ? { '2/licences': 7 } : {});
  });
});

describe('figures that changed since they were looked at', () => {
  it('are not frozen, and stand as they were; seen anew they are', async () => {
    const of = await town.open({ kind: 'half', year: 2022, part: 1 });
    const seen = figuresDigest((await town.stands(of)).figures);
    const entry = { actId: uuidv7(), ...of, place: '2/licences', value: 7, source: '便民服务中心台账' };
    done(await enterFigure(await town.as('head'), entry));
    const freeze = async (what: string) =>
      freezeFigures(await town.as('clerk'), { actId: uuidv7(), ...of, seen: what });
    expect(refused(await freeze(seen))).toMatchObject({
      code: 'stale',
      message: expect.stringMatching(/有的数变了，数字没有定；.*都还在。请看一遍/u) as string,
    });
    const { frozen, entered } = await town.report(of);
    expect([frozen, Object.keys(entered)]).toEqual([null, ['2/licences']]);
    done(await freeze(figuresDigest((await town.stands(of)).figures)));
    expect((await town.report(of)).frozen?.figures).toEqual({ '2/licences': 7 });
    // Who froze them before is told first: there is nothing to look at again.
    expect(refused(await freeze(seen)).message).toMatch(/数字已经定了/u);
  });
});

describe('a text that somebody else saved meanwhile', () => {
  it('is not written over', async () => {
    const of = await town.open(wholeYear(2024));
    const save = async (who: 'clerk' | 'head', lead: string, seen: string | null) =>
      saveText(await town.as(who), { actId: uuidv7(), ...of, seen, text: nilText(2024, { lead }) });
    done(await save('clerk', '甲稿。', null));
    const { textDigest } = await town.report(of);
    expect(refused(await save('head', '乙稿。', null))).toMatchObject({
      code: 'stale',
      message: expect.stringMatching(/正文在别处保存过（.+，\d{4}年.+），没有覆盖/u) as string,
    });
    expect((await town.report(of)).textDigest).toBe(textDigest);
    expect(await oneOf([save('head', '乙稿。', textDigest), save('clerk', '丙稿。', textDigest)])).toMatch(
      /没有覆盖/u,
    );
  });
});

describe('the manuscript of a report that was not laid out yet', () => {
  const ready = async (): Promise<OfReport> => {
    const of = await town.open(wholeYear(2025));
    done(await town.freeze(of));
    done(await town.write(of));
    await town.explainAll(of);
    return of;
  };

  it('may be given up, or its id taken: the report finds another', async () => {
    const of = await ready();
    const clerk = await town.as('clerk');
    const place = { bodyId: of.bodyId, rowId: null, obligationKey: null, documentId: null };
    const first = derivedId(of.reportId, 'publication 1');
    done(await openPublication(clerk, { ...place, actId: first, columnId: 'annual-report' }));
    const given = { bodyId: of.bodyId, publicationId: first, reason: '看不出是什么' };
    done(await discardDraft(clerk, { actId: uuidv7(), ...given }));
    const second = derivedId(of.reportId, 'publication 2');
    done(await openPublication(clerk, { ...place, actId: second, columnId: 'news' }));
    done(await town.layOut(of));
    expect((await town.report(of)).publicationId).toBe(derivedId(of.reportId, 'publication 3'));
  });
});
