import { sql } from 'kysely';
import { canonicalJson, type JsonValue } from '../../content/canonical.ts';
import { periodTitle, type ReportPeriod } from '../../law/index.ts';
import { sha256Of, type FileStore } from '../files.ts';
import type { Tx } from '../ledger.ts';
import type { Report } from './ledger-fault.ts';

/** Texts are read so many at a time: each may be long. */
const atATime = 200;

/**
 * Checks that the texts of reports and what was read from imported files are what the acts name by digest, and that the files that were
 * laid out or imported are there with their hashes.
 * @param files leaves the bytes aside where it is not given
 */
export async function verifyReports(tx: Tx, report: Report, files?: FileStore): Promise<void> {
  await verifyReportTexts(tx, report);
  await verifyReportFiles(tx, report, files);
  await verifyImports(tx, report, files);
}

const isAsNamed = (kept: JsonValue, digest: string): boolean =>
  sha256Of(Buffer.from(canonicalJson(kept))) === digest;

/** A report with something that one of its acts names by digest. */
interface Named {
  readonly bodyId: string;
  readonly reportId: string;
  readonly kind: ReportPeriod['kind'];
  readonly year: number;
  readonly part: number;
  readonly digest: string;
}

const titleOf = (period: ReportPeriod): string => `${periodTitle(period)}报告`;

interface NamedText extends Named {
  readonly text: JsonValue | null;
}

async function verifyReportTexts(tx: Tx, report: Report): Promise<void> {
  for (let after: NamedText | null = null; ;) {
    const texts: readonly NamedText[] = await textsAfter(tx, after);
    for (const text of texts) {
      const fault =
        text.text === null
          ? '保存过的一份正文不见了，操作记录里有它的校验值。'
          : isAsNamed(text.text, text.digest)
            ? null
            : '的正文和保存时的不一样，被改动过。';
      if (fault === null) continue;
      const message = `${titleOf(text)}${fault}`;
      report({ kind: 'text', bodyId: text.bodyId, table: 'report_texts', message });
    }
    after = texts.at(-1) ?? null;
    if (after === null) return;
  }
}

async function textsAfter(tx: Tx, after: NamedText | null): Promise<readonly NamedText[]> {
  const { rows } = await sql<NamedText>`
    select named.body_id as "bodyId", named.report_id as "reportId", r.period_kind as kind, r.year, r.part, named.digest, t.text
    from (
        select distinct a.body_id, a.subject_id as report_id, a.payload ->> 'digest' as digest
        from bodies b join acts a on a.body_id = b.body_id and a.kind = 'report.text-set'
      ) named
      join reports r on r.body_id = named.body_id and r.report_id = named.report_id
      left join report_texts t
        on t.body_id = named.body_id and t.report_id = named.report_id and t.digest = named.digest
    where ${
      after === null
        ? sql`true`
        : sql`(named.body_id, named.report_id, named.digest)
            > (${after.bodyId}::uuid, ${after.reportId}::uuid, ${after.digest})`
    }
    order by named.body_id, named.report_id, named.digest
    limit ${atATime}`.execute(tx);
  return rows;
}

async function verifyReportFiles(tx: Tx, report: Report, files?: FileStore): Promise<void> {
  const { rows } = await sql<Named & { readonly format: string; readonly kept: string | null }>`
    select distinct on (a.body_id, a.subject_id, named.digest) a.body_id as "bodyId", a.subject_id as "reportId",
      r.period_kind as kind, r.year, r.part, named.digest, named.format, f.sha256 as kept
    from bodies b
      join acts a on a.body_id = b.body_id and a.kind = 'report.laid-out'
      cross join lateral (
        select file ->> 'sha256' as digest, file ->> 'format' as format, file ->> 'fileId' as id
        from json_array_elements(a.payload -> 'files') file
      ) named
      join reports r on r.body_id = a.body_id and r.report_id = a.subject_id
      left join files f on f.body_id = a.body_id and f.file_id::text = named.id
    order by a.body_id, a.subject_id, named.digest`.execute(tx);
  for (const row of rows) {
    const { bodyId, digest, kept, format } = row;
    const stands = kept === digest && (files === undefined || (await files.read(digest)) !== null);
    if (stands) continue;
    const message = `${titleOf(row)}送审的${format}文件不见了，或者被改动过。`;
    report({ kind: 'file', bodyId, table: 'files', message });
  }
}

interface Import {
  readonly bodyId: string;
  readonly importId: string;
  readonly year: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly digest: string;
  readonly read: JsonValue | null;
  /** Whether the file is noted as one of the body. */
  readonly noted: boolean;
}

async function verifyImports(tx: Tx, report: Report, files?: FileStore): Promise<void> {
  for (let after: Import | null = null; ;) {
    const imports: readonly Import[] = await importsAfter(tx, after);
    for (const { bodyId, year, fileName, sha256, digest, read, noted } of imports) {
      const of = `从文件“${fileName}”读出的${year}年度年报`;
      const fault =
        read === null
          ? '不见了，操作记录里有它。'
          : isAsNamed(read, digest)
            ? null
            : '和导入时的不一样，被改动过。';
      if (fault !== null) {
        report({ kind: 'text', bodyId, table: 'imported_texts', message: `${of}${fault}` });
      }
      if (noted && (files === undefined || (await files.read(sha256)) !== null)) continue;
      const message = `导入的${year}年度年报的文件“${fileName}”不见了，或者被改动过。`;
      report({ kind: 'file', bodyId, table: 'files', message });
    }
    after = imports.at(-1) ?? null;
    if (after === null) return;
  }
}

async function importsAfter(tx: Tx, after: Import | null): Promise<readonly Import[]> {
  const { rows } = await sql<Import>`
    select a.body_id as "bodyId", a.subject_id as "importId", (a.payload ->> 'year')::int as year,
      a.payload ->> 'fileName' as "fileName", a.payload ->> 'sha256' as sha256, a.payload ->> 'digest' as digest,
      t.report as read,
      exists (select from files f where f.body_id = a.body_id and f.sha256 = a.payload ->> 'sha256') as noted
    from bodies b
      join acts a on a.body_id = b.body_id and a.kind = 'report-file.imported'
      left join imported_texts t on t.body_id = a.body_id and t.import_id = a.subject_id
    where ${after === null ? sql`true` : sql`(a.body_id, a.subject_id) > (${after.bodyId}::uuid, ${after.importId}::uuid)`}
    order by a.body_id, a.subject_id
    limit ${atATime}`.execute(tx);
  return rows;
}
