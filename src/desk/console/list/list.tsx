import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AnswerOf, Endpoint, FileAnswer } from '../../contract/endpoint.ts';
import { useRead, type ReadArgs } from '../call/use-read.ts';
import { Drop } from '../parts/drop.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useColumns, type Column } from './column.ts';
import { ExportButton } from './export-button.tsx';
import { FilterBar, type FilterField } from './filter-bar.tsx';
import { filtered, queryOf, readListState, sizes, writeListState, type ListState } from './list-state.ts';
import { Rows } from './rows.tsx';
import { texts } from './texts.ts';

/** What a door for a list answers. */
interface Page<R> {
  readonly rows: readonly R[];
  readonly total: number;
  readonly more: boolean;
  readonly next: string | null;
  readonly previous: string | null;
}

export type RowOf<E extends Endpoint> =
  AnswerOf<E> extends { rows: readonly (infer R extends object)[] } ? R : never;

interface ListProps<E extends Endpoint> {
  /** Under which the columns are kept. */
  readonly name: string;
  readonly title: string;
  readonly endpoint: E;
  readonly params?: Readonly<Record<string, string>>;
  readonly filters: readonly FilterField[];
  readonly columns: readonly Column<RowOf<E>>[];
  readonly rowId: (row: RowOf<E>) => string;
  readonly link?: (row: RowOf<E>) => string;
  readonly acts?: (row: RowOf<E>) => ReactNode;
  /** What else the address says and keeps: the chosen body. */
  readonly kept?: readonly string[];
  /** A number of rows with its unit: 3件. */
  readonly count: (number: number | string) => string;
  /** What to say while there is nothing at all, with the next act. */
  readonly empty: ReactNode;
  readonly exported?: (filters: Readonly<Record<string, string>>) => Promise<FileAnswer>;
}

function Pager({
  state,
  page,
  select,
}: {
  readonly state: ListState;
  readonly page: Page<object>;
  readonly select: (size: ListState['size']) => void;
}) {
  const to = (change: Partial<ListState>) => `?${writeListState({ ...state, ...change }).toString()}`;
  return (
    <div className="pager no-print">
      <label className="row">
        {texts.size}
        <select
          className="choice"
          style={{ width: 'auto' }}
          value={state.size}
          onChange={(event) => select(sizes.find((size) => String(size) === event.target.value) ?? 20)}
        >
          {sizes.map((size) => (
            <option key={size} value={size}>
              {texts.rows(size)}
            </option>
          ))}
        </select>
      </label>
      {(page.previous !== null || page.next !== null) && (
        <nav className="row" aria-label={texts.pages}>
          {page.previous !== null && (
            <Link to={to({ before: page.previous, after: null })}>{texts.previous}</Link>
          )}
          {page.next !== null && <Link to={to({ after: page.next, before: null })}>{texts.next}</Link>}
        </nav>
      )}
    </div>
  );
}

/** Every list of the desk: filters, count, rows, pages, columns, export. Its state is the address. */
export function List<E extends Endpoint>(props: ListProps<E>) {
  const { name, title, endpoint, params, filters, columns, rowId, link, acts, count, empty, exported, kept } =
    props;
  const [search, setSearch] = useSearchParams();
  const state = readListState(
    search,
    filters.map((field) => field.name),
    kept,
  );
  const given = { ...(params === undefined ? {} : { params }), query: queryOf(state) };
  const query = useRead(endpoint, ...([given] as unknown as ReadArgs<E>));
  const { shown, toggle } = useColumns(name, columns);
  const sentence = useRef<HTMLParagraphElement>(null);
  const asked = useRef(false);
  const address = search.toString();
  useEffect(() => {
    if (asked.current) sentence.current?.focus();
    asked.current = false;
  }, [address]);
  const go = (next: ListState) => {
    asked.current = true;
    setSearch(writeListState(next));
  };
  const any = Object.keys(state.filters).length > 0;
  return (
    <div className="stack">
      {filters.length > 0 && (
        <FilterBar
          key={JSON.stringify(state.filters)}
          fields={filters}
          filters={state.filters}
          apply={(next) => go(filtered(state, next))}
        />
      )}
      <Loaded query={query}>
        {(data) => {
          const page = data as unknown as Page<RowOf<E>>;
          const total = count(page.more ? texts.moreThan : page.total);
          return (
            <div className="stack">
              <div className="row" style={{ justifyContent: 'space-between' }}>
                <p role="status" tabIndex={-1} ref={sentence}>
                  {texts.shown(count(page.rows.length), total)}
                </p>
                <div className="row no-print">
                  <Drop label={texts.columns}>
                    <fieldset className="field">
                      <legend>{texts.columns}</legend>
                      <span className="hint">{texts.columnsHint}</span>
                      {columns
                        .filter(({ main }) => main !== true)
                        .map((column) => (
                          <label className="option" key={column.key}>
                            <input
                              type="checkbox"
                              checked={shown.includes(column)}
                              onChange={() => toggle(column.key)}
                            />
                            <span>{column.title}</span>
                          </label>
                        ))}
                    </fieldset>
                  </Drop>
                  {exported !== undefined && <ExportButton make={() => exported(state.filters)} />}
                </div>
              </div>
              {page.rows.length === 0 ? (
                <Notice>{any || state.after !== null ? texts.noneMatch : empty}</Notice>
              ) : (
                <Rows
                  title={title}
                  rows={page.rows}
                  columns={shown}
                  rowId={rowId}
                  {...(link === undefined ? {} : { link })}
                  {...(acts === undefined ? {} : { acts })}
                />
              )}
              <Pager
                state={state}
                page={page}
                select={(size) => go({ ...state, size, after: null, before: null })}
              />
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}
