import { v7 as uuidv7 } from 'uuid';
import type { cleanUpEndpoints } from '../../src/desk/contract/clean-ups.ts';
import type { documentEndpoints } from '../../src/desk/contract/documents.ts';
import type { DocumentEntry } from '../../src/ledger/publishing-acts.ts';
import { normativeDocuments } from '../../src/ledger/read/normative-documents.ts';
import { act } from '../support/ledger.ts';
import type { Place, Sample } from './samples.ts';

const actId = () => uuidv7();

const documentInput = () => ({
  number: null,
  title: '乙镇人民政府关于养殖补贴的通知',
  issuer: '乙镇人民政府',
  formedOn: '2026-11-02',
  itemId: null,
  rowId: null,
  normative: { effectiveOn: '2026-11-10', provisional: false, term: { kind: 'years', years: 5 } },
  publicElsewhere: null,
});

const attributeInput = {
  attribute: 'proactive',
  groundId: 'public-interest',
  reason: '',
  reviewOn: null,
} as const;

/** A normative document in the register of that body. */
async function documentIn({ world, bodyId }: Place, formedOn = '2026-11-02'): Promise<string> {
  const documentId = uuidv7();
  await act(world.ledger, bodyId, 'document.registered', documentId, {
    ...(documentInput() as never as DocumentEntry),
    formedOn: formedOn as never,
    ...attributeInput,
    kind: '通知',
  });
  return documentId;
}

/** A clean-up under way in that body, with a document to conclude on; any that another call opened is ended. */
async function cleanUpIn(at: Place): Promise<{ readonly campaignId: string; readonly documentId: string }> {
  const { ledger } = at.world;
  const documentId = await documentIn(at);
  await endCleanUps(at);
  const campaignId = uuidv7();
  await act(ledger, at.bodyId, 'clean-up.opened', campaignId, {
    title: '2026年规范性文件清理',
    asOf: '2026-11-20' as never,
    dueOn: null,
  });
  return { campaignId, documentId };
}

async function endCleanUps({ world: { ledger }, bodyId }: Place): Promise<void> {
  const open = await ledger.read('everything', (tx) =>
    tx
      .selectFrom('clean_ups')
      .select('campaign_id')
      .where('body_id', '=', bodyId)
      .where('closed_at', 'is', null)
      .execute(),
  );
  for (const { campaign_id } of open) {
    await act(ledger, bodyId, 'clean-up.closed', campaign_id, {
      on: '2026-11-20' as never,
      changes: [],
      result: { inForce: [], amended: [], repealed: [], lapsed: [] },
    });
  }
}

/** A clean-up of documents from long ago, of which that body has few, each with its conclusion. */
async function concludedIn(at: Place): Promise<string> {
  const { ledger } = at.world;
  const [cutOff, campaignId] = ['2020-01-01', uuidv7()];
  await documentIn(at, cutOff);
  await endCleanUps(at);
  await act(ledger, at.bodyId, 'clean-up.opened', campaignId, {
    title: '2020年规范性文件清理',
    asOf: cutOff as never,
    dueOn: null,
  });
  const documents = await ledger.read('everything', (tx) => normativeDocuments(tx, at.bodyId));
  for (const { id: documentId, formedOn } of documents) {
    if (formedOn > cutOff) continue;
    await act(ledger, at.bodyId, 'clean-up.concluded', campaignId, {
      documentId,
      // Whatever earlier calls made of it.
      conclusion: { documentId, conclusion: 'repeal', reason: '不再适用', amendBy: null },
    });
  }
  return campaignId;
}

/** A door about one document, with that body. */
const onDocument = (body?: () => Readonly<Record<string, unknown>>): Sample => ({
  place: 'params',
  given: async (at) => ({
    params: { documentId: await documentIn(at) },
    ...(body === undefined ? {} : { body: { actId: actId(), ...body() } }),
  }),
});

const documentTable = () => ({
  rows: [
    {
      row: 2,
      cells: {
        title: '乙镇人民政府关于养殖补贴的通知',
        formedOn: '2026年11月2日',
        attribute: '主动公开',
      },
    },
  ],
  issuer: '乙镇人民政府',
  publicWhere: '',
});

/** A valid call of every door of the register of documents and of clean-ups. */
export const documentSamples: Readonly<
  Record<keyof typeof documentEndpoints | keyof typeof cleanUpEndpoints, Sample>
> = {
  listDocuments: { place: 'query', given: () => ({}) },
  exportDocuments: { place: 'query', given: () => ({}) },
  document: onDocument(),
  documentRules: { place: 'params', given: () => ({}) },
  documentFigures: { place: 'params', given: () => ({ query: { year: '2026' } }) },
  documentDuties: { place: 'params', given: () => ({}) },
  registerDocument: {
    place: 'params',
    given: () => ({ body: { actId: actId(), ...documentInput(), ...attributeInput } }),
  },
  changeDocument: onDocument(() => ({
    ...documentInput(),
    title: '乙镇人民政府关于种植补贴的通知',
    reason: '抄错了',
  })),
  reviewAttribute: onDocument(() => ({ ...attributeInput, groundId: 'listed' })),
  reviewSecrecy: onDocument(() => ({
    on: '2026-11-20',
    result: 'may-publish',
    basis: '保守国家秘密法第三十五条',
    opinion: '',
  })),
  secrecyForm: {
    place: 'params',
    given: async (at) => ({ params: { documentId: await documentIn(at) }, query: { format: 'docx' } }),
  },
  changeNormative: onDocument(() => ({
    change: { kind: 'repealed', from: '2026-11-20', by: '乙政发〔2026〕30号' },
  })),
  strikeOutDocument: onDocument(() => ({ reason: '登重了' })),
  checkDocumentImport: { place: 'params', given: () => ({ body: documentTable() }) },
  importDocuments: { place: 'params', given: () => ({ body: { actId: actId(), ...documentTable() } }) },

  listCleanUps: { place: 'params', given: () => ({}) },
  cleanUp: {
    place: 'params',
    given: async (at) => ({ params: { campaignId: (await cleanUpIn(at)).campaignId } }),
  },
  openCleanUp: {
    place: 'params',
    given: async (at) => {
      await documentIn(at);
      await endCleanUps(at);
      return { body: { actId: actId(), title: '2026年规范性文件清理', asOf: '2026-11-20', dueOn: null } };
    },
  },
  concludeCleanUp: {
    place: 'params',
    given: async (at) => {
      const { campaignId, documentId } = await cleanUpIn(at);
      const conclusions = [{ documentId, conclusion: 'keep', reason: '', amendBy: null }];
      return { params: { campaignId }, body: { actId: actId(), conclusions } };
    },
  },
  closeCleanUp: {
    place: 'params',
    given: async (at) => {
      const campaignId = await concludedIn(at);
      return { params: { campaignId }, body: { actId: actId(), on: '2026-11-20', by: '乙政发〔2026〕40号' } };
    },
  },
  cleanUpList: {
    place: 'params',
    given: async (at) => {
      const { campaignId } = await cleanUpIn(at);
      await endCleanUps(at);
      return { params: { campaignId }, query: { format: 'docx' } };
    },
  },
};
