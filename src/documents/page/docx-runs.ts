import { isLinkAddress, type Inline, type Mark } from '../../content/content.ts';
import { visible } from '../reading/docx-body.ts';
import { unwrapped } from '../reading/docx-wrappers.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  isOn,
  tagOf,
  textOf,
  valueOf,
  type XmlNode,
} from '../reading/office-xml.ts';
import type { Relation } from './docx-relations.ts';

/** What stands beside the text in a paragraph. */
export interface Beside {
  /** A drawing, picture or embedded object where it stands. */
  readonly drawing: (node: XmlNode) => void;
  /** A note whose text stands elsewhere. */
  readonly note: () => void;
}

/** Elements around runs that are deleted: what they hold is gone. */
const deleted = new Set(['del', 'moveFrom']);

/** The stretches of a paragraph, with their marks and links. */
export class RunReader {
  readonly #relations: ReadonlyMap<string, Relation>;
  readonly #beside: Beside;

  constructor(relations: ReadonlyMap<string, Relation>, beside: Beside) {
    this.#relations = relations;
    this.#beside = beside;
  }

  /** @param isHidden the style of the paragraph hides its text */
  inline(nodes: readonly XmlNode[], isHidden: boolean, marks: readonly Mark[] = []): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      const tag = tagOf(node);
      if (tag === 'r') return this.#run(node, isHidden, marks);
      if (tag === 'hyperlink') return this.inline(childrenOf(node), isHidden, this.#linked(node, marks));
      if (deleted.has(tag)) return [];
      const [first, ...more] = unwrapped([node]);
      if (first === undefined || (first === node && more.length === 0)) return [];
      return this.inline([first, ...more], isHidden, marks);
    });
  }

  #linked(node: XmlNode, marks: readonly Mark[]): readonly Mark[] {
    const relation = this.#relations.get(attributeOf(node, 'id') ?? '');
    const href = relation?.isOutside === true ? relation.target.trim() : '';
    return isLinkAddress(href) ? [...marks, { type: 'link', attrs: { href } }] : marks;
  }

  #run(node: XmlNode, isHidden: boolean, around: readonly Mark[]): Inline[] {
    const properties = childOf(node, 'rPr');
    const unseen = childOf(properties, 'vanish') === undefined ? isHidden : isOn(properties, 'vanish');
    const marks = [...marksOf(properties), ...around];
    const parts = childrenOf(node).flatMap((part) => this.#part(part, marks, unseen));
    return unseen ? [] : parts;
  }

  #part(part: XmlNode, marks: Mark[], unseen: boolean): Inline[] {
    const text = (value: string): Inline[] =>
      value === '' ? [] : [{ type: 'text', text: value, ...(marks.length === 0 ? {} : { marks }) }];
    switch (tagOf(part)) {
      case 't':
        return text(visible(textOf(part)));
      case 'tab':
      case 'ptab':
        return text(' ');
      case 'br':
      case 'cr':
        // A break of the page or column is none of the line.
        return attributeOf(part, 'type') === undefined || attributeOf(part, 'type') === 'textWrapping'
          ? [{ type: 'hardBreak' }]
          : [];
      case 'noBreakHyphen':
        return text('-');
      case 'footnoteReference':
      case 'endnoteReference':
        this.#beside.note();
        return [];
      case 'ruby':
        return this.inline([part], unseen, marks);
      case 'AlternateContent':
        return unwrapped([part]).flatMap((inner) => this.#part(inner, marks, unseen));
      case 'drawing':
      case 'pict':
      case 'object':
        if (!unseen) this.#beside.drawing(part);
        return [];
      default:
        return [];
    }
  }
}

/** What a run itself is set in; character styles are a matter of looks and are not taken over. */
function marksOf(properties: XmlNode | undefined): Mark[] {
  const marks: Mark[] = [];
  if (isOn(properties, 'b')) marks.push({ type: 'bold' });
  if (isOn(properties, 'i')) marks.push({ type: 'italic' });
  const line = childOf(properties, 'u');
  if (line !== undefined && attributeOf(line, 'val') !== 'none') marks.push({ type: 'underline' });
  if (isOn(properties, 'strike') || isOn(properties, 'dstrike')) marks.push({ type: 'strike' });
  const raised = valueOf(properties, 'vertAlign');
  if (raised === 'superscript' || raised === 'subscript') marks.push({ type: raised });
  return marks;
}
