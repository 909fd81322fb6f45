import { listWorkbook, type ListColumn } from '../../../documents/writing/list-workbook.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { Page, PageQuery } from '../../../ledger/read/page.ts';
import type { FileAnswer } from '../../contract/endpoint.ts';
import type { CallFacts, CallerFacts } from '../frame/handler.ts';
import { momentInChina } from '../frame/today.ts';

/** Rows that one file takes at most; beyond it the file says so. */
export const mostExported = 50_000;

/** Every row of a list that matches, as it is at one moment, as a spreadsheet. */
export async function exportList<Row>(
  { services: { ledger }, scope, caller, now }: CallFacts & CallerFacts,
  title: string,
  columns: readonly ListColumn<Row>[],
  page: (tx: Tx, query: PageQuery) => Promise<Page<Row>>,
): Promise<FileAnswer> {
  const { rows, cut } = await ledger.read(scope, (tx) => allRows((query) => page(tx, query)));
  return spreadsheetOf({ title, columns, rows, cut, by: caller.actor.name, now });
}

/** The rows of all pages, up to `mostExported`. */
export async function allRows<Row>(
  page: (query: PageQuery) => Promise<Page<Row>>,
): Promise<{ readonly rows: readonly Row[]; readonly cut: boolean }> {
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

export function spreadsheetOf<Row>(list: {
  readonly title: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly cut: boolean;
  readonly by: string;
  readonly now: Date;
}): FileAnswer {
  const { title, columns, rows, cut, by, now } = list;
  const remark = cut ? `只导出前${rows.length}行。请缩小筛选范围，分几次导出。` : null;
  const bytes = listWorkbook({ title, columns, rows, remark, author: by, writtenAt: now });
  const stamp = momentInChina(now).slice(0, 10).replaceAll('-', '');
  return {
    name: `${title}-${stamp}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}
