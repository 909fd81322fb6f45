import type { Block, TableCell } from '../../../src/report/source.ts';
import type { FilledForm, FilledRow } from './filled-form.ts';
import { cell, cutTable, flatten, joined, lines, markdown, table, type Rows } from './rows.ts';

/** The three rows of heads. */
export function officialHead({ requests }: FilledForm): Rows {
  const [person, ...rest] = requests.heads;
  const organisations = rest.slice(0, -1);
  return [
    [cell(requests.note, 3, 3), cell(requests.columnsHeading, 7)],
    [cell(person ?? '', 1, 2), cell(requests.organisations, 5), cell(rest.at(-1) ?? '', 1, 2)],
    organisations.map((head) => cell(head)),
  ];
}

/** Rows of the form with their group labels merged down; groups cut by the ends of `rows` are labelled anew. */
export function officialBody(rows: readonly FilledRow[]): Rows {
  return rows.map((row, at) => {
    const labels: TableCell[] = row.groups.flatMap((group, depth) => {
      const above = rows[at - 1]?.groups[depth];
      if (above === group) return [];
      return [cell(group, 1, runOf(rows, at, depth))];
    });
    return [...labels, cell(row.label, 3 - row.groups.length), ...row.figures.map((text) => cell(text))];
  });
}

function runOf(rows: readonly FilledRow[], from: number, depth: number): number {
  const group = rows[from]?.groups[depth];
  const end = rows.findIndex((row, at) => at > from && row.groups[depth] !== group);
  return (end === -1 ? rows.length : end) - from;
}

export function officialRequests(form: FilledForm): Rows {
  return [...officialHead(form), ...officialBody(form.requests.rows)];
}

export const oneRequestsTable = (form: FilledForm): readonly Block[] => [table(officialRequests(form))];

/** Heads in one row, the label columns merged into one head. */
export const requestsOneHead = (form: FilledForm): readonly Block[] => [
  table([
    [cell('', 3), ...form.requests.heads.map((head) => cell(head))],
    ...officialBody(form.requests.rows),
  ]),
];

/** No spans at all: covered cells stand blank. */
export const requestsNoSpans = (form: FilledForm): readonly Block[] => [
  table(flatten(officialRequests(form), { wide: 'padded' })),
];

/** No spans: what was merged is repeated in every cell. */
export const requestsRepeated = (form: FilledForm): readonly Block[] => [
  table(flatten(officialRequests(form), { wide: 'padded', covered: 'repeated' })),
];

/** One column of labels: the groups have no cells of their own, 无法提供1.… stands in one. */
export const requestsOneLabel = (form: FilledForm): readonly Block[] => [
  table([
    [cell('项目'), ...form.requests.heads.map((head) => cell(head))],
    ...form.requests.rows.map((row) => [
      cell([...row.groups.slice(1), row.label].join('')),
      ...row.figures.map((text) => cell(text)),
    ]),
  ]),
];

/** One column of labels; a group has a row of its own without figures. */
export const requestsGroupRows = (form: FilledForm): readonly Block[] => [
  table([
    [cell('项目'), ...form.requests.heads.map((head) => cell(head))],
    ...form.requests.rows.flatMap((row, at) => [
      ...row.groups
        .filter((group, depth) => form.requests.rows[at - 1]?.groups[depth] !== group)
        .map((group) => [cell(group, 8)]),
      [cell(row.label), ...row.figures.map((text) => cell(text))],
    ]),
  ]),
];

/** The column 三、本年度办理结果 is missing. */
export const requestsWithoutResults = (form: FilledForm): readonly Block[] => [
  table([
    ...officialHead(form).map((row, at) =>
      at === 0 ? row.map((head, column) => (column === 0 ? cell(head.text, 2, 3) : head)) : row,
    ),
    ...officialBody(form.requests.rows.map((row) => ({ ...row, groups: row.groups.slice(1) }))).map((row) =>
      row.map((each) => ((each.colSpan ?? 1) > 1 ? cell(each.text, (each.colSpan ?? 1) - 1) : each)),
    ),
  ]),
];

