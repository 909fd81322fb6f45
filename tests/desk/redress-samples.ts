import { v7 as uuidv7 } from 'uuid';
import { noteCaseFile, sealCaseFile } from '../../src/acts/requests/case-files.ts';
import type { redressEndpoints } from '../../src/desk/contract/redress.ts';
import type { RedressPayloads } from '../../src/law/index.ts';
import { pdfSaying } from '../support/case-desk.ts';
import { hire } from '../support/county.ts';
import { act } from '../support/ledger.ts';
import { requestIn, stated, today } from './request-places.ts';
import type { Place, Sample } from './samples.ts';
import { newAccount, now } from './world.ts';

type Body = Readonly<Record<string, unknown>>;

const actId = () => uuidv7();
const reason = '通知书改了';
const page = pdfSaying('行政复议申请书');

/** A notice that came in that body, over a request held by the caller. */
async function redressIn(
  at: Place,
  change: Partial<RedressPayloads['opened']> = {},
): Promise<{ readonly redressId: string; readonly requestId: string }> {
  const requestId = await requestIn(at);
  const redressId = uuidv7();
  await act(at.world.ledger, at.bodyId, 'redress.opened', redressId, {
    kind: 'reconsideration',
    route: 'direct',
    requestIds: [requestId],
    filedOn: null,
    noticeOn: today,
    number: '',
    organ: '甲县人民政府',
    procedure: 'ordinary',
    afterId: null,
    holderId: at.staffId,
    coDefendant: false,
    ...change,
  });
  return { redressId, requestId };
}

const onRedress = (
  body?: (at: Place, of: { readonly redressId: string; readonly requestId: string }) => Body | Promise<Body>,
): Sample => ({
  place: 'params',
  given: async (at) => {
    const of = await redressIn(at);
    const given = body === undefined ? undefined : await body(at, of);
    return {
      params: { redressId: of.redressId },
      ...(given === undefined ? {} : { body: { actId: actId(), ...given } }),
    };
  },
});

/** A paper of a redress case, sealed as the server would. */
async function fileIn({ world, bodyId }: Place, redressId: string) {
  const { ledger, files } = world;
  const paper = {
    bodyId,
    subjectId: redressId,
    name: '申请书.pdf',
    mediaType: 'application/pdf',
    bytes: page,
  };
  const sealed = await sealCaseFile({ files, keys: ledger.keys }, paper);
  await ledger.write('everything', (tx) => noteCaseFile(tx, ledger.keys, sealed, { at: now, staffId: null }));
  return sealed;
}

export const redressSamples: { readonly [N in keyof typeof redressEndpoints]: Sample } = {
  listRedress: { given: () => ({ query: { standing: 'pending', due: 'later' } }) },
  exportRedress: {
    given: async (at) => {
      await redressIn(at);
      return { query: { kind: 'reconsideration' } };
    },
  },
  redress: onRedress(),
  openRedress: {
    place: 'params',
    given: async (at) => ({
      body: {
        actId: actId(),
        kind: 'litigation',
        route: 'direct',
        requestIds: [await requestIn(at)],
        filedOn: null,
        noticeOn: today,
        number: '',
        organ: '甲县人民法院',
        procedure: 'ordinary',
        afterId: null,
        holderId: await hire(at.world.ledger, at.bodyId, newAccount(), ['request-officer'], { now }),
      },
    }),
  },
  assignRedress: onRedress(async (at) => ({
    holderId: await hire(at.world.ledger, at.bodyId, newAccount(), ['request-officer'], { now }),
    reason,
  })),
  answerRedress: onRedress(() => ({ on: today, files: [], how: '当面提交' })),
  changeRedressProcedure: onRedress(() => ({ on: today, procedure: 'summary', reason })),
  correctRedress: onRedress(() => ({ number: `甲政复〔2026〕${Math.trunc(Math.random() * 1e9)}号`, reason })),
  decideRedress: onRedress(async (at, { requestId }) => {
    const letterId = uuidv7();
    await stated(at, 'decided', requestId, {
      letterId,
      on: today,
      outcome: 'notHeld',
      parts: [],
      risk: 'raised',
      files: [],
    });
    return {
      outcome: 'corrected',
      on: today,
      receivedOn: today,
      result: '撤销答复，责令重新答复',
      redoDays: 20,
      reopen: [requestId],
    };
  }),
  noteRedress: onRedress(() => ({ on: today, text: '已经阅卷' })),
  keepRedressFile: {
    place: 'params',
    given: async (at) => ({
      params: { redressId: (await redressIn(at)).redressId },
      file: { name: '申请书.pdf', bytes: page },
    }),
  },
  addRedressFile: onRedress(async (at, { redressId }) => ({
    fileId: (await fileIn(at, redressId)).fileId,
    material: 'claim',
    title: '行政复议申请书',
    pages: 1,
  })),
  openRedressFile: {
    place: 'params',
    given: async (at) => {
      const { redressId } = await redressIn(at);
      const { fileId, sha256 } = await fileIn(at, redressId);
      const file = { fileId, material: 'claim', title: '行政复议申请书', pages: 1, sha256 } as const;
      await act(at.world.ledger, at.bodyId, 'redress.file-added', redressId, file);
      return { params: { redressId, fileId }, body: { actId: actId(), reason } };
    },
  },
  redressEvidence: onRedress(),
  redressEvidencePaper: onRedress(() => ({ format: 'pdf' })),
  tableFour: { place: 'params', given: () => ({ query: { year: '2026' } }) },
};
