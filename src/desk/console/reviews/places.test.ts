import { expect, test } from 'vitest';
import type { Content } from '../../../content/content.ts';
import { emptyEdition, type Edition } from '../../../content/edition.ts';
import { screenedOf } from '../../../content/screened.ts';
import { placesOf } from './places.ts';

const text = (words: string) => ({ type: 'text' as const, text: words });
const paragraph = (words?: string) => ({
  type: 'paragraph' as const,
  ...(words === undefined ? {} : { content: [text(words)] }),
});
const image = (alt: string) => ({
  type: 'image' as const,
  attrs: { fileId: '019a0000-0000-7000-8000-000000000001', alt },
});
const content: Content = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('一、发放范围')] },
    paragraph(),
    paragraph(`今年${'补'.repeat(40)}`),
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph('低保')] },
        { type: 'listItem', content: [paragraph('特困')] },
      ],
    },
    {
      type: 'table',
      attrs: { caption: '发放表' },
      content: [
        { type: 'tableRow', content: [{ type: 'tableCell', content: [image('印章'), paragraph('甲')] }] },
      ],
    },
    image('现场照片'),
    { type: 'horizontalRule' },
    paragraph('联系电话见附件'),
  ],
};
const edition: Edition = {
  ...emptyEdition,
  title: '公示',
  content,
  attachments: [
    {
      fileId: '019a0000-0000-7000-8000-000000000002',
      name: `${'名单'.repeat(50)}.xlsx`,
      sha256: 'a'.repeat(64),
      bytes: 1,
      mediaType: '',
    },
  ],
};

test('the places of an edition are named once each, with the block that they stand in', () => {
  expect(placesOf(edition).map(({ name, block }) => [name.slice(0, 12), block])).toEqual([
    ['标题', null],
    ['文件信息', null],
    ['正文第1段', 0],
    ['正文第2段', 2],
    ['正文第3至4段', 3],
    ['正文表1', 4],
    ['正文第2张图片', 5],
    ['正文第5段', 7],
    ['附件1《名单名单名单名单', null],
  ]);
});

test('no name is longer than the record of a returned text takes', () => {
  for (const { name } of placesOf(edition)) expect([...name].length).toBeLessThanOrEqual(100);
});

test('a place begins as the text does, cut where it is long', () => {
  const [, , , long] = placesOf(edition);
  expect(long?.begins).toBe(`今年${'补'.repeat(22)}…`);
});

test('the paragraphs and pictures are counted as the screening counts them', () => {
  const named = screenedOf({ title: '', content }).screened.map(({ place }) => place);
  expect(named).toContain('正文第5段');
  expect(named).not.toContain('正文第6段');
  expect(named).toContain('第2张图片的替代文字');
});
