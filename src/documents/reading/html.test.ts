import { describe, expect, it, test } from 'vitest';
import { outline } from '../../../tests/support/office-files.ts';
import { readHtml } from './html.ts';

const read = (html: string) => outline(readHtml(html));

describe('text', () => {
  test.each<[string, string, string[]]>([
    ['inline elements join without spaces', '<p><b>第</b><span>三</span>\n<i>项</i></p>', ['第三 项']],
    ['white space folds', '<p>  甲\n\t 县 <b> 乙</b> </p>', ['甲 县 乙']],
    ['full-width and no-break spaces stay', '<p>　　甲&nbsp;&nbsp;县</p>', ['　　甲  县']],
    ['characters without width go', '<p>甲\u200B县&shy;\uFEFF</p>', ['甲县']],
    ['a break is a line, two are a paragraph', '<p>甲<br>乙<br><br>丙</p>', ['甲\n乙', '丙']],
    ['blocks end lines', '<div>甲<p>乙</p>丙<section>丁</section></div>', ['甲', '乙', '丙', '丁']],
    ['unknown elements are inline', '<ucapcontent>甲<o:p>乙</o:p></ucapcontent>', ['甲乙']],
    ['headings', '<h1>甲<span>县</span></h1><h6>乙</h6><p>丙</p>', ['# 甲县', '###### 乙', '丙']],
    ['pre keeps its lines', '<pre>规章  0\n收费  1</pre>', ['规章  0\n收费  1']],
    [
      'what nobody sees',
      '<style>x</style><script>x</script><!-- x --><p hidden>x</p><p style="DISPLAY : none">x</p><p style="visibility:hidden">x</p><p aria-hidden="true">x</p><template>x</template><noscript>x</noscript><select><option>x</select>甲',
      ['甲'],
    ],
    [
      'navigation',
      '<nav>x</nav><div role="navigation">x</div><ul><li><a>首页</a></li><li><a>要闻</a> </li><li><a>年报</a></li></ul>甲',
      ['甲'],
    ],
    [
      'a list that is not only links',
      '<ul><li><a>甲</a></li><li><a>乙</a>，丙</li><li><a>丁</a></li></ul>',
      ['甲', '乙，丙', '丁'],
    ],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toEqual(expected);
  });

  test.each<[string, string | undefined]>([
    ['<title> 甲县 \n 年报</title><p>x', '甲县 年报'],
    ['<title>首页</title><meta name="articletitle" content="甲县年报"><p>x', '甲县年报'],
    ['<title>甲</title><meta name="ArticleTitle" content=" "><p>x', '甲'],
    ['<p>x', undefined],
  ])('title of %s', (html, title) => {
    expect(readHtml(html).title).toBe(title);
  });

  it('reads hidden text, and says so, where the page shows next to nothing', () => {
    const page = readHtml(
      `<div>载入中</div><div style="display:none"><p>${'一、总体情况。'.repeat(80)}</p></div>`,
    );
    expect(outline(page)).toHaveLength(2);
    expect(page.omissions?.[0]).toContain('由脚本显示');
    expect(readHtml('<p>甲</p><p hidden>乙</p>')).toEqual({ blocks: [{ kind: 'paragraph', text: '甲' }] });
  });
});

describe('tables', () => {
  const table = (rows: string) => read(`<table>${rows}</table>`);

  test.each<[string, string, string[]]>([
    ['spans', '<tr><td colspan=2 rowspan="2">a<td>b<tr><td>c', ['a ›2 v2 | b', 'c']],
    ['lines of a cell', '<tr><td><p>商业</p><p>企业</p><td>a<br>b', ['商业\n企业 | a\nb']],
    ['blank cells', '<tr><td>&nbsp;<td></td><td>0', [' |  | 0']],
    [
      'heads, and the foot last',
      '<tfoot><tr><td>z<td>z</tfoot><thead><tr><th>a<th>b<tbody><tr><td>c<td>d',
      ['a | b', 'c | d', 'z | z'],
    ],
    [
      'spans that are no numbers',
      '<tr><td colspan=0 rowspan=0>a<td colspan=abc rowspan=-1>b<td colspan="2px">c',
      ['a | b | c ›2'],
    ],
    [
      'spans past the table',
      '<tr><td rowspan=1000>a<td>b<tr><td>c<tr><td colspan=1000>d',
      ['a v3 | b', 'c', 'd ›2'],
    ],
    [
      'a row span stops at its section',
      '<thead><tr><td rowspan=9>a<td>b<tbody><tr><td>c<td>d',
      ['a | b', 'c | d'],
    ],
    [
      'a row that a span covers',
      '<tr><td rowspan=2>a<td rowspan=2>b<tr></tr><tr><td>c<td>d',
      ['a v2 | b v2', '', 'c | d'],
    ],
    ['an empty row that nothing covers', '<tr><td>a<td>b<tr></tr><tr><td>c<td>d', ['a | b', 'c | d']],
    ['hidden rows and cells', '<tr style="display:none"><td>x<td>x<tr><td>a<td hidden>x<td>b', ['a | b']],
  ])('%s', (_, rows, expected) => {
    expect(table(rows)).toEqual(['[table]', ...expected]);
  });

  it('puts the caption before the table', () => {
    expect(table('<caption>表一</caption><tr><td>a<td>b')).toEqual(['表一', '[table]', 'a | b']);
  });

  it('reads tables that lay out a page as what they hold', () => {
    const inner = '<table><tr><td>a<td>b</table>';
    expect(table(`<tr><td>左<td><p>甲</p>${inner}<p>乙</p>`)).toEqual(['左', '甲', '[table]', 'a | b', '乙']);
    expect(table('<tr><td><p>甲</p><p>乙</p>')).toEqual(['甲', '乙']);
    expect(table(`<tr><td>左<td>${'长'.repeat(2_001)}`)).toEqual(['左', '长'.repeat(2_001)]);
  });
});

it('does not recurse: a page nested too deep is refused, a wide one read', () => {
  expect(() => readHtml('<div>'.repeat(100_000))).toThrow('两千多层');
  const rows = '<tr><td>1<td>2'.repeat(20_000);
  expect(readHtml(`<table>${rows}</table>`).blocks[0]).toHaveProperty('rows.length', 20_000);
});
