import { cellKey, editionOf, type TableNumber } from '../../../../report/index.ts';

/** A cell of the head, or a label of a row, with the exact words of the form. */
export interface Label {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup';
}

/** A line of the body: labels first, then the places of its figures; a line of labels only heads what follows. */
export interface Line {
  readonly key: string;
  readonly labels: readonly Label[];
  readonly figures: readonly { readonly place: string; readonly colSpan: number }[];
}

/** A table of the form as it stands on paper. */
export interface TableForm {
  readonly table: TableNumber;
  /** 三、收到和处理政府信息公开申请情况 */
  readonly caption: string;
  readonly head: readonly (readonly Label[])[];
  readonly lines: readonly Line[];
}

const form = editionOf('2021');

const label = (
  text: string,
  scope: Label['scope'],
  { colSpan = 1, rowSpan = 1 }: { readonly colSpan?: number; readonly rowSpan?: number } = {},
): Label => ({ text, scope, colSpan, rowSpan });

function captionOf(table: TableNumber): string {
  const part = form.parts.find(({ content }) => 'table' in content && content.table === table);
  return part === undefined ? '' : `${part.number}、${part.title}`;
}

/** Table 2: blocks under each other, each with columns of its own; four columns wide. */
function disclosure(): TableForm {
  const width = 3;
  const lines = form.disclosure.blocks.flatMap(({ heading, rowHeading, columns, rows }): Line[] => {
    const span = width / columns.length;
    return [
      { key: heading, labels: [label(heading, 'colgroup', { colSpan: width + 1 })], figures: [] },
      {
        key: `${heading} ${rowHeading}`,
        labels: [
          label(rowHeading, 'col'),
          ...columns.map((column) => label(column.label, 'col', { colSpan: span })),
        ],
        figures: [],
      },
      ...rows.map((row): Line => ({
        key: row.key,
        labels: [label(row.label, 'row')],
        figures: columns.map(({ key }) => ({
          place: cellKey({ table: 2, row: row.key, ...(key === undefined ? {} : { column: key }) }),
          colSpan: span,
        })),
      })),
    ];
  });
  return { table: 2, caption: captionOf(2), head: [], lines };
}

/** So many columns of labels stand before the figures of table 3: 三、… （三）… 1.… */
const labelColumns = 3;

function requests(): TableForm {
  const { note, columnsHeading, columns, rows } = form.requests;
  const grouped = columns.filter(({ group }) => group !== undefined);
  const tops = columns.filter(
    (column, at) => column.group === undefined || columns[at - 1]?.group !== column.group,
  );
  const head = [
    [
      label(note, 'col', { colSpan: labelColumns, rowSpan: 3 }),
      label(columnsHeading, 'colgroup', { colSpan: columns.length }),
    ],
    tops.map(({ group, label: text }) =>
      group === undefined
        ? label(text, 'col', { rowSpan: 2 })
        : label(group, 'colgroup', { colSpan: grouped.length }),
    ),
    grouped.map(({ label: text }) => label(text, 'col')),
  ];
  const starts = (at: number, depth: number): boolean => {
    const [own, before] = [rows[at]?.groups.slice(0, depth + 1), rows[at - 1]?.groups.slice(0, depth + 1)];
    return own?.join('/') !== before?.join('/');
  };
  const sizeOf = (groups: readonly string[]) =>
    rows.filter((row) => groups.every((group, depth) => row.groups[depth] === group)).length;
  const lines = rows.map(({ key, label: text, groups }, at): Line => {
    const above = groups.flatMap((group, depth) =>
      starts(at, depth) ? [label(group, 'rowgroup', { rowSpan: sizeOf(groups.slice(0, depth + 1)) })] : [],
    );
    return {
      key,
      labels: [...above, label(text, 'row', { colSpan: labelColumns - groups.length })],
      figures: columns.map((column) => ({
        place: cellKey({ table: 3, row: key, column: column.key }),
        colSpan: 1,
      })),
    };
  });
  return { table: 3, caption: captionOf(3), head, lines };
}

/** Table 4: three blocks of the same columns in one line of figures. */
function remedies(): TableForm {
  const { blocks, columns } = form.remedies;
  const alone = blocks.filter(({ group }) => group === undefined);
  const litigation = blocks.filter(({ group }) => group !== undefined);
  const inner = (count: number, rowSpan: number) =>
    Array.from({ length: count }, () =>
      columns.map((column) => label(column.label, 'col', { rowSpan })),
    ).flat();
  const head = [
    [
      ...alone.map((block) => label(block.label, 'colgroup', { colSpan: columns.length })),
      label(litigation[0]?.group ?? '', 'colgroup', { colSpan: columns.length * litigation.length }),
    ],
    [
      ...inner(alone.length, 2),
      ...litigation.map((block) => label(block.label, 'colgroup', { colSpan: columns.length })),
    ],
    inner(litigation.length, 1),
  ];
  const figures = [...alone, ...litigation].flatMap((block) =>
    columns.map(({ key }) => ({
      place: cellKey({ table: 4, row: block.key, ...(key === undefined ? {} : { column: key }) }),
      colSpan: 1,
    })),
  );
  return { table: 4, caption: captionOf(4), head, lines: [{ key: 'remedies', labels: [], figures }] };
}

/** The three tables of the form in force, in its order. */
export const tableForms: readonly TableForm[] = [disclosure(), requests(), remedies()];
