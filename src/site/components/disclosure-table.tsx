import { Fragment, type ReactElement } from 'react';
import type { DisclosureForm } from '../../report/index.ts';
import { Badges, FigureCell, type TableContext } from './figure-cell.tsx';
import { placeId } from './marks.ts';
import { NoteRow } from './table-notes.tsx';

/** Table 2: blocks of Article 20, each with columns of its own under one grid. */
export function DisclosureTable({
  context,
  form,
}: {
  context: TableContext;
  form: DisclosureForm;
}): ReactElement {
  const { id, marks } = context;
  const width = Math.max(...form.blocks.map((block) => block.columns.length));
  return (
    <>
      {form.blocks.map((block, index) => {
        const blockId = `${id}-t2-block-${index}`;
        const span = (column: number) =>
          column === block.columns.length - 1 ? width - block.columns.length + 1 : 1;
        return (
          <tbody key={block.heading}>
            <tr>
              <th id={blockId} colSpan={width + 1} scope="colgroup" className="band">
                {block.heading}
              </th>
            </tr>
            <tr>
              <th id={`${blockId}-rows`} scope="col">
                {block.rowHeading}
              </th>
              {block.columns.map((column, position) => (
                <th
                  key={column.label}
                  id={`${blockId}-${position}`}
                  scope="col"
                  colSpan={span(position)}
                  headers={blockId}
                >
                  {column.label}
                </th>
              ))}
            </tr>
            {block.rows.map((row) => {
              const rowId = placeId(id, 2, `row/${row.key}`);
              const notes = marks.underRow(row.key);
              return (
                <Fragment key={row.key}>
                  <tr>
                    <th id={rowId} scope="row" headers={`${blockId} ${blockId}-rows`}>
                      <Badges id={id} findings={marks.at(`row/${row.key}`)} />
                      {row.label}
                    </th>
                    {block.columns.map((column, position) => (
                      <FigureCell
                        key={column.label}
                        context={context}
                        cell={
                          column.key === undefined
                            ? { table: 2, row: row.key }
                            : { table: 2, row: row.key, column: column.key }
                        }
                        colSpan={span(position)}
                        headers={[blockId, `${blockId}-${position}`, rowId]}
                      />
                    ))}
                  </tr>
                  {notes.length > 0 && <NoteRow id={id} findings={notes} colSpan={width + 1} />}
                </Fragment>
              );
            })}
          </tbody>
        );
      })}
    </>
  );
}