/** Row after which the page ends. */
const pageEnd = 10;

/** The table goes on after a page break inside a group; `head` repeats the heads. */
export const requestsOverPages =
  ({ head, oneTable = false }: { head: boolean; oneTable?: boolean }) =>
  (form: FilledForm): readonly Block[] => {
    const { rows } = form.requests;
    const first = [...officialHead(form), ...officialBody(rows.slice(0, pageEnd))];
    const second = [...(head ? officialHead(form) : []), ...officialBody(rows.slice(pageEnd))];
    return oneTable ? [table([...first, ...second])] : [table(first), table(second)];
  };

/** After the page break the group columns are lost: labels stand in the first column. */
export const requestsLostGroups = (form: FilledForm): readonly Block[] => {
  const { rows } = form.requests;
  const second = rows
    .slice(pageEnd)
    .map((row) => [cell(row.label), ...row.figures.map((text) => cell(text))]);
  return [table([...officialHead(form), ...officialBody(rows.slice(0, pageEnd))]), table(second)];
};

/** A page number and a running head between the rows of the table. */
export const requestsWithFurniture =
  (furniture: readonly string[]) =>
  (form: FilledForm): readonly Block[] => {
    const { rows } = form.requests;
    return [
      table([
        ...officialHead(form),
        ...officialBody(rows.slice(0, pageEnd)),
        ...furniture.map((text) => [cell(text, 10)]),
        ...officialBody(rows.slice(pageEnd)),
      ]),
    ];
  };

/** One row cut in two by a page break: its label's second half on a row of its own with empty cells. */
export const requestsRowCut =
  (key: string, figuresWith: 'first' | 'second') =>
  (form: FilledForm): readonly Block[] => {
    const body = flatten(officialBody(form.requests.rows), { wide: 'padded' });
    const rows = form.requests.rows.flatMap((row, at) => {
      const cells = body[at] ?? [];
      if (row.key !== key) return [cells];
      const half = Math.ceil(row.label.length / 2);
      const blank = row.figures.map(() => cell(''));
      const figures = row.figures.map((text) => cell(text));
      return [
        [
          ...cells.slice(0, 2),
          cell(row.label.slice(0, half)),
          ...(figuresWith === 'first' ? figures : blank),
        ],
        [cell(''), cell(''), cell(row.label.slice(half)), ...(figuresWith === 'first' ? blank : figures)],
      ];
    });
    return [table([...flatten(officialHead(form), { wide: 'padded' }), ...rows])];
  };

/** Heads broken over more rows, two characters each: 商业 above 企业. */
export const requestsBrokenHead = (form: FilledForm): readonly Block[] => {
  const halves = form.requests.heads.map((head) => {
    const half = Math.ceil(head.length / 2);
    return [head.slice(0, half), head.slice(half)] as const;
  });
  return [
    table([
      [cell(form.requests.note, 3), cell(form.requests.columnsHeading, 7)],
      [cell('', 3), cell(''), cell(form.requests.organisations, 5), cell('')],
      [cell('', 3), ...halves.map(([upper]) => cell(upper))],
      [cell('', 3), ...halves.map(([, lower]) => cell(lower))],
      ...officialBody(form.requests.rows),
    ]),
  ];
};

/** A column too many before 总计, blank or filled with noughts, under a superfluous head 其他. */
export const requestsExtraColumn =
  (filler: string) =>
  (form: FilledForm): readonly Block[] => {
    const widened = (row: readonly TableCell[]) => [...row.slice(0, -1), cell(filler), ...row.slice(-1)];
    const { heads, note, columnsHeading, organisations } = form.requests;
    return [
      table([
        [cell(note, 3, 3), cell(columnsHeading, 8)],
        [
          cell(heads[0] ?? '', 1, 2),
          cell(organisations, 5),
          cell('其他', 1, 2),
          cell(heads.at(-1) ?? '', 1, 2),
        ],
        heads.slice(1, -1).map((head) => cell(head)),
        ...officialBody(form.requests.rows).map(widened),
      ]),
    ];
  };

