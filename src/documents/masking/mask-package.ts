import { strToU8, zipSync, type Zippable } from 'fflate';
import type { LocatedPart, Removal } from '../inspection/inspected-part.ts';
import { isXml, openPackage, type OfficePackage, relationsOf } from '../inspection/open-package.ts';
import { descendants, elementsIn, parseXmlTree, valueOf, type XmlElement } from '../inspection/xml-tree.ts';
import { docxRemovals } from './docx-removals.ts';
import { editsOfSegments } from './edits.ts';
import { stripPicture } from './mask-picture.ts';
import { applySplices, type Splice, spliceOf } from './splice.ts';
import { xlsxRemovals } from './xlsx-removals.ts';

/** Relations that are dropped with what is taken out; what no relation leads to any more goes with them. */
const dropped: Partial<Record<Removal, RegExp>> = {
  comments: /^(?:comments\w*|threadedComment|person|people|vmlDrawing)$/,
  properties: /^(?:extended-properties|custom-properties|thumbnail|attachedTemplate)$/,
  embedded: /^(?:oleObject|package|control|aFChunk|ctrlProp|activeXControlBinary)$/,
  caches: /^(?:externalLink|pivotTable|pivotCacheDefinition|queryTable|connections)$/,
  'custom-data': /^(?:customXml|customXmlProps)$/,
  macros: /^(?:vbaProject|wordVbaData|keyMapCustomizations)$/,
};

/** A computing order that may name cells that are gone, and signatures that no longer hold. */
const always = /^(?:calcChain|origin)$/;

const epoch = new Date(1980, 0, 1);

/** What happens to the texts of the parts of a package, and what is taken out of it. */
export interface PackageChange {
  readonly kind: 'docx' | 'xlsx';
  readonly parts: readonly LocatedPart[];
  readonly byPart: ReadonlyMap<string, readonly Splice[]>;
  readonly remove: ReadonlySet<Removal>;
}

/**
 * An office file with its texts masked at their places and what was asked taken out. The package is put together
 * anew from what its relations lead to: whatever else lay in it is gone, comments of the XML too.
 */
export function maskPackage(bytes: Uint8Array, change: PackageChange): Uint8Array {
  const opened = openPackage(bytes);
  const splices = new Map<string, Splice[]>();
  const add = (member: string, more: readonly Splice[]) => {
    const list = splices.get(member) ?? [];
    for (const splice of more) list.push(splice);
    splices.set(member, list);
  };
  for (const { segment, edits } of editsOfSegments(change.parts, withWhole(change)))
    add(segment.member, [spliceOf(opened.source(segment.member), segment, edits)]);
  const gone = new Set<string>();
  if (change.kind === 'docx') {
    const xml = [...opened.members.keys()].filter((name) => isXml(name) && !name.endsWith('.rels'));
    for (const [member, more] of docxRemovals(opened, xml, change.remove)) add(member, more);
  } else {
    const removals = xlsxRemovals(opened, change.remove);
    for (const [member, more] of removals.splices) add(member, more);
    for (const relation of removals.relations) gone.add(relation);
  }
  for (const member of opened.members.keys()) {
    if (!isXml(member)) continue;
    add(member, markupComments(opened.tree(member)));
    if (/\.rels$/i.test(member)) add(member, droppedRelations(opened, member, change.remove, gone));
  }
  if (change.remove.has('properties') && opened.members.has('docProps/core.xml'))
    add('docProps/core.xml', personalProperties(opened.tree('docProps/core.xml')));
  return putTogether(opened, splices, change.remove);
}

/** Hidden and faint text of a document is taken out by writing nothing in its place. */
function withWhole({ kind, parts, byPart, remove }: PackageChange): ReadonlyMap<string, readonly Splice[]> {
  if (kind !== 'docx') return byPart;
  const all = new Map(byPart);
  for (const part of parts) {
    const hidden = part.role === 'hidden-text' && remove.has('hidden-text');
    const faint = part.role === 'faint-text' && remove.has('faint-text');
    if (hidden || faint) all.set(part.id, [{ start: 0, end: part.text.length, with: '' }]);
  }
  return all;
}

