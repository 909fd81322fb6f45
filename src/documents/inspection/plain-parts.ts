import { readDocument } from '../reading/read-file.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import type { InspectedKind, LocatedPart, StructureNote } from './inspected-part.ts';
import { pageText } from './page-text.ts';
import { PartWriter } from './part-writer.ts';
import { readableStretches } from './readable-stretches.ts';

interface Found {
  readonly parts: readonly LocatedPart[];
  readonly structure: readonly StructureNote[];
}

/**
 * Texts of the formats that are read and not taken apart: text and JSON line by line, which can be masked; older
 * binary formats by what a reader reads of them and by the stretches of text that a tool finds in their bytes.
 */
export async function plainParts(bytes: Uint8Array, kind: InspectedKind): Promise<Found> {
  const writer = new PartWriter();
  if (kind === 'text' || kind === 'json') {
    const text = pageText(bytes, kind);
    let start = 0;
    text.split('\n').forEach((line, at) => {
      const end = start + line.length;
      writer.add(`第${at + 1}行`, 'body', [{ member: '', start, end, text: line, writing: 'text' }]);
      start = end + 1;
    });
    return { parts: writer.parts, structure: [] };
  }
  const read = await readDocument(bytes, `a.${kind}`);
  if (!read.ok) throw new UnreadableFile(read.reason);
  if ('source' in read) {
    read.source.blocks.forEach((block, at) => {
      if (block.kind === 'paragraph') writer.addFixed(`正文第${at + 1}段`, 'body', block.text);
      else
        block.rows.forEach((row, line) =>
          row.forEach((cell, column) =>
            writer.addFixed(`第${at + 1}处的表第${line + 1}行第${column + 1}列`, 'table-cell', cell.text),
          ),
        );
    });
  }
  const shown = writer.parts.map(({ text }) => text).join('\n');
  for (const stretch of readableStretches(bytes))
    if (!shown.includes(stretch)) writer.addFixed('文件内部（打开时可能看不见）', 'leftover', stretch);
  const structure: StructureNote = {
    removal: null,
    says: '这是旧版格式，看不全其中隐藏的内容，也不能遮盖。请用Word、Excel或WPS打开，另存为.docx或.xlsx后再上传。',
  };
  return { parts: writer.parts, structure: [structure] };
}
