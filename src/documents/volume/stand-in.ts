import { createHash } from 'node:crypto';
import { formPart } from '../writing/request-papers/sheet-parts.ts';
import type { SheetLayout } from '../writing/sheet-layout.ts';
import { setPdf } from '../writing/set-pdf.ts';
import { plainLine } from '../writing/sheet-text.ts';
import type { WriteOptions } from '../writing/writer.ts';
import type { Piece, VolumeFile } from './volume.ts';

/** Why a file has no pages of its own in the volume. */
export const reasons = {
  other: '不是PDF或者JPG、PNG、WebP图片，不能印成页面',
  locked: '文件设了打开密码，不能印成页面',
  damaged: '文件损坏或者不完整，不能印成页面',
  tooLong: '文件超过5000页，没有印成页面',
  tooLarge: '文件太大或者展开后太大，没有印成页面',
} as const;

/** What people call the files that a case often has. */
const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF文件',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word文档',
  'application/msword': 'Word文档',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel工作簿',
  'application/vnd.ms-excel': 'Excel工作簿',
  'text/plain': '文本文件',
  'text/csv': '表格文本（CSV）',
  'image/heic': 'HEIC图片',
};

/** Files up to so many bytes are put into the volume as attachments. */
const largestAttached = 50 * 1024 * 1024;

/** The page that stands for a file which has none: what it is, its fingerprint, and where the file itself is. */
export function standIn(file: VolumeFile, reason: string, options: WriteOptions): Piece {
  const attached = file.bytes.length <= largestAttached;
  const where = attached
    ? '原文件附在本卷PDF的附件里，文件名见上。'
    : '原文件超过50MB，没有附在本卷里，存在系统的本件材料里。';
  const layout: SheetLayout = {
    title: '附卷文件说明',
    bodyName: '',
    numbered: false,
    facts: [],
    parts: [
      formPart('文件', [
        ['题名', file.title],
        ['文号', file.number],
        ['日期', file.date],
        ['文件名', file.fileName],
        ['类型', kinds[file.mediaType] ?? file.mediaType],
        ['大小', `${file.bytes.length}字节`],
        ['校验值（SHA-256）', spaced(createHash('sha256').update(file.bytes).digest('hex'))],
        ['说明', `${reason}。${where}`],
      ]),
    ],
    signatures: [],
    foot: '校验值与原文件算出的一致，即为同一份文件。',
  };
  const { bytes } = setPdf('sheet.typ', 'sheet', (fonts) => ({ ...layout, fonts }), options);
  return { pdf: bytes, attached, remark: `“${plainLine(file.title)}”${reason}，卷内放了说明页。` };
}

/** In groups of eight, so that a line of a cell may end between them. */
function spaced(digest: string): string {
  return (digest.match(/.{8}/gu) ?? []).join(' ');
}
