import type { Letter } from '../../law/index.ts';
import { layOutApplicationForm, nameOfApplicationForm, type ApplicationForm } from './application-form.ts';
import { layOutCleanUpList, type CleanUpList } from './clean-up-list.ts';
import { fileNameOf } from './file-name.ts';
import { layOutHandover, type HandoverSheet } from './handover-sheet.ts';
import { letterFile } from './letter.ts';
import type { Seal } from './letter-plan.ts';
import { layOutRequestPaper, type RequestPaper } from './request-papers/request-paper.ts';
import { layOutSecrecyForm, type SecrecyForm } from './secrecy-form.ts';
import { plainLine } from './sheet-text.ts';
import { sheetFile } from './sheet-file.ts';
import type { SheetLayout } from './sheet-layout.ts';
import type { WriteOptions } from './writer.ts';
import { contentTypes, type Written } from './written.ts';

/** A paper of the office, to be printed, signed or published. */
export type Paper =
  | (HandoverSheet & { readonly kind: 'handover-sheet' })
  | (SecrecyForm & { readonly kind: 'secrecy-form' })
  | (CleanUpList & { readonly kind: 'clean-up-list' })
  | (ApplicationForm & { readonly kind: 'application-form' })
  | LetterPaper
  | RequestPaper;

/** A letter to an applicant or another office, with the seal where the body sets it by picture. */
export interface LetterPaper {
  readonly kind: 'letter';
  readonly letter: Letter;
  readonly seal: Seal | null;
  /** Whether each page says that it is not issued. */
  readonly draft: boolean;
}

/** Writes a paper of the office as a file. */
export async function writePaper(
  paper: Paper,
  format: 'docx' | 'pdf',
  options: WriteOptions = {},
): Promise<Written> {
  if (paper.kind === 'letter') {
    const { letter, seal, draft } = paper;
    return letterFile(letter, format, { ...options, seal, draft });
  }
  const { layout, name } = layOut(paper);
  const { bytes, remarks } = await sheetFile(layout, format, options);
  return { bytes, remarks, contentType: contentTypes[format], fileName: fileNameOf(name, format) };
}

/** How it is laid out, and under which name the file goes. */
function layOut(paper: Exclude<Paper, LetterPaper>): { readonly layout: SheetLayout; readonly name: string } {
  switch (paper.kind) {
    case 'handover-sheet':
      return {
        layout: layOutHandover(paper),
        name: `${paper.bodyName}换岗交接单（${paper.from.name}移交${paper.to.name}）${paper.on}`,
      };
    case 'secrecy-form':
      return { layout: layOutSecrecyForm(paper), name: `保密审查表（${paper.number ?? paper.title}）` };
    case 'application-form':
      return { layout: layOutApplicationForm(paper), name: nameOfApplicationForm(paper) };
    case 'clean-up-list':
      return { layout: layOutCleanUpList(paper), name: `${paper.bodyName}规范性文件清理结果${paper.on}` };
    case 'register-sheet':
    case 'approval-sheet':
    case 'search-record':
    case 'service-receipt':
    case 'third-party-form':
    case 'clarification-form':
    case 'redaction-list':
    case 'fee-sheet':
    case 'evidence-list':
    case 'person-data':
    case 'volume-cover':
    case 'volume-contents': {
      const { layout, number } = layOutRequestPaper(paper);
      return {
        layout,
        name: plainLine(number) === '' ? layout.title : `${layout.title}（${plainLine(number)}）`,
      };
    }
  }
}