/** Rows cut out of lines that lost their last figure. */
export const requestsLostTrailing =
  (keys: readonly string[]) =>
  (form: FilledForm): readonly Block[] => [
    cutTable([
      ...flatten(officialHead(form)),
      ...flatten(officialBody(form.requests.rows)).map((row, at) =>
        keys.includes(form.requests.rows[at]?.key ?? '') ? row.slice(0, -1) : row,
      ),
    ]),
  ];

/** Rows cut out of lines with a blank cell between label and figures. */
export const requestsLeadingBlank = (form: FilledForm): readonly Block[] => [
  cutTable([
    ...flatten(officialHead(form)),
    ...form.requests.rows.map((row) => [cell(row.label), cell(''), ...row.figures.map((text) => cell(text))]),
  ]),
];

/** Labels one column further left than the form has them, figures where they belong. */
export const requestsLabelsShifted = (form: FilledForm): readonly Block[] => [
  table([
    ...flatten(officialHead(form), { wide: 'padded' }),
    ...form.requests.rows.map((row) => [
      cell(row.label),
      cell(''),
      cell(''),
      ...row.figures.map((text) => cell(text)),
    ]),
  ]),
];

/** Tab-separated, as text taken out of a PDF has it. */
export const requestsTabs = (form: FilledForm): readonly Block[] =>
  lines(joined(flatten(officialRequests(form)), '\t'));

/** Tab-separated and ragged: after a page break the outer group is lost, two rows have lost the group too. */
export const requestsRaggedTabs = (form: FilledForm): readonly Block[] => {
  const { rows } = form.requests;
  const rest = rows.slice(pageEnd + 2).map((row) => ({ ...row, groups: row.groups.slice(1) }));
  return lines([
    ...joined(flatten(officialHead(form)), '\t'),
    ...joined(flatten(officialBody(rows.slice(0, pageEnd))), '\t'),
    ...rows.slice(pageEnd, pageEnd + 2).map((row) => [row.label, ...row.figures, '', ''].join('\t')),
    '',
    ...joined(flatten(officialBody(rest)), '\t'),
  ]);
};

/** Tab-separated, a row cut in two: 2.申请人逾期…要求缴纳 [figures], then the rest of the label alone. */
export const requestsCutTabs =
  (key: string) =>
  (form: FilledForm): readonly Block[] =>
    lines([
      ...joined(flatten(officialHead(form)), '\t'),
      ...flatten(officialBody(form.requests.rows)).flatMap((cells, at) => {
        const row = form.requests.rows[at];
        if (row?.key !== key) return joined([cells], '\t');
        const half = Math.ceil(row.label.length / 2);
        return [
          ['', row.label.slice(0, half), ...row.figures].join('\t'),
          ['', '', row.label.slice(half), ...row.figures.map(() => '')].join('\t'),
        ];
      }),
    ]);

/** A Markdown table without spans. */
export const requestsOneMarkdown = (form: FilledForm): readonly Block[] =>
  lines(markdown(flatten(officialRequests(form), { wide: 'padded' })));

