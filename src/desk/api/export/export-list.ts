import type { Tx } from '../../../ledger/ledger.ts';
import type { Page, PageQuery } from '../../../ledger/read/page.ts';
import type { FileAnswer } from '../../contract/endpoint.ts';
import type { CallFacts, CallerFacts } from '../frame/handler.ts';
import { momentInChina } from '../frame/today.ts';

/** One column of a list as a spreadsheet has it. */
export interface ListColumn<Row> {
  readonly head: string;
  /** In characters of half width. */
  readonly width: number;
  readonly of: (row: Row) => string | number | null;
}

/** Rows that one file takes at most; beyond it the file says so. */
export const mostExported = 20_000;

/** Every row of a list that matches, as it is at one moment, as a spreadsheet. */
export async function exportList<Row>(
  call: CallFacts & CallerFacts,
  title: string,
  columns: readonly ListColumn<Row>[],
  page: (tx: Tx, query: PageQuery) => Promise<Page<Row>>,
): Promise<FileAnswer> {
  const { ledger } = call.services;
  const found = await ledger.read(call.scope, (tx) => allRows((query) => page(tx, query)));
  return spreadsheetOf(call, title, columns, found);
}

/** The rows of all pages, up to `mostExported`. */
export async function allRows<Row>(page: (query: PageQuery) => Promise<Page<Row>>): Promise<Rows<Row>> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const found: Page<Row> = await page({
      size: 1000,
      uncounted: true,
      ...(after === null ? {} : { after }),
    });
    rows.push(...found.rows);
    after = found.next;
  } while (after !== null && rows.length < mostExported);
  return { rows, cut: after !== null };
}

/** `cut`: there are more. */
interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly cut: boolean;
}

export async function spreadsheetOf<Row>(
  { services, caller, now }: CallFacts & CallerFacts,
  title: string,
  columns: readonly ListColumn<Row>[],
  { rows, cut }: Rows<Row>,
): Promise<FileAnswer> {
  const bytes = await services.writeList({
    title,
    columns: columns.map(({ head, width }) => ({ head, width })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
    remark: cut ? `只导出前${rows.length}行。请缩小筛选范围，分几次导出。` : null,
    author: caller.actor.name,
    writtenAt: now,
  });
  const stamp = momentInChina(now).slice(0, 10).replaceAll('-', '');
  return {
    name: `${title}-${stamp}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}
