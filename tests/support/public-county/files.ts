import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { Attachment } from '../../../src/content/edition.ts';
import { fileIdOf, sha256Of, type FileStore } from '../../../src/ledger/files.ts';
import { show, writePdf } from '../pdf-writer.ts';

/** The same bytes in every run: nothing of the clock goes into them. */
const zip = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: '2026-01-05T00:00:00',
  });

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const packageType = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const contentTypes = (overrides: Readonly<Record<string, string>>) =>
  `${xml}<Types xmlns="${packageType}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    overrides,
  )
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('')}</Types>`;

const relations = (type: string, target: string) =>
  `${xml}<Relationships xmlns="${packageType}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;

function wordFile(lines: readonly string[]): Uint8Array {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const body = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join('');
  return zip({
    '[Content_Types].xml': contentTypes({ '/word/document.xml': main }),
    '_rels/.rels': relations('officeDocument', 'word/document.xml'),
    'word/document.xml': `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

function sheetFile(rows: readonly (readonly string[])[]): Uint8Array {
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const cells = rows
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row
          .map(
            (text, column) =>
              `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return zip({
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml': `${sheetType}.sheet.main+xml`,
      '/xl/worksheets/sheet1.xml': `${sheetType}.worksheet+xml`,
    }),
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
  });
}

const crcTable = Array.from({ length: 256 }, (_, n) =>
  Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n),
);
const crcOf = (bytes: Uint8Array) =>
  (bytes.reduce((crc, byte) => (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8), 0xffffffff) ^
    0xffffffff) >>>
  0;

/** A picture whose points a function colours. */
function drawing(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number],
) {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crcOf(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (__, x) => colour(x, y)).flat()]),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

const names = [
  '张三',
  '李四',
  '王五',
  '赵六',
  '孙七',
  '周八',
  '吴九',
  '郑十',
  '冯十一',
  '陈十二',
  '𠮷野',
  '䶮山',
];

const made = {
  word: {
    name: '附件1：救助申请表.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: wordFile([
      '社会救助申请表',
      '申请人：',
      '家庭人口：',
      '申请类别：最低生活保障、特困供养、临时救助',
      '受理窗口：乙镇便民服务中心',
    ]),
  },
  sheet: {
    name: '附件2：补贴对象名单.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: sheetFile([
      ['序号', '户主', '机具', '补贴金额（元）'],
      ...names.map((name, at) => [
        String(at + 1),
        name,
        at % 2 === 0 ? '旋耕机' : '插秧机',
        String(1200 + at * 300),
      ]),
    ]),
  },
  paper: {
    name: '附件3：认定流程图.pdf',
    mediaType: 'application/pdf',
    bytes: writePdf(
      [
        {
          content: show(72, 760, 22, '救助对象认定流程') + show(72, 700, 14, '受理、核对、评议、公示、决定'),
        },
        { content: show(72, 760, 14, '第二页：评议小组由七人组成') },
      ],
      { title: '救助对象认定流程' },
    ),
  },
  report: {
    name: '政府信息公开工作年度报告.pdf',
    mediaType: 'application/pdf',
    bytes: writePdf([{ content: show(72, 760, 18, '政府信息公开工作年度报告') }], { title: '年度报告' }),
  },
  picture: {
    name: '公示栏.png',
    mediaType: 'image/png',
    bytes: drawing(480, 270, (x, y) =>
      x > 60 && x < 420 && y > 40 && y < 230
        ? y % 24 < 4 && x > 90 && x < 390
          ? [70, 78, 90]
          : [250, 250, 244]
        : [11, 83, 148 - (y >> 2)],
    ),
  },
  emblem: {
    name: '徽标.png',
    mediaType: 'image/png',
    bytes: drawing(96, 96, (x, y) => {
      const far = Math.hypot(x - 48, y - 48);
      if (far > 46) return [255, 255, 255];
      return far > 38 || Math.abs(x - 48) < 5 || Math.abs(y - 48) < 5 ? [11, 79, 113] : [228, 240, 246];
    }),
  },
} as const satisfies Record<
  string,
  { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }
>;

export type CountyFile = keyof typeof made;

/** A file of the county as editions name it, under its own name or another. */
export function fileOf(file: CountyFile, name: string = made[file].name): Attachment {
  const { bytes, mediaType } = made[file];
  const sha256 = sha256Of(bytes);
  return { fileId: fileIdOf(sha256), name, sha256, bytes: bytes.length, mediaType };
}

export const allFiles = Object.keys(made) as readonly CountyFile[];

/** Puts the bytes of all files into a store. */
export async function keepCountyFiles(store: Pick<FileStore, 'keep'>): Promise<void> {
  for (const file of allFiles) await store.keep(made[file].bytes);
}
