import type { FastifyInstance, FastifyReply } from 'fastify';
import { fileNameOf } from '../../documents/writing/file-name.ts';
import { parseAnnualReport } from '../../report/parse-annual-report.ts';
import { downloadFormats, type DownloadFormat } from '../../site/components/downloads.tsx';
import { texts } from '../../site/texts.ts';
import { parseCheckedFiles } from '../checked-file-schema.ts';
import { contentDisposition } from '../content-disposition.ts';
import { rates } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';

const types: Readonly<Record<DownloadFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/**
 * Files made from what a page sends back: the report in an official layout, the findings as a workbook. A form
 * sends the data in its field (`report`, `files`); programs may send the data itself as JSON.
 */
export function registerConvert(app: FastifyInstance, services: Services): void {
  for (const format of downloadFormats) {
    app.post(`/api/convert/${format}`, { config: { rateLimit: rates.convert } }, async (request, reply) => {
      const parsed = parseAnnualReport(dataOf(request.body, 'report'));
      if (!parsed.ok) {
        throw new Refusal(400, { ...texts.errors.badRequest, text: texts.errors.badReport(parsed.reason) });
      }
      const { report } = parsed;
      const { bytes } = await services.writeReport(report, format);
      return send(reply, bytes, types[format], fileNameOf(titleOf(report.agency, report.year), format));
    });
  }

  app.post('/api/check/findings.xlsx', { config: { rateLimit: rates.convert } }, async (request, reply) => {
    const files = parseCheckedFiles(dataOf(request.body, 'files'));
    if (files === null) throw new Refusal(400, texts.errors.badRequest);
    return send(reply, await services.writeFindings(files), types.xlsx, texts.results.exportName);
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

function titleOf(agency: string | null, year: number | null): string {
  return `${agency ?? ''}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`;
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
