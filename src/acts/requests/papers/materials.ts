import type { MaterialKind } from '../../../law/index.ts';
import { faultOfLine } from '../../input.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import { faultOfPrivate, faultOfReasonForEver } from '../../publishing-input.ts';
import type { ActContext } from '../../perform.ts';
import { actsOn, type ActOnRequest, type RequestHand } from '../act-on-request.ts';
import { findMaterial, standing } from './material-facts.ts';

export interface MaterialToAdd extends ActOnRequest {
  readonly fileId: string;
  readonly material: MaterialKind;
  readonly title: string;
  readonly pages: number | null;
}

/** Makes an uploaded file a paper of its case. Its title stands for ever: no personal data in it. */
export async function addMaterial(context: ActContext, input: MaterialToAdd): Promise<Outcome> {
  const { fileId, material, pages } = input;
  const title = input.title.trim();
  const fault = faultOfTitle(title, material);
  if (fault !== null) return { done: false, refusal: fault };
  return actsOn(context, { ...input, permission: 'requests.handle' }, 'material-added', async (hand) => {
    const sha256 = await hashOf(hand, fileId);
    if (sha256 === null) return notOfCase();
    if (standing(hand.state).some((each) => each.fileId === fileId)) {
      return refuse('not-now', '这份文件已经登记为材料了。', 'fileId');
    }
    return { fileId, material, title, pages, sha256, madeFrom: null, redactions: [] };
  });
}

function faultOfTitle(title: string, material: MaterialKind): Refusal | null {
  if (material === 'redacted') {
    return refuse(
      'wrong-input',
      '遮盖件由系统遮盖、查验以后生成，不能上传。请从原件生成遮盖件。',
      'material',
    );
  }
  return faultOfLine(title, '材料名称', 'title', 100) ?? faultOfPrivate(title, 'title', '材料名称');
}

export const notOfCase = () =>
  refuse('not-found', '这份文件不在这件申请的案卷里，没有办。请从本案的材料里选，或者重新上传。', 'fileId');

/** Hash of a file's plain bytes, if it is one of this case; null where it is another's, or was erased. */
export async function hashOf({ tx, of }: Pick<RequestHand, 'tx' | 'of'>, fileId: string) {
  const row = await tx
    .selectFrom('case_files')
    .select('sha256')
    .where('body_id', '=', of.bodyId)
    .where('subject_id', '=', of.requestId)
    .where('file_id', '=', fileId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return row?.sha256 ?? null;
}

/** Takes a paper out of a case; what went out with a letter, or stands in a decision, stays. */
export async function removeMaterial(
  context: ActContext,
  input: ActOnRequest & { readonly fileId: string; readonly reason: string },
): Promise<Outcome> {
  const { fileId } = input;
  const reason = input.reason.trim();
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  return actsOn(
    context,
    { ...input, permission: 'requests.handle' },
    'material-removed',
    async ({ state }) => {
      if (findMaterial(state, fileId) === undefined) return notOfCase();
      if (isUsed(state, fileId)) {
        return refuse(
          'not-now',
          '这份材料已经随文书发出，或者正在审批，要留在案卷里作证据，不能移出。',
          'fileId',
        );
      }
      return { fileId, reason };
    },
  );
}

/** Whether a paper went out, was decided on, proves a service, or stands in a round of approval. */
export function isUsed(
  { services, decisions, round }: Pick<RequestHand['state'], 'services' | 'decisions' | 'round'>,
  fileId: string,
): boolean {
  return (
    services.some(({ files, proofs }) => files.includes(fileId) || proofs.includes(fileId)) ||
    decisions.some(({ files }) => files.includes(fileId)) ||
    (round !== null && round.returned === null && round.files.includes(fileId))
  );
}
