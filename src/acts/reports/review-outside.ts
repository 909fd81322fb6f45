import type { ReportComment } from '../../law/index.ts';
import { faultOfLength, faultOfLine } from '../input.ts';
import type { Outcome } from '../outcome.ts';
import type { ActContext } from '../perform.ts';
import { faultOfPrivate, faultOfPrivateTexts } from '../publishing-input.ts';
import { actsOnReport, type ActOnReport } from './act-on-report.ts';

/** Puts down that an office outside of the platform sent the report back, with what it said, each at its place. */
export async function returnOutside(
  context: ActContext,
  input: ActOnReport & { readonly comments: readonly ReportComment[] },
): Promise<Outcome> {
  const comments = input.comments.map(({ place, text }) => ({ place: place.trim(), text: text.trim() }));
  const tooLong = comments
    .map(({ text }) => faultOfLength(text, '意见', 'comments', 500))
    .find((each) => each !== null);
  const fault =
    tooLong ?? faultOfPrivateTexts(comments.map(({ text }) => ({ text, field: 'comments', name: '意见' })));
  if (fault !== null) return { done: false, refusal: fault };
  return actsOnReport(context, { ...input, permission: 'reports.file' }, 'returned', async ({ state }) => ({
    digest: state.submitted?.digest ?? '',
    comments,
    outside: true,
    ...(state.phase === 'published' ? { afterPublication: true } : {}),
  }));
}

/** Puts down that an office outside of the platform accepted the report, and how that is known. */
export async function acceptOutside(
  context: ActContext,
  input: ActOnReport & { readonly remark: string },
): Promise<Outcome> {
  const remark = input.remark.trim();
  const fault =
    faultOfLine(remark, '怎样知道通过的', 'remark', 200) ??
    faultOfPrivate(remark, 'remark', '怎样知道通过的');
  if (fault !== null) return { done: false, refusal: fault };
  return actsOnReport(context, { ...input, permission: 'reports.file' }, 'accepted', async ({ state }) => ({
    digest: state.submitted?.digest ?? '',
    remark,
    outside: true,
  }));
}
