import { v7 as uuidv7 } from 'uuid';
import type { Edition } from '../../src/content/edition.ts';
import {
  civilDate,
  wholeYear,
  type ReadBack,
  type ReportFigures,
  type ReportPeriod,
} from '../../src/law/index.ts';
import { fileIdOf } from '../../src/ledger/files.ts';
import { reportState, reportingBody, type OfReport } from '../../src/ledger/read/reports/report-state.ts';
import { acceptReport, returnReport } from '../../src/acts/reports/county/review-report.ts';
import { explainWarning } from '../../src/acts/reports/explain-warning.ts';
import { freezeFigures } from '../../src/acts/reports/freeze-figures.ts';
import { layOut } from '../../src/acts/reports/lay-out.ts';
import { openReport } from '../../src/acts/reports/open-report.ts';
import { publishReport } from '../../src/acts/reports/publish-report.ts';
import { saveText } from '../../src/acts/reports/save-text.ts';
import { standingReport } from '../../src/acts/reports/standing-report.ts';
import { submitReport } from '../../src/acts/reports/submit-report.ts';
import type { Outcome } from '../../src/acts/outcome.ts';
import { sectionIds, type ReportText, type SectionId } from '../../src/report/index.ts';
import { done } from './acting.ts';
import { noticeOf, publishingTown, type Publisher, type PublishingTown } from './publishing-town.ts';

