import type { Inline } from '../../content/content.ts';
import { listPlace } from '../reading/docx-body.ts';
import { placesByStyle, readLists } from '../reading/docx-lists.ts';
import { outlineLevel, readStyles, type ParagraphStyle } from '../reading/docx-styles.ts';
import { placedRows } from '../reading/docx-table.ts';
import { unwrapped } from '../reading/docx-wrappers.ts';
import { mainPart } from '../reading/docx.ts';
import { Numbering } from '../reading/list-numbering.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  parseOfficeXml,
  tagOf,
  valueOf,
  type XmlNode,
} from '../reading/office-xml.ts';
import { joinDown } from '../reading/placed-table.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { unzipParts, zipNames } from '../reading/zip.ts';
import { relationsOf, type Relation } from './docx-relations.ts';
import { RunReader } from './docx-runs.ts';
import { withLists, type LooseItem } from './list-items.ts';
import {
  insideOfCell,
  paragraphOf,
  tableOf,
  tidyInline,
  type DraftBlock,
  type PageDraft,
} from './page-draft.ts';
import { Pictures } from './picture-of-page.ts';

/** A table with so much text in one cell lays out a page. */
const longestCell = 2_000;

/**
 * A Word document as a draft: headings by their styles and outline levels, numbers of automatic lists as they are printed,
 * tables with merged cells, pictures, text boxes after their paragraph, direct formats. Deletions, comments, hidden text,
 * headers, footers and notes are not part of it (`without-hidden.ts` says which of these the file has).
 */
export function draftOfDocx(bytes: Uint8Array): PageDraft {
  const names = zipNames(bytes);
  const main = mainPart(bytes, names);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relationsName = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const needed = new Set([main, relationsName, `${folder}numbering.xml`, `${folder}styles.xml`]);
  const parts = unzipParts(bytes, (name) => needed.has(name));
  const part = (name: string): XmlNode | undefined => {
    const data = parts.get(name);
    return data === undefined ? undefined : parseOfficeXml(data);
  };
  const body = childOf(part(main), 'body');
  if (body === undefined)
    throw new UnreadableFile('文件里没有正文，可能不完整。请用Word或WPS打开原件，另存一份再试。');
  const relations = relationsOf(part(relationsName), folder);
  const pictured = new Set(
    [...relations.values()].flatMap(({ target, isOutside }) => (isOutside ? [] : [target])),
  );
  const media = unzipParts(bytes, (name) => pictured.has(name) && /\.(?:png|jpe?g|gif|webp)$/iu.test(name));
  const listRoot = part(`${folder}numbering.xml`);
  const lists = readLists(listRoot);
  const reader = new DocumentReader(
    new Numbering(lists),
    readStyles(part(`${folder}styles.xml`), placesByStyle(lists, listRoot)),
    relations,
    media,
  );
  const blocks = reader.blocks(body);
  if (blocks.every(({ type }) => type === 'image') && blocks.length > 0)
    throw new UnreadableFile('文件里只有图片，没有文字：多半是扫描件。请提供文字版，或先做文字识别。');
  return { title: null, blocks, images: reader.pictures.taken, remarks: reader.remarks() };
}

/** Reads the body of one document, from its first node to its last. */
class DocumentReader {
  readonly pictures = new Pictures();
  readonly #numbering: Numbering;
  readonly #styles: ReadonlyMap<string, ParagraphStyle>;
  readonly #relations: ReadonlyMap<string, Relation>;
  readonly #media: ReadonlyMap<string, Uint8Array>;
  readonly #met = { notes: 0, embedded: 0, cropped: 0 };

  constructor(
    numbering: Numbering,
    styles: ReadonlyMap<string, ParagraphStyle>,
    relations: ReadonlyMap<string, Relation>,
    media: ReadonlyMap<string, Uint8Array>,
  ) {
    this.#numbering = numbering;
    this.#styles = styles;
    this.#relations = relations;
    this.#media = media;
  }

  /** Blocks of the paragraphs and tables directly in a body, cell or text box. */
  blocks(parent: XmlNode): DraftBlock[] {
    return withLists(
      unwrapped(childrenOf(parent)).flatMap((node): (DraftBlock | LooseItem)[] => {
        const tag = tagOf(node);
        if (tag === 'p') return this.#paragraph(node);
        if (tag === 'tbl') return this.#table(node);
        if (tag === 'altChunk') this.#met.embedded += 1;
        return [];
      }),
    );
  }

