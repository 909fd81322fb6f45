import type { SheetLayout } from './sheet-layout.ts';
import { setPdf } from './set-pdf.ts';
import type { Drawn, WriteOptions } from './writer.ts';

/** A sheet as a file of either format. */
export async function sheetFile(
  layout: SheetLayout,
  format: 'docx' | 'pdf',
  options: WriteOptions,
): Promise<Drawn> {
  if (format === 'pdf') return setPdf('sheet.typ', 'sheet', (fonts) => ({ ...layout, fonts }), options);
  const { sheetDocx } = await import('./sheet-docx.ts');
  return { bytes: await sheetDocx(layout, options), remarks: [] };
}
