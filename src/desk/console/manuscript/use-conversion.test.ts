import { describe, expect, it } from 'vitest';
import { editionSchema, emptyEdition } from '../../../content/edition.ts';
import { textOf } from '../../../content/text.ts';
import { withPage } from './use-conversion.ts';

const page = {
  title: '关于做好春耕备耕工作的通知',
  number: '乙政发〔2026〕3号',
  issuer: '乙镇人民政府',
  formedOn: '2026-03-02',
  content: {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '文件里的话。' }] }],
  },
  remarks: [],
};

describe('a file as a text', () => {
  it('fills what is empty', () => {
    const made = withPage(emptyEdition, page, 'replace');
    expect(made.title).toBe(page.title);
    expect(made.head).toMatchObject({ number: page.number, issuer: page.issuer, formedOn: '2026-03-02' });
    expect(editionSchema.parse(made)).toEqual(made);
  });

  it('leaves what was written as it was', () => {
    const own = withPage(
      {
        ...emptyEdition,
        title: '自己写的',
        head: { ...emptyEdition.head, issuer: '甲县民政局', number: '甲民〔2026〕1号' },
      },
      { ...page, formedOn: null },
      'replace',
    );
    expect(own.title).toBe('自己写的');
    expect(own.head).toMatchObject({ issuer: '甲县民政局', number: '甲民〔2026〕1号', formedOn: null });
  });

  it('goes on where the text ends, or takes its place', () => {
    const written = withPage(emptyEdition, page, 'replace');
    const other = { ...page, content: { type: 'doc' as const, content: [] } };
    expect(textOf(withPage(written, page, 'append').content)).toBe('文件里的话。\n文件里的话。');
    expect(withPage(written, other, 'replace').content.content).toEqual([{ type: 'paragraph' }]);
  });
});
