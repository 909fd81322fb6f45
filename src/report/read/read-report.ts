import {
  applicantColumns,
  remedyBlocks,
  remedyColumns,
  requestRows,
  type AnnualReport,
  type Disclosure2019,
  type EditionId,
} from '../annual-report.ts';
import { edition2021 } from '../editions/2021.ts';
import type { CellEvidence, PartHeading, Reading } from '../reading.ts';
import type { SourceDocument } from '../source.ts';
import { CellSink } from './cell-sink.ts';
import { chainsOf, findHeadings, type Chain, type HeadingLine } from './headings.ts';
import { linesOf, type Line } from './lines.ts';
import { lastPartOf, preambleOf, proseOf, signatureBelow, withoutTables } from './read-prose.ts';
import { readDisclosure } from './read-disclosure.ts';
import { readPeriod } from './read-period.ts';
import { readRemedies } from './read-remedies.ts';
import { readRequests } from './read-requests.ts';
import { readTitle } from './read-title.ts';
import { tableSections } from './sections.ts';

/**
 * Reads an annual report from a document. Tables are found by their labels; a figure that cannot be
 * placed with certainty is null, with the evidence why. Never throws for what a document says.
 */
export function readReport(source: SourceDocument): Reading {
  const lines = linesOf(source);
  const chains = chainsOf(findHeadings(lines), lines.length);
  const chain = mainChain(lines, chains);
  const sections = tableSections(lines, chain);
  const sink = new CellSink();
  const disclosure = readDisclosure(sections.disclosure, sink);
  const requests = readRequests(sections.requests, sink);
  readRemedies(sections.remedies, sink);
  const first = chain?.headings[0]?.line ?? sections.start;
  const title = readTitle(lines.slice(0, first), source.title);
  const headings = partHeadings(lines, chain);
  const preamble = preambleOf(lines.slice(title.line + 1, first));
  const text = [preamble, ...headings.map((heading) => heading.text), signatureOf(lines, chain)]
    .filter((part) => part !== '')
    .join('\n');
  const period = readPeriod(preamble, text.slice(preamble.length));
  const yearInText = Number(/(20\d{2})年/u.exec(preamble.replace(/\s/gu, ''))?.[1] ?? Number.NaN);
  const year = title.year ?? yearOf(period?.to) ?? (Number.isNaN(yearInText) ? null : yearInText);
  const report: AnnualReport = {
    forms: { disclosure: disclosure?.form ?? null, requests: requests?.form ?? null },
    agency: title.agency,
    year,
    period,
    narrative: {
      preamble: preamble === '' ? null : preamble,
      overview: partText(headings, 0),
      problems: partText(headings, 4),
      other: partText(headings, 5),
    },
    ...disclosureOf(sink, disclosure?.form ?? null),
    requests: requestsOf(sink),
    remedies: remediesOf(sink),
  };
  return {
    report,
    cells: relevant(sink.evidence, requests?.form ?? null),
    headings,
    title: title.text,
    text,
    unplaced: [],
    remarks: remarksOn(lines, chains, chain),
    fromDocument: true,
  };
}

/** The chain of headings with the most tables and parts: not the table of contents. */
function mainChain(lines: readonly Line[], chains: readonly Chain[]): Chain | null {
  let best: { chain: Chain; weight: number } | null = null;
  for (const chain of chains) {
    const weight = weightOf(lines, chain);
    if (best === null || weight > best.weight) best = { chain, weight };
  }
  return best?.chain ?? null;
}

function weightOf(lines: readonly Line[], chain: Chain): number {
  const parts = new Set(chain.headings.map((heading) => heading.part)).size;
  const first = chain.headings[0]?.line ?? 0;
  const tables = [/本年新收/u, /现行有效|对外公开总数|规范性文件/u, /结果维持/u];
  const body = lines.slice(first, chain.end).map((line) => line.text.replace(/\s/gu, ''));
  const found = tables.filter((table) => body.some((text) => table.test(text))).length;
  // Prose of any length tells a report from a table of contents, which is all short lines.
  const prose = body.some((text) => text.length > 60) ? 2 : 0;
  return found * 10 + prose + parts;
}

function remarksOn(lines: readonly Line[], chains: readonly Chain[], main: Chain | null): readonly string[] {
  // A page may hold the report twice, for the screen and for print: that is one report.
  const own = main === null ? '' : wordsOf(lines, main);
  const others = chains.filter(
    (chain) => chain !== main && weightOf(lines, chain) >= 20 && wordsOf(lines, chain) !== own,
  );
  if (others.length === 0) return [];
  return [`文件里有${others.length + 1}份年度报告，只检查了其中一份。请拆成单独的文件再检查`];
}

/** The words of a report from its first heading to its last. */
function wordsOf(lines: readonly Line[], { headings }: Chain): string {
  const [first, last] = [headings[0]?.line ?? 0, headings.at(-1)?.line ?? 0];
  return lines
    .slice(first, last + 1)
    .map(({ text }) => text.replace(/\s/gu, ''))
    .join('');
}

