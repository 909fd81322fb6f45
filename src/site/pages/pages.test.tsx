import { describe, expect, it, test } from 'vitest';
import {
  clean,
  faulty,
  inventedHtml,
  yearBefore,
  type Invented,
} from '../../../tests/journeys/invented-reports.ts';
import { checkOpened } from '../../documents/checking/check-opened.ts';
import { openReport, type Opened } from '../../documents/checking/open-report.ts';
import { readingOf, type Finding } from '../../report/index.ts';
import type { CheckedView } from '../components/checked-view.ts';
import { renderPage, renderPart, type PageContext } from '../components/frame.tsx';
import { FindingList } from '../components/finding-list.tsx';
import { numbered } from '../components/marks.ts';
import type { SaidOfFile } from '../components/outcome.tsx';
import { ReportTable } from '../components/report-table.tsx';
import { summarySentence } from '../components/summary-sentence.ts';
import { CheckResultPage } from './check-result.tsx';
import { CheckPage } from './check.tsx';

const context: PageContext = {
  large: false,
  demonstration: false,
  assets: { icon: '/i', css: ['/c'], script: '/s' },
};

async function viewOf(id: string, report: Invented, previous?: Invented): Promise<CheckedView> {
  const open = (each: Invented) => openReport(new TextEncoder().encode(inventedHtml(each)), `${id}.html`);
  const opened = await open(report);
  const before: Opened | undefined = previous === undefined ? undefined : await open(previous);
  return {
    id,
    opened,
    checked: checkOpened(opened, before),
    ...(before === undefined ? {} : { previous: before }),
  };
}

/** Every id that something in the page refers to is there, and none is there twice. */
function expectSoundIds(html: string): void {
  const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const known = new Set(ids);
  const referred = [
    ...[...html.matchAll(/ href="#([^"]+)"/gu)].map(([, id]) => id),
    ...[...html.matchAll(/ (?:aria-labelledby|aria-describedby|headers|for)="([^"]+)"/gu)].flatMap(
      ([, list = '']) => list.split(' '),
    ),
  ];
  expect(referred.filter((id) => !known.has(id))).toEqual([]);
}

describe('CheckResultPage', () => {
  it('has sound references, whatever was found', async () => {
    const views = [
      await viewOf('f1', faulty, yearBefore),
      await viewOf('f2', clean),
      await viewOf('f3', {
        ...clean,
        figures: { 'received/total': '/', 'carriedOut/business': '三件', 'granted/total': '22（其中1件）' },
      }),
    ];
    expectSoundIds(renderPage(<CheckResultPage context={context} views={views} remarks={['没有用上。']} />));
  });

  it('says 通过 only where nothing at all was found or left out', async () => {
    const view = await viewOf('f1', clean);
    const render = (findings: readonly Finding[], said: Partial<SaidOfFile>) => {
      if (!view.opened.readable) throw new Error('not read');
      const changed = {
        ...view,
        checked: { ...view.checked, findings },
        opened: { ...view.opened, ...said },
      };
      return renderPage(<CheckResultPage context={context} views={[changed]} remarks={[]} />);
    };
    const found: Finding = {
      rule: 'V-7',
      level: 'warning',
      where: { part: 'document' },
      message: '没有找到表二。',
    };
    expect(render([], {})).toContain('>通过</span>');
    expect(render([found], {})).not.toContain('>通过</span>');
    expect(render([found], {})).toContain('没能判断1处');
    const omitted = render([], { omissions: ['第4页是图片，没有检查。'] });
    expect(omitted).toContain('没能判断1处');
    expect(omitted).not.toContain('>通过</span>');
    const remarked = render([], { remarks: ['文件名以.doc结尾，内容其实是网页，已按网页读取。'] });
    expect(remarked).toContain('提示1处');
    expect(remarked).toContain('检查完1份：没有必须改的1份');
    expect(remarked).not.toMatch(/没能判断|>通过<\/span>/u);
  });
});

