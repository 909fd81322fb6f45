import { inspectPicture } from './picture.ts';
import type { PartRole, StructureNote } from './inspected-part.ts';
import { isXml, type OfficePackage } from './open-package.ts';
import { addMarkupComments, attributeSegment, type PartWriter, segmentOf } from './part-writer.ts';
import { readableStretches } from './readable-stretches.ts';
import { descendants, elementsIn, textsIn, wholeText, type XmlElement } from './xml-tree.ts';

/** Names of what stands in docProps, as Word and WPS show them. */
const propertyNames: Readonly<Record<string, string>> = {
  title: '标题',
  subject: '主题',
  creator: '作者',
  keywords: '关键词',
  description: '备注',
  lastModifiedBy: '最后修改者',
  category: '类别',
  contentStatus: '状态',
  Company: '单位',
  Manager: '经理',
  Template: '模板',
  TitlesOfParts: '各部分标题',
  HyperlinkBase: '超链接基础',
};

/** Which attributes of a member hold words of the user. */
const tellingAttributes: readonly (readonly [RegExp, RegExp])[] = [
  [/^customXml\//, /^/],
  [/(?:pivotCache|externalLinks|tables|queryTables|connections|persons|slicer)/i, /^(?!ref$|xfId$|id$|uid$)/],
  [/drawing|charts\/|diagrams\//i, /^(?:descr|title|alt|name)$/],
  [/\/(?:people|commentsExtended|settings)\.xml$/, /^(?:author|userId|providerId|name)$/],
];

/**
 * What is common to all office packages and not read by a reader of the format's own: properties, custom XML,
 * links to outside, charts and drawings, caches, pictures, embedded files, and whatever else lies in the package.
 * @param done members whose text has been read
 */
export function addPackageRest(
  opened: OfficePackage,
  writer: PartWriter,
  done: ReadonlySet<string>,
): StructureNote[] {
  const notes: StructureNote[] = [];
  for (const [member, bytes] of opened.members) {
    if (isXml(member)) {
      const root = opened.tree(member);
      if (/\.rels$/i.test(member)) addLinks(member, root, writer);
      else if (member.startsWith('docProps/')) addProperties(member, root, writer);
      else if (!done.has(member) && member !== '[Content_Types].xml') addXml(member, root, writer);
      addMarkupComments(writer, member, [root], `文件内的${member}`);
    } else if (/\.(?:jpe?g|png|webp|hei[cf])$/i.test(member)) {
      const thumbnail = member.startsWith('docProps/');
      const place = thumbnail ? '缩略图' : `图片“${member.split('/').at(-1) ?? ''}”`;
      const picture = inspectPicture(bytes);
      for (const { name, text } of picture?.texts ?? [])
        writer.addFixed(`${place}的${name}`, 'picture-data', text);
      for (const says of picture?.notes ?? [])
        notes.push({ removal: 'picture-data', says: `${place}${says}` });
    } else if (/\.(?:bin|docx|xlsx|pptx|doc|xls|pdf|zip)$/i.test(member)) {
      for (const text of readableStretches(bytes))
        writer.addFixed(`嵌入的文件“${member.split('/').at(-1) ?? ''}”`, 'embedded-file', text);
    }
  }
  return [...notes, ...structureOf(opened)];
}

function addLinks(member: string, root: XmlElement, writer: PartWriter): void {
  for (const relation of elementsIn(root, 'Relationship')) {
    const external = relation.attributes.some(
      ({ name, value }) => name === 'TargetMode' && value === 'External',
    );
    const target = relation.attributes.find(({ name }) => name === 'Target');
    if (external && target !== undefined)
      writer.add(`链接（${member.split('/').at(-1) ?? ''}）`, 'link', [attributeSegment(member, target)]);
  }
}

function addProperties(member: string, root: XmlElement, writer: PartWriter): void {
  for (const property of elementsIn(root)) {
    const custom = property.attributes.find(({ name }) => name === 'name');
    const name = propertyNames[property.name] ?? custom?.value ?? property.name;
    const role: PartRole = property.name === 'title' ? 'title' : 'properties';
    if (
      /^(?:created|modified|revision|Total|Pages|Words|Characters|Lines|Paragraphs|App)/.test(property.name)
    )
      continue;
    const place = `文件属性“${name}”`;
    for (const element of descendants(property)) {
      writer.add(
        place,
        role,
        textsIn(element).map((text) => segmentOf(member, text)),
      );
    }
    if (custom !== undefined) writer.add(`${place}的名称`, role, [attributeSegment(member, custom)]);
  }
}

/** Any other XML: what stands in one paragraph of a drawing together, each other element for itself. */
function addXml(member: string, root: XmlElement, writer: PartWriter): void {
  const role: PartRole = member.startsWith('customXml/')
    ? 'custom-data'
    : /pivotCache|externalLinks|charts\//i.test(member)
      ? 'cache'
      : /comment/i.test(member)
        ? 'comment'
        : /drawing|diagrams\//i.test(member)
          ? 'text-box'
          : 'markup';
  const place = `${roleNames[role] ?? '文件内的'}${member.split('/').at(-1) ?? member}`;
  const telling = tellingAttributes.find(([file]) => file.test(member))?.[1];
  const walk = (element: XmlElement): void => {
    if (telling !== undefined) {
      for (const attribute of element.attributes) {
        if (!telling.test(attribute.name) || attribute.value.includes('://schemas.')) continue;
        const alt = /^(?:descr|title|alt)$/.test(attribute.name);
        writer.add(place, alt ? 'alt-text' : role, [attributeSegment(member, attribute)]);
      }
    }
    if (element.name === 'p' || element.name === 'text' || element.name === 'si') {
      const segments = [...descendants(element)].flatMap((each) =>
        textsIn(each).map((text) => segmentOf(member, text)),
      );
      writer.add(place, role, segments);
      return;
    }
    writer.add(
      place,
      role,
      textsIn(element).map((text) => segmentOf(member, text)),
    );
    for (const child of elementsIn(element)) walk(child);
  };
  walk(root);
}

const roleNames: Partial<Record<PartRole, string>> = {
  'custom-data': '自定义数据',
  cache: '缓存的数据',
  comment: '批注',
  'text-box': '图形里的文字',
};

function structureOf(opened: OfficePackage): StructureNote[] {
  const notes: StructureNote[] = [];
  const names = [...opened.members.keys()];
  const some = (pattern: RegExp) => names.filter((name) => pattern.test(name));
  const say = (removal: StructureNote['removal'], found: readonly string[], says: string) => {
    if (found.length > 0) notes.push({ removal, says });
  };
  const embedded = some(/\/embeddings\//i);
  const named = embedded.map((name) => `“${name.split('/').at(-1) ?? ''}”`).join('、');
  say('embedded', embedded, `文件里嵌有别的文件：${named}。`);
  say('macros', some(/vbaProject/i), '文件带有宏。');
  say('properties', some(/^docProps\/thumbnail/i), '文件带有缩略图，缩略图是文件保存时的样子。');
  say('properties', some(/^docProps\/custom\.xml$/i), '文件带有自定义属性。');
  const core = opened.members.has('docProps/core.xml') ? opened.tree('docProps/core.xml') : undefined;
  const people = elementsIn(core).filter(
    (each) => /^(?:creator|lastModifiedBy)$/.test(each.name) && wholeText(each).trim() !== '',
  );
  say('properties', people.map(wholeText), '文件属性里记着作者或者最后修改者。');
  say('custom-data', some(/^customXml\/item\d*\.xml$/i), '文件带有自定义数据（customXml）。');
  say('caches', some(/pivotCacheRecords|pivotCacheDefinition/i), '数据透视表缓存着源数据。');
  say('caches', some(/externalLinks\/externalLink/i), '文件缓存着其他工作簿里的数据。');
  if (opened.doubled.length > 0)
    notes.push({
      removal: 'revisions',
      says: `文件包里有同名的内容（${opened.doubled.join('、')}），前一份打开时看不见。`,
    });
  return notes;
}
