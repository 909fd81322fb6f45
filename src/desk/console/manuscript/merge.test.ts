import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../content/content.ts';
import { emptyEdition } from '../../../content/edition.ts';
import type { Draft } from './manuscript-keeper.ts';
import { differences, merged, type Side } from './merge.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const draft = (title: string, ...texts: string[]): Draft => ({
  edition: { ...emptyEdition, title, content: { type: 'doc', content: texts.map(paragraph) } },
  explanations: {},
  changeNote: null,
});
const words = ({ edition }: Draft) => JSON.stringify(edition.content.content);

describe('two drafts of one text', () => {
  const base = draft('题', '甲', '乙', '丙');
  const mine = draft('题', '甲', '乙改', '丙');
  const theirs = draft('题目', '甲', '乙', '丙', '丁');

  it('differ where either was changed, and each change is kept unless someone chooses otherwise', () => {
    const found = differences(base, mine, theirs);
    expect(found).toEqual([
      { key: 'title', mine: '题', theirs: '题目', preferred: 'theirs', both: false },
      { key: 'content.1', mine: '乙改', theirs: '乙', preferred: 'mine', both: true },
      { key: 'content.3', mine: '', theirs: '丁', preferred: 'theirs', both: false },
    ]);
    const side = (key: string): Side => found.find((each) => each.key === key)?.preferred ?? 'mine';
    expect(merged(mine, theirs, side)).toEqual(draft('题目', '甲', '乙改', '丙', '丁'));
  });

  it('do not differ by the order in which the database gives their keys back', () => {
    const turned: Draft = {
      ...mine,
      edition: {
        ...mine.edition,
        content: {
          content: mine.edition.content.content.map((block) => ({
            ...('content' in block ? { content: block.content } : {}),
            ...block,
          })) as Block[],
          type: 'doc',
        },
      },
    };
    expect(JSON.stringify(turned.edition.content)).not.toBe(JSON.stringify(mine.edition.content));
    expect(differences(base, mine, turned)).toEqual([]);
  });

  it('may both stand', () => {
    expect(words(merged(mine, theirs, () => 'both'))).toBe(words(draft('', '甲', '乙', '乙改', '丙', '丁')));
  });

  it('join their attachments without doubling one', () => {
    const file = (fileId: string) => ({
      fileId,
      name: `${fileId}.pdf`,
      sha256: '0'.repeat(64),
      bytes: 1,
      mediaType: 'application/pdf',
    });
    const having = (...ids: string[]): Draft => ({
      ...base,
      edition: { ...base.edition, attachments: ids.map(file) },
    });
    const both = merged(having('a', 'b'), having('a', 'c'), () => 'both');
    expect(both.edition.attachments.map(({ fileId }) => fileId)).toEqual(['a', 'c', 'b']);
    expect(differences(having('a'), having('a', 'b'), having('a'))).toMatchObject([
      { key: 'attachments', mine: 'a.pdf\u3001b.pdf', theirs: 'a.pdf', preferred: 'mine' },
    ]);
  });

  it('keep what was said of findings on both sides', () => {
    const saying = (said: Record<string, string>): Draft => ({ ...base, explanations: said });
    expect(
      merged(saying({ a: '我', b: '我' }), saying({ b: '他', c: '他' }), () => 'theirs').explanations,
    ).toEqual({
      a: '我',
      b: '我',
      c: '他',
    });
  });

  it('become mine where mine is taken throughout, theirs where theirs is', () => {
    const texts = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, texts, (was, own, other) => {
        const [a, b] = [draft('甲', ...own), draft('乙', ...other)];
        expect(merged(a, b, () => 'mine')).toEqual(a);
        expect(merged(a, b, () => 'theirs')).toEqual(b);
        const found = differences(draft('', ...was), a, b);
        expect(found.some(({ key }) => key.startsWith('content'))).toBe(words(a) !== words(b));
      }),
    );
  });
});
