import type { Letter } from '../../law/index.ts';
import type { SheetLayout } from './sheet-layout.ts';
import { plainLine, plainText } from './sheet-text.ts';

/** Rows in which more than a line is written. */
const roomy = /内容|理由|意见$/u;

/** A form that goes with a letter, to be filled in, signed and sent back: what it asks left, room to write right. */
export function layOutLetterForm({ title, addressee, blocks, contact }: Letter): SheetLayout {
  const lines = blocks.flatMap((block) =>
    block.kind === 'text'
      ? plainText(block.text)
          .split('\n')
          .filter((line) => line !== '')
      : [],
  );
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return {
    title: plainLine(title),
    bodyName: '',
    facts: [`${plainLine(addressee).replace(/[:：]$/u, '')}：`, ...lines.map((line) => `　　${line}`)],
    parts: tables.map(({ name, rows }) => {
      const pairs = rows.map(([label = '', ...rest]) => [plainText(label), plainText(rest.join('　'))]);
      return {
        heading: '',
        lines: [],
        table: {
          name: plainLine(name),
          widths: [46, 110],
          head: [],
          rows: pairs,
          left: [false, true],
          tall: pairs.flatMap(([label = '', text = ''], at) =>
            text === '' && roomy.test(label) ? [at] : [],
          ),
        },
      };
    }),
    signatures: [],
    foot: plainLine(contact),
  };
}
