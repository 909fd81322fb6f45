import type { ChannelSite, PublicItem } from '../../src/channels/public-item.ts';
import { emptyEdition, type Edition } from '../../src/content/edition.ts';
import { columnOf } from '../../src/law/index.ts';
import { fileIdOf, sha256Of } from '../../src/ledger/files.ts';

export const portal: ChannelSite = {
  name: '甲县人民政府',
  domain: 'www.example.gov.cn',
  idCode: '1234567890',
};

const list = new TextEncoder().encode('名单的内容');
// One white point.
const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const fileId = fileIdOf(sha256Of(list));
const imageId = fileIdOf(sha256Of(point));

export const exampleFiles: readonly {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}[] = [
  { fileId, name: '名单.xlsx', bytes: list },
  // As it was called on the writer's machine.
  { fileId: imageId, name: '张三在现场.png', bytes: point },
];

/** An edition with everything that an edition can have. */
export const exampleEdition: Edition = {
  ...emptyEdition,
  title: '关于2026年第三季度农机补贴结果的公示',
  head: {
    ...emptyEdition.head,
    indexNumber: '01525502-2/2026-00012',
    subject: '农业、林业、水利\\农业、畜牧业、渔业',
    issuer: '乙镇人民政府',
    number: '乙政发〔2026〕12号',
    formedOn: '2026-11-18' as never,
    summary: '公示第三季度农机购置补贴的对象和金额。',
    keywords: ['农机补贴'],
    validity: { effectiveOn: '2026-12-01' as never, validUntil: '2031-11-30' as never },
  },
  content: {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '一、公示内容' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '现将结果公示如下，公示期' },
          { type: 'text', text: '7日', marks: [{ type: 'bold' }] },
          { type: 'text', text: '。<script>alert(1)</script>' },
        ],
      },
      {
        type: 'table',
        attrs: { caption: '补贴对象' },
        content: [
          {
            type: 'tableRow',
            content: ['户主', '机具', '金额（元）'].map((text) => ({
              type: 'tableHeader',
              content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
            })),
          },
          {
            type: 'tableRow',
            content: ['张三', '旋耕机', '3000'].map((text) => ({
              type: 'tableCell',
              content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
            })),
          },
        ],
      },
      { type: 'image', attrs: { fileId: imageId, alt: '公示栏张贴的照片' } },
      {
        type: 'paragraph',
        attrs: { textAlign: 'right' },
        content: [{ type: 'text', text: '2026年11月18日' }],
      },
    ],
  },
  attachments: [
    {
      fileId,
      name: '附件：名单 "最终".xlsx',
      sha256: sha256Of(list),
      bytes: 15,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  ],
};

export function exampleItem(change: Partial<PublicItem> = {}): PublicItem {
  const column = columnOf('notice');
  if (column === null) throw new Error('no such column');
  return {
    id: '01900000-0000-7000-8000-000000000001',
    body: { id: '01900000-0000-7000-8000-0000000000b1', name: '乙镇人民政府' },
    column,
    state: 'corrected',
    attribute: 'proactive',
    validity: null,
    number: 2,
    digest: 'a'.repeat(64),
    edition: exampleEdition,
    firstPublishedAt: '2026-11-20T01:30:00.000000Z',
    publishedAt: '2026-11-20T16:05:00.000000Z',
    editions: [
      { number: 1, publishedAt: '2026-11-20T01:30:00.000000Z', changeNote: null },
      { number: 2, publishedAt: '2026-11-20T16:05:00.000000Z', changeNote: '更正第2行金额' },
    ],
    interprets: [],
    interpretedBy: [{ id: '01900000-0000-7000-8000-000000000002', title: '补贴办法解读' }],
    ...change,
  };
}
