import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { reportingBody, reportState } from '../../src/ledger/read/reports/report-state.ts';
import { civilDate, wholeYear, type ReportPayloads, type ReportPeriod } from '../../src/law/index.ts';
import { noteFile } from '../../src/acts/files/keep-file.ts';
import { digestOf, keepText } from '../../src/acts/reports/report-texts.ts';
import { standingReport } from '../../src/acts/reports/standing-report.ts';
import type { reportEndpoints } from '../../src/desk/contract/reports.ts';
import { fileIdOf } from '../../src/ledger/files.ts';
import type { SectionId } from '../../src/report/index.ts';
import { act } from '../support/ledger.ts';
import { keepText as keepPages, plainEdition } from '../support/published.ts';
import { nilText } from '../support/report-town.ts';
import { keepFileOf } from './report-county-places.ts';
import type { Place, Sample } from './samples.ts';
import { nextIn, type World } from './world.ts';

const today = civilDate('2026-11-20');
const reason = '补登一份许可';

/** Each report is of a year of its own, never of the one after another's: it would be held against that. */
const anotherYear = (world: World) => nextIn(world, 'year of a report', 2203, 3);

/** How far a report has come; each stage has those before it behind it. */
const stages = ['opened', 'frozen', 'written', 'laid-out', 'submitted', 'accepted', 'published'] as const;
type Stage = (typeof stages)[number];

/** Years of this century only are read back from files. */
const yearOfFile = (world: World) => nextIn(world, 'year of a file', 2030, 3);

type Stated = { readonly [K in keyof ReportPayloads]?: ReportPayloads[K] };

/** A report of that body as its acts would have left it. */
export async function reportAt(
  { world, bodyId }: Pick<Place, 'world' | 'bodyId'>,
  stage: Stage,
  {
    period = wholeYear(anotherYear(world)),
    change = {},
  }: { readonly period?: ReportPeriod; readonly change?: Partial<Record<SectionId, string>> } = {},
): Promise<{ readonly reportId: string; readonly year: number }> {
  const { ledger, people } = world;
  const reportId = uuidv7();
  const of = { bodyId, reportId };
  const digest = digestOf(reportId);
  const text = nilText(period.year, change);
  const textDigest = await ledger.write('everything', (tx) =>
    keepText(tx, of, { text, at: '2026-11-20T01:00:00.000000Z', by: people.clerk }),
  );
  const reached = (each: Stage) => stages.indexOf(stage) >= stages.indexOf(each);
  const publicationId = reached('laid-out') ? await reviewedPages(world, bodyId) : '';
  const acts: Stated = {
    opened: { scope: 'own', period, filer: 'township' },
    ...(reached('frozen') ? { frozen: { on: today, figures: {}, facts: {}, sources: [] } } : {}),
    ...(reached('written') ? { 'text-set': { digest: textDigest } } : {}),
    ...(reached('laid-out') ? { 'laid-out': { publicationId, digest, files: [], warnings: 0 } } : {}),
    ...(reached('submitted') ? { submitted: { digest, to: world.bodies.county, how: '', on: today } } : {}),
    ...(reached('accepted') ? { accepted: { digest, remark: '', outside: false } } : {}),
    ...(reached('published') ? { published: { digest, on: today, where: null } } : {}),
  };
  for (const [kind, payload] of Object.entries(acts)) {
    await act(
      ledger,
      bodyId,
      `report.${kind}` as 'report.opened',
      reportId,
      payload as ReportPayloads['opened'],
    );
  }
  return { reportId, year: period.year };
}

/** A publication that passed all its reviews: of a chain without steps. */
async function reviewedPages({ ledger, people }: Place['world'], bodyId: string): Promise<string> {
  const publicationId = uuidv7();
  const edition = plainEdition(`政府信息公开工作年度报告${publicationId.slice(-6)}`);
  const place = { columnId: 'annual-report', rowId: null, obligationKey: null, documentId: null };
  const digest = await keepPages(ledger, bodyId, edition);
  await act(ledger, bodyId, 'publication.opened', publicationId, place, people.clerk);
  const drafted = { writerId: people.clerk, digest, changeNote: null };
  await act(ledger, bodyId, 'publication.drafted', publicationId, drafted);
  const screened = { digest, openHits: 0, letThrough: 0, rulesVersion: '1' };
  await act(ledger, bodyId, 'publication.screened', publicationId, screened);
  await act(ledger, bodyId, 'publication.submitted', publicationId, { digest, steps: [] }, people.clerk);
  return publicationId;
}

type Body = Readonly<Record<string, unknown>>;

/** A door about one report at that stage. */
const onReport = (
  stage: Stage,
  body: (() => Body) | null = () => ({}),
  allowed?: Sample['allowed'],
): Sample => ({
  place: 'params',
  given: async (at) => {
    const { reportId } = await reportAt(at, stage);
    return { params: { reportId }, ...(body === null ? {} : { body: { actId: uuidv7(), ...body() } }) };
  },
  ...(allowed === undefined ? {} : { allowed }),
});

