import { UnreadableFile } from '../reading/unreadable-file.ts';
import { unzipParts, zipNames } from '../reading/zip.ts';
import { elementsIn, parseXmlTree, valueOf, type XmlElement } from './xml-tree.ts';

const mebibyte = 1_048_576;

/** Photographs make office files large; they are kept, so more than for reading may be inflated. */
const limits = { part: 128 * mebibyte, total: 384 * mebibyte };

/** A reference from one member of a package to another, or to outside. */
export interface Relation {
  readonly id: string;
  /** Last step of the type: `comments`, `image`, … */
  readonly type: string;
  /** Full name of the member; as it stands for what is outside. */
  readonly target: string;
  readonly external: boolean;
}

/** An office file taken apart: members inflated once, XML parsed when it is asked for. */
export interface OfficePackage {
  readonly members: ReadonlyMap<string, Uint8Array>;
  /** Names that stand twice in the directory: the earlier one is seen by no program, but is there. */
  readonly doubled: readonly string[];
  readonly source: (member: string) => string;
  readonly tree: (member: string) => XmlElement;
  /** Relations of a member; of the package itself for ''. */
  readonly relations: (member: string) => readonly Relation[];
}

/** Opens an office package; bombs, damage and entities throw {@link UnreadableFile}. */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const names = zipNames(bytes).filter((name) => !name.endsWith('/'));
  const members = unzipParts(bytes, (name) => !name.endsWith('/'), limits);
  const sources = new Map<string, string>();
  const trees = new Map<string, XmlElement>();
  const source = (member: string): string => {
    const found = sources.get(member) ?? decodeXml(members.get(member) ?? new Uint8Array());
    sources.set(member, found);
    return found;
  };
  const tree = (member: string): XmlElement => {
    const found = trees.get(member) ?? parseXmlTree(source(member));
    trees.set(member, found);
    return found;
  };
  const relations = (member: string): readonly Relation[] => {
    const file = relationsOf(member);
    if (!members.has(file)) return [];
    return elementsIn(tree(file), 'Relationship').map((element) => {
      const external = valueOf(element, 'TargetMode') === 'External';
      const target = valueOf(element, 'Target') ?? '';
      return {
        id: valueOf(element, 'Id') ?? '',
        type: (valueOf(element, 'Type') ?? '').split('/').at(-1) ?? '',
        target: external ? target : resolveTarget(member, target),
        external,
      };
    });
  };
  return { members, doubled: names.filter((name, at) => names.indexOf(name) < at), source, tree, relations };
}

/** Name of the member that holds the relations of another. */
export function relationsOf(member: string): string {
  const slash = member.lastIndexOf('/') + 1;
  return `${member.slice(0, slash)}_rels/${member.slice(slash)}.rels`;
}

/** The main member of a package: document, workbook. */
export function mainMember(opened: OfficePackage, usual: string): string {
  const named = opened.relations('').find(({ type }) => type === 'officeDocument')?.target;
  const main = [named, usual].find((name) => name !== undefined && opened.members.has(name));
  if (main === undefined)
    throw new UnreadableFile('文件里没有正文，可能不完整。请用Word、Excel或WPS打开原件，另存一份再试。');
  return main;
}

/** Whether a member is XML by its name; relations are. */
export function isXml(name: string): boolean {
  return /\.(?:xml|rels|vml)$/i.test(name);
}

function resolveTarget(member: string, target: string): string {
  const steps = target.startsWith('/') ? [] : member.split('/').slice(0, -1);
  for (const step of decodeTarget(target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function decodeXml(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff || bytes[1] === 0x00
      ? 'utf-16le'
      : bytes[0] === 0xfe || bytes[0] === 0x00
        ? 'utf-16be'
        : null;
  return new TextDecoder(wide ?? 'utf-8').decode(bytes);
}
