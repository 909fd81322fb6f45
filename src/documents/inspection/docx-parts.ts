import { readLooks } from './docx-styles.ts';
import { StoryReader } from './docx-story.ts';
import type { LocatedPart, PartRole, StructureNote } from './inspected-part.ts';
import { mainMember, type OfficePackage } from './open-package.ts';
import { addPackageRest } from './package-rest.ts';
import { PartWriter } from './part-writer.ts';
import { descendants, elementIn, valueOf, type XmlElement } from './xml-tree.ts';

/** Kinds of stories by the name of their root element. */
const stories: Readonly<Record<string, { readonly name: string; readonly role: PartRole }>> = {
  document: { name: '正文', role: 'body' },
  hdr: { name: '页眉', role: 'header-footer' },
  ftr: { name: '页脚', role: 'header-footer' },
  footnotes: { name: '脚注', role: 'note' },
  endnotes: { name: '尾注', role: 'note' },
  comments: { name: '批注', role: 'comment' },
  glossaryDocument: { name: '自动图文集', role: 'leftover' },
};

/** Everything that a Word document holds, with where it is written. */
export function docxParts(opened: OfficePackage): {
  readonly parts: readonly LocatedPart[];
  readonly structure: readonly StructureNote[];
} {
  const main = mainMember(opened, 'word/document.xml');
  const styles = opened.relations(main).find(({ type }) => type === 'styles')?.target;
  const lookOf = readLooks(
    styles !== undefined && opened.members.has(styles) ? opened.tree(styles) : undefined,
  );
  const writer = new PartWriter();
  const done = new Set<string>(styles === undefined ? [] : [styles]);
  const notes: StructureNote[] = [];
  const wordXml = [...opened.members.keys()].filter(
    (name) => name.startsWith('word/') && /\.xml$/i.test(name),
  );
  for (const member of new Set([main, ...wordXml])) {
    const root = opened.tree(member);
    const story = stories[root.name];
    if (story === undefined) continue;
    done.add(member);
    const file = member.split('/').at(-1) ?? member;
    const name = /\d/.test(file) ? `${story.name}（${file}）` : story.name;
    const body = root.name === 'document' ? (elementIn(root, 'body') ?? root) : root;
    new StoryReader({ member, name, role: story.role, lookOf }, writer).read(body);
    notes.push(...structureOf(root, name));
  }
  const rest = addPackageRest(opened, writer, done);
  const layers = new Set(writer.parts.map(({ role }) => role));
  if (layers.has('hidden-text')) notes.push({ removal: 'hidden-text', says: '文件里有隐藏的文字。' });
  if (layers.has('faint-text')) notes.push({ removal: 'faint-text', says: '文件里有白色或者极小的文字。' });
  return { parts: writer.parts, structure: [...notes, ...rest] };
}

const changed = new Set(
  'ins del moveFrom moveTo cellIns cellDel cellMerge rPrChange pPrChange tblPrChange tcPrChange trPrChange sectPrChange tblGridChange numberingChange'.split(
    ' ',
  ),
);

function structureOf(root: XmlElement, place: string): StructureNote[] {
  const notes: StructureNote[] = [];
  let changes = 0;
  let comments = 0;
  let cropped = 0;
  const authors = new Set<string>();
  for (const element of descendants(root)) {
    if (changed.has(element.name)) changes += 1;
    const author = valueOf(element, 'author') ?? '';
    if (author.trim() !== '') authors.add(author);
    if (element.name === 'comment' || element.name === 'commentReference') comments += 1;
    if (
      element.name === 'srcRect' &&
      ['l', 't', 'r', 'b'].some((side) => Number(valueOf(element, side) ?? 0) > 0)
    )
      cropped += 1;
  }
  if (changes > 0) notes.push({ removal: 'changes', says: `${place}里有${changes}处修订痕迹。` });
  if (comments > 0) notes.push({ removal: 'comments', says: `${place}里有批注。` });
  if (authors.size > 0) {
    const named = [...authors].slice(0, 5).join('、');
    notes.push({ removal: 'properties', says: `${place}的修订或者批注里记着作者的姓名：${named}。` });
  }
  if (cropped > 0) {
    notes.push({
      removal: null,
      says: `${place}里有${cropped}张裁剪过的图片，裁掉的部分还在文件里。请在Word或WPS里选中图片，用“压缩图片”删除裁剪区域后再上传。`,
    });
  }
  return notes;
}
