import type { HitSpot } from '../screening/screen-parts.ts';
import type { Content } from './content.ts';
import { screenedOf, type PublicationText } from './screened.ts';

/** Where a hit is marked in the desk's editor. */
export interface EditorSpot {
  /** Positions of ProseMirror in the document: for `text` the characters, for `node` the whole node. */
  readonly from: number;
  readonly to: number;
  /** `node` where what was found is not text of the flow: 替代文字 of a picture, 表题 of a table. */
  readonly kind: 'text' | 'node';
  readonly fingerprint: string;
}

/** As much of a hit, or of a finding, as its place needs. */
export interface MarkedHit {
  readonly fingerprint: string;
  readonly spots: readonly Pick<HitSpot, 'at' | 'start' | 'end'>[];
}

/** As much of a node as its size needs; every node of `Content` is one. */
interface SizedNode {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly SizedNode[] | undefined;
}

const leaves: readonly string[] = ['image', 'horizontalRule', 'hardBreak'];

/** ProseMirror counts a character one, a leaf one, and the beginning and the end of any other node one each. */
function sizeOf(node: SizedNode): number {
  if (node.text !== undefined) return node.text.length;
  return leaves.includes(node.type) ? 1 : insideOf(node) + 2;
}
const insideOf = ({ content = [] }: SizedNode) => content.reduce((sum, child) => sum + sizeOf(child), 0);

/** Every node of the text by its path, with the position before it. */
function positionsIn(content: Content): Map<string, { node: SizedNode; position: number }> {
  const found = new Map<string, { node: SizedNode; position: number }>();
  const walk = (children: readonly SizedNode[], first: number, path: readonly number[]) => {
    let position = first;
    children.forEach((node, at) => {
      const here = [...path, at];
      found.set(String(here), { node, position });
      walk(node.content ?? [], position + 1, here);
      position += sizeOf(node);
    });
  };
  walk(content.content, 0, []);
  return found;
}

/**
 * The spots of hits in the text as positions of the editor's document. Hits in the title, the head fields and names of
 * attachments have none. A spot that runs over several paragraphs of a cell is several.
 * @param text the very publication that the hits were found in, with the text as the editor has it
 */
export function spotsInEditor(text: PublicationText, hits: readonly MarkedHit[]): EditorSpot[] {
  if (hits.length === 0) return [];
  const { targetAt } = screenedOf(text);
  const positions = positionsIn(text.content);
  return hits.flatMap(({ fingerprint, spots }) =>
    spots.flatMap(({ at, start, end }): EditorSpot[] => {
      const target = targetAt(at);
      if (target === undefined || !('path' in target)) return [];
      const found = positions.get(String(target.path));
      if (found === undefined) return [];
      const { node, position } = found;
      const whole = { from: position, to: position + sizeOf(node), fingerprint };
      if (target.kind === 'caption' || target.kind === 'alt') return [{ ...whole, kind: 'node' }];
      if (target.kind === 'href') return [{ ...whole, kind: 'text' }];
      const paragraphs = target.kind === 'cell' ? paragraphsOf(node, position) : [{ node, position }];
      let offset = 0;
      return paragraphs.flatMap(({ node: each, position: before }): EditorSpot[] => {
        const length = insideOf(each);
        const from = Math.max(start - offset, 0);
        const to = Math.min(end - offset, length);
        offset += length + 1;
        return from < to ? [{ from: before + 1 + from, to: before + 1 + to, kind: 'text', fingerprint }] : [];
      });
    }),
  );
}

function paragraphsOf({ content = [] }: SizedNode, before: number) {
  let position = before + 1;
  return content.flatMap((node) => {
    const here = { node, position };
    position += sizeOf(node);
    return node.type === 'paragraph' ? [here] : [];
  });
}
