import { strToU8, zipSync } from 'fflate';

const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A relation for {@link packageOf}: its type's last step and its target. */
export type PlantedRelation = readonly [id: string, type: string, target: string, external?: boolean];

/** A package of parts and relations by the member that has them ('' for the package). */
export function packageOf(
  parts: Readonly<Record<string, string | Uint8Array>>,
  relations: Readonly<Record<string, readonly PlantedRelation[]>>,
): Uint8Array {
  const all: Record<string, Uint8Array> = {};
  const overrides = Object.keys(parts)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => `<Override PartName="/${name}" ContentType="${typeOf(name)}"/>`);
  all['[Content_Types].xml'] = strToU8(
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>${overrides.join('')}</Types>`,
  );
  for (const [member, list] of Object.entries(relations)) {
    const slash = member.lastIndexOf('/') + 1;
    const entries = list.map(
      ([id, type, target, external]) =>
        `<Relationship Id="${id}" Type="${relationType}${type}" Target="${target}"${external === true ? ' TargetMode="External"' : ''}/>`,
    );
    all[`${member.slice(0, slash)}_rels/${member.slice(slash)}.rels`] = strToU8(
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
    );
  }
  for (const [name, data] of Object.entries(parts))
    all[name] = typeof data === 'string' ? strToU8(data) : data;
  return zipSync(all);
}

function typeOf(name: string): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
  const types: readonly (readonly [RegExp, string])[] = [
    [/word\/document/, `${word}document.main+xml`],
    [/word\/(header|footer|footnotes|endnotes|comments|styles|settings)/, `${word}part+xml`],
    [/xl\/workbook/, `${sheet}sheet.main+xml`],
    [/xl\/worksheets/, `${sheet}worksheet+xml`],
    [/xl\/sharedStrings/, `${sheet}sharedStrings+xml`],
    [/xl\/styles/, `${sheet}styles+xml`],
    [/docProps\/core/, 'application/vnd.openxmlformats-package.core-properties+xml'],
    [/docProps\/app/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ];
  return types.find(([pattern]) => pattern.test(name))?.[1] ?? 'application/xml';
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';

/** The root of a part of a Word document. */
export function wordPart(root: string, inner: string): string {
  return `${declaration}<w:${root} ${namespaces}>${inner}</w:${root}>`;
}

/** A run; `properties` stand in `w:rPr`. */
export function run(text: string, properties = '', tag = 't'): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
}

export const paragraph = (inner: string): string => `<w:p>${inner}</w:p>`;

/** A Word document in which every way of leaking text that Word has is used once, each with a text of its own. */
export function leakyDocx(
  secret: (path: string) => string,
  picture: Uint8Array,
  inner: Uint8Array,
): Uint8Array {
  const s = secret;
  const table = `<w:tbl><w:tblPr><w:tblDescription w:val="说明${s('tableDescription')}"/></w:tblPr>${[
    ['姓名', '身份证号'],
    ['张三', s('cell')],
  ]
    .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
  const body = [
    paragraph(run(`某事项${s('body')}。`)),
    table,
    paragraph(`${run('原文')}<w:ins w:id="1" w:author="李四">${run(s('inserted'))}</w:ins>`),
    paragraph(`${run('留下')}<w:del w:id="2" w:author="李四">${run(s('deleted'), '', 'delText')}</w:del>`),
    paragraph(`${run('看得见')}${run(s('vanish'), '<w:vanish/>')}`),
    paragraph(run(s('styleHidden'), '<w:rStyle w:val="Unseen"/>')),
    paragraph(run(s('white'), '<w:color w:val="FFFFFF"/>')),
    paragraph(run(s('tiny'), '<w:sz w:val="2"/>')),
    paragraph(
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" descr="${s('alt')}"/></wp:inline></w:drawing></w:r>`,
    ),
    paragraph(
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run(s('textBox')))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ),
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run(`HYPERLINK "http://a.example/?id=${s('field')}"`, '', 'instrText')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
    paragraph(`${run('见批注')}<w:r><w:commentReference w:id="0"/></w:r>`),
    paragraph(
      `<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:object><o:OLEObject Type="Embed" r:id="rIdE"/></w:object></w:r>`,
    ),
    `<!-- ${s('xmlComment')} -->`,
  ].join('');
  return packageOf(
    {
      'word/document.xml': wordPart('document', `<w:body>${body}<w:sectPr/></w:body>`),
      'word/styles.xml': wordPart(
        'styles',
        '<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Unseen"><w:basedOn w:val="Base"/></w:style>',
      ),
      'word/header1.xml': wordPart('hdr', paragraph(run(s('header')))),
      'word/footer1.xml': wordPart('ftr', paragraph(run(s('footer')))),
      'word/footnotes.xml': wordPart(
        'footnotes',
        `<w:footnote w:id="2">${paragraph(run(s('footnote')))}</w:footnote>`,
      ),
      'word/comments.xml': wordPart(
        'comments',
        `<w:comment w:id="0" w:author="王五">${paragraph(run(s('comment')))}</w:comment>`,
      ),
      'word/embeddings/oleObject1.bin': strToU8(`..........${s('ole')}..........`),
      'word/embeddings/book.xlsx': inner,
      'word/media/image1.jpeg': picture,
      'customXml/item1.xml': `${declaration}<records><record id="${s('customXmlAttribute')}">${s('customXml')}</record></records>`,
      'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>公示${s('title')}</dc:title><dc:creator>${s('creator')}</dc:creator><cp:lastModifiedBy>${s('lastModifiedBy')}</cp:lastModifiedBy></cp:coreProperties>`,
      'docProps/app.xml': `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${s('company')}</Company><Template>${s('template')}.dotm</Template></Properties>`,
      'docProps/custom.xml': `${declaration}<Properties xmlns:vt="v"><property name="经办人"><vt:lpwstr>${s('customProperty')}</vt:lpwstr></property></Properties>`,
      'stray.xml': `${declaration}<a>${s('stray')}</a>`,
    },
    {
      '': [
        ['rId1', 'officeDocument', 'word/document.xml'],
        ['rId2', 'metadata/core-properties', 'docProps/core.xml'],
        ['rId3', 'extended-properties', 'docProps/app.xml'],
        ['rId4', 'custom-properties', 'docProps/custom.xml'],
      ],
      'word/document.xml': [
        ['rId1', 'styles', 'styles.xml'],
        ['rId2', 'header', 'header1.xml'],
        ['rId3', 'footer', 'footer1.xml'],
        ['rId4', 'footnotes', 'footnotes.xml'],
        ['rId5', 'comments', 'comments.xml'],
        ['rIdE', 'oleObject', 'embeddings/oleObject1.bin'],
        ['rIdP', 'package', 'embeddings/book.xlsx'],
        ['rId6', 'image', 'media/image1.jpeg'],
        ['rId7', 'customXml', '../customXml/item1.xml'],
        ['rId8', 'hyperlink', `file:///C:/${s('link')}/a.docx`, true],
      ],
    },
  );
}
