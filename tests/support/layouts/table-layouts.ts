import * as disclosure from './disclosure-tables.ts';
import type { Layout } from './layout.ts';
import { rowsInDoubt, sourceLayout, tableThreeInDoubt } from './make-layout.ts';
import * as remedies from './remedy-tables.ts';
import * as requests from './request-tables.ts';
import { cell, cutTable, flatten, table } from './rows.ts';
import { verticalGroups, verticalHeads } from './wordings.ts';

/** The three tables cut, merged and broken in other ways than the form's. */
export const tableLayouts: readonly Layout[] = [
  sourceLayout('official grid', {}),

  sourceLayout('table 3: one row of heads', { requests: requests.requestsOneHead }),
  sourceLayout('table 3: no spans, blanks', { requests: requests.requestsNoSpans }),
  sourceLayout('table 3: no spans, labels repeated in every row', { requests: requests.requestsRepeated }),
  sourceLayout('table 3: one column of labels, group before the label', {
    requests: requests.requestsOneLabel,
  }),
  sourceLayout('table 3: one column of labels, groups on rows of their own', {
    requests: requests.requestsGroupRows,
  }),
  sourceLayout('table 3: without 三、本年度办理结果', { requests: requests.requestsWithoutResults }),
  sourceLayout('table 3: groups set vertically', { words: [verticalGroups] }),
  sourceLayout('table 3: heads one character a line', { words: [verticalHeads] }),
  sourceLayout('table 3: heads broken over rows', { requests: requests.requestsBrokenHead }),
  sourceLayout('table 3: over two pages in two tables, heads repeated', {
    requests: requests.requestsOverPages({ head: true }),
  }),
  sourceLayout('table 3: over two pages in two tables', {
    requests: requests.requestsOverPages({ head: false }),
  }),
  sourceLayout('table 3: group split in two, label repeated', {
    requests: requests.requestsOverPages({ head: false, oneTable: true }),
  }),
  sourceLayout('table 3: heads repeated inside the table', {
    requests: requests.requestsOverPages({ head: true, oneTable: true }),
  }),
  sourceLayout('table 3: group columns lost after a page break', { requests: requests.requestsLostGroups }),
  sourceLayout('table 3: page number inside the table', {
    requests: requests.requestsWithFurniture(['- 3 -']),
  }),
  sourceLayout('table 3: bare page number inside the table', {
    requests: requests.requestsWithFurniture(['3']),
  }),
  sourceLayout('table 3: running head inside the table', {
    requests: requests.requestsWithFurniture(['甲县人民政府办公室文件', '— 4 —']),
  }),
  sourceLayout(
    'table 3: row cut in two, figures in the first half',
    { requests: requests.requestsRowCut('lapsedFee', 'first') },
    { editions: ['2021'] },
  ),
  sourceLayout(
    'table 3: row cut in two, figures in the second half',
    { requests: requests.requestsRowCut('lapsedSupplement', 'second') },
    { editions: ['2021'], doubt: rowsInDoubt('lapsedSupplement') },
  ),
  sourceLayout('table 3: a blank column too many', { requests: requests.requestsExtraColumn('') }),
  sourceLayout(
    'table 3: a column of noughts too many',
    { requests: requests.requestsExtraColumn('0') },
    { doubt: tableThreeInDoubt },
  ),
  sourceLayout(
    'table 3: rows that lost their last cell',
    { requests: requests.requestsLostTrailing(['received', 'repeated', 'resultTotal']) },
    { doubt: rowsInDoubt('received', 'repeated', 'resultTotal') },
  ),
  sourceLayout('table 3: a blank cell before the figures', { requests: requests.requestsLeadingBlank }),
  sourceLayout('table 3: labels shifted to the left', { requests: requests.requestsLabelsShifted }),
  sourceLayout('all tables: cells cut out of lines', {
    disclosure: (form) => [cutTable(flatten(disclosure.officialDisclosure(form)))],
    requests: (form) => [cutTable(flatten(requests.officialRequests(form)))],
    remedies: (form) => [cutTable(flatten(remedies.officialRemedies(form), { wide: 'padded' }))],
  }),

  sourceLayout('table 3: serial numbers in front', { requests: requests.requestsNumbered }),
  sourceLayout('table 3: a row 小计 below each group', { requests: requests.requestsWithSubtotals }),
  sourceLayout(
    'table 3: turned',
    { requests: requests.requestsTurned },
    { doubt: tableThreeInDoubt, forms: 'maybe' },
  ),
  sourceLayout(
    'table 3: noughts merged over columns',
    { requests: requests.requestsMergedNoughts },
    { doubt: tableThreeInDoubt },
  ),
  sourceLayout(
    "table 3: last year's total behind",
    { requests: requests.requestsWithLastYear },
    { doubt: tableThreeInDoubt },
  ),
  sourceLayout(
    "table 2: last year's figures behind",
    { disclosure: disclosure.disclosureWithLastYear },
    { doubt: (where) => where.table === 2 },
  ),

  sourceLayout('table 2: a table for each item', { disclosure: disclosure.disclosureTablePerBlock }),
  sourceLayout('table 2: items as paragraphs between tables', {
    disclosure: disclosure.disclosureHeadingsOutside,
  }),
  sourceLayout('table 2: label and figure side by side', { disclosure: disclosure.disclosurePairs }),
  sourceLayout('table 2: no spans', { disclosure: disclosure.disclosureFlat }),

  sourceLayout('table 4: a table for each block', { remedies: remedies.remedyTablePerBlock }),
  sourceLayout('table 4: a row for each block', { remedies: remedies.remedyRowPerBlock }),
  sourceLayout('table 4: turned', { remedies: remedies.remediesTurned }),
  sourceLayout('table 4: label and figure, downwards', { remedies: remedies.remedyPairs }),
  sourceLayout('table 4: block merged down, outcome, figure', { remedies: remedies.remediesDown }),
  sourceLayout('table 4: no spans', {
    remedies: (form) => [table(flatten(remedies.officialRemedies(form), { wide: 'padded' }))],
  }),
  sourceLayout(
    'table 4: first block blank',
    { remedies: (form) => [table(remedies.remediesBlankFirst(form))] },
    { doubt: (where) => where.table === 4 && where.row === 'reconsideration' },
  ),
  sourceLayout(
    'table 4: last figure lost',
    {
      remedies: (form) => [
        cutTable(
          flatten(remedies.officialRemedies(form)).map((row, at) => (at === 3 ? row.slice(0, -1) : row)),
        ),
      ],
    },
    { doubt: (where) => where.table === 4 },
  ),
  sourceLayout(
    'table 4: a blank too many before the figures',
    {
      remedies: (form) => [
        cutTable(
          flatten(remedies.officialRemedies(form), { wide: 'padded' }).map((row, at) =>
            at === 3 ? [cell(''), ...row] : row,
          ),
        ),
      ],
    },
    { doubt: (where) => where.table === 4 },
  ),
];
