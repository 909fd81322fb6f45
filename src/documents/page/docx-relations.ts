import { attributeOf, childrenOf, tagOf, type XmlNode } from '../reading/office-xml.ts';

/** Where a relation of a Word document leads. */
export interface Relation {
  readonly target: string;
  /** An address outside the package. */
  readonly isOutside: boolean;
}

/** The relations of a part by id; those inside the package with the full name of the member that they lead to. */
export function relationsOf(root: XmlNode | undefined, folder: string): ReadonlyMap<string, Relation> {
  const nodes = root === undefined ? [] : childrenOf(root).filter((node) => tagOf(node) === 'Relationship');
  return new Map(
    nodes.map((node) => {
      const target = attributeOf(node, 'Target') ?? '';
      const isOutside = attributeOf(node, 'TargetMode') === 'External';
      return [
        attributeOf(node, 'Id') ?? '',
        { target: isOutside ? target : member(target, folder), isOutside },
      ];
    }),
  );
}

function member(target: string, folder: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