function droppedRelations(
  opened: OfficePackage,
  member: string,
  remove: ReadonlySet<Removal>,
  gone: ReadonlySet<string>,
): Splice[] {
  const of = member.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
  return elementsIn(opened.tree(member), 'Relationship')
    .filter((relation) => {
      const type = (valueOf(relation, 'Type') ?? '').split('/').at(-1) ?? '';
      if (always.test(type) || gone.has(`${of} ${valueOf(relation, 'Id') ?? ''}`)) return true;
      return [...remove].some((removal) => dropped[removal]?.test(type) === true);
    })
    .map(({ start, end }) => ({ start, end, with: '' }));
}

/** Who wrote and changed a file, when and with what; its title and language stay. */
function personalProperties(root: XmlElement): Splice[] {
  return elementsIn(root)
    .filter(({ name }) => name !== 'title' && name !== 'language')
    .map(({ start, end }) => ({ start, end, with: '' }));
}

function markupComments(root: XmlElement): Splice[] {
  return [...descendants(root)].flatMap((element) =>
    element.children
      .filter(({ kind }) => kind === 'comment')
      .map(({ start, end }) => ({ start, end, with: '' })),
  );
}

function putTogether(
  opened: OfficePackage,
  splices: ReadonlyMap<string, readonly Splice[]>,
  remove: ReadonlySet<Removal>,
): Uint8Array {
  const changed = new Map<string, Uint8Array>();
  for (const [member, data] of opened.members) {
    if (isXml(member)) {
      const source = applySplices(opened.source(member), splices.get(member) ?? []);
      changed.set(member, strToU8(asUtf8(source)));
    } else changed.set(member, remove.has('picture-data') ? (stripPicture(data) ?? data) : data);
  }
  const kept = reachable(changed);
  const types = '[Content_Types].xml';
  const packed: Zippable = {};
  for (const [member, data] of [...changed].toSorted(
    ([a], [b]) => Number(b === types) - Number(a === types),
  )) {
    if (member !== types && !kept.has(member)) continue;
    const text =
      member === types ? strToU8(contentTypes(new TextDecoder().decode(data), kept, remove)) : data;
    packed[member] = [text, { mtime: epoch, level: isXml(member) ? 6 : 0 }];
  }
  return zipSync(packed);
}

function asUtf8(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/^(<\?xml[^>]*encoding=["'])[\w-]+/, '$1UTF-8');
}

/** The members that the relations of the package lead to, from its root, and the lists of relations themselves. */
function reachable(members: ReadonlyMap<string, Uint8Array>): Set<string> {
  if (!members.has(relationsOf(''))) return new Set(members.keys());
  const held: OfficePackage = packageOf(members);
  const kept = new Set<string>();
  const pending = [''];
  for (let member = pending.pop(); member !== undefined; member = pending.pop()) {
    const list = relationsOf(member);
    if (members.has(list)) kept.add(list);
    for (const { target, external } of held.relations(member)) {
      if (external || kept.has(target) || !members.has(target)) continue;
      kept.add(target);
      pending.push(target);
    }
  }
  return kept;
}

function packageOf(members: ReadonlyMap<string, Uint8Array>): OfficePackage {
  const lists = Object.fromEntries([...members].filter(([name]) => /\.rels$/i.test(name)));
  const opened = openPackage(zipSync(lists, { level: 0 }));
  return { ...opened, members };
}

/** Types of what is still there; a document without its macros is one without macros. */
function contentTypes(source: string, kept: ReadonlySet<string>, remove: ReadonlySet<Removal>): string {
  const root = parseXmlTree(source);
  const splices = elementsIn(root, 'Override').flatMap((override): Splice[] => {
    const name = (valueOf(override, 'PartName') ?? '').replace(/^\//, '');
    if (!kept.has(name)) return [{ start: override.start, end: override.end, with: '' }];
    const type = override.attributes.find((attribute) => attribute.name === 'ContentType');
    const plain = plainTypes[type?.value ?? ''];
    return type === undefined || plain === undefined || !remove.has('macros')
      ? []
      : [{ start: type.start, end: type.end, with: plain }];
  });
  return applySplices(source, splices);
}

const plainTypes: Readonly<Record<string, string>> = {
  'application/vnd.ms-word.document.macroEnabled.main+xml':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  'application/vnd.ms-excel.sheet.macroEnabled.main+xml':
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
};
