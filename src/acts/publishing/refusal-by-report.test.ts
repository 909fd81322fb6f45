import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { done, refused } from '../../../tests/support/acting.ts';
import { inDays } from '../../../tests/support/publishing-town.ts';
import { nilText, reportTown, type ReportTown } from '../../../tests/support/report-town.ts';
import { wholeYear } from '../../law/index.ts';
import type { OfReport } from '../reports/act-on-report.ts';
import { beginCorrection } from '../reports/begin-correction.ts';
import { discardDraft } from './discard-draft.ts';
import { withdrawPublication } from './end-publication.ts';
import { maskFindings } from './mask-findings.ts';
import { readManuscript } from './manuscript.ts';
import { placePublication } from './place-publication.ts';
import { publishNow, publishUrgently } from './publish.ts';
import { returnStep } from './return-step.ts';
import { saveManuscript } from './save-manuscript.ts';
import { schedulePublication } from './schedule-publication.ts';
import type { OfPublication, PublishingContext } from './services.ts';
import { startCorrection } from './start-correction.ts';
import { submitPublication } from './submit-publication.ts';

let town: ReportTown;
let report: OfReport;
let of: OfPublication;
beforeAll(async () => {
  town = await reportTown();
  report = await town.open(wholeYear(2025));
  done(await town.freeze(report));
  done(await town.write(report, nilText(2025)));
  await town.explainAll(report);
  done(await town.layOut(report));
  const { publicationId } = await town.report(report);
  of = { bodyId: report.bodyId, publicationId: publicationId ?? '' };
});
afterAll(() => town.close());

const says = /2025年度报告的稿件，由年报页面管.*请到年报页面去办/u;

async function attempts(): Promise<
  Readonly<Record<string, (context: PublishingContext) => Promise<string | null>>>
> {
  const { working } = await town.state(of);
  const digest = working?.digest ?? '';
  const manuscript = await town.ledger.read('everything', (tx) => readManuscript(tx, of));
  if (manuscript === null) throw new Error('nothing is being written');
  const { version, edition } = manuscript;
  const act = () => ({ actId: uuidv7(), ...of });
  const said = async (outcome: Promise<{ readonly done: boolean }>) =>
    refused((await outcome) as Parameters<typeof refused>[0]).message;
  const place = { columnId: 'notice', rowId: null, obligationKey: null, documentId: null };
  const reason = '这一份写错了，另外再写一份';
  return {
    edited: async (context) => {
      const next = { ...edition, title: '改过的标题' };
      const saving = await saveManuscript(context, {
        ...of,
        version,
        edition: next,
        explanations: {},
        changeNote: null,
      });
      return saving.saved ? null : saving.refusal.message;
    },
    'corrected beside the report': async (context) => {
      const started = await startCorrection(context, of);
      return 'code' in started ? started.message : null;
    },
    masked: async (context) => {
      const masking = await maskFindings(context, { ...act(), version, fingerprints: [] });
      return 'code' in masking ? masking.message : null;
    },
    placed: (context) => said(placePublication(context, { ...act(), ...place })),
    'sent again': (context) => said(submitPublication(context, { ...act(), version })),
    discarded: (context) => said(discardDraft(context, { ...act(), reason })),
    scheduled: (context) =>
      said(schedulePublication(context, { ...act(), digest, on: inDays(11), time: '09:00' })),
    published: (context) => said(publishNow(context, { ...act(), digest })),
    'published urgently': (context) => said(publishUrgently(context, { ...act(), digest, reason })),
  };
}

describe('the manuscript of a report', () => {
  it.each([
    'edited',
    'corrected beside the report',
    'placed',
    'sent again',
    'discarded',
    'scheduled',
    'published',
    'published urgently',
  ])('is not %s by the screens of manuscripts', async (what) => {
    const attempt = (await attempts())[what];
    expect(await attempt?.(await town.as('head'))).toMatch(says);
  });

  test('is reviewed as any other, and goes out by its report once the county accepted it', async () => {
    const { working } = await town.state(of);
    const comments = [{ place: '一、总体情况', text: '写得太笼统' }];
    const returned = { actId: uuidv7(), ...of, digest: working?.digest ?? '', step: 'secrecy', comments };
    done(await returnStep(await town.as('secrecy'), returned));
    const lead = '2025年，乙镇人民政府公开惠农补贴和村务事项，办理群众来信。';
    done(await town.write(report, nilText(2025, { lead })));
    await town.explainAll(report);
    done(await town.layOut(report));
    await town.review(report);
    expect(await (await attempts())['published']?.(await town.as('head'))).toMatch(says);
    done(await town.submit(report));
    done(await town.accept(report));
    done(await town.publish(report));
    const words = { reason: '内有个人信息', notice: '暂时撤下，正在核对' };
    // What turns out to be private comes down at once, whoever made it.
    done(await withdrawPublication(await town.as('chief'), { actId: uuidv7(), ...of, ...words }));
    expect((await town.state(of)).public?.state).toBe('withdrawn');
    const correction = { actId: uuidv7(), ...report, reason: '删去个人信息' };
    done(await beginCorrection(await town.as('head'), correction));
    done(await town.freeze(report));
    done(await town.write(report, nilText(2025, { lead: '2025年，乙镇人民政府公开惠农补贴和村务事项。' })));
    await town.explainAll(report);
    done(await town.layOut(report));
    await town.review(report);
    done(await town.submit(report));
    done(await town.accept(report));
    done(await town.publish(report));
    expect((await town.state(of)).public).toMatchObject({ edition: 2, changeNote: '删去个人信息' });
  });
});
