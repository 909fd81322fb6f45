import { v7 as uuidv7 } from 'uuid';
import { digestOfDecision } from '../../src/acts/requests/letters/letter-digest.ts';
import { noteCaseFile, sealCaseFile } from '../../src/acts/requests/case-files.ts';
import type { requestDecisionEndpoints } from '../../src/desk/contract/request-decision.ts';
import type { requestLetterEndpoints } from '../../src/desk/contract/request-letters.ts';
import type { requestPaperEndpoints } from '../../src/desk/contract/request-papers.ts';
import type { requestServiceEndpoints } from '../../src/desk/contract/request-service.ts';
import { initialRequestRules, type MaterialKind } from '../../src/law/index.ts';
import { nothingAnswers, pdfSaying } from '../support/case-desk.ts';
import { hire } from '../support/county.ts';
import { letterIn, requestIn, stated, today } from './request-places.ts';
import type { Place, Sample } from './samples.ts';
import { newAccount, now } from './world.ts';

type Body = Readonly<Record<string, unknown>>;

/** Texts and papers stay in the own body, also before those who supervise. */
const inOwnBody = ({ world, bodyId }: Place) => (bodyId === world.bodies.township ? 200 : 404);

interface Step {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Body;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}

const onPaper = { electronic: false } as const;

const onCase = (
  step: (at: Place, requestId: string) => Step | Promise<Step> = () => ({}),
  allowed: Sample['allowed'] = inOwnBody,
): Sample => ({
  place: 'params',
  given: async (at) => {
    const requestId = await requestIn(at, { received: onPaper });
    const { params, ...rest } = await step(at, requestId);
    return { params: { requestId, ...params }, ...rest };
  },
  allowed: allowed ?? inOwnBody,
});

const actId = () => uuidv7();
const reason = '核对案卷';
const page = pdfSaying('安置方案', '联系电话13812345678');

/** A file of the case, sealed as the server would. */
async function fileIn(
  { world, bodyId }: Place,
  requestId: string,
): Promise<{ fileId: string; sha256: string }> {
  const { ledger, files } = world;
  const paper = { bodyId, subjectId: requestId, name: '文件.pdf', mediaType: 'application/pdf', bytes: page };
  const sealed = await sealCaseFile({ files, keys: ledger.keys }, paper);
  await ledger.write('everything', (tx) => noteCaseFile(tx, ledger.keys, sealed, { at: now, staffId: null }));
  return sealed;
}

async function materialIn(at: Place, requestId: string, material: MaterialKind = 'record'): Promise<string> {
  const { fileId, sha256 } = await fileIn(at, requestId);
  const added = { fileId, sha256, material, title: '安置方案', pages: 1, madeFrom: null, redactions: [] };
  await stated(at, 'material-added', requestId, added);
  return fileId;
}

/** A door about one paper of the case. */
const onMaterial = (
  make: (fileId: string) => { readonly body?: Body; readonly params?: Readonly<Record<string, string>> },
  material: MaterialKind = 'record',
): Sample =>
  onCase(async (at, requestId) => {
    const fileId = await materialIn(at, requestId, material);
    const { params, ...rest } = make(fileId);
    return { params: { fileId, ...params }, ...rest };
  });

/** Someone else of that body: nobody signs what they wrote. */
const colleague = async (at: Place): Promise<Place> => ({
  ...at,
  staffId: await hire(at.world.ledger, at.bodyId, newAccount(), ['request-officer'], { name: '孙七', now }),
});

/** A door about a draft. */
const onDraft = (make: (letter: { letterId: string; digest: string }) => Step): Sample =>
  onCase(async (at, requestId) => {
    const letter = await letterIn(at, requestId, 'receipt');
    const { params, ...rest } = make(letter);
    return { params: { letterId: letter.letterId, ...params }, ...rest };
  });

