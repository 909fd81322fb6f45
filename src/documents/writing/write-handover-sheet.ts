import { fileNameOf } from './file-name.ts';
import { layOutHandover, type HandoverSheet } from './handover-sheet.ts';
import { handoverDocx } from './handover-sheet-docx.ts';
import { setPdf } from './set-pdf.ts';
import type { WriteOptions } from './writer.ts';
import { contentTypes, type Written } from './written.ts';

/** The handover sheet (换岗交接单) as a file, to be printed, filled in by hand and signed. */
export async function writeHandoverSheet(
  sheet: HandoverSheet,
  format: 'docx' | 'pdf',
  options: WriteOptions = {},
): Promise<Written> {
  const layout = layOutHandover(sheet);
  const { bytes, remarks } =
    format === 'docx'
      ? { bytes: await handoverDocx(layout, options), remarks: [] }
      : setPdf('handover-sheet.typ', 'sheet', (fonts) => ({ ...layout, fonts }), options);
  const name = `${sheet.bodyName}换岗交接单（${sheet.from.name}移交${sheet.to.name}）${sheet.on}`;
  return { bytes, remarks, contentType: contentTypes[format], fileName: fileNameOf(name, format) };
}