  remarks(): string[] {
    const { notes, embedded, cropped } = this.#met;
    return [
      ...(notes > 0 ? [`文件里有${notes}处脚注或尾注，注文没有带入，请在编辑时补上。`] : []),
      ...(embedded > 0 ? ['文件里嵌有别的文件，没有带入。'] : []),
      ...(cropped > 0
        ? [`有${cropped}张图片在文件里裁剪过，带入的是裁剪前的整张，请逐张看清楚再公开。`]
        : []),
      ...this.pictures.remarks(),
    ];
  }

  /** The paragraph and, after it, its pictures and what its text boxes hold. */
  #paragraph(node: XmlNode): (DraftBlock | LooseItem)[] {
    const properties = childOf(node, 'pPr');
    const style = this.#styles.get(valueOf(properties, 'pStyle') ?? '');
    const beside: DraftBlock[] = [];
    const runs = new RunReader(this.#relations, {
      drawing: (drawing) => this.#drawing(drawing, beside, ''),
      note: () => {
        this.#met.notes += 1;
      },
    });
    const isHidden = style?.hidden === true;
    const text = runs.inline(childrenOf(node), isHidden);
    const place = listPlace(properties, style);
    const printed = place === undefined || text.length === 0 ? '' : this.#numbering.next(place);
    const level = outlineLevel(properties) ?? style?.level;
    const format = place === undefined ? undefined : this.#numbering.levelOf(place);
    const alone = tidyInline(text);
    const isItem = level === undefined && alone.length > 0 && place !== undefined && format !== undefined;
    if (isItem && format.format === 'bullet')
      return [
        { type: 'looseItem', level: place.level, number: null, paragraph: paragraphOf(alone) },
        ...beside,
      ];
    // Only a number that a page prints the same way is left to the page: 1. 2. 3.
    const number = /^(?<number>\d{1,4})\. ?$/u.exec(printed)?.groups?.['number'];
    if (isItem && number !== undefined && Number(number) > 0)
      return [
        { type: 'looseItem', level: place.level, number: Number(number), paragraph: paragraphOf(alone) },
        ...beside,
      ];
    const lead: Inline[] = printed === '' ? [] : [{ type: 'text', text: printed }];
    const content = tidyInline([...lead, ...alone]);
    if (content.length === 0) return beside;
    return [
      level === undefined
        ? paragraphOf(content, alignmentOf(properties))
        : { type: 'heading', level, content },
      ...beside,
    ];
  }

  /** Pictures are taken, text boxes read. */
  #drawing(node: XmlNode, beside: DraftBlock[], alt: string): void {
    const tag = tagOf(node);
    if (tag === 'txbxContent') {
      beside.push(...this.blocks(node));
      return;
    }
    if (tag === 'blip' || tag === 'imagedata') {
      const id = attributeOf(node, tag === 'blip' ? 'embed' : 'id') ?? '';
      const image = this.pictures.take(this.#media.get(this.#relations.get(id)?.target ?? ''), alt);
      if (image !== null) beside.push({ type: 'image', attrs: { fileId: image.id, alt: image.alt } });
      return;
    }
    if (tag === 'srcRect' && ['l', 't', 'r', 'b'].some((side) => Number(attributeOf(node, side) ?? 0) > 0))
      this.#met.cropped += 1;
    const described = unwrapped(childrenOf(node)).find((child) => tagOf(child) === 'docPr');
    const words = described === undefined ? alt : (attributeOf(described, 'descr') ?? alt).trim();
    for (const child of unwrapped(childrenOf(node))) this.#drawing(child, beside, words);
  }

  /** A table, or what it holds where it only lays out a page: one cell, a table in a cell, an article in a cell. */
  #table(node: XmlNode): DraftBlock[] {
    const rows = joinDown(placedRows(node, (cell) => this.blocks(cell)));
    const cells = rows.flat();
    const insides = new Map(cells.map((cell) => [cell, insideOfCell(cell.blocks)] as const));
    const isLayout =
      cells.length === 1 ||
      [...insides.values()].some(
        (inside) => inside === null || JSON.stringify(inside).length > longestCell * 4,
      );
    if (isLayout) return cells.flatMap(({ blocks }) => blocks);
    const shown = rows.filter((row) => row.length > 0);
    return shown.length === 0
      ? []
      : [
          tableOf(
            rows.map((row) =>
              row.map((cell) => ({
                isHeading: false,
                columns: cell.columns,
                rows: cell.rows,
                content: insides.get(cell) ?? [],
              })),
            ),
          ),
        ];
  }
}

function alignmentOf(properties: XmlNode | undefined): 'center' | 'right' | null {
  const align = valueOf(properties, 'jc');
  return align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : null;
}