const numberedHeads = ['类别', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'];
const wrongHeads = [
  '项目',
  '本年新收件数',
  '上年结转件数',
  '予以公开',
  '部分公开',
  '不予公开',
  '结转下年度',
  '总计',
];

/** Markdown: small tables under headings with heads that say nothing, wrong heads after a page break. */
export const requestsSmallMarkdown =
  (breaksAfter: number) =>
  (form: FilledForm): readonly Block[] => {
    const { rows, note, heads } = form.requests;
    const out = [
      note,
      `### 申请人情况 (自然人)`,
      ...markdown([
        [cell('(数据项目)'), cell('数量')],
        [cell('-'), cell('-')],
      ]),
    ];
    const organisations = heads.slice(1, -1);
    out.push('', '### 申请人情况 (法人或其他组织)');
    out.push(...markdown([organisations.map((head) => cell(head)), organisations.map(() => cell('-'))]), '');
    let above: readonly string[] = [];
    rows.forEach((row, at) => {
      const path = row.groups.length === 2 ? row.groups : [...row.groups, row.label];
      const fresh = path.findIndex((group, depth) => above[depth] !== group);
      const afterBreak = at === breaksAfter;
      if (fresh !== -1 && at < breaksAfter) {
        for (const group of path.slice(fresh)) out.push('', `### ${group}`);
      }
      const label =
        row.groups.length === 2 ? row.label : row.label.replace(/^[（(]?[一二三四五六七八九十]+[）)、]/u, '');
      const cells = [cell(at < breaksAfter ? label : row.label), ...row.figures.map((text) => cell(text))];
      const head = afterBreak ? wrongHeads : numberedHeads;
      const opens = afterBreak || (fresh !== -1 && at < breaksAfter);
      if (opens) out.push(...(afterBreak ? [''] : []), ...markdown([head.map((text) => cell(text)), cells]));
      else out.push(`| ${cells.map(({ text }) => text).join(' | ')} |`);
      above = path;
    });
    return lines(out);
  };

/** A row in a line, cells set apart by one space. */
export const requestsSpaced = (form: FilledForm): readonly Block[] =>
  lines(joined(officialRequests(form), ' '));

/** A cell in a line. */
export const requestsCellPerLine = (form: FilledForm, wrap: (text: string) => string): readonly Block[] =>
  lines(officialRequests(form).flatMap((row) => row.map(({ text }) => wrap(text))));

/** A column of serial numbers in front. */
export const requestsNumbered = (form: FilledForm): readonly Block[] => [
  table([
    [cell('序号'), cell('项目'), ...form.requests.heads.map((head) => cell(head))],
    ...form.requests.rows.map((row, at) => [
      cell(String(at + 1)),
      cell([...row.groups.slice(1), row.label].join('')),
      ...row.figures.map((text) => cell(text)),
    ]),
  ]),
];

/** A row 小计 of its own below each group of numbered rows. */
export const requestsWithSubtotals = (form: FilledForm): readonly Block[] => {
  const { rows } = form.requests;
  const body = flatten(officialBody(rows), { wide: 'padded' });
  const sums = (group: string) => {
    const members = rows.filter((row) => row.groups[1] === group);
    return form.requests.heads.map((_, column) =>
      cell(String(members.reduce((sum, row) => sum + Number(row.figures[column]), 0))),
    );
  };
  return [
    table([
      ...flatten(officialHead(form), { wide: 'padded' }),
      ...rows.flatMap((row, at) => {
        const group = row.groups[1];
        const ends = group !== undefined && rows[at + 1]?.groups[1] !== group;
        return ends ? [body[at] ?? [], [cell(''), cell(''), cell('小计'), ...sums(group)]] : [body[at] ?? []];
      }),
    ]),
  ];
};

/** Rows and columns exchanged. */
export const requestsTurned = (form: FilledForm): readonly Block[] => [
  table([
    [cell('申请人'), ...form.requests.rows.map((row) => cell(row.label))],
    ...form.requests.heads.map((head, column) => [
      cell(head),
      ...form.requests.rows.map((row) => cell(row.figures[column] ?? '')),
    ]),
  ]),
];

/** Noughts of neighbouring organisation columns merged into one cell. */
export const requestsMergedNoughts = (form: FilledForm): readonly Block[] => [
  table([
    ...officialHead(form),
    ...officialBody(form.requests.rows).map((row) => {
      const [labels, figures] = [row.slice(0, -7), row.slice(-7)];
      const organisations = figures.slice(1, 6);
      return organisations.every(({ text }) => text === '0')
        ? [...labels, ...figures.slice(0, 1), cell('0', 5), ...figures.slice(6)]
        : row;
    }),
  ]),
];

/** Last year's figures in a second column beside each total. */
export const requestsWithLastYear = (form: FilledForm): readonly Block[] => [
  table([
    ...officialHead(form).map((row, at) => (at === 0 ? [...row, cell('上年总计', 1, 3)] : row)),
    ...officialBody(form.requests.rows).map((row, at) => [...row, cell(String(3 * at + 1))]),
  ]),
];
