import { packageOf } from './leaky-office.ts';

const main =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const xml = (inner: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${inner}`;

/** A cell with a text of its own. */
export const inline = (address: string, text: string, style = 0): string =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;

/**
 * A workbook in which every way of leaking text that Excel has is used once. Column C of 名单 is hidden, row 5 too,
 * row 6 is flat, D4 is white, E4 has a number format that shows nothing, G9 lies outside the print area.
 */
export function leakyWorkbook(secret: (path: string) => string): Uint8Array {
  const s = secret;
  const strings: string[] = [];
  const shared = (address: string, text: string): string => {
    strings.push(`<si><t>${text}</t></si>`);
    return `<c r="${address}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const rich = (address: string, text: string): string => {
    strings.push(
      `<si><r><rPr><b/></rPr><t>${text.slice(0, 7)}</t></r><r><t>${text.slice(7)}</t></r><rPh sb="0" eb="1"><t>${s('phonetic')}</t></rPh></si>`,
    );
    return `<c r="${address}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const row = (at: number, cells: string, attributes = ''): string =>
    `<row r="${at}"${attributes}>${cells}</row>`;
  const list = [
    row(
      1,
      `${shared('A1', '姓名')}${shared('B1', '号码')}${shared('C1', '身份证号')}${shared('D1', '备注')}${shared('E1', '账号')}`,
    ),
    row(2, `${shared('A2', '张三')}${rich('B2', s('rich'))}${shared('C2', s('hiddenColumn'))}`),
    row(
      3,
      `${shared('A3', '李四')}<c r="B3" s="3"><v>13812340001</v></c><c r="C3"><f>"${s('formula')}"&amp;""</f><v>0</v></c>`,
    ),
    row(4, `${inline('A4', s('inline'))}${inline('D4', s('white'), 1)}${inline('E4', s('format'), 2)}`),
    row(5, inline('A5', s('hiddenRow')), ' hidden="1"'),
    row(6, inline('A6', s('flatRow')), ' ht="0" customHeight="1"'),
    row(7, `<c r="A7" t="str"><f>Sheet9!A1</f><v>${s('formulaValue')}</v></c>`),
    row(9, inline('G9', s('beyondPrint'))),
  ].join('');
  strings.push(`<si><t>${s('leftover')}</t></si>`);
  const sheet1 = `<worksheet ${main}><cols><col min="3" max="3" width="9" hidden="1"/></cols><sheetData>${list}</sheetData><autoFilter ref="A1:E7"/><dataValidations count="1"><dataValidation type="list" sqref="A2" prompt="${s('prompt')}"><formula1>"${s('validation')}"</formula1></dataValidation></dataValidations><headerFooter><oddHeader>${s('header')}</oddHeader></headerFooter><legacyDrawing r:id="rId2"/></worksheet>`;
  const only = (text: string) =>
    `<worksheet ${main}><sheetData>${row(1, inline('A1', text))}</sheetData></worksheet>`;
  return packageOf(
    {
      'xl/workbook.xml': xml(
        `<workbook ${main}><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="名单" sheetId="1" r:id="rId1"/><sheet name="底册" sheetId="2" state="hidden" r:id="rId2"/><sheet name="更深" sheetId="3" state="veryHidden" r:id="rId3"/><sheet name="说明" sheetId="4" r:id="rId4"/></sheets><externalReferences><externalReference r:id="rId7"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">名单!$A$1:$E$8</definedName><definedName name="秘密">"${s('name')}"</definedName><definedName name="底">底册!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="3">说明!$A$1:$B$2</definedName></definedNames><pivotCaches><pivotCache cacheId="1" r:id="rId8"/></pivotCaches></workbook>`,
      ),
      'xl/worksheets/sheet1.xml': xml(sheet1),
      'xl/worksheets/sheet2.xml': xml(only(s('hiddenSheet'))),
      'xl/worksheets/sheet3.xml': xml(only(s('veryHidden'))),
      'xl/worksheets/sheet4.xml': xml(only('说明文字')),
      'xl/sharedStrings.xml': xml(`<sst ${main}>${strings.join('')}</sst>`),
      'xl/styles.xml': xml(
        `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode=";;;"/></numFmts><fonts><font><sz val="11"/></font><font><sz val="11"/><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><cellXfs><xf fontId="0" numFmtId="0"/><xf fontId="1" numFmtId="0" fillId="0"/><xf fontId="0" numFmtId="164"/><xf fontId="0" numFmtId="1"/></cellXfs></styleSheet>`,
      ),
      'xl/comments1.xml': xml(
        `<comments ${main}><authors><author>王五</author></authors><commentList><comment ref="A2" authorId="0"><text><r><t>${s('comment').slice(0, 4)}</t></r><r><t>${s('comment').slice(4)}</t></r></text></comment></commentList></comments>`,
      ),
      'xl/threadedComments/threadedComment1.xml': xml(
        `<ThreadedComments><threadedComment><text>${s('threaded')}</text></threadedComment></ThreadedComments>`,
      ),
      'xl/persons/person.xml': xml(`<personList><person displayName="王五${s('person')}"/></personList>`),
      'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="v"><v:shape><v:textbox><div>${s('vml')}</div></v:textbox></v:shape></xml>`,
      'xl/drawings/drawing1.xml': xml(
        `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:sp><xdr:cNvPr id="1" descr="${s('alt')}"/><a:p><a:r><a:t>${s('shape').slice(0, 9)}</a:t></a:r><a:r><a:t>${s('shape').slice(9)}</a:t></a:r></a:p></xdr:sp></xdr:wsDr>`,
      ),
      'xl/charts/chart1.xml': xml(
        `<c:chartSpace xmlns:c="c"><c:strCache><c:pt><c:v>${s('chartCache')}</c:v></c:pt></c:strCache></c:chartSpace>`,
      ),
      'xl/externalLinks/externalLink1.xml': xml(
        `<externalLink ${main}><externalBook><sheetDataSet><sheetData><row r="1"><cell r="A1"><v>${s('external')}</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
      ),
      'xl/pivotCache/pivotCacheDefinition1.xml': xml(
        `<pivotCacheDefinition ${main} r:id="rId1"><cacheFields><cacheField name="号码"><sharedItems><s v="${s('pivotItem')}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
      ),
      'xl/pivotCache/pivotCacheRecords1.xml': xml(
        `<pivotCacheRecords ${main}><r><s v="${s('pivotRecord')}"/></r></pivotCacheRecords>`,
      ),
      'xl/tables/table1.xml': xml(
        `<table ${main} name="表" displayName="表"><tableColumns><tableColumn id="1" name="列${s('tableColumn')}"/></tableColumns></table>`,
      ),
      'docProps/core.xml': xml(
        `<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:creator>${s('creator')}</dc:creator></cp:coreProperties>`,
      ),
      'docProps/app.xml': xml(
        `<Properties><TitlesOfParts><vt:vector xmlns:vt="v"><vt:lpstr>名单</vt:lpstr><vt:lpstr>底册${s('titlesOfParts')}</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
      ),
    },
    {
      '': [
        ['rId1', 'officeDocument', 'xl/workbook.xml'],
        ['rId2', 'metadata/core-properties', 'docProps/core.xml'],
        ['rId3', 'extended-properties', 'docProps/app.xml'],
      ],
      'xl/workbook.xml': [
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
        ['rId4', 'worksheet', 'worksheets/sheet4.xml'],
        ['rId5', 'sharedStrings', 'sharedStrings.xml'],
        ['rId6', 'styles', 'styles.xml'],
        ['rId7', 'externalLink', 'externalLinks/externalLink1.xml'],
        ['rId8', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
        ['rId9', 'person', 'persons/person.xml'],
      ],
      'xl/worksheets/sheet1.xml': [
        ['rId1', 'comments', '../comments1.xml'],
        ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId3', 'threadedComment', '../threadedComments/threadedComment1.xml'],
        ['rId4', 'drawing', '../drawings/drawing1.xml'],
        ['rId5', 'table', '../tables/table1.xml'],
      ],
      'xl/drawings/drawing1.xml': [['rId1', 'chart', '../charts/chart1.xml']],
      'xl/pivotCache/pivotCacheDefinition1.xml': [['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml']],
    },
  );
}
