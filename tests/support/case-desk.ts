import { v7 as uuidv7 } from 'uuid';
import { passDecision } from '../../src/acts/requests/decision/pass-decision.ts';
import { submitDecision } from '../../src/acts/requests/decision/submit-decision.ts';
import { viewDecision } from '../../src/acts/requests/decision/view-decision.ts';
import type { LetterToDraft } from '../../src/acts/requests/letters/draft-letter.ts';
import type { CaseContext } from '../../src/acts/requests/papers/case-tools.ts';
import { keepUploadedPaper } from '../../src/acts/requests/papers/keep-file.ts';
import { addMaterial } from '../../src/acts/requests/papers/materials.ts';
import { withCase } from '../../src/acts/requests/papers/with-case.ts';
import { answerGuide } from '../../src/acts/requests/process/first-steps.ts';
import { recordSearch } from '../../src/acts/requests/process/search.ts';
import { caseToolsOf } from '../../src/desk/api/case-tools.ts';
import { inspectFile } from '../../src/documents/inspection/inspect-file.ts';
import { maskFile } from '../../src/documents/masking/mask-file.ts';
import {
  findInFile,
  lookAtFile,
  pagePicture,
  wordsOnPage,
} from '../../src/documents/redacting/look-at-file.ts';
import { redactFile } from '../../src/documents/redacting/redact-file.ts';
import { makeVolume } from '../../src/documents/volume/make-volume.ts';
import { writePaper } from '../../src/documents/writing/write-paper.ts';
import type { CivilDate, GuideAnswers, MaterialKind } from '../../src/law/index.ts';
import { done } from './acting.ts';
import { show, writePdf } from './pdf-writer.ts';
import { requestTown, type RequestPerson, type RequestTown } from './requests.ts';

/** The tools of the server, in the thread of the test: what goes to them is copied as it is into the server's threads. */
export const realTools = caseToolsOf({
  masking: { inspect: inspectFile, mask: maskFile },
  redacting: {
    look: lookAtFile,
    picture: pagePicture,
    words: wordsOnPage,
    find: findInFile,
    redact: redactFile,
  },
  writePaper: (paper, format) => writePaper(structuredClone(paper), format),
  makeVolume: (volume) => makeVolume(structuredClone(volume)),
});

/** A PDF of one page with these lines. */
export const pdfSaying = (...lines: readonly string[]): Uint8Array =>
  writePdf([{ content: lines.map((line, at) => show(80, 760 - at * 40, 16, line)).join('\n') }]);

/** A town whose officers decide requests, with the tools of the server. */
export interface CaseDesk extends RequestTown {
  readonly caseOf: (who: RequestPerson, on?: CivilDate) => Promise<CaseContext>;
  readonly on: (requestId: string) => { actId: string; bodyId: string; requestId: string };
  /** Uploads a paper and makes it one of the case. @returns its id */
  readonly paper: (
    requestId: string,
    material: MaterialKind,
    title: string,
    bytes?: Uint8Array,
  ) => Promise<string>;
  readonly searched: (requestId: string, found: boolean) => Promise<void>;
  readonly guided: (requestId: string, answers: GuideAnswers) => Promise<void>;
  /** Drafts the answer and sends it up with these files. @returns the letter and the digest of the round */
  readonly submitted: (
    requestId: string,
    letter: Pick<LetterToDraft, 'kind'> & Partial<LetterToDraft>,
    files: readonly string[],
    by?: RequestPerson,
  ) => Promise<{ readonly letterId: string; readonly digest: string }>;
  readonly passed: (requestId: string, step: string, who: RequestPerson) => Promise<void>;
  readonly decisionOf: (requestId: string, who?: RequestPerson) => ReturnType<typeof viewDecision>;
}

/** All that the guide asks, for a request that is opened wholly. */
export const openAnswers: GuideAnswers = {
  clear: { defects: [], afterClarification: false },
  competent: { finding: 'ours', why: '' },
  held: { finding: 'held', why: '档案室有' },
  release: { grounds: [], separable: false, publicInterest: '' },
  proper: { checked: [] },
};

/** For one of which a part is withheld, to protect a third party who was not asked: a process paper. */
export const partAnswers: GuideAnswers = {
  ...openAnswers,
  release: {
    grounds: [
      {
        ground: 'refusedProcess',
        what: '会议讨论记录',
        why: '属于决策作出前的讨论记录',
        detail: '类别：讨论记录；所在决策：关于安置方案的决定',
      },
    ],
    separable: true,
    publicInterest: '',
  },
};

export const nothingAnswers: GuideAnswers = {
  clear: { defects: [], afterClarification: false },
  competent: { finding: 'ours', why: '' },
  held: { finding: 'not-held', why: '没有制作' },
  proper: { checked: [] },
};

export async function caseDesk(): Promise<CaseDesk> {
  const town = await requestTown();
  const { bodies, files } = town;
  const caseOf: CaseDesk['caseOf'] = async (who, on) => ({
    ...(await town.as(who, on)),
    files,
    caseTools: realTools,
  });
  const on = (requestId: string) => ({ actId: uuidv7(), bodyId: bodies.township, requestId });
  const decisionOf: CaseDesk['decisionOf'] = async (requestId, who = 'officer') => {
    const context = await caseOf(who);
    const view = await withCase(context, on(requestId), 'requests.read', 'read', (hand) =>
      viewDecision(context.ledger.keys, hand, context.actor),
    );
    if ('code' in view) throw new Error(view.message);
    return view;
  };
  return {
    ...town,
    caseOf,
    on,
    decisionOf,
    paper: async (requestId, material, title, bytes = pdfSaying(title)) => {
      const context = await caseOf('officer');
      const kept = await keepUploadedPaper(context, { ...on(requestId), name: '扫描件.pdf', bytes });
      if ('code' in kept) throw new Error(kept.message);
      const { fileId, pages } = kept;
      done(await addMaterial(context, { ...on(requestId), fileId, material, title, pages }));
      return fileId;
    },
    searched: async (requestId, found) => {
      const context = await caseOf('officer');
      const record = {
        searchId: uuidv7(),
        office: '党政办公室',
        searcher: '李四',
        on: context.today,
        places: ['公文系统', '档案室'],
        words: ['安置方案'],
        period: '2024年至2025年',
        found,
        result: found ? '找到1份' : '没有制作过',
      };
      done(await recordSearch(context, { ...on(requestId), ...record }));
    },
    guided: async (requestId, answers) => {
      done(await answerGuide(await caseOf('officer'), { ...on(requestId), answers }));
    },
    submitted: async (requestId, letter, given, by = 'officer') => {
      const { letterId, digest } = await town.drafted({ ...letter, requestId });
      const context = await caseOf(by);
      done(await submitDecision(context, { ...on(requestId), letterId, digest, files: given, choice: null }));
      const state = await town.state(requestId);
      return { letterId, digest: state?.round?.digest ?? '' };
    },
    passed: async (requestId, step, who) => {
      const state = await town.state(requestId);
      const digest = state?.round?.digest ?? '';
      done(await passDecision(await caseOf(who), { ...on(requestId), digest, step, opinion: '同意' }));
    },
  };
}
