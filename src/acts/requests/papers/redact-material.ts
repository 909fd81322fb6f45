import { cleanFileName } from '../../../content/file-name.ts';
import { faultOfLine } from '../../input.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { faultOfPrivate, faultOfPrivateTexts } from '../../publishing-input.ts';
import { actsOn, type ActOnRequest } from '../act-on-request.ts';
import { noteCaseFile, sealCaseFile } from '../case-files.ts';
import { coveredByGround, type CaseContext, type CaseRedaction, type RedactedCopy } from './case-tools.ts';
import { canBeRedacted } from './material-facts.ts';
import { workingPaper } from './working-paper.ts';

export interface MaterialToRedact extends ActOnRequest, CaseRedaction {
  /** The paper that is covered; it stays as it is. */
  readonly fileId: string;
  readonly title: string;
}

/** What came of it; `copy` is null where the same act id had done it before. */
export interface Redacting {
  readonly fileId: string;
  readonly repeated: boolean;
  readonly copy: RedactedCopy | null;
}

/**
 * Makes a copy for the applicant (条例第三十七条): covered and proven before the lock, then a paper of the same case. What is not proven
 * is not kept.
 */
export async function redactMaterial(
  context: CaseContext,
  input: MaterialToRedact,
): Promise<Redacting | Refusal> {
  const { ledger, actor, files, caseTools, now } = context;
  const { bodyId, requestId, actId } = input;
  const title = input.title.trim();
  const fault = faultOfPlan({ ...input, title });
  if (fault !== null) return fault;
  const paper = await workingPaper(context, input);
  if ('code' in paper) return paper;
  const before = await madeBefore(context, input);
  if (before !== null) return { fileId: before, repeated: true, copy: null };
  if (!canBeRedacted(paper.material.material)) {
    return refuse('not-now', '只有检索到的信息和遮盖件要遮盖，其他材料不提供给申请人。', 'fileId');
  }
  const copy = await caseTools.redact(paper.bytes, input);
  if ('reason' in copy) return refuse('wrong-input', copy.reason);
  const pages = await caseTools.countPages(copy.bytes, copy.mediaType);
  const name = cleanFileName(`${title}.${copy.ending}`, [copy.ending]);
  const sealed = await sealCaseFile(
    { files, keys: ledger.keys },
    { bodyId, subjectId: requestId, name, mediaType: copy.mediaType, bytes: copy.bytes },
  );
  const { fileId, sha256 } = sealed;
  const act = { bodyId, requestId, actId, permission: 'requests.handle' } as const;
  const outcome = await actsOn(context, act, 'material-added', async ({ tx, state }) => {
    const standing = state.materials.find((each) => each.fileId === input.fileId);
    if (standing === undefined || standing.removed !== null) {
      return refuse('not-now', '原件在这期间移出了案卷，没有登记遮盖件。请刷新页面。', 'fileId');
    }
    await noteCaseFile(tx, ledger.keys, sealed, { at: now, staffId: actor.staffId });
    const redactions = coveredByGround(copy);
    const madeFrom = input.fileId;
    return { fileId, material: 'redacted', title, pages, sha256, madeFrom, redactions };
  });
  if (!outcome.done) return outcome.refusal;
  if (!outcome.repeated) return { fileId, repeated: false, copy };
  return { fileId: (await madeBefore(context, input)) ?? fileId, repeated: true, copy: null };
}

function faultOfPlan({ title, boxes, words }: MaterialToRedact): Refusal | null {
  if (boxes.length === 0 && words.length === 0) {
    return refuse('wrong-input', '还没有要遮盖的地方。全部公开的，直接提供原件，不用遮盖。', 'boxes');
  }
  const flat = boxes.findIndex(
    ({ box }) => box.w <= 0 || box.h <= 0 || box.x + box.w > 1.001 || box.y + box.h > 1.001,
  );
  if (flat >= 0) {
    return refuse('wrong-input', `第${flat + 1}个方框没有大小，或者出了页面，请重画。`, 'boxes');
  }
  const named = faultOfPrivate(title, 'title', '遮盖件名称');
  const notes = new Set([...boxes, ...words].map(({ note }) => note.trim()));
  return (
    faultOfLine(title, '遮盖件名称', 'title', 100) ??
    named ??
    faultOfPrivateTexts([...notes].map((text) => ({ text, field: 'boxes', name: '说明' })))
  );
}

/** The copy that this very act made; null where it made none yet. */
async function madeBefore(
  { ledger }: Pick<CaseContext, 'ledger'>,
  { bodyId, requestId, actId }: ActOnRequest,
): Promise<string | null> {
  const row = await ledger.read({ bodies: [bodyId] }, (tx) =>
    tx
      .selectFrom('acts')
      .select('payload')
      .where('body_id', '=', bodyId)
      .where('act_id', '=', actId)
      .where('subject_id', '=', requestId)
      .where('kind', '=', 'request.material-added')
      .executeTakeFirst(),
  );
  const payload = row?.payload as { readonly fileId?: string } | undefined;
  return payload?.fileId ?? null;
}