/** A text that the checks find nothing against, in a year in which nothing happened. */
export const nilText = (year = 2025, change: Partial<Record<SectionId, string>> = {}): ReportText => ({
  sections: {
    ...(Object.fromEntries(sectionIds.map((id) => [id, ''])) as Record<SectionId, string>),
    preamble:
      '本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要求编制。' +
      `报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    lead: `${year}年，乙镇人民政府按照条例规定推进政府信息公开工作，有关情况如下。`,
    proactive: '围绕群众关心的惠农补贴、社会救助和村务事项及时公开信息，并同步发布解读材料。',
    onRequest:
      '本年度新收政府信息公开申请{{requests.received|0}}件，上年结转{{requests.carriedIn|0}}件，' +
      '办结{{requests.closed|0}}件，结转下年度继续办理{{requests.carriedOut|0}}件。',
    management: '落实发布前审查，对行政规范性文件及时清理并标注有效性。',
    platform: '维护门户网站政府信息公开专栏，在便民服务中心设置查阅点。',
    supervision: '将公开工作纳入工作考核，开展社会评议，本年度没有发生责任追究情形。',
    problems: '一是政策解读形式较为单一，图文和视频解读偏少；二是村级公开员变动频繁，业务不够熟悉。',
    measures:
      '一是为每份惠农政策制作图解并在公示栏张贴；二是每季度组织一次村级公开员培训，现场演练发布流程。',
    fees: `${year}年度没有发出收费通知，没有收取信息处理费。`,
    keyTasks: '落实年度政务公开工作要点，公开惠农补贴和村务事项。',
    ...change,
  },
  measures: [],
  followUps: [],
});

/** A township that makes its report, with the office of its county above. */
export interface ReportTown extends PublishingTown {
  readonly open: (period?: ReportPeriod, who?: Publisher) => Promise<OfReport>;
  readonly freeze: (of: OfReport, who?: Publisher) => Promise<Outcome>;
  readonly write: (of: OfReport, text?: ReportText, who?: Publisher) => Promise<Outcome>;
  readonly stands: (of: OfReport) => Promise<Awaited<ReturnType<typeof standingReport>>>;
  /** Explains every warning. */
  readonly explainAll: (of: OfReport) => Promise<void>;
  readonly layOut: (of: OfReport, who?: Publisher) => Promise<Outcome>;
  /** Has the three reviews passed. */
  readonly review: (of: OfReport) => Promise<void>;
  readonly submit: (of: OfReport, who?: Publisher) => Promise<Outcome>;
  readonly sendBack: (of: OfReport, place: string, text: string) => Promise<Outcome>;
  readonly accept: (of: OfReport) => Promise<Outcome>;
  readonly publish: (of: OfReport, who?: Publisher) => Promise<Outcome>;
  readonly report: (of: OfReport) => Promise<NonNullable<Awaited<ReturnType<typeof reportState>>>>;
}

/** The pages of a report as the handler would make them, in short. */
export const pagesOf = (text: ReportText, figures: ReportFigures): Edition =>
  noticeOf(`乙镇人民政府2025年政府信息公开工作年度报告`, [
    ...Object.values(text.sections).filter((each) => each !== ''),
    Object.entries(figures)
      .map(([cell, figure]) => `${cell}：${String(figure)}件`)
      .join('，'),
  ]);

const word = Buffer.from('年报的文件');

/** A file of the report, kept as the handler keeps it before it is sent for review. */
export async function keptWord({ ledger, files }: PublishingTown, bodyId: string): Promise<ReadBack> {
  const sha256 = await files.keep(word);
  const fileId = fileIdOf(sha256);
  const row = { body_id: bodyId, file_id: fileId, sha256, name: '年报.docx', media_type: 'x' };
  await ledger.write({ bodies: [bodyId] }, (tx) =>
    tx
      .insertInto('files')
      .values({ ...row, bytes: word.length, kept_at: new Date() })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return { format: 'docx', sha256, fileId, differences: 0 };
}

export async function reportTown(): Promise<ReportTown> {
  const town = await publishingTown();
  const { ledger, as, bodies } = town;
  const report: ReportTown['report'] = async (of) => {
    const state = await ledger.read('everything', (tx) => reportState(tx, of));
    if (state === null) throw new Error('no report');
    return state;
  };
  const stands: ReportTown['stands'] = async (of) => {
    const { today } = await as('clerk');
    return ledger.read('everything', async (tx) => {
      const [state, body] = [await reportState(tx, of), await reportingBody(tx, of.bodyId)];
      if (state === null || body === null) throw new Error('no report');
      return standingReport(tx, { of, body, state, today });
    });
  };
  return {
    ...town,
    report,
    stands,
    open: async (period = wholeYear(2025), who = 'clerk') => {
      const bodyId = bodies.township;
      const context = await as(who);
      const reportId = done(await openReport(context, { actId: uuidv7(), bodyId, scope: 'own', period }));
      return { bodyId, reportId };
    },
    freeze: async (of, who = 'clerk') => freezeFigures(await as(who), { actId: uuidv7(), ...of }),
    write: async (of, text = nilText(), who = 'clerk') =>
      saveText(await as(who), { actId: uuidv7(), ...of, text }),
    explainAll: async (of) => {
      for (const { level, key } of (await stands(of)).checked.findings) {
        if (level !== 'warning') continue;
        const explanation = '已经核对，情况属实';
        done(await explainWarning(await as('clerk'), { actId: uuidv7(), ...of, key, explanation }));
      }
    },
    layOut: async (of, who = 'clerk') => {
      const { digest, kept, figures } = await stands(of);
      const pages = pagesOf(kept?.text ?? nilText(), figures);
      return layOut(await as(who), {
        actId: uuidv7(),
        ...of,
        digest,
        edition: { ...pages, head: { ...pages.head, formedOn: civilDate('2026-11-20') } },
        files: [await keptWord(town, of.bodyId)],
      });
    },
    review: async (of) => {
      const { publicationId } = await report(of);
      await town.pass({ bodyId: of.bodyId, publicationId: publicationId ?? '' });
    },
    submit: async (of, who = 'head') => submitReport(await as(who), { actId: uuidv7(), ...of, how: '' }),
    sendBack: async (of, place, text) => {
      const { submitted } = await report(of);
      const digest = submitted?.digest ?? '';
      return returnReport(await as('watcher'), {
        actId: uuidv7(),
        ...of,
        digest,
        comments: [{ place, text }],
      });
    },
    accept: async (of) => {
      const { submitted } = await report(of);
      return acceptReport(await as('watcher'), {
        actId: uuidv7(),
        ...of,
        digest: submitted?.digest ?? '',
        remark: '',
      });
    },
    publish: async (of, who = 'head') =>
      publishReport(await as(who), { actId: uuidv7(), ...of, where: null }),
  };
}
