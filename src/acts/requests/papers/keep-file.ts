import { whoMay } from '../../../law/index.ts';
import { cleanFileName } from '../../../content/file-name.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { faultOfFileSize } from '../../files/file-size.ts';
import { requestState, type OfRequest } from '../../../ledger/read/requests/request-state.ts';
import { bodiesFor } from '../../actor.ts';
import { faultOfBodyState } from '../../input.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { noRequest } from '../act-on-request.ts';
import { noteCaseFile, sealCaseFile, type CaseFile } from '../case-files.ts';
import type { CaseContext } from './case-tools.ts';

export interface UploadedPaper extends OfRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Keeps an uploaded file in a case, sealed. It is a paper of the case once an act names it. */
export function keepUploadedPaper(
  context: CaseContext,
  { bodyId, requestId, name, bytes }: UploadedPaper,
): Promise<KeptPaper | Refusal> {
  return keepPaperOf(context, { bodyId, subjectId: requestId, name, bytes }, async (tx) => {
    const state = await requestState(tx, { bodyId, requestId });
    if (state === null) return noRequest();
    return state.erased === null ? null : refuse('not-now', '这件申请的材料已经期满清除，不能再上传。');
  });
}

/** A file that was kept, with its pages where someone can count them. */
export type KeptPaper = CaseFile & { readonly pages: number | null };

/** The same for whatever a file may belong to: a request, a redress case. @param closed why it takes no files; null where it does */
export async function keepPaperOf(
  { ledger, actor, files, caseTools, now }: CaseContext,
  paper: Pick<CaseFile, 'bodyId' | 'subjectId' | 'name'> & { readonly bytes: Uint8Array },
  closed: (tx: Tx) => Promise<Refusal | null>,
): Promise<KeptPaper | Refusal> {
  const { bodyId, name, bytes } = paper;
  const bodies = bodiesFor(actor, 'requests.handle');
  if (bodies.length === 0) return refuse('not-allowed', whoMay('requests.handle'));
  if (!bodies.includes(bodyId)) return noRequest();
  const scope = { bodies: [bodyId] };
  const fault = await ledger.read(scope, async (tx) => {
    const no = await closed(tx);
    if (no !== null) return no;
    return (await faultOfFileSize(tx, bytes)) ?? faultOfBodyState(tx, bodyId);
  });
  if (fault !== null) return fault;
  const recognised = await caseTools.recognise(bytes, name);
  if ('reason' in recognised) return refuse('wrong-input', recognised.reason, 'file');
  const { mediaType, endings } = recognised;
  const pages = await caseTools.countPages(bytes, mediaType);
  const sealed = await sealCaseFile(
    { files, keys: ledger.keys },
    { ...paper, name: cleanFileName(name, endings), mediaType },
  );
  await ledger.write(scope, (tx) =>
    noteCaseFile(tx, ledger.keys, sealed, { at: now, staffId: actor.staffId }),
  );
  return { ...sealed, pages };
}