describe('ReportTable', () => {
  const tables = async (report: Invented, previous?: Invented) => {
    const view = await viewOf('f1', report, previous);
    if (!view.opened.readable) throw new Error('not read');
    const { reading } = view.opened;
    const findings = numbered(view.checked.findings);
    return ([2, 3, 4] as const).map((table) =>
      renderPart(
        <ReportTable
          id="f1"
          table={table}
          reading={reading}
          findings={findings}
          {...(view.previous?.readable === true ? { previous: view.previous.reading } : {})}
        />,
      ),
    );
  };

  it('has every cell of the form once, and the labels as the form has them', async () => {
    const [two = '', three = '', four = ''] = await tables(clean);
    expect(two.match(/<td[^>]* id="f1-t2-/gu)).toHaveLength(10);
    expect(three.match(/<td[^>]* id="f1-t3-/gu)).toHaveLength(175);
    expect(four.match(/<td[^>]* id="f1-t4-/gu)).toHaveLength(15);
    for (const label of [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '法人或其他组织',
      '三、本年度办理结果',
      '（七）总计',
    ]) {
      expect(three).toContain(`>${label}<`);
    }
  });

  it('fills its grid exactly, with findings written between the rows', async () => {
    for (const html of await tables(faulty, yearBefore)) {
      const width = { 2: 4, 3: 10, 4: 15 }[Number(/form-(\d)/u.exec(html)?.[1]) as 2 | 3 | 4];
      const taken: number[] = [];
      for (const [, row = ''] of html.matchAll(/<tr[^>]*>([^]*?)<\/tr>/gu)) {
        const open = taken.shift() ?? 0;
        const cells = [...row.matchAll(/<t[hd]([^>]*)>/gu)].map(([, attributes = '']) => ({
          columns: Number(/colSpan="(\d+)"/u.exec(attributes)?.[1] ?? 1),
          rows: Number(/rowSpan="(\d+)"/u.exec(attributes)?.[1] ?? 1),
        }));
        expect(open + cells.reduce((sum, { columns }) => sum + columns, 0)).toBe(width);
        for (const { columns, rows } of cells) {
          for (let below = 0; below < rows - 1; below += 1) taken[below] = (taken[below] ?? 0) + columns;
        }
      }
      expect(taken.filter((columns) => columns > 0)).toEqual([]);
    }
  });

  it('marks the faulty cell, says the finding under its row, and names last year’s figure', async () => {
    const [two = '', three = ''] = await tables(faulty, yearBefore);
    expect(three).toMatch(/id="f1-t3-carriedIn-naturalPerson" class="figure faulty error"/u);
    expect(three).toMatch(/id="f1-t3-carriedOut-total" class="figure involved error"/u);
    expect(three).toContain('上年报告同一列结转下年度继续办理的是1件');
    expect(three).toContain('去年2');
    expect(two).toContain('“/”');
  });

  it('says that a table was not read instead of showing an empty one', () => {
    const view = viewOf('f1', clean);
    return view.then(({ opened }) => {
      if (!opened.readable) throw new Error('not read');
      const { report } = opened.reading;
      const nothing = Object.fromEntries(
        Object.keys(report.remedies).map((block) => [
          block,
          { upheld: null, corrected: null, other: null, pending: null, total: null },
        ]),
      );
      const reading = readingOf({ ...report, remedies: nothing as typeof report.remedies });
      const html = renderPart(<ReportTable id="f1" table={4} reading={reading} findings={[]} />);
      expect(html).toContain('没有读到表四。');
      expect(html).not.toContain('<table');
    });
  });

  it('shows the column with the findings first on a phone', async () => {
    const [, three = ''] = await tables({ ...clean, figures: { 'received/research': '' } });
    expect(three).toMatch(
      /value="research" checked=""|checked="" value="research"|id="f1-column-research"[^>]*checked/u,
    );
    expect(three).toContain('科研机构（1处）');
  });
});

describe('FindingList', () => {
  it('escapes what a file says', async () => {
    const { opened } = await viewOf('f1', clean);
    if (!opened.readable) throw new Error('not read');
    const finding: Finding = {
      rule: 'X-3',
      level: 'warning',
      where: { part: 'overview' },
      message: '<b onclick=x>“&',
    };
    const html = renderPart(
      <FindingList
        id="f1"
        reading={opened.reading}
        findings={numbered([finding])}
        said={{ omissions: ['<i>'], remarks: ['<u>'] }}
      />,
    );
    expect(html).toContain('&lt;b onclick=x&gt;“&amp;');
    expect(html).toContain('没能判断</span> &lt;i&gt;');
    expect(html).toContain('提示</span> &lt;u&gt;');
    expect(html).toContain('一、总体情况');
  });
});

describe('CheckPage', () => {
  it('ties a problem to its field', () => {
    const html = renderPage(<CheckPage context={context} problem="请选择要检查的年报文件" />);
    expectSoundIds(html);
    expect(html).toMatch(/<input type="file"[^>]*aria-invalid="true"/u);
  });
});

describe('summarySentence', () => {
  const tally = (readable: boolean, errors = 0, doubts = 0) => ({ readable, errors, doubts });
  test.each([
    [[tally(true)], '检查完1份：没有必须改的1份'],
    [[tally(false)], '检查完1份：没能检查1份'],
    [
      [tally(true, 2, 1), tally(true, 0, 1), tally(true), tally(false)],
      '检查完4份：有必须改的1份，没有必须改的2份，其中有没能判断的地方2份，没能检查1份',
    ],
  ])('%#', (tallies, expected) => {
    expect(summarySentence(tallies)).toBe(expected);
  });
});
