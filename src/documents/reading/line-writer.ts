import type { Block, Paragraph, Table } from '../../report/source.ts';

/**
 * Gathers the text of a document that is walked node by node into blocks, folding white space as a browser
 * does: a run of blanks is one, and none stands at the end of a line. Full-width spaces (U+3000) and
 * no-break spaces (as plain spaces) stay; characters without width go.
 */
export class LineWriter {
  readonly blocks: Block[] = [];
  readonly #lines: string[] = [];
  #line: string[] = [];
  #endsBlank = true;
  /** Level of the heading that is being written, if it is one. */
  level: number | undefined;

  /** Text inside a line; its line feeds are blanks, unless the white space is kept as it is. */
  text(raw: string, keepSpace = false): void {
    const visible = raw.replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '');
    if (keepSpace) {
      const [first = '', ...rest] = visible.split(/\r\n|[\n\r]/);
      this.#append(first);
      for (const line of rest) {
        this.breakLine();
        this.#append(line);
      }
      return;
    }
    const folded = visible.replace(/[ \t\r\n\f]+/g, ' ');
    this.#append(this.#endsBlank && folded.startsWith(' ') ? folded.slice(1) : folded);
  }

  /** Ends the line; the paragraph goes on. */
  breakLine(): void {
    this.#lines.push(this.#takeLine());
  }

  /** Ends the paragraph. Blank lines in it part it in two. */
  endParagraph(): void {
    this.breakLine();
    let kept: string[] = [];
    for (const line of [...this.#lines, '']) {
      if (line.trim() !== '') kept.push(line);
      else if (kept.length > 0) {
        this.blocks.push(this.#paragraph(kept.join('\n')));
        kept = [];
      }
    }
    this.#lines.length = 0;
  }

  /** Ends the paragraph and adds a table after it. */
  table(table: Table): void {
    this.endParagraph();
    this.blocks.push(table);
  }

  /** Ends the paragraph and gives all that was written as the text of one cell. */
  cellText(): string {
    this.endParagraph();
    return this.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
  }

  #append(text: string): void {
    if (text === '') return;
    this.#line.push(text.replaceAll('\u00A0', ' '));
    this.#endsBlank = text.endsWith(' ');
  }

  #takeLine(): string {
    const line = this.#line.join('');
    this.#line = [];
    this.#endsBlank = true;
    return line.replace(/ +$/, '');
  }

  #paragraph(text: string): Paragraph {
    return this.level === undefined
      ? { kind: 'paragraph', text }
      : { kind: 'paragraph', text, level: this.level };
  }
}
