import type { CasePaper, VolumeCover } from '../../../law/index.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import { layOutApprovalSheet } from './approval-sheet.ts';
import { layOutClarificationForm } from './clarification-form.ts';
import { layOutEvidenceList } from './evidence-list.ts';
import { layOutFeeSheet } from './fee-sheet.ts';
import { layOutPersonData } from './person-data.ts';
import { layOutRedactionList } from './redaction-list.ts';
import { layOutRegisterSheet } from './register-sheet.ts';
import { layOutSearchRecord } from './search-record.ts';
import { layOutServiceReceipt } from './service-receipt.ts';
import { layOutThirdPartyForm } from './third-party-form.ts';
import { layOutVolumeContents, type VolumeContents } from './volume-contents.ts';
import { layOutVolumeCover } from './volume-cover.ts';

/** A paper of a case that is set as a sheet: also those which only its volume has. */
export type RequestPaper =
  | CasePaper
  | (VolumeCover & { readonly kind: 'volume-cover' })
  | (VolumeContents & { readonly kind: 'volume-contents' });

/** How it is laid out, and the number that its file is named by. */
export function layOutRequestPaper(paper: RequestPaper): {
  readonly layout: SheetLayout;
  readonly number: string;
} {
  switch (paper.kind) {
    case 'register-sheet':
      return { layout: layOutRegisterSheet(paper), number: paper.requestNo };
    case 'approval-sheet':
      return { layout: layOutApprovalSheet(paper), number: paper.requestNo };
    case 'search-record':
      return { layout: layOutSearchRecord(paper), number: paper.requestNo };
    case 'service-receipt':
      return { layout: layOutServiceReceipt(paper), number: paper.requestNo };
    case 'third-party-form':
      return { layout: layOutThirdPartyForm(paper), number: paper.letterNumber };
    case 'clarification-form':
      return { layout: layOutClarificationForm(paper), number: paper.requestNo };
    case 'redaction-list':
      return { layout: layOutRedactionList(paper), number: paper.requestNo };
    case 'fee-sheet':
      return { layout: layOutFeeSheet(paper), number: paper.requestNo };
    case 'evidence-list':
      return { layout: layOutEvidenceList(paper), number: paper.caseNumber };
    case 'person-data':
      return { layout: layOutPersonData(paper), number: paper.requestNo };
    case 'volume-cover':
      return { layout: layOutVolumeCover(paper, null), number: paper.requestNo };
    case 'volume-contents':
      return { layout: layOutVolumeContents(paper), number: paper.requestNo };
  }
}