/** A receipt that was issued, with its files. @returns its id */
async function issuedIn(at: Place, requestId: string): Promise<string> {
  const { letterId, digest } = await letterIn(at, requestId, 'receipt');
  const [pdf, docx] = [await fileIn(at, requestId), await fileIn(at, requestId)];
  await stated(at, 'letter-issued', requestId, {
    letterId,
    kind: 'receipt',
    number: { text: `公收〔2026〕${uuidv7()}号`, year: 2026, seq: 1 },
    digest,
    on: today,
    pdf: pdf.fileId,
    docx: docx.fileId,
    to: { kind: 'applicant' },
    changed: 0,
  });
  return letterId;
}

const onIssued = (make: (letterId: string, at: Place, requestId: string) => Step | Promise<Step>): Sample =>
  onCase(async (at, requestId) => {
    const letterId = await issuedIn(at, requestId);
    const { params, ...rest } = await make(letterId, at, requestId);
    return { params: { letterId, ...params }, ...rest };
  });

/** Decided as far as an answer 不存在 needs it. */
async function foundNothing(at: Place, requestId: string): Promise<{ letterId: string; digest: string }> {
  await stated(at, 'guide-answered', requestId, { answers: nothingAnswers });
  await stated(at, 'search-recorded', requestId, {
    searchId: uuidv7(),
    office: '党政办公室',
    searcher: '李四',
    on: today,
    places: ['档案室'],
    words: ['安置方案'],
    period: '2024年至2025年',
    found: false,
    result: '没有制作过',
  });
  return letterIn(await colleague(at), requestId, 'not-existing');
}

/** Sent up to the head of the office by nobody who calls. @returns the digest of the round, and the letter */
async function roundIn(at: Place, requestId: string) {
  const { letterId, digest: letter } = await foundNothing(at, requestId);
  const decided = { outcome: 'notHeld', parts: [], files: [] } as const;
  const digest = digestOfDecision({ letter, ...decided });
  const steps = initialRequestRules.approval.ordinary;
  await stated(at, 'submitted', requestId, { letterId, digest, ...decided, risk: 'ordinary', steps });
  return { letterId, digest };
}

/** The first step is that of the head of the office; the others who may approve are told whose it is. */
const bySigner = (at: Place) => (inOwnBody(at) === 404 ? 404 : at.role === 'office-head' ? 200 : 422);

async function decidedIn(at: Place, requestId: string): Promise<string> {
  const { letterId, digest } = await roundIn(at, requestId);
  const [pdf, docx] = [await fileIn(at, requestId), await fileIn(at, requestId)];
  await stated(at, 'passed', requestId, { step: 'head', digest, opinion: '' });
  await stated(at, 'letter-issued', requestId, {
    letterId,
    kind: 'not-existing',
    number: { text: `公不存〔2026〕${uuidv7()}号`, year: 2026, seq: 1 },
    digest,
    on: today,
    pdf: pdf.fileId,
    docx: docx.fileId,
    to: { kind: 'applicant' },
    changed: 0,
  });
  const decided = { outcome: 'notHeld', parts: [], risk: 'ordinary', files: [] } as const;
  await stated(at, 'decided', requestId, { letterId, on: today, ...decided });
  return letterId;
}

const mailed = { way: 'mail', on: today, tracking: '1234567890123', files: [], proofs: [] } as const;

async function servedIn(at: Place, requestId: string, letterId: string): Promise<string> {
  const serviceId = uuidv7();
  await stated(at, 'served', requestId, { ...mailed, serviceId, letterId });
  return serviceId;
}

const papers: Readonly<Record<keyof typeof requestPaperEndpoints, Sample>> = {
  keepCaseFile: onCase(() => ({ file: { name: '扫描件.pdf', bytes: page } })),
  materials: onCase(),
  addMaterial: onCase(async (at, requestId) => {
    const { fileId } = await fileIn(at, requestId);
    return { body: { actId: actId(), fileId, material: 'record', title: '安置方案', pages: 1 } };
  }),
  removeMaterial: onMaterial(() => ({ body: { actId: actId(), reason: '传错了' } })),
  caseFile: onMaterial(() => ({})),
  openCaseFile: onMaterial(() => ({ body: { actId: actId(), reason } }), 'identity'),
  materialPages: onMaterial(() => ({})),
  materialPicture: onMaterial(() => ({ params: { page: '1' } })),
  materialWords: onMaterial(() => ({ params: { page: '1' } })),
  searchMaterial: onMaterial(() => ({ body: { text: '方案' } })),
  redactMaterial: onMaterial(() => ({
    body: {
      actId: actId(),
      title: '安置方案（遮盖件）',
      boxes: [],
      words: [{ text: '13812345678', ground: 'refusedThirdPartyRights' }],
    },
  })),
};

