import { applicantColumns, editionOf } from '../../src/report/index.ts';

/** An invented report of one year, as a web page; every figure is zero but those given. */
export interface Invented {
  readonly agency: string;
  readonly year: number;
  /** Cells of table 3 by `row/column`. */
  readonly figures?: Readonly<Record<string, string>>;
  /** Cells of table 2 by row. */
  readonly disclosure?: Readonly<Record<string, string>>;
  readonly overview?: string;
}

const overview =
  '（一）主动公开。全年主动公开政府信息86条。（二）依申请公开。按规定办理政府信息公开申请。' +
  '（三）政府信息管理。落实先审查后公开。（四）政府信息公开平台建设。维护政府网站栏目。（五）监督保障。组织培训1次。';

/** The report as HTML with the tables of the 2021 form. */
export function inventedHtml(report: Invented): string {
  const { agency, year } = report;
  const title = `${agency}${year}年政府信息公开工作年度报告`;
  const parts = [
    `<p>根据《中华人民共和国政府信息公开条例》，编制本报告。本报告所列数据的统计期限从${year}年1月1日起至${year}年12月31日止。</p>`,
    `<h2>一、总体情况</h2><p>${report.overview ?? overview}</p>`,
    `<h2>二、主动公开政府信息情况</h2>${disclosureTable(report)}`,
    `<h2>三、收到和处理政府信息公开申请情况</h2>${requestsTable(report)}`,
    `<h2>四、政府信息公开行政复议、行政诉讼情况</h2>${remediesTable()}`,
    '<h2>五、存在的主要问题及改进情况</h2><p>主要问题是解读材料偏少，公开不够及时。下一步将按月核对栏目更新，增加图文解读，并对经办人员开展培训。</p>',
    '<h2>六、其他需要报告的事项</h2><p>本年度没有收取信息处理费。没有其他需要报告的事项。</p>',
  ];
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${parts.join('')}</body></html>`;
}

function disclosureTable({ disclosure = {} }: Invented): string {
  const rows = editionOf('2021').disclosure.blocks.map((block) => {
    const figures = (key: string) =>
      block.columns
        .map((column) => {
          const address = column.key === undefined ? key : `${key}/${column.key}`;
          const span = block.columns.length === 1 ? ' colspan="3"' : '';
          return `<td${span}>${disclosure[address] ?? '0'}</td>`;
        })
        .join('');
    const heads = block.columns
      .map(({ label }) => `<td${block.columns.length === 1 ? ' colspan="3"' : ''}>${label}</td>`)
      .join('');
    return (
      `<tr><td colspan="4">${block.heading}</td></tr><tr><td>${block.rowHeading}</td>${heads}</tr>` +
      block.rows.map((row) => `<tr><td>${row.label}</td>${figures(row.key)}</tr>`).join('')
    );
  });
  return `<table>${rows.join('')}</table>`;
}

function requestsTable({ figures = {} }: Invented): string {
  const { note, columns, rows } = editionOf('2021').requests;
  const organisations = columns.slice(1, 6);
  const head =
    `<tr><td rowspan="3" colspan="3">${note}</td><td colspan="7">申请人情况</td></tr>` +
    '<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>' +
    `<tr>${organisations.map(({ label }) => `<td>${label}</td>`).join('')}</tr>`;
  const body = rows.map((row, index) => {
    const groups = row.groups.map((group, depth) => {
      if (rows[index - 1]?.groups[depth] === group) return '';
      const span = rows.filter((each) => each.groups[depth] === group).length;
      return `<td rowspan="${span}">${group}</td>`;
    });
    const cells = applicantColumns.map((column) => `<td>${figures[`${row.key}/${column}`] ?? '0'}</td>`);
    return `<tr>${groups.join('')}<td colspan="${3 - row.groups.length}">${row.label}</td>${cells.join('')}</tr>`;
  });
  return `<table>${head}${body.join('')}</table>`;
}

function remediesTable(): string {
  const { columns } = editionOf('2021').remedies;
  const labels = [1, 2, 3].map(() => columns.map(({ label }) => `<td>${label}</td>`).join('')).join('');
  return (
    '<table><tr><td colspan="5" rowspan="2">行政复议</td><td colspan="10">行政诉讼</td></tr>' +
    '<tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>' +
    `<tr>${labels}</tr><tr>${'<td>0</td>'.repeat(15)}</tr></table>`
  );
}

/** A report whose 结转下年度 is one short in two columns, with a blank cell and an impossible one. */
export const faulty: Invented = {
  agency: '甲县乙镇人民政府',
  year: 2025,
  figures: {
    'received/naturalPerson': '3',
    'received/total': '3',
    'granted/naturalPerson': '2',
    'granted/total': '2',
    'resultTotal/naturalPerson': '2',
    'resultTotal/total': '2',
    'notHeld/research': '',
  },
  disclosure: { licences: '4', penalties: '/' },
};

/** The same body a year before: it carried one request over, which the year after does not know of. */
export const yearBefore: Invented = {
  agency: '甲县乙镇人民政府',
  year: 2024,
  figures: {
    'received/naturalPerson': '2',
    'received/total': '2',
    'granted/naturalPerson': '1',
    'granted/total': '1',
    'resultTotal/naturalPerson': '1',
    'resultTotal/total': '1',
    'carriedOut/naturalPerson': '1',
    'carriedOut/total': '1',
  },
};

export const clean: Invented = { agency: '甲县丙镇人民政府', year: 2025 };
