import { Fragment, type ReactElement } from 'react';
import type { RequestRowForm, RequestsForm } from '../../report/index.ts';
import { Badges, FigureCell, type TableContext } from './figure-cell.tsx';
import { placeId } from './marks.ts';
import { NoteRow } from './table-notes.tsx';

/** Columns that the labels of a row take: 三、本年度办理结果, （三）不予公开, 1.属于国家秘密. */
const labelColumns = 3;

/** Table 3 as in the form: labels grouped at the left, seven columns in a head of three rows. */
export function RequestsTable({
  context,
  form,
}: {
  context: TableContext;
  form: RequestsForm;
}): ReactElement {
  const { id, marks } = context;
  const all = labelColumns + form.columns.length;
  return (
    <>
      <RequestsHead context={context} form={form} />
      <tbody>
        {form.rows.map((row, index) => {
          const rowId = placeId(id, 3, `row/${row.key}`);
          const notes = marks.underRow(row.key);
          const before = form.rows[index - 1];
          const groups = row.groups.map((group, depth) => ({
            group,
            id: groupId(id, row, depth),
            rows: opens(before, row, depth) ? spanOf(context, form.rows, index, depth) : 0,
          }));
          return (
            <Fragment key={row.key}>
              <tr>
                {groups.map(
                  (each) =>
                    each.rows > 0 && (
                      <th key={each.id} id={each.id} scope="rowgroup" rowSpan={each.rows} className="group">
                        <span>{each.group}</span>
                      </th>
                    ),
                )}
                <th
                  id={rowId}
                  scope="row"
                  colSpan={labelColumns - row.groups.length}
                  headers={groups.length === 0 ? undefined : groups.map((each) => each.id).join(' ')}
                >
                  <Badges id={id} findings={marks.at(`row/${row.key}`)} />
                  {row.label}
                </th>
                {form.columns.map((column) => (
                  <FigureCell
                    key={column.key}
                    context={context}
                    cell={{ table: 3, row: row.key, column: column.key }}
                    headers={[
                      ...(column.group === undefined ? [] : [`${id}-t3-group`]),
                      placeId(id, 3, `column/${column.key}`),
                      ...groups.map((each) => each.id),
                      rowId,
                    ]}
                  />
                ))}
              </tr>
              {notes.length > 0 && <NoteRow id={id} findings={notes} colSpan={all - row.groups.length} />}
            </Fragment>
          );
        })}
      </tbody>
    </>
  );
}

function RequestsHead({ context, form }: { context: TableContext; form: RequestsForm }): ReactElement {
  const { id, marks } = context;
  const grouped = form.columns.filter((column) => column.group !== undefined);
  const [first] = grouped;
  const head = (column: RequestsForm['columns'][number], rowSpan: number) => (
    <th
      key={column.key}
      id={placeId(id, 3, `column/${column.key}`)}
      scope="col"
      rowSpan={rowSpan}
      data-column={column.key}
    >
      <Badges id={id} findings={marks.at(`column/${column.key}`)} />
      {column.label}
    </th>
  );
  return (
    <thead>
      <tr>
        <th rowSpan={3} colSpan={labelColumns} className="corner" scope="col">
          {form.note}
        </th>
        <th colSpan={form.columns.length} scope="colgroup" className="columns-heading">
          {form.columnsHeading}
        </th>
      </tr>
      <tr>
        {form.columns.map((column) => {
          if (column.group === undefined) return head(column, 2);
          return column === first ? (
            <th
              key="group"
              id={`${id}-t3-group`}
              colSpan={grouped.length}
              scope="colgroup"
              className="organisations"
            >
              {column.group}
            </th>
          ) : null;
        })}
      </tr>
      <tr>{grouped.map((column) => head(column, 1))}</tr>
    </thead>
  );
}

function groupId(id: string, row: RequestRowForm, depth: number): string {
  const number = '三四五六七'.indexOf(row.groups[depth]?.[1] ?? '');
  return depth === 0 ? `${id}-t3-results` : `${id}-t3-results-${number}`;
}

/** True where a row is the first of its group. */
function opens(before: RequestRowForm | undefined, row: RequestRowForm, depth: number): boolean {
  return before?.groups[depth] !== row.groups[depth];
}

/** Rows of the page that a group covers, the rows with findings included. */
function spanOf(
  { marks }: TableContext,
  rows: readonly RequestRowForm[],
  start: number,
  depth: number,
): number {
  const group = rows[start]?.groups[depth];
  let span = 0;
  for (const row of rows.slice(start)) {
    if (row.groups[depth] !== group) break;
    span += marks.underRow(row.key).length > 0 ? 2 : 1;
  }
  return span;
}