/** Where a report ends: at the title of the next one, which stands before its first heading. */
function endOf(lines: readonly Line[], { headings, end }: Chain): number {
  const last = headings.at(-1)?.line ?? 0;
  if (end === lines.length) return end;
  const title = lines.findIndex(
    (line, at) => at > last && at < end && /^.{0,60}信息公开.{0,12}(?:报告|年报)$/u.test(line.text),
  );
  return title === -1 ? end : title;
}

function partHeadings(lines: readonly Line[], chain: Chain | null): readonly PartHeading[] {
  const headings = chain?.headings ?? [];
  const end = chain === null ? lines.length : endOf(lines, chain);
  return headings.map((heading, index): PartHeading => {
    const next = headings[index + 1]?.line ?? end;
    const body = lines.slice(heading.line + heading.lines, next);
    const prose = edition2021.parts[heading.part]?.content;
    const text =
      heading.part === 5
        ? lastPartOf(withoutTables(body, lines[heading.line]))
        : proseOf(body, prose !== undefined && 'narrative' in prose);
    return {
      part: heading.part,
      number: heading.number,
      title: heading.title,
      text: withRest(heading, text),
    };
  });
}

/** The signature and date below the last part: not its text, but what the rules on dates read. */
function signatureOf(lines: readonly Line[], chain: Chain | null): string {
  const last = chain?.headings.findLast((heading) => heading.part === 5);
  if (last === undefined) return '';
  return signatureBelow(
    lines.slice(last.line + last.lines, chain === null ? undefined : endOf(lines, chain)),
  );
}

function withRest(heading: HeadingLine, text: string): string {
  return [heading.rest, text].filter((part) => part !== '').join('\n');
}

/** Text of a part, all its headings together; null where it has no heading. */
function partText(headings: readonly PartHeading[], part: number): string | null {
  const texts = headings.filter((heading) => heading.part === part).map((heading) => heading.text);
  return texts.length === 0 ? null : texts.filter((text) => text !== '').join('\n');
}

function yearOf(date: string | null | undefined): number | null {
  return date === null || date === undefined ? null : Number(date.slice(0, 4));
}

function disclosureOf(
  sink: CellSink,
  form: EditionId | null,
): Pick<AnnualReport, 'disclosure' | 'disclosure2019'> {
  const at = (row: string, column?: string) =>
    sink.value(column === undefined ? { table: 2, row } : { table: 2, row, column });
  const old = form === '2019';
  const single = (row: string) => (old ? null : at(row));
  const documents = (row: string) =>
    old
      ? { issued: null, repealed: null, inForce: null }
      : { issued: at(row, 'issued'), repealed: at(row, 'repealed'), inForce: at(row, 'inForce') };
  const disclosure = {
    regulations: documents('regulations'),
    normativeDocuments: documents('normativeDocuments'),
    licences: single('licences'),
    penalties: single('penalties'),
    coercion: single('coercion'),
    feesTenThousandYuan: single('feesTenThousandYuan'),
  };
  if (!old) return { disclosure };
  const made = (row: string) => ({
    made: at(row, 'made'),
    disclosed: at(row, 'disclosed'),
    totalDisclosed: at(row, 'totalDisclosed'),
  });
  const items = (row: string) => ({
    lastYear: at(row, 'lastYear'),
    change: at(row, 'change'),
    decisions: at(row, 'decisions'),
  });
  const disclosure2019: Disclosure2019 = {
    regulations: made('regulations'),
    normativeDocuments: made('normativeDocuments'),
    licences: items('licences'),
    otherServices: items('otherServices'),
    penalties: items('penalties'),
    coercion: items('coercion'),
    fees: { lastYear: at('fees', 'lastYear'), change: at('fees', 'change') },
    procurement: {
      items: at('procurement', 'items'),
      amountTenThousandYuan: at('procurement', 'amountTenThousandYuan'),
    },
  };
  return { disclosure, disclosure2019 };
}

function requestsOf(sink: CellSink): AnnualReport['requests'] {
  const rows = requestRows.map((row) => [
    row,
    Object.fromEntries(applicantColumns.map((column) => [column, sink.value({ table: 3, row, column })])),
  ]);
  return Object.fromEntries(rows) as AnnualReport['requests'];
}

function remediesOf(sink: CellSink): AnnualReport['remedies'] {
  const blocks = remedyBlocks.map((row) => [
    row,
    Object.fromEntries(remedyColumns.map((column) => [column, sink.value({ table: 4, row, column })])),
  ]);
  return Object.fromEntries(blocks) as AnnualReport['remedies'];
}

/** Rows that the trial form does not have are no fault of the report. */
function relevant(
  evidence: ReadonlyMap<string, CellEvidence>,
  form: EditionId | null,
): ReadonlyMap<string, CellEvidence> {
  if (form !== '2019') return evidence;
  return new Map(
    [...evidence].filter(([, { cell }]) => cell.row !== 'lapsedSupplement' && cell.row !== 'lapsedFee'),
  );
}
