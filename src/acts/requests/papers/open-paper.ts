import { whoMay, type Permission, materialTitles } from '../../../law/index.ts';
import { requestState, type OfRequest } from '../../../ledger/read/requests/request-state.ts';
import { bodiesFor } from '../../actor.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { faultOfReasonForEver } from '../../publishing-input.ts';
import { actsOn, noRequest } from '../act-on-request.ts';
import { readCaseFile, type CaseFile } from '../case-files.ts';
import type { CaseContext } from './case-tools.ts';
import { findMaterial, isPersonal } from './material-facts.ts';
import { notOfCase } from './materials.ts';

/** A paper with its bytes. */
export interface OpenedPaper {
  readonly file: CaseFile;
  readonly bytes: Uint8Array;
}

export interface PaperOfRequest extends OfRequest {
  readonly fileId: string;
}

const gone = () =>
  refuse('not-found', '这份文件的内容不在了，或者被改动过。请告诉审计员核验台账，用备份核对。');

/** A paper that names nobody. What does is opened by `openPaper`, which records it. */
export async function readPaper(
  context: Pick<CaseContext, 'ledger' | 'actor' | 'files'>,
  of: PaperOfRequest,
  permission: Permission = 'requests.read',
): Promise<OpenedPaper | Refusal> {
  const { ledger, actor } = context;
  const bodies = bodiesFor(actor, permission);
  if (bodies.length === 0) return refuse('not-allowed', whoMay(permission));
  // Whoever supervises sees by when, not what: papers stay in the own body.
  if (!bodies.includes(of.bodyId) || of.bodyId !== actor.bodyId) return notOfCase();
  return ledger.read({ bodies: [of.bodyId] }, async (tx) => {
    const state = await requestState(tx, of);
    const material = state === null ? undefined : findMaterial(state, of.fileId);
    if (material === undefined) return notOfCase();
    if (isPersonal(material.material)) {
      return refuse('not-allowed', '这份材料有申请人或者第三方的信息，打开要写明理由，并记入操作记录。');
    }
    const found = await readCaseFile(tx, { files: context.files, keys: ledger.keys }, place(of));
    return found ?? gone();
  });
}

/** Opens a paper with personal data: first it is recorded who opens it and why, then it is handed out. */
export async function openPaper(
  context: CaseContext,
  input: PaperOfRequest & { readonly actId: string; readonly reason: string },
): Promise<OpenedPaper | Refusal> {
  return recordedReading(context, { ...input, permission: 'requests.person' }, async (tx) => {
    const state = await requestState(tx, input);
    const material = state === null ? undefined : findMaterial(state, input.fileId);
    return material === undefined
      ? notOfCase()
      : { fileId: input.fileId, what: `${materialTitles[material.material]}：${material.title}` };
  });
}

/** What a reading is of. */
export interface ReadingOf {
  readonly fileId: string;
  readonly what: string;
}

/**
 * Records that someone opens a file of a case, and hands it out after. The same act id again records nothing and hands out nothing:
 * to look once more is to record it once more.
 * @param find says which file it is and how the record calls it, or refuses
 */
export async function recordedReading(
  context: CaseContext,
  input: OfRequest & { readonly actId: string; readonly reason: string; readonly permission: Permission },
  find: (tx: Parameters<typeof requestState>[0]) => Promise<ReadingOf | Refusal>,
): Promise<OpenedPaper | Refusal> {
  const { ledger, files } = context;
  const reason = input.reason.trim();
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return fault;
  if (input.bodyId !== context.actor.bodyId) return noRequest();
  let opened: OpenedPaper | null = null;
  const outcome = await actsOn(context, input, 'person-shown', async ({ tx, of }) => {
    const reading = await find(tx);
    if ('code' in reading) return reading;
    const paper = place({ ...of, fileId: reading.fileId });
    opened = await readCaseFile(tx, { files, keys: ledger.keys }, paper);
    return opened === null ? gone() : { what: reading.what, reason };
  });
  if (!outcome.done) return outcome.refusal;
  return opened ?? refuse('act-id-used', '这次查看已经记过了。再看一次，请重新点打开。');
}

const place = ({ bodyId, requestId, fileId }: PaperOfRequest) => ({ bodyId, subjectId: requestId, fileId });
