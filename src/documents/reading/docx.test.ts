import { describe, expect, it, test } from 'vitest';
import { docxOf, outline, wordCell, wordParagraph, zipOf } from '../../../tests/support/office-files.ts';
import { readDocx } from './docx.ts';

const read = (body: string, parts?: Record<string, string>) => outline(readDocx(docxOf(body, parts)));
const run = (inner: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${inner}</w:r>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const begins = '<w:vMerge w:val="restart"/>';
const continues = '<w:vMerge/>';

describe('text', () => {
  test.each<[string, string, string[]]>([
    ['runs join', `<w:p>${run('<w:t>甲</w:t>')}${run('<w:t>县&amp;&#x4E00;</w:t>')}</w:p>`, ['甲县&一']],
    [
      'breaks and tabs',
      `<w:p>${run('<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t>')}</w:p>`,
      ['甲\n乙\t丙'],
    ],
    [
      'tracked changes',
      `<w:p><w:del>${run('<w:delText>9</w:delText>')}</w:del><w:ins>${run('<w:t>0</w:t>')}</w:ins></w:p>`,
      ['0'],
    ],
    [
      'hidden text',
      `<w:p>${run('<w:t>x</w:t>', '<w:vanish/>')}${run('<w:t>甲</w:t>', '<w:vanish w:val="0"/>')}</w:p>`,
      ['甲'],
    ],
    [
      'links, fields and controls',
      `<w:p><w:hyperlink>${run('<w:t>甲</w:t>')}</w:hyperlink><w:sdt><w:sdtContent>${run('<w:t>乙</w:t>')}</w:sdtContent></w:sdt>${run('<w:instrText>PAGE</w:instrText>')}</w:p>`,
      ['甲乙'],
    ],
    ['outline level', wordParagraph('甲', '<w:outlineLvl w:val="1"/>'), ['## 甲']],
    [
      'a text box, once',
      `<w:p>${run('<w:t>甲</w:t>')}${run(`<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${wordParagraph('乙')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${wordParagraph('乙')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`)}</w:p>`,
      ['甲', '乙'],
    ],
  ])('%s', (_, body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  it('takes levels and lists from styles and what they are based on', () => {
    const styles =
      '<w:styles><w:style w:styleId="a"><w:name w:val="heading 1"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>';
    expect(read(wordParagraph('甲', '<w:pStyle w:val="b"/>'), { 'word/styles.xml': styles })).toEqual([
      '# 甲',
    ]);
  });

  it('names what it leaves out', () => {
    const body = `<w:p>${run('<w:drawing><a:blip/></w:drawing><w:t>甲</w:t><w:footnoteReference/>')}</w:p><w:altChunk/>`;
    const { omissions } = readDocx(docxOf(body, { 'word/vbaProject.bin': 'x' }));
    expect(omissions?.map((text) => text.slice(0, 6))).toEqual([
      '文件带有宏，',
      '文件里有1张',
      '文件里有1处',
      '文件里嵌有别',
    ]);
    expect(() => readDocx(docxOf(`<w:p>${run('<w:drawing><a:blip/></w:drawing>')}</w:p>`))).toThrow('扫描件');
  });
});

describe('numbers of lists', () => {
  const level = (index: number, format: string, pattern: string, more = '') =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'bullet', '·')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="8">${level(0, 'japaneseCounting', '%1、', '<w:pStyle w:val="part"/>')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;
  const styles =
    '<w:styles><w:style w:styleId="part"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>';
  const item = (list: number, index: number, text: string) =>
    wordParagraph(text, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`);
  const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles };

  it('counts levels, begins lower ones anew and honours a new start', () => {
    const body = [
      item(1, 0, '总体'),
      item(1, 1, '甲'),
      item(1, 1, '乙'),
      item(1, 2, '丙'),
      item(1, 0, '公开'),
      item(1, 1, '丁'),
      item(1, 3, '点'),
      item(2, 0, '问题'),
      item(1, 0, '其他'),
      item(0, 0, '无'),
    ];
    expect(read(body.join(''), parts)).toEqual([
      '一、总体',
      '（一）甲',
      '（二）乙',
      '1. 丙',
      '二、公开',
      '（一）丁',
      '点',
      '五、问题',
      '六、其他',
      '无',
    ]);
  });

  it('numbers by style', () => {
    const part = (text: string) => wordParagraph(text, '<w:pStyle w:val="part"/>');
    expect(read(part('总体') + part('公开'), parts)).toEqual(['一、总体', '二、公开']);
  });
});

describe('tables', () => {
  test.each<[string, string, string[]]>([
    [
      'spans',
      row(wordCell('a', span(2) + begins), wordCell('b')) +
        row(wordCell('', span(2) + continues), wordCell('c')),
      ['a ›2 v2 | b', 'c'],
    ],
    [
      'a run downwards that nothing begins',
      row(wordCell('a', continues), wordCell('b')) + row(wordCell('c', continues), wordCell('d')),
      ['a v2 | b', 'd'],
    ],
    [
      'two runs downwards',
      row(wordCell('a', begins), wordCell('b')) +
        row(wordCell('c', begins), wordCell('d')) +
        row(wordCell('', continues), wordCell('e')),
      ['a | b', 'c v2 | d', 'e'],
    ],
    [
      'a row that begins further right',
      `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${wordCell('a')}</w:tr>${row(wordCell('b'), wordCell('c'), wordCell('d'))}`,
      [' ›2 | a', 'b | c | d'],
    ],
    [
      'a deleted and a hidden row',
      `<w:tr><w:trPr><w:del/></w:trPr>${wordCell('x')}</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>${wordCell('x')}</w:tr>${row(wordCell('a'), wordCell('b'))}`,
      ['a | b'],
    ],
    [
      'merged to the left, as of old',
      row(wordCell('a', '<w:hMerge w:val="restart"/>'), wordCell('', '<w:hMerge/>'), wordCell('b')),
      ['a ›2 | b'],
    ],
    [
      'slivers of a hand-drawn grid',
      `<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="30"/><w:gridCol w:w="2000"/></w:tblGrid>${row(wordCell('a'), wordCell('b', span(2)))}${row(wordCell('c', span(2)), wordCell('d'))}`,
      ['a | b', 'c | d'],
    ],
    [
      'a narrow column that is one',
      `<w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="2000"/></w:tblGrid>${row(wordCell('a'), wordCell('b'))}`,
      ['a | b'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(read(`<w:tbl>${rows}</w:tbl>`)).toEqual(['[table]', ...expected]);
  });

  it('reads tables that lay out a page as what they hold', () => {
    const inner = `<w:tbl>${row(wordCell('a'), wordCell('b'))}</w:tbl>`;
    const outer = `<w:tbl>${row(wordCell('左'), `<w:tc>${inner}${wordParagraph('后')}</w:tc>`)}</w:tbl>`;
    expect(read(outer)).toEqual(['左', '[table]', 'a | b', '后']);
  });
});

describe('files that are not as they should be', () => {
  test.each<[string, Uint8Array, string]>([
    ['cut off', docxOf('<w:p>').slice(0, -40), '不完整或已损坏'],
    ['broken XML', docxOf('<w:p><w:r></w:p>'), '标记不完整'],
    [
      'entities',
      zipOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><document><body/></document>' }),
      '实体定义',
    ],
    ['no body', zipOf({ 'word/document.xml': '<w:document/>' }), '没有正文'],
    ['no document', zipOf({ 'word/other.xml': '<a/>' }), '没有正文'],
    ['nested beyond measure', docxOf(`${'<w:sdt>'.repeat(400)}${'</w:sdt>'.repeat(400)}`), '标记不完整'],
    ['a bomb', docxOf(wordParagraph('0'.repeat(60_000_000))), '大得反常'],
  ])('%s', (_, bytes, reason) => {
    expect(() => readDocx(bytes)).toThrow(reason);
  });

  it('finds a document part of another name', () => {
    const rels =
      '<Relationships><Relationship Type="http://x/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const bytes = zipOf({
      '_rels/.rels': rels,
      'word/document2.xml': `<w:document><w:body>${wordParagraph('甲')}</w:body></w:document>`,
    });
    expect(outline(readDocx(bytes))).toEqual(['甲']);
  });
});
