import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryContent } from '../../tests/support/arbitrary-content.ts';
import { contentSchema } from './content.ts';
import { mapImages } from './map-images.ts';
import { filesOf, imagesOf, textOf } from './text.ts';

const other = '99999999-9999-4999-8999-999999999999';

describe('mapImages', () => {
  it('leads every picture to its new file and changes nothing else', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const moved = mapImages(content, () => other);
        expect(imagesOf(moved)).toEqual(imagesOf(content).map(({ alt }) => ({ fileId: other, alt })));
        const back = filesOf(content);
        expect(mapImages(content, (id) => id)).toEqual(content);
        expect(filesOf(moved).length).toBe(Math.min(1, back.length));
      }),
    );
  });

  it('takes pictures out that have no file, and leaves a text that can be kept', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const bare = mapImages(content, () => null);
        expect(imagesOf(bare)).toEqual([]);
        expect(textOf(bare)).toBe(textOf(content));
        expect(contentSchema.parse(bare)).toEqual(bare);
        const cells = bare.content.flatMap((block) =>
          block.type === 'table' ? block.content.flatMap((row) => row.content) : [],
        );
        expect(cells.every(({ content: inside }) => inside.length > 0)).toBe(true);
      }),
    );
  });
});
