import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryContent } from '../../tests/support/arbitrary-content.ts';
import { comparedLines, type ComparedLine } from './compared-line.ts';
import { contentSchema, type Content } from './content.ts';
import { emptyEdition, type Edition } from './edition.ts';
import { changeWords, editionDiff, type EditionDiff, type TextEntry } from './edition-diff.ts';
import { textDiff } from './text-diff.ts';

const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const p = (...texts: string[]) => ({
  type: 'paragraph',
  content: texts.map((text) => ({ type: 'text', text })),
});
const row = (...cells: string[]) => ({
  type: 'tableRow',
  content: cells.map((text) => ({ type: 'tableCell', content: text === '' ? [] : [p(text)] })),
});
const table = (caption: string, ...rows: unknown[]) => ({ type: 'table', attrs: { caption }, content: rows });
const image = (at: number, alt: string) => ({ type: 'image', attrs: { fileId: ids[at], alt } });
const link = (text: string, href: string) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }],
});
const content = (...blocks: unknown[]): Content => contentSchema.parse({ type: 'doc', content: blocks });
const edition = (...blocks: unknown[]): Edition => ({ ...emptyEdition, content: content(...blocks) });

/** As a list would say it: 改为 第1段: 发放[-12-][+13+]户. */
function said({ text }: EditionDiff): string[] {
  return text.flatMap((entry: TextEntry) => {
    if (entry.kind === 'same') return entry.folded ? [`…${entry.lines.length}`] : [];
    if (entry.kind === 'removed')
      return [`${changeWords.removed} 原${entry.before.place}: ${entry.before.text}`];
    const words = `${changeWords[entry.kind]} ${entry.after.place}`;
    if (entry.kind === 'added') return [`${words}: ${entry.after.text}`];
    if (entry.kind === 'moved') return [`${words}(原${entry.before.place}): ${entry.after.text}`];
    const stretches = entry.stretches.map(({ kind, text: part }) =>
      kind === 'same' ? part : kind === 'added' ? `[+${part}+]` : `[-${part}-]`,
    );
    return [`${words}${entry.newPicture ? '(换了图片)' : ''}: ${stretches.join('')}`];
  });
}

