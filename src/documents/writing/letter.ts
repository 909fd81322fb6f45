import { letterKinds, type Letter } from '../../law/index.ts';
import { fileNameOf } from './file-name.ts';
import { layOutLetterForm } from './letter-form.ts';
import { layOutLetter } from './letter-layout.ts';
import { letterPdf, planLetter } from './letter-pdf.ts';
import type { Seal } from './letter-plan.ts';
import { sheetFile } from './sheet-file.ts';
import { plainLine } from './sheet-text.ts';
import type { WriteOptions } from './writer.ts';
import { contentTypes, type Written } from './written.ts';

/** How a letter is written. */
export interface LetterOptions extends WriteOptions {
  /** Set over the name of the body and the date; null leaves the room for the stamp. */
  readonly seal?: Seal | null;
  /** Whether each page says that it is not issued. */
  readonly draft?: boolean;
}

/**
 * A letter as a file after GB/T 9704-2012: A4, 22 lines of 28 characters, title, number, addressee, text, attachments, name of the
 * body, date, whom to ask. What the file says of itself is its title alone; its name has the number, no applicant.
 */
export async function letterFile(
  letter: Letter,
  format: 'docx' | 'pdf',
  { seal = null, draft = false, ...options }: LetterOptions = {},
): Promise<Written> {
  if (letterKinds[letter.kind].use === 'form') return formFile(letter, format, options);
  const layout = layOutLetter(letter, draft);
  const plan = planLetter(layout, options);
  const { bytes, remarks } =
    format === 'pdf'
      ? letterPdf(layout, seal, { plan, options })
      : {
          bytes: await (await import('./letter-docx.ts')).letterDocx(layout, seal, { plan, options }),
          remarks: [],
        };
  const number = letter.number === null ? '' : `（${plainLine(letter.number)}）`;
  const name = `${plainLine(letter.title)}${number}${draft ? '（稿）' : ''}`;
  return { bytes, remarks, contentType: contentTypes[format], fileName: fileNameOf(name, format) };
}

/** A form that goes with a letter is no letter: it is a sheet with room to write. */
async function formFile(letter: Letter, format: 'docx' | 'pdf', options: WriteOptions): Promise<Written> {
  const layout = layOutLetterForm(letter);
  const { bytes, remarks } = await sheetFile(layout, format, options);
  return { bytes, remarks, contentType: contentTypes[format], fileName: fileNameOf(layout.title, format) };
}
