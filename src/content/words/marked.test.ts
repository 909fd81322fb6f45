import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { excerptOf, markedText } from './marked.ts';

const shown = (text: string, marks: readonly string[]) =>
  markedText(text, marks)
    .map((stretch) => (stretch.marked ? `[${stretch.text}]` : stretch.text))
    .join('');

describe('a text with what was sought', () => {
  test.each([
    ['社会救助办法', ['救助'], '社会[救助]办法'],
    ['救助和救助', ['救助'], '[救助]和[救助]'],
    ['救助办法', ['救助', '办法'], '[救助办法]'],
    ['甲政规〔2026〕3号', ['20263号'], '甲政规〔[2026〕3号]'],
    ['共Ａ４纸', ['a4'], '共[Ａ４]纸'],
    ['𠮷安社区', ['社区'], '𠮷安[社区]'],
    ['社会救助', ['社会救助', '救助'], '[社会救助]'],
    ['没有', ['救助'], '没有'],
    ['', ['救助'], ''],
    ['救助', [''], '救助'],
  ])('%s', (text, marks, marked) => {
    expect(shown(text, marks)).toBe(marked);
  });

  it('loses nothing and adds nothing', () => {
    const any = fc.string({ unit: fc.constantFrom(...'救助办法〔〕 Ａ4ﬁ𠮷\n', '𠮷') });
    fc.assert(
      fc.property(any, fc.array(any), (text, marks) => {
        expect(
          markedText(text, marks)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('the line that is shown', () => {
  const long = `${'甲'.repeat(300)}。第二条对救助对象的认定应当公开。${'乙'.repeat(300)}`;
  const textOf = (text: string, marks: readonly string[]) =>
    excerptOf(text, marks)
      .stretches.map((stretch) => stretch.text)
      .join('');

  it('begins with the sentence where that is near, and says whether the text goes on', () => {
    const excerpt = excerptOf(long, ['救助', '认定']);
    expect(textOf(long, ['救助', '认定'])).toMatch(/^第二条对救助对象的认定应当公开。乙+$/u);
    expect(excerpt).toMatchObject({ cutBefore: false, cutBehind: true });
  });

  it('is where most of what was sought stands, else the beginning', () => {
    const text = `救助。${'甲'.repeat(200)}。救助和认定。`;
    expect(textOf(text, ['救助', '认定'])).toContain('认定');
    expect(textOf(text, ['没有'])).toMatch(/^救助。甲+$/u);
  });

  it('cuts no figure', () => {
    const text = `救助${'甲'.repeat(107)}3300元`;
    expect(textOf(text, ['救助'])).toBe(`救助${'甲'.repeat(107)}`);
  });

  it('is short, whole in its characters, and never longer than the text', () => {
    const any = fc.string({ unit: fc.constantFrom('𠮷', '救', '助', '。', '\n'), maxLength: 400 });
    fc.assert(
      fc.property(any, (text) => {
        const line = textOf(text, ['救助']);
        expect(line.length).toBeLessThanOrEqual(Math.min(text.length, 130));
        expect(line).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
