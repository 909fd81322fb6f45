import type { FastifyInstance, FastifyReply } from 'fastify';
import type { CheckedFile } from '../../documents/checking/check-opened.ts';
import type { FileFindings } from '../../documents/writing/findings-xlsx.ts';
import { WrittenDifferently } from '../../documents/writing/write-verified-report.ts';
import { NotWritten } from '../../documents/writing/writing-pool.ts';
import type { Finding } from '../../report/index.ts';
import { parseAnnualReport } from '../../report/parse-annual-report.ts';
import { downloadFormats } from '../../site/components/downloads.tsx';
import { texts } from '../../site/texts.ts';
import { parseCheckedFiles } from '../checked-file-schema.ts';
import { contentDisposition, percentEncoded } from '../content-disposition.ts';
import { limits, rates } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The longest note on a download that goes into a header. */
const longestNote = 1000;

/**
 * Files made from what a page sends back: the report in an official layout, the findings as a workbook. A form
 * sends the data in its field (`report`, `files`); programs may send the data itself as JSON.
 */
export function registerConvert(app: FastifyInstance, services: Services): void {
  for (const format of downloadFormats) {
    const options = { config: { rateLimit: rates.convert }, bodyLimit: limits.reportBytes };
    app.post(`/api/convert/${format}`, options, async (request, reply) => {
      const parsed = parseAnnualReport(dataOf(request.body, 'report'));
      if (!parsed.ok) {
        throw new Refusal(400, { ...texts.errors.badRequest, text: texts.errors.badReport(parsed.reason) });
      }
      const { bytes, contentType, fileName, remarks } = await orRefused(
        services.writeReport(parsed.report, format),
      );
      const note = [...remarks.join('')].slice(0, longestNote).join('');
      // For the script: what was left empty, which fonts were replaced.
      if (note !== '') void reply.header('gongkai-note', percentEncoded(note));
      return send(reply, bytes, contentType, fileName);
    });
  }

  app.post('/api/check/findings.xlsx', { config: { rateLimit: rates.convert } }, async (request, reply) => {
    const files = parseCheckedFiles(dataOf(request.body, 'files'));
    if (files === null) throw new Refusal(400, texts.errors.badRequest);
    const bytes = await orRefused(services.writeFindings(files.map(withOutcome)));
    return send(reply, bytes, workbookType, texts.results.exportName);
  });
}

/** The data of a request: a field of a form, which holds JSON, or the body itself. */
function dataOf(body: unknown, field: string): unknown {
  const value: unknown =
    typeof body === 'object' && body !== null && field in body
      ? (body as Record<string, unknown>)[field]
      : body;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** What was written; where it does not read back as meant or went over a limit, the sentence that says so. */
async function orRefused<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    if (!(error instanceof WrittenDifferently || error instanceof NotWritten)) throw error;
    throw new Refusal(500, { title: texts.errors.notWritten, text: error.message });
  }
}

/** A file without findings has its row too: what could not be checked must not look like a pass. */
function withOutcome({ file, readable, reason, report, findings }: CheckedFile): FileFindings {
  const rest = report === undefined ? {} : { report };
  if (findings.length > 0) return { file, findings, ...rest };
  const where = { part: 'document' } as const;
  const outcome: Finding = readable
    ? { rule: '', level: 'notice', where, message: `${texts.results.pass}：${texts.results.passLong}` }
    : { rule: '', level: 'error', where, message: `${texts.results.notChecked}：${reason ?? ''}` };
  return { file, findings: [outcome], ...rest };
}

/** As a download, never shown by the browser under the site's name. */
async function send(reply: FastifyReply, bytes: Uint8Array, type: string, name: string) {
  return reply
    .type(type)
    .header('content-disposition', contentDisposition(name))
    .header('cache-control', 'no-store')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