const letters: Readonly<Record<keyof typeof requestLetterEndpoints, Sample>> = {
  letters: onCase(),
  draftLetter: onCase(() => ({ body: { letterId: uuidv7(), kind: 'receipt' } })),
  letter: onDraft(() => ({})),
  saveLetter: onDraft(() => ({
    body: {
      version: 1,
      title: '政府信息公开申请登记回执',
      addressee: '张三',
      blocks: [{ kind: 'text', role: 'fact', text: '已经收到申请。' }],
      attachments: [],
      contact: '',
    },
  })),
  regenerateLetter: onDraft(() => ({ body: { version: 1 } })),
  discardLetter: onDraft(() => ({ body: { version: 1 } })),
  previewLetter: onDraft(() => ({})),
  issueLetter: onDraft(({ digest }) => ({ body: { actId: actId(), digest } })),
  openLetterFile: onIssued(() => ({ body: { actId: actId(), format: 'pdf', reason } })),
};

const decisions: Readonly<Record<keyof typeof requestDecisionEndpoints, Sample>> = {
  decision: onCase(),
  submitDecision: onCase(async (at, requestId) => {
    const letter = await foundNothing(at, requestId);
    // Whoever submits does not sign: another head of the office is there.
    await hire(at.world.ledger, at.bodyId, newAccount(), ['office-head'], { name: '王五', now });
    return { body: { actId: actId(), ...letter, files: [] } };
  }),
  approval: onCase(async (at, requestId) => {
    await roundIn(at, requestId);
    return {};
  }),
  passDecision: onCase(async (at, requestId) => {
    const { digest } = await roundIn(at, requestId);
    return { body: { actId: actId(), digest, step: 'head', opinion: '同意' } };
  }, bySigner),
  returnDecision: onCase(async (at, requestId) => {
    const { digest } = await roundIn(at, requestId);
    return { body: { actId: actId(), digest, step: 'head', comments: '请写清楚检索范围' } };
  }, bySigner),
  approvals: { place: 'params', given: () => ({}) },
  reopenRequest: onCase(async (at, requestId) => {
    await decidedIn(at, requestId);
    return { body: { actId: actId(), days: 10, reason: '漏查了业务股室' } };
  }),
};

const services: Readonly<Record<keyof typeof requestServiceEndpoints, Sample>> = {
  letterService: onIssued(() => ({})),
  serveLetter: onIssued(() => ({ body: { actId: actId(), ...mailed } })),
  noteService: onCase(async (at, requestId) => {
    const serviceId = await servedIn(at, requestId, await issuedIn(at, requestId));
    return { params: { serviceId }, body: { actId: actId(), event: 'arrived', on: today, remark: '' } };
  }),
  casePaper: onCase(() => ({ body: { actId: actId(), paper: 'register-sheet', of: null, format: 'pdf' } })),
  archiveChecklist: onCase(),
  archiveRequest: onCase(async (at, requestId) => {
    await materialIn(at, requestId, 'application');
    await servedIn(at, requestId, await decidedIn(at, requestId));
    return { body: { actId: actId() } };
  }),
  openVolume: onCase(async (at, requestId) => {
    await servedIn(at, requestId, await decidedIn(at, requestId));
    const { fileId } = await fileIn(at, requestId);
    await stated(at, 'archived', requestId, { on: today, fileId, pages: 1 });
    return { body: { actId: actId(), reason } };
  }),
};

/** Valid calls of the doors of papers, letters, decisions, service and the archive. */
export const caseSamples = { ...papers, ...letters, ...decisions, ...services };