describe('the text of two editions', () => {
  const long = ['一、发放对象', '二、发放标准', '三、发放时间', '四、发放方式', '五、其他事项'];
  const cases: readonly (readonly [what: string, before: Edition, after: Edition, said: string[]])[] = [
    ['nothing', edition(p('甲县')), edition({ type: 'paragraph' }, p('甲', '县')), []],
    [
      'nothing but the form',
      edition(p('一、对象')),
      edition({ type: 'heading', attrs: { level: 2, textAlign: 'center' }, content: p('一、对象').content }),
      [],
    ],
    ['a paragraph that came', edition(p('甲县')), edition(p('甲县'), p('2026年')), ['新增 第2段: 2026年']],
    ['a paragraph that went', edition(p('2026年'), p('甲县')), edition(p('甲县')), ['删除 原第1段: 2026年']],
    [
      'characters within a paragraph, numbers as wholes',
      edition(p('现将2026年发放补贴的12户名单公示如下')),
      edition(p('现将2026年发放补贴的13户名单予以公示')),
      ['改为 第1段: 现将2026年发放补贴的[-12-][+13+]户名单[+予以+]公示[-如下-]'],
    ],
    [
      'another paragraph in its place',
      edition(p('本公示期为五个工作日')),
      edition(p('联系人：张三')),
      ['删除 原第1段: 本公示期为五个工作日', '新增 第1段: 联系人：张三'],
    ],
    [
      'a paragraph elsewhere',
      edition(...long.map((text) => p(text))),
      edition(...[...long.slice(1), long[0] ?? ''].map((text) => p(text))),
      ['移动 第5段(原第1段): 一、发放对象', '…3'].toReversed(),
    ],
    [
      'rows of a table and its caption',
      edition(table('补贴名单', row('姓名', '金额'), row('张三', '100'), row('李四', '200'))),
      edition(
        table('补贴名单', row('姓名', '金额'), row('张三', '120'), row('李四', '200'), row('王五', '90')),
      ),
      ['改为 表1第2行: 张三 | [-100-][+120+]', '新增 表1第4行: 王五 | 90'],
    ],
    [
      'a column that went',
      edition(table('', row('姓名', '病种', '金额'), row('张三', '尘肺', '100'))),
      edition(table('', row('姓名', '金额'), row('张三', '100'))),
      ['改为 表1第1行: 姓名 | [-病种 | -]金额', '改为 表1第2行: 张三 | [-尘肺 | -]100'],
    ],
    [
      'another picture with the same words, other words for a picture',
      edition(image(0, '公示栏照片')),
      edition(image(1, '公示栏照片')),
      ['改为 第1张图片(换了图片): 公示栏照片'],
    ],
    [
      'other words for a picture',
      edition(image(0, '公示栏')),
      edition(image(0, '签字')),
      ['改为 第1张图片: [-公示栏-][+签字+]'],
    ],
    [
      'where a link leads',
      edition(link('办事指南', 'https://example.invalid/a')),
      edition(link('办事指南', 'https://example.invalid/b')),
      ['改为 第1段: 办事指南〔https://example.invalid/[-a-][+b+]〕'],
    ],
  ];
  test.each(cases)('tells %s', (_, before, after, lines) => {
    const diff = editionDiff(before, after);
    expect(said(diff)).toEqual(lines);
    expect(diff.changes).toBe(lines.filter((line) => !line.startsWith('…')).length);
  });

  it('folds what is far from a change and keeps what is near in sight', () => {
    const before = edition(...Array.from({ length: 12 }, (_, at) => p(`第${at}条`)));
    const after = edition(...Array.from({ length: 12 }, (_, at) => p(at === 5 ? '第五条删去' : `第${at}条`)));
    const shape = editionDiff(before, after).text.map((entry) =>
      entry.kind === 'same' ? `${entry.folded ? 'folded' : 'shown'} ${entry.lines.length}` : entry.kind,
    );
    expect(shape).toEqual(['folded 4', 'shown 1', 'removed', 'added', 'shown 1', 'folded 5']);
  });

  it('tells a long list of which a column went row by row', () => {
    const people = Array.from({ length: 400 }, (_, at) => [`${at + 1}`, `户主${at}`, '尘肺', `${at * 7}元`]);
    const before = edition(table('', ...people.map((cells) => row(...cells))));
    const after = edition(table('', ...people.map((cells) => row(...cells.filter((_, at) => at !== 2)))));
    const { text, changes } = editionDiff(before, after);
    expect(changes).toBe(400);
    expect(new Set(text.map(({ kind }) => kind))).toEqual(new Set(['changed']));
  });

  it('comes to an end with two long texts that have little in common', () => {
    const lines = (word: string) =>
      Array.from({ length: 4_000 }, (_, at) => p(at % 50 === 0 ? `共同${at}` : `${word}${at}号文件`));
    const { text } = editionDiff(edition(...lines('甲')), edition(...lines('乙')));
    expect(text.flatMap((entry) => (entry.kind === 'same' ? entry.lines : [])).length).toBe(80);
  });
});

describe('title, head and attachments', () => {
  const file = (name: string, sha: string, bytes = 10) => ({
    fileId: ids[0] ?? '',
    name,
    sha256: sha.repeat(64),
    bytes,
    mediaType: 'application/pdf',
  });

  it('tells fields by their names', () => {
    const before: Edition = {
      ...emptyEdition,
      title: '公示',
      head: { ...emptyEdition.head, number: '甲政发〔2026〕1号' },
    };
    const after: Edition = {
      ...emptyEdition,
      title: '通告',
      head: { ...emptyEdition.head, formedOn: '2026-11-20' as Edition['head']['formedOn'] },
    };
    const { fields, changes } = editionDiff(before, after);
    expect(fields.map(({ kind, label, before: was, after: is }) => [kind, label, was, is])).toEqual([
      ['changed', '标题', '公示', '通告'],
      ['removed', '发文字号', '甲政发〔2026〕1号', ''],
      ['added', '成文日期', '', '2026年11月20日'],
    ]);
    expect(changes).toBe(3);
  });

  test.each([
    ['nothing', [file('a', '1'), file('b', '2')], [file('b', '2'), file('a', '1')], []],
    ['one more', [], [file('a', '1')], [{ kind: 'added', name: 'a', bytes: 10 }]],
    ['one less', [file('a', '1')], [], [{ kind: 'removed', name: 'a', bytes: 10 }]],
    ['another name', [file('a', '1')], [file('b', '1')], [{ kind: 'renamed', name: 'b', before: 'a' }]],
    [
      'another content',
      [file('a', '1')],
      [file('a', '2', 12)],
      [{ kind: 'replaced', name: 'a', bytes: 12, bytesBefore: 10 }],
    ],
    [
      'two that changed names: each content is another under its name',
      [file('a', '1'), file('b', '2')],
      [file('a', '2'), file('b', '1')],
      [
        { kind: 'replaced', name: 'a', bytes: 10, bytesBefore: 10 },
        { kind: 'replaced', name: 'b', bytes: 10, bytesBefore: 10 },
      ],
    ],
  ])('tells attachments: %s', (_, before, after, changes) => {
    const diff = editionDiff(
      { ...emptyEdition, attachments: before },
      { ...emptyEdition, attachments: after },
    );
    expect(diff.attachments).toEqual(changes);
  });
});

