import { childOf, childrenOf, tagOf, type XmlNode } from './office-xml.ts';

/** Elements that only wrap others; those of deletions are not among them, as their text is gone. */
const wrappers = new Set(
  'sdt sdtContent customXml smartTag ins moveTo Choice Fallback hyperlink fldSimple dir bdo ruby rubyBase oMath oMathPara'.split(
    ' ',
  ),
);

/** Nodes with wrappers replaced by what they hold; of alternatives, the first. */
export function unwrapped(nodes: readonly XmlNode[]): readonly XmlNode[] {
  if (!nodes.some((node) => wrappers.has(tagOf(node)) || tagOf(node) === 'AlternateContent')) return nodes;
  return nodes.flatMap((node) => {
    const tag = tagOf(node);
    if (tag === 'AlternateContent') {
      const choice = childOf(node, 'Choice') ?? childOf(node, 'Fallback');
      return choice === undefined ? [] : unwrapped(childrenOf(choice));
    }
    return wrappers.has(tag) ? unwrapped(childrenOf(node)) : [node];
  });
}
