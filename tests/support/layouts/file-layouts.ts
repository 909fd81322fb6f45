import * as disclosure from './disclosure-tables.ts';
import * as html from './html-file.ts';
import type { Layout } from './layout.ts';
import { fileLayout, rowsInDoubt, tableThreeInDoubt } from './make-layout.ts';
import * as pdf from './pdf-text.ts';
import * as remedies from './remedy-tables.ts';
import * as requests from './request-tables.ts';
import { line } from './rows.ts';
import { asText, type Shape } from './shape.ts';
import { brokenLabels, lostLetters, verticalGroups, verticalHeads } from './wordings.ts';

const tabs: Shape = {
  disclosure: disclosure.disclosureTabs,
  requests: requests.requestsTabs,
  remedies: remedies.remediesTabs,
};
const markdown: Shape = {
  disclosure: disclosure.disclosureMarkdown,
  requests: requests.requestsOneMarkdown,
  remedies: remedies.remediesMarkdown,
  heading: (number, title) => [line(`## ${number}、${title}`)],
  title: (text) => [line(`# ${text}`)],
};
const spaced: Shape = {
  disclosure: disclosure.disclosureSpaced,
  requests: requests.requestsSpaced,
  remedies: remedies.remediesSpaced,
};
const columns: Shape = {
  disclosure: pdf.disclosureInColumns,
  requests: pdf.requestsInColumns({ characters: 16, between: 'own' }),
  remedies: pdf.remediesInColumns,
  heading: (number, title) => [line(''), line(`     ${number}、${title}`)],
};
const perLine = (wrap: (text: string) => string): Shape => ({
  disclosure: (form) => disclosure.disclosureCellPerLine(form, wrap),
  requests: (form) => requests.requestsCellPerLine(form, wrap),
  remedies: (form) => remedies.remediesCellPerLine(form, wrap),
});

const text = (name: string, shape: Shape, rest: Parameters<typeof fileLayout>[4] = {}) =>
  fileLayout(name, 'text', shape, asText, rest);
const page = (name: string, shape: Shape, pageShape: html.PageShape) =>
  fileLayout(name, 'html', shape, (source, report) =>
    html.asHtml(source, {
      ...pageShape,
      title: `${report.agency ?? ''}${report.year ?? ''}年政府信息公开工作年度报告`,
    }),
  );

/** Reports as text files and web pages. */
export const fileLayouts: readonly Layout[] = [
  text('text: tabs', tabs),
  text('text: ragged tabs', { ...tabs, requests: requests.requestsRaggedTabs }),
  text(
    'text: tabs, a row cut in two',
    { ...tabs, requests: requests.requestsCutTabs('lapsedFee') },
    { editions: ['2021'] },
  ),
  text(
    'text: tabs, first block of table 4 blank',
    { ...tabs, remedies: (form) => remedies.remediesTabs(form, remedies.remediesBlankFirst(form)) },
    { doubt: (cell) => cell.table === 4 && cell.row === 'reconsideration' },
  ),
  text('text: Markdown', markdown),
  text('text: Markdown, one table each', {
    ...markdown,
    disclosure: disclosure.disclosureOneMarkdown,
    remedies: remedies.remediesOneMarkdown,
  }),
  text('text: Markdown, small tables with 数据1…数据6', {
    ...markdown,
    requests: requests.requestsSmallMarkdown(99),
  }),
  text('text: Markdown, wrong heads after a page break', {
    ...markdown,
    requests: requests.requestsSmallMarkdown(21),
  }),
  text(
    'text: a cell a line',
    perLine((cell) => cell),
  ),
  text(
    'text: a cell a line between pipes',
    perLine((cell) => `| ${cell} |`),
  ),
  text(
    'text: a cell a line after a pipe',
    perLine((cell) => `|${cell}`),
  ),
  text('text: a row a line, one space', spaced),
  text('text: columns of spaces, labels above and below', columns),
  text('text: columns of spaces, labels beside and below', {
    ...columns,
    requests: pdf.requestsInColumns({ characters: 16, between: 'beside' }),
  }),
  text('text: columns of spaces, labels whole', {
    ...columns,
    requests: pdf.requestsInColumns({ characters: 60, between: 'beside' }),
  }),
  text(
    'text: columns of spaces, narrow labels with lost letters',
    {
      ...columns,
      words: [lostLetters],
      requests: pdf.requestsInColumns({ characters: 12, between: 'own' }),
    },
    { doubt: tableThreeInDoubt },
  ),
  text('text: label, then a figure a line', { ...perLine((cell) => cell), requests: pdf.requestsRawByRow }),
  text('text: label, then its figures in a line', { ...spaced, requests: pdf.requestsLabelThenRow }),
  text(
    'text: figures in a line, then their label',
    { ...spaced, requests: pdf.requestsRowThenLabel },
    { doubt: tableThreeInDoubt },
  ),
  ...(['rows', 'figures', 'columns'] as const).map((order) =>
    text(
      `text: all labels, then all figures (${order})`,
      { ...spaced, requests: pdf.requestsCutLoose(order) },
      { doubt: tableThreeInDoubt },
    ),
  ),
  text(
    'text: all figures, then all labels',
    { ...spaced, requests: pdf.requestsFiguresFirst },
    { doubt: tableThreeInDoubt },
  ),
  text(
    'text: the middle of table 3 cut loose',
    { ...spaced, requests: pdf.requestsPartlyLoose },
    { doubt: tableThreeInDoubt },
  ),
  text(
    'text: tabs, rows that lost their last cell',
    {
      ...tabs,
      requests: (form) =>
        requests
          .requestsTabs(form)
          .map((block) =>
            block.kind === 'paragraph' && /公开出版物|（七）总计/u.test(block.text)
              ? line(block.text.replace(/\t[^\t]*$/u, ''))
              : block,
          ),
    },
    { doubt: rowsInDoubt('publication', 'resultTotal') },
  ),

  page('page: plain', {}, {}),
  page('page: Word markup', { words: [brokenLabels(6)] }, { markup: html.wordMarkup }),
  page('page: a span for every character', {}, { markup: html.spanPerCharacter }),
  page('page: blanks around everything', {}, { markup: html.blanksAround }),
  page('page: vertical heads and groups', { words: [verticalGroups, verticalHeads] }, {}),
  page(
    'page: group split in two',
    { requests: requests.requestsOverPages({ head: false, oneTable: true }) },
    {},
  ),
  page('page: in a portal', {}, { around: html.portalPage }),
  page('page: in a portal, title in meta only', { title: () => [] }, { around: html.portalPage }),
  page('page: in tables for layout', {}, { around: html.layoutTablePage }),
];
