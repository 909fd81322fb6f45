import { getSchema } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { TableKit } from '@tiptap/extension-table';
import { TextAlign } from '@tiptap/extension-text-align';
import { StarterKit } from '@tiptap/starter-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryContent } from '../../tests/support/arbitrary-content.ts';
import { identityNumber } from '../../tests/support/planted-secrets.ts';
import type { ScreenedPart } from '../screening/part.ts';
import { screenParts, type ScreenedHit } from '../screening/screen-parts.ts';
import { contentSchema, type Content } from './content.ts';
import { spotsInEditor } from './editor-spots.ts';
import { screenedOf } from './screened.ts';

/** The editor's own nodes: its positions are what is counted here. */
const schema = getSchema([StarterKit, Image, TableKit, Subscript, Superscript, TextAlign]);
const inEditor = (content: Content) => schema.nodeFromJSON(content);
const key = 'a key of tests only';

describe('spotsInEditor', () => {
  it('marks a number where it stands, in a paragraph and in a cell', () => {
    const number = identityNumber(11);
    const content = contentSchema.parse({
      type: 'doc',
      content: [
        { type: 'horizontalRule' },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '身份证号' },
            { type: 'hardBreak' },
            { type: 'text', text: number.slice(0, 6), marks: [{ type: 'bold' }] },
            { type: 'text', text: `${number.slice(6)}。` },
          ],
        },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableCell',
                  content: [
                    { type: 'paragraph', content: [{ type: 'text', text: number.slice(0, 9) }] },
                    { type: 'image', attrs: { fileId: '11111111-1111-4111-8111-111111111111', alt: number } },
                    { type: 'paragraph', content: [{ type: 'text', text: number.slice(9) }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    const text = { title: `持证人${number}`, content };
    const hits = screenParts(screenedOf(text).screened, undefined, { key });
    const doc = inEditor(content);
    const marked = spotsInEditor(text, hits).map(({ from, to, kind }) =>
      kind === 'text' ? doc.textBetween(from, to) : doc.nodeAt(from)?.type.name,
    );
    expect(marked).toEqual([number, number.slice(0, 9), number.slice(9), 'image']);
    const fingerprints = new Set(hits.map(({ fingerprint }) => fingerprint));
    expect(spotsInEditor(text, hits).every(({ fingerprint }) => fingerprints.has(fingerprint))).toBe(true);
  });

  it('finds the same characters as the editor for any stretch of any part', () => {
    fc.assert(
      fc.property(arbitraryContent, fc.nat(), fc.nat(), (content, a, b) => {
        const text = { title: '题', content };
        const doc = inEditor(content);
        const { screened, targetAt } = screenedOf(text);
        const places = screened.flatMap((each, part) => {
          const parts: [ScreenedPart, ScreenedHit['spots'][0]['at']][] =
            'text' in each
              ? [[each, { part }]]
              : each.rows.flatMap((row, at) =>
                  row.map((cell, column): (typeof parts)[0] => [cell, { part, row: at, column }]),
                );
          return parts;
        });
        for (const [{ text: whole }, at] of places) {
          const target = targetAt(at);
          if (target === undefined || whole === '') continue;
          const start = a % whole.length;
          const end = start + 1 + (b % (whole.length - start));
          const spots = spotsInEditor(text, [{ fingerprint: 'f', spots: [{ at, start, end }] }]);
          const wanted = whole.slice(start, end);
          const [{ from, to } = { from: -1, to: -1 }] = spots;
          const found = spots.map(({ from, to }) => doc.textBetween(from, to, '', '\n'));
          if (target.kind === 'text') expect(found.join('')).toBe(wanted);
          else if (target.kind === 'cell')
            expect(found.join('').replaceAll('\n', '')).toBe(wanted.replaceAll('\n', ''));
          else if (target.kind === 'href')
            expect(doc.nodeAt(from)?.marks.some(({ attrs }) => attrs['href'] === whole)).toBe(true);
          else if (target.kind === 'alt') expect(doc.nodeAt(from)?.attrs['alt']).toBe(whole);
          else if (target.kind === 'caption') {
            expect(doc.nodeAt(from)?.type.name).toBe('table');
            expect(to - from).toBe(doc.nodeAt(from)?.nodeSize);
          } else expect(spots).toEqual([]);
        }
      }),
    );
  });
});
