import type { Block, Content, Inline, ListNode } from '../../src/content/content.ts';

/**
 * A text as lines that can be read in a test and lose nothing: `h2 一、对象`, `p→ 甲`, `- 项`, `3. 项`, `| 甲 | 乙{2×1} |`.
 * Marks stand in braces: `{b:重点}`.
 */
export function outline({ content }: Content): string[] {
  return content.flatMap(linesOf);
}

const marks = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
} as const;

function inline(nodes: readonly Inline[] | undefined): string {
  return (nodes ?? [])
    .map((node) => {
      if (node.type === 'hardBreak') return '⏎';
      return (node.marks ?? []).reduce(
        (text, mark) =>
          mark.type === 'link' ? `{${mark.attrs.href}:${text}}` : `{${marks[mark.type]}:${text}}`,
        node.text,
      );
    })
    .join('');
}

const align = (attrs: { readonly textAlign?: 'left' | 'center' | 'right' | null | undefined } | undefined) =>
  attrs?.textAlign == null ? '' : { left: '←', center: '↔', right: '→' }[attrs.textAlign];

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return [`p${align(block.attrs)} ${inline(block.content)}`];
    case 'heading':
      return [`h${block.attrs.level}${align(block.attrs)} ${inline(block.content)}`];
    case 'image':
      return [`image ${block.attrs.fileId} ${block.attrs.alt}`];
    case 'horizontalRule':
      return ['---'];
    case 'blockquote':
      return block.content.flatMap(linesOf).map((line) => `> ${line}`);
    case 'bulletList':
    case 'orderedList':
      return listLines(block);
    case 'table':
      return [
        `table ${block.attrs?.caption ?? ''}`.trim(),
        ...block.content.map(
          ({ content }) =>
            `|${content
              .map(({ type, attrs, content: inside }) => {
                const size = attrs === undefined ? '' : `{${attrs.colspan}×${attrs.rowspan}}`;
                const said = inside.flatMap(linesOf).map((line) => line.replace(/^p ?/u, ''));
                return ` ${type === 'tableHeader' ? '#' : ''}${said.join(' ¶ ')}${size} `.replace(
                  /^ +$/u,
                  ' ',
                );
              })
              .join('|')}|`,
        ),
      ];
  }
}

function listLines({ type, attrs, content }: ListNode): string[] {
  return content.flatMap(({ content: inside }, at) => {
    const marker = type === 'bulletList' ? '-' : `${(attrs?.start ?? 1) + at}.`;
    return inside.flatMap((node, index) =>
      node.type === 'paragraph'
        ? [`${index === 0 ? marker : ' '} ${inline(node.content)}`]
        : listLines(node).map((line) => `  ${line}`),
    );
  });
}
