import type { MaterialKind } from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { faultOfBodyState } from '../../input.ts';
import { refuse, type Outcome } from '../../outcome.ts';
import { record, type StatedAct } from '../../perform.ts';
import { lawfulRequests, stating, underLock, type OfRequest, type Unsigned } from '../act-on-request.ts';
import { keepQueryCode } from '../access/query-code.ts';
import { noteCaseFile, type SealedCaseFile } from '../case-files.ts';
import { faultOfApplication, receivedAct, type Application } from '../intake/receive-request.ts';

/** A paper that came with an application; its bytes stand sealed already, for this request. */
export interface OnlinePaper {
  readonly material: Extract<
    MaterialKind,
    'application' | 'identity' | 'authority' | 'clarification' | 'other'
  >;
  /** As the list of contents prints it, without personal data: 身份证明. */
  readonly title: string;
  readonly file: SealedCaseFile;
}

export interface OnlineRequest extends Application {
  /** The request's id, too: sent twice, it is one request. */
  readonly actId: string;
  readonly bodyId: string;
  readonly papers: readonly OnlinePaper[];
  /** Query code, as it is shown to the applicant; only its hash is kept. */
  readonly code: string;
}

/** Takes in a request from the public site. It counts as received once both sides have confirmed (条例第三十一条). */
export async function receiveOnline(
  { ledger, today, now }: Unsigned & { readonly now: Date },
  input: OnlineRequest,
): Promise<Outcome> {
  const { actId, bodyId, papers, code } = input;
  const fault = faultOfApplication(input);
  if (fault !== null) return { done: false, refusal: fault };
  const of = { bodyId, requestId: actId };
  return record(ledger, {
    bodies: [bodyId],
    bodyId,
    actId,
    actorId: null,
    kind: 'request.received',
    decide: async (tx) => {
      const closed = await faultOfBodyState(tx, bodyId);
      if (closed !== null) return closed;
      const under = await underLock(tx, { bodyId, today, person: null });
      const received = await receivedAct(tx, ledger.keys, of, input, {
        channel: 'internet',
        submittedOn: today,
        receivedOn: null,
        writtenDownBy: null,
        from: null,
      });
      const added = await paperActs(tx, ledger.keys, of, papers, now);
      if (added === null) return strangePaper();
      await keepQueryCode(tx, ledger.keys, of, code);
      return lawfulRequests(under, [received, ...added]);
    },
  });
}

const strangePaper = () =>
  refuse('wrong-input', '有一份材料不是这件申请的，没有提交。请重新上传。', 'papers');

/** Names sealed papers in the case; null where one of them was sealed for another. */
export async function paperActs(
  tx: Tx,
  keys: Keys,
  of: OfRequest,
  papers: readonly OnlinePaper[],
  now: Date,
): Promise<readonly StatedAct[] | null> {
  if (papers.some(({ file }) => file.bodyId !== of.bodyId || file.subjectId !== of.requestId)) return null;
  for (const { file } of papers) await noteCaseFile(tx, keys, file, { at: now, staffId: null });
  return papers.map(({ material, title, file }) =>
    stating(of, 'material-added', {
      fileId: file.fileId,
      material,
      title,
      pages: null,
      sha256: file.sha256,
      madeFrom: null,
      redactions: [],
    }),
  );
}
