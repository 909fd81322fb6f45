import { coverable } from './look-at-file.ts';
import type { RedactedFile, RedactionPlan } from './redaction.ts';

/**
 * A copy of a file for the applicant: what may not be opened is covered, each place with its ground, and proven gone (条例第三十七条).
 * The file that was given is not changed. Hostile files may take long: see `createRedactingPool`.
 * @throws UnreadableFile, CannotRedact, CannotMask with a Chinese sentence that says what to do
 * @throws CoveredElsewhere where what is covered stands in clear elsewhere and the plan does not say that it stays
 * @throws RedactionIncomplete where the proof does not hold: then no file is handed out
 */
export async function redactFile(bytes: Uint8Array, plan: RedactionPlan): Promise<RedactedFile> {
  const kind = await coverable(bytes);
  if (kind === 'pdf') return (await import('./redact-pdf.ts')).redactPdf(bytes, plan);
  if (kind === 'docx' || kind === 'xlsx')
    return (await import('./redact-office.ts')).redactOffice(bytes, kind, plan);
  return (await import('./redact-picture.ts')).redactPicture(bytes, kind, plan);
}
