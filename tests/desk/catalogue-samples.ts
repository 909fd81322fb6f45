import { v7 as uuidv7 } from 'uuid';
import type { catalogueEndpoints } from '../../src/desk/contract/catalogue.ts';
import type { obligationEndpoints } from '../../src/desk/contract/obligations.ts';
import { civilDate, type CatalogueRow } from '../../src/law/index.ts';
import { act } from '../support/ledger.ts';
import type { Place, Sample } from './samples.ts';

const actId = () => uuidv7();

const content = (subMatter: string) => ({
  field: '社会救助',
  itemId: '21-township-8',
  matter: '救助结果',
  subMatter,
  elements: ['对象姓名', '救助金额'],
  basis: '《条例》第二十一条',
  timeLimit: '自信息形成之日起20个工作日内',
  publisher: '乙镇人民政府',
  channels: ['website' as const],
  otherChannels: [],
  group: null,
  manner: 'proactive' as const,
  levels: ['township-village' as const],
});

/** A row of that body's catalogue. */
async function rowIn({ world, bodyId }: Place): Promise<string> {
  const rowId = uuidv7();
  const row: CatalogueRow = { ...content(rowId), id: rowId };
  await act(world.ledger, bodyId, 'catalogue.rows-set', rowId, {
    source: 'form',
    rows: [{ position: 1, row }],
    removed: [],
  });
  return rowId;
}

async function eventIn(at: Place): Promise<string> {
  const [rowId, eventId] = [await rowIn(at), uuidv7()];
  await act(at.world.ledger, at.bodyId, 'catalogue.event-noted', eventId, {
    rowId,
    kind: 'formed',
    eventText: '',
    on: civilDate('2026-11-02'),
    documentId: null,
  });
  return eventId;
}

const sheets = () => [
  {
    name: '养老服务',
    rows: [
      ['一级事项', '二级事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道', '公开层级'],
      ['补贴', uuidv7(), '名单', '《条例》', '20个工作日', '乙镇人民政府', '政府网站', '乡级'],
    ],
  },
];

const inBody: Sample = { place: 'params', given: () => ({}) };
const ofYear: Sample = { place: 'params', given: () => ({ query: { year: '2026' } }) };

export const catalogueSamples: Readonly<
  Record<keyof typeof catalogueEndpoints | keyof typeof obligationEndpoints, Sample>
> = {
  listCatalogue: inBody,
  catalogueFields: inBody,
  exportCatalogue: inBody,
  catalogueRow: { place: 'params', given: async (at) => ({ params: { rowId: await rowIn(at) } }) },
  setCatalogueRow: {
    place: 'params',
    given: () => ({ body: { actId: actId(), rowId: null, seenAt: null, ...content(uuidv7()) } }),
  },
  removeCatalogueRow: {
    place: 'params',
    given: async (at) => ({ params: { rowId: await rowIn(at) }, body: { actId: actId() } }),
  },
  standardRows: inBody,
  takeStandardRows: {
    place: 'params',
    given: async (at) => {
      // Whoever took it before: the row is taken away again.
      const rows = await at.world.ledger.read('everything', (tx) =>
        tx
          .selectFrom('catalogue_rows')
          .select('row_id')
          .where('body_id', '=', at.bodyId)
          .where('field', '=', '政务')
          .where('removed_at', 'is', null)
          .execute(),
      );
      if (rows.length > 0) {
        await act(at.world.ledger, at.bodyId, 'catalogue.rows-set', at.bodyId, {
          source: 'form',
          rows: [],
          removed: rows.map(({ row_id }) => row_id),
        });
      }
      return { body: { actId: actId(), standardIds: ['std-01'] } };
    },
  },
  planCatalogueImport: { place: 'params', given: () => ({ body: { sheets: sheets(), field: '' } }) },
  importCatalogue: {
    place: 'params',
    given: () => ({
      body: { actId: actId(), source: '目录.xlsx', sheets: sheets(), field: '', removeGone: false },
    }),
  },
  noteCatalogueEvent: {
    place: 'params',
    given: async (at) => ({
      params: { rowId: await rowIn(at) },
      body: { actId: actId(), kind: 'formed', eventText: '', on: '2026-11-02', documentId: null },
    }),
  },
  removeCatalogueEvent: {
    place: 'params',
    given: async (at) => ({
      params: { eventId: await eventIn(at) },
      body: { actId: actId(), reason: '记错了' },
    }),
  },
  answerObligation: {
    place: 'params',
    given: async (at) => {
      const rowId = await rowIn(at);
      return {
        params: { rowId },
        body: { actId: actId(), key: rowId, answer: 'not-applicable', reason: '本镇没有这项补贴' },
      };
    },
  },
  withdrawAnswer: {
    place: 'params',
    given: async (at) => {
      const rowId = await rowIn(at);
      await act(at.world.ledger, at.bodyId, 'obligation.answered', rowId, {
        key: rowId,
        rowId,
        answer: 'not-applicable',
        on: civilDate('2026-11-20'),
        reason: '本镇没有这项补贴',
      });
      return { body: { actId: actId(), key: rowId, reason: '其实有' } };
    },
  },
  obligations: inBody,
  obligationYear: ofYear,
  exportObligationYear: ofYear,
  countyObligations: { given: () => ({}) },
  exportCountyObligations: { given: () => ({}) },
};
