import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, refused } from '../../../tests/support/acting.ts';
import { friday, type Publisher } from '../../../tests/support/publishing-town.ts';
import { nilText, reportTown, type ReportTown } from '../../../tests/support/report-town.ts';
import { openComments, wholeYear } from '../../law/index.ts';
import { readContent } from '../publishing/contents.ts';
import type { OfReport } from './act-on-report.ts';
import { beginCorrection } from './begin-correction.ts';
import { enterFigure, withdrawFigure } from './enter-figure.ts';
import { unfreezeFigures } from './unfreeze-figures.ts';

let town: ReportTown;
beforeAll(async () => {
  town = await reportTown();
});
afterAll(() => town.close());

const enter = async (of: OfReport, place: string, value: number, who: Publisher = 'clerk') =>
  enterFigure(await town.as(who), { actId: uuidv7(), ...of, place, value, source: '便民服务中心台账' });
const reopen = async (of: OfReport) =>
  unfreezeFigures(await town.as('clerk'), { actId: uuidv7(), ...of, reason: '补登一份许可' });
const correct = async (of: OfReport, reason = '更正许可件数') =>
  beginCorrection(await town.as('head'), { actId: uuidv7(), ...of, reason });

/** From frozen figures to what waits to be published. */
async function toAcceptance(of: OfReport): Promise<void> {
  await town.explainAll(of);
  done(await town.layOut(of));
  await town.review(of);
  done(await town.submit(of));
  done(await town.accept(of));
}

describe('the whole life of a report', () => {
  it('goes from live figures to the public, by way of reviews and the county, and on to a correction', async () => {
    const of = await town.open();
    done(await enter(of, '2/licences', 12));
    done(await enter(of, '3/received/naturalPerson', 1));
    done(await enter(of, '3/granted/naturalPerson', 1));
    expect((await town.stands(of)).figures).toMatchObject({
      '2/licences': 12,
      '3/received/total': 1,
      '3/resultTotal/naturalPerson': 1,
      '3/resultTotal/total': 1,
    });
    done(
      await withdrawFigure(await town.as('clerk'), {
        actId: uuidv7(),
        ...of,
        place: '3/received/naturalPerson',
        reason: '登记错了',
      }),
    );
    done(
      await withdrawFigure(await town.as('clerk'), {
        actId: uuidv7(),
        ...of,
        place: '3/granted/naturalPerson',
        reason: '登记错了',
      }),
    );
    done(await town.freeze(of));
    expect((await town.report(of)).frozen).toMatchObject({ on: friday, figures: { '2/licences': 12 } });
    done(await town.write(of));
    await town.explainAll(of);
    done(await town.layOut(of));
    const { publicationId } = await town.report(of);
    const at = { bodyId: of.bodyId, publicationId: publicationId ?? '' };
    expect(refused(await town.submit(of)).message).toMatch(/三审还没有完成/u);
    await town.review(of);
    done(await town.submit(of));
    done(await town.sendBack(of, '2/licences', '许可件数与审批局的不一致'));
    expect(openComments(await town.report(of))).toEqual([
      { place: '2/licences', text: '许可件数与审批局的不一致' },
    ]);
    done(await reopen(of));
    done(await enter(of, '2/licences', 13));
    done(await town.freeze(of));
    await toAcceptance(of);
    done(await town.publish(of));
    expect(await town.report(of)).toMatchObject({
      phase: 'published',
      edition: 1,
      publicationId,
      published: [{ edition: 1, where: null, figures: { '2/licences': 13 } }],
    });
    const first = (await town.state(at)).public;
    expect(first).toMatchObject({ state: 'published', edition: 1 });

    done(await correct(of));
    done(await enter(of, '2/licences', 14));
    done(await town.freeze(of));
    await toAcceptance(of);
    // What is public stays until the correction goes out.
    expect((await town.state(at)).public?.digest).toBe(first?.digest);
    done(await town.publish(of));
    expect((await town.state(at)).public).toMatchObject({
      state: 'corrected',
      edition: 2,
      changeNote: '更正许可件数',
    });
    expect((await town.report(of)).published.map(({ edition, figures }) => [edition, figures])).toEqual([
      [1, { '2/licences': 13 }],
      [2, { '2/licences': 14 }],
    ]);
    const before = await town.ledger.read('everything', (tx) =>
      readContent(tx, of.bodyId, first?.digest ?? ''),
    );
    expect(before?.head.indexNumber).toBe('YZ001/2026-00001');
    expect(await town.faults()).toEqual([]);
  });

  it('of a year in which nothing happened takes a text and no figures', async () => {
    const of = await town.open(wholeYear(2024));
    done(await town.freeze(of));
    expect((await town.report(of)).frozen?.figures).toEqual({});
    done(await town.write(of, nilText(2024)));
    const { findings, blocked } = (await town.stands(of)).checked;
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    if (blocked !== null) await town.explainAll(of);
    done(await town.layOut(of));
  });
});
