import { faultOfFileSize } from '../../../../acts/files/file-size.ts';
import { noteFile, storeFile, type KeptFile } from '../../../../acts/files/keep-file.ts';
import { findFiles } from '../../../../acts/files/read-file.ts';
import { faultOfBodyState } from '../../../../acts/input.ts';
import { cleanFileName } from '../../../../content/file-name.ts';
import type { Opened } from '../../../../documents/checking/open-report.ts';
import type { Upload } from '../../../contract/endpoint.ts';
import type { CallFacts, CallerFacts } from '../../frame/handler.ts';
import { refused, refusedBy, type Refused } from '../../frame/refused.ts';
import { publishingContext } from '../publishing-context.ts';

/** A file that was read as a report. */
export type ReadableReport = Extract<Opened, { readonly readable: true }>;

export const lostFile = () => refused('not-found', '上传的文件不在了，请重新上传。');

const endingOf = (name: string): string => /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toLowerCase() ?? 'txt';

/** Reads an uploaded file as an annual report and keeps it, so that it can be imported; what cannot be read is not kept. */
export async function keepReportFile(
  call: CallFacts & CallerFacts,
  bodyId: string,
  upload: Upload,
): Promise<{ readonly file: KeptFile; readonly opened: ReadableReport } | Refused> {
  const { services, scope, context, now } = call;
  const fault = await services.ledger.read(
    scope,
    async (tx) => (await faultOfFileSize(tx, upload.bytes)) ?? faultOfBodyState(tx, bodyId),
  );
  if (fault !== null) return refusedBy(fault);
  const opened = await services.openReport(upload.bytes, upload.name);
  if (!opened.readable) return refused('wrong-input', opened.reason, 'file');
  const recognised = await publishingContext(call).fileTools.recognise(upload.bytes, upload.name);
  const known = 'reason' in recognised ? null : recognised;
  const file = await storeFile(services.files, {
    name: cleanFileName(upload.name, known?.endings ?? [endingOf(upload.name)]),
    mediaType: known?.mediaType ?? 'application/octet-stream',
    bytes: upload.bytes,
  });
  await services.ledger.write({ bodies: [bodyId] }, (tx) =>
    noteFile(tx, { bodyId, kept: file, madeFrom: null, at: now, by: context.actor.staffId }),
  );
  return { file, opened };
}

/** A kept file, read as an annual report once more. */
export async function openKeptReport(
  { services, scope }: Pick<CallFacts & CallerFacts, 'services' | 'scope'>,
  { bodyId, fileId }: { readonly bodyId: string; readonly fileId: string },
): Promise<{ readonly file: KeptFile; readonly opened: ReadableReport } | Refused> {
  const [file] = await services.ledger.read(scope, (tx) => findFiles(tx, bodyId, [fileId]));
  const bytes = file === undefined ? null : await services.files.read(file.sha256);
  if (file === undefined || bytes === null) return lostFile();
  const opened = await services.openReport(bytes, file.name);
  return opened.readable ? { file, opened } : refused('wrong-input', opened.reason, 'fileId');
}
