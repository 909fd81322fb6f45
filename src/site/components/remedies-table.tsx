import type { ReactElement } from 'react';
import type { RemediesForm } from '../../report/index.ts';
import { Badges, FigureCell, type TableContext } from './figure-cell.tsx';
import { placeId } from './marks.ts';
import { NoteRow } from './table-notes.tsx';

/** Table 4 as in the form: three blocks of five columns over one row of figures. */
export function RemediesTable({
  context,
  form,
}: {
  context: TableContext;
  form: RemediesForm;
}): ReactElement {
  const { id, marks } = context;
  const grouped = form.blocks.filter((block) => block.group !== undefined);
  const blockId = (key: string) => placeId(id, 4, `row/${key}`);
  const columnId = (block: string, column: string) => `${id}-t4-head-${block}-${column}`;
  const notes = form.blocks.flatMap((block) => marks.underRow(block.key));
  const width = form.columns.length;
  const head = (block: RemediesForm['blocks'][number], rowSpan: number) => (
    <th key={block.key} id={blockId(block.key)} scope="colgroup" colSpan={width} rowSpan={rowSpan}>
      <Badges id={id} findings={marks.at(`row/${block.key}`)} />
      {block.label}
    </th>
  );
  return (
    <>
      <thead>
        <tr>
          {form.blocks.map((block) => {
            if (block.group === undefined) return head(block, 2);
            return block === grouped[0] ? (
              <th key="group" id={`${id}-t4-group`} scope="colgroup" colSpan={width * grouped.length}>
                {block.group}
              </th>
            ) : null;
          })}
        </tr>
        <tr>{grouped.map((block) => head(block, 1))}</tr>
        <tr>
          {form.blocks.flatMap((block) =>
            form.columns.map((column) => (
              <th key={columnId(block.key, column.label)} id={columnId(block.key, column.label)} scope="col">
                {column.label}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        <tr>
          {form.blocks.flatMap((block) =>
            form.columns.map((column) => (
              <FigureCell
                key={columnId(block.key, column.label)}
                context={context}
                cell={{ table: 4, row: block.key, column: column.key ?? '' }}
                headers={[
                  ...(block.group === undefined ? [] : [`${id}-t4-group`]),
                  blockId(block.key),
                  columnId(block.key, column.label),
                ]}
              />
            )),
          )}
        </tr>
        {notes.length > 0 && <NoteRow id={id} findings={notes} colSpan={width * form.blocks.length} />}
      </tbody>
    </>
  );
}
