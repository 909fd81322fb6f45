import fc from 'fast-check';
import {
  activityKindIds,
  activityKinds,
  disclosureCategoryIds,
  disclosureChannelIds,
  disclosureChannels,
  wholeYear,
} from '../../src/law/index.ts';
import type { AnnualReport } from '../../src/report/annual-report.ts';
import type { NarrativeFacts } from '../../src/report/narrative/report-text.ts';
import type { ProposalInput } from '../../src/report/narrative/propose/input.ts';

/** Mostly few, often none, as in a township. */
const few = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 41, max: 900 }) },
);

type Counts = Record<string, number>;

/** Channels with categories, the site, documents, activities: what no table of the report holds. */
const loose: fc.Arbitrary<Counts> = fc
  .record({
    site: few,
    channels: fc.array(fc.tuple(fc.constantFrom(...disclosureChannelIds), few), { maxLength: 5 }),
    categories: fc.array(fc.tuple(fc.constantFrom(...disclosureCategoryIds), few), { maxLength: 6 }),
    documents: fc.tuple(few, few, few, fc.constantFrom(0, 0, 2)),
    activities: fc.array(fc.tuple(fc.constantFrom(...activityKindIds), few, few, few), { maxLength: 12 }),
    late: fc.constantFrom(0, 0, 0, 1, 3),
    stale: fc.constantFrom(0, 0, 1, 4),
    drafts: few,
    last: fc.option(few),
    reads: few,
  })
  .map((drawn) => {
    const facts: Counts = {};
    const set = (id: string, value: number) => {
      facts[id] = value;
    };
    for (const [id, count] of drawn.channels) {
      set(`channel.${id}`, count);
      // By category as well, for some to the last item.
      for (const category of disclosureCategoryIds) delete facts[`channel.${id}.${category}`];
      set(`channel.${id}.news`, Math.floor(count / 3));
      set(`channel.${id}.other`, count - Math.floor(count / 3) - (count % 2));
    }
    const others = disclosureChannelIds
      .filter((id) => disclosureChannels[id].group !== 'site')
      .reduce((sum, id) => sum + (facts[`channel.${id}`] ?? 0), 0);
    const total = drawn.site + others;
    set('published.site', drawn.site);
    set('published.total', total);
    for (const [id, count] of drawn.categories) set(`category.${id}`, Math.min(count, total));
    const [a, b, c, open] = drawn.documents;
    set('documents.proactive', a);
    set('documents.on-request', b);
    set('documents.withheld', c);
    set('documents.total', a + b + c + open);
    for (const [id, count, people, settled] of drawn.activities) {
      if (activityKinds[id].lasts) set(`lasts.${id}`, count);
      set(`activity.${id}.count`, count);
      set(`activity.${id}.records`, Math.min(count, 9));
      if (activityKinds[id].people !== null) set(`activity.${id}.people`, people);
      if (activityKinds[id].settled !== null) set(`activity.${id}.settled`, Math.min(settled, count));
    }
    set('late.obligations', drawn.late);
    set('stale.columns', drawn.stale);
    set('reads.total', drawn.reads);
    set('returned.drafts', drawn.drafts);
    set('returned.rounds', drawn.drafts);
    if (drawn.last !== null) {
      set('last.published.total', drawn.last);
      if (drawn.last > 0)
        set('growth.published.total', Math.round((100 * (total - drawn.last)) / drawn.last));
    }
    return facts;
  });

/** What the tables of a report give the text. */
function factsOfTables({ requests, remedies, disclosure }: AnnualReport): Counts {
  const total = (row: 'received' | 'carriedIn' | 'resultTotal' | 'carriedOut') => requests[row].total ?? 0;
  return {
    'requests.received': total('received'),
    'requests.carriedIn': total('carriedIn'),
    'requests.closed': total('resultTotal'),
    'requests.carriedOut': total('carriedOut'),
    'normative.issued': disclosure.normativeDocuments.issued ?? 0,
    'normative.repealed': disclosure.normativeDocuments.repealed ?? 0,
    'normative.inForce': disclosure.normativeDocuments.inForce ?? 0,
    'redress.reconsideration': remedies.reconsideration.total ?? 0,
    'redress.litigation':
      (remedies.directLitigation.total ?? 0) + (remedies.litigationAfterReconsideration.total ?? 0),
  };
}

/** A proposal's input for a report: facts that agree with its tables, and others at random. */
export function proposalFor(report: AnnualReport): fc.Arbitrary<ProposalInput> {
  const tables = factsOfTables(report);
  const lapsed = report.requests.lapsedFee.total ?? 0;
  return fc
    .record({
      loose,
      late: fc.nat({ max: Math.min(3, tables['requests.closed'] ?? 0) }),
      notices: fc.constantFrom(0, 0, lapsed, lapsed + 2, Math.max(0, lapsed - 1)),
      received: fc.constantFrom(0, 0, 1250, 38_000),
      site: fc.constantFrom(null, '甲县人民政府网站（www.jiaxian.gov.cn）'),
      phone: fc.constantFrom(null, '0951-8880101'),
    })
    .map(({ loose: rest, late, notices, received, site, phone }) => {
      const facts: NarrativeFacts = {
        ...rest,
        ...tables,
        'requests.late': late,
        'request-fees.notices': notices,
        'request-fees.noticedFen': notices * 6000,
        'request-fees.receivedFen': received,
      };
      return {
        body: { name: report.agency ?? '', filer: 'township', address: null, postcode: null, phone, site },
        scope: report.agency?.endsWith('县人民政府') === true && received > 0 ? 'county' : 'own',
        period: wholeYear(report.year ?? 2024),
        facts,
        figures: lapsed === 0 ? {} : { '3/lapsedFee/total': lapsed },
        activities: [
          { kind: 'key-task', title: '稳就业保就业信息公开' },
          { kind: 'key-task', title: '惠民惠农政策公开' },
        ],
        lastYear: null,
        followUps: [],
      } satisfies ProposalInput;
    });
}