describe('what always holds', () => {
  /** A text and one made of it by leaving out, doubling, turning round and changing blocks. */
  const two = fc
    .tuple(arbitraryContent, arbitraryContent, fc.array(fc.nat(9), { maxLength: 12 }))
    .map(([first, other, steps]) => {
      const blocks = [...first.content];
      steps.forEach((step, at) => {
        const place = step % Math.max(1, blocks.length);
        const taken = other.content[at % Math.max(1, other.content.length)];
        if (step < 3) blocks.splice(place, 1);
        else if (step < 6 && taken !== undefined) blocks.splice(place, 0, taken);
        else blocks.push(...blocks.splice(place, 1));
      });
      return [first, { type: 'doc', content: blocks } satisfies Content] as const;
    });
  const joined = (diff: EditionDiff, side: 'before' | 'after'): ComparedLine[] =>
    diff.text.flatMap((entry) => {
      if (entry.kind === 'same') return side === 'after' ? entry.lines : [];
      return side in entry ? [(entry as Record<typeof side, ComparedLine>)[side]] : [];
    });

  it('the changes made to the old text give the new one', () => {
    fc.assert(
      fc.property(two, ([before, after]) => {
        const old = { ...emptyEdition, content: before };
        const now = { ...emptyEdition, content: after };
        const diff = editionDiff(old, now);
        expect(joined(diff, 'after')).toEqual(comparedLines(after));
        // Of the old text every line is told once, or is among those that stayed.
        const told = joined(diff, 'before').map(({ at }) => at);
        expect(new Set(told).size).toBe(told.length);
        const stayed = comparedLines(before).filter(({ at }) => !told.includes(at));
        const same = diff.text.flatMap((entry) => (entry.kind === 'same' ? entry.lines : []));
        expect(stayed.map(({ text }) => text)).toEqual(same.map(({ text }) => text));
        for (const entry of diff.text) {
          if (entry.kind !== 'changed') continue;
          const without = (kind: string) =>
            entry.stretches
              .filter((each) => each.kind !== kind)
              .map(({ text }) => text)
              .join('');
          expect([without('added'), without('removed')]).toEqual([entry.before.text, entry.after.text]);
        }
        expect(editionDiff(now, now).changes).toBe(0);
        expect(diff.changes === 0).toBe(
          JSON.stringify(comparedLines(before)) === JSON.stringify(comparedLines(after)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('stretches give both texts, whatever they are', () => {
    const word = fc.constantFrom('甲', '乙', '丙县', '2026', '12.5', 'GB', '\n', '，', ' ', '𠀀');
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = textDiff(before, after);
        const without = (kind: string) =>
          stretches
            .filter((each) => each.kind !== kind)
            .map((each) => each.text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
        expect(stretches.some(({ kind }) => kind !== 'same')).toBe(before !== after);
        expect(stretches.every(({ text: part }) => part !== '')).toBe(true);
      }),
    );
  });

  it('takes a long text that is wholly another for another', () => {
    const [before, after] = ['甲'.repeat(9_000), '乙'.repeat(9_000)];
    expect(textDiff(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});