/** A report of an earlier year as a file of that body, kept and imported. */
async function earlierIn({
  world,
  bodyId,
}: Place): Promise<{ readonly fileId: string; readonly importId: string }> {
  const { name, bytes } = await keepFileOf();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await world.files.keep(bytes);
  const fileId = fileIdOf(sha256);
  const kept = { fileId, name, sha256, bytes: bytes.length, mediaType: 'text/html' };
  await world.ledger.write('everything', (tx) =>
    noteFile(tx, { bodyId, kept, madeFrom: null, at: new Date(), by: null }),
  );
  const importId = uuidv7();
  const digest = 'b'.repeat(64);
  const payload = { memberId: bodyId, year: 2020, fileName: name, sha256, digest, figures: {}, lacking: [] };
  await act(world.ledger, bodyId, 'report-file.imported', importId, payload);
  return { fileId, importId };
}

/** Quarters that are over, so that their figures may be frozen. */
const pastQuarter = (world: World): ReportPeriod => {
  const quarters = nextIn(world, 'quarter', 2008 * 4 + 1);
  return { kind: 'quarter', year: Math.floor(quarters / 4), part: (quarters % 4) + 1 };
};

/** Half-years that are open to be opened, each once. */
const anotherHalf = (world: World): ReportPeriod => {
  const halves = nextIn(world, 'half', 2021 * 2 + 1);
  return { kind: 'half', year: Math.floor(halves / 2), part: (halves % 2) + 1 };
};

export const reportSamples: { readonly [N in keyof typeof reportEndpoints]: Sample } = {
  reports: {
    place: 'params',
    given: async (at) => {
      const { year } = await reportAt(at, 'frozen');
      return { query: { year: String(year) } };
    },
  },
  openReport: {
    place: 'params',
    given: ({ world }) => ({ body: { actId: uuidv7(), period: anotherHalf(world) } }),
  },
  report: onReport('submitted', null),
  reportRecords: {
    place: 'params',
    given: async (at) => {
      const { reportId } = await reportAt(at, 'opened');
      return { params: { reportId }, query: { place: '3/received/total' } };
    },
  },
  reportProposals: onReport('frozen', null),
  checkReport: {
    place: 'params',
    given: async (at) => {
      const { reportId, year } = await reportAt(at, 'frozen');
      return { params: { reportId }, body: { text: nilText(year) } };
    },
  },
  enterReportFigure: onReport('opened', () => ({
    place: '2/licences',
    value: 3,
    source: '便民服务中心台账',
  })),
  withdrawReportFigure: {
    place: 'params',
    given: async (at) => {
      const { reportId } = await reportAt(at, 'opened');
      const place = '2/licences';
      const entered = { place, value: 3, source: '便民服务中心台账' };
      await act(at.world.ledger, at.bodyId, 'report.figure-entered', reportId, entered);
      return { params: { reportId }, body: { actId: uuidv7(), place, reason } };
    },
  },
  freezeReport: {
    place: 'params',
    given: async (at) => {
      const { reportId } = await reportAt(at, 'opened', { period: pastQuarter(at.world) });
      return { params: { reportId }, body: { actId: uuidv7() } };
    },
  },
  unfreezeReport: onReport('frozen', () => ({ reason })),
  saveReportText: {
    place: 'params',
    given: async (at) => {
      const { reportId, year } = await reportAt(at, 'frozen');
      return { params: { reportId }, body: { actId: uuidv7(), seen: null, text: nilText(year) } };
    },
  },
  explainReportWarning: {
    place: 'params',
    given: async (at) => {
      const { bodyId, world } = at;
      const { reportId } = await reportAt(at, 'written', { change: { measures: '' } });
      const of = { bodyId, reportId };
      const key = await world.ledger.read('everything', async (tx) => {
        const [state, body] = [await reportState(tx, of), await reportingBody(tx, bodyId)];
        if (state === null || body === null) return '';
        const { checked } = await standingReport(tx, { of, body, state, today });
        return checked.findings.find(({ level }) => level === 'warning')?.key ?? '';
      });
      return { params: { reportId }, body: { actId: uuidv7(), key, explanation: '措施写在专项方案里' } };
    },
  },
  layOutReport: {
    place: 'params',
    given: async (at) => {
      const { reportId } = await reportAt(at, 'written', { period: wholeYear(yearOfFile(at.world)) });
      return { params: { reportId }, body: { actId: uuidv7() } };
    },
  },
  submitReport: onReport('laid-out', () => ({ how: '' })),
  // The county is on the platform: it returns and accepts by itself.
  returnReportOutside: onReport(
    'submitted',
    () => ({ comments: [{ place: '2/licences', text: '请核对' }] }),
    () => 409,
  ),
  acceptReportOutside: onReport(
    'submitted',
    () => ({ remark: '电话告知' }),
    () => 409,
  ),
  publishReport: onReport('accepted', () => ({ where: null })),
  correctReport: onReport('published', () => ({ reason: '更正许可件数' })),
  downloadReport: {
    place: 'params',
    given: async (at) => {
      const { reportId } = await reportAt(at, 'written');
      return { params: { reportId }, query: { format: 'json' } };
    },
  },
  readEarlierReport: { place: 'params', given: async () => ({ file: await keepFileOf() }) },
  importEarlierReport: {
    place: 'params',
    given: async (at) => {
      const { fileId } = await earlierIn(at);
      return { body: { actId: uuidv7(), fileId, year: 2025 } };
    },
  },
  removeEarlierReport: {
    place: 'params',
    given: async (at) => {
      const { importId } = await earlierIn(at);
      return { params: { importId }, body: { actId: uuidv7(), reason: '选错了文件' } };
    },
  },
};
