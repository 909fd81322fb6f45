import type { SheetLayout } from '../sheet-layout.ts';
import { layOutApprovalSheet, type ApprovalSheet } from './approval-sheet.ts';
import { layOutClarificationForm, type ClarificationForm } from './clarification-form.ts';
import { layOutEvidenceList, type EvidenceList } from './evidence-list.ts';
import { layOutFeeSheet, type FeeSheet } from './fee-sheet.ts';
import { layOutPersonData, type PersonData } from './person-data.ts';
import { layOutRedactionList, type RedactionList } from './redaction-list.ts';
import { layOutRegisterSheet, type RegisterSheet } from './register-sheet.ts';
import { layOutSearchRecord, type SearchRecord } from './search-record.ts';
import { layOutServiceReceipt, type ServiceReceipt } from './service-receipt.ts';
import { layOutThirdPartyForm, type ThirdPartyForm } from './third-party-form.ts';
import { layOutVolumeContents, type VolumeContents } from './volume-contents.ts';
import { layOutVolumeCover, type VolumeCover } from './volume-cover.ts';

/** A form or list of a request's case, besides its letters. */
export type RequestPaper =
  | (RegisterSheet & { readonly kind: 'register-sheet' })
  | (ApprovalSheet & { readonly kind: 'approval-sheet' })
  | (SearchRecord & { readonly kind: 'search-record' })
  | (ServiceReceipt & { readonly kind: 'service-receipt' })
  | (ThirdPartyForm & { readonly kind: 'third-party-form' })
  | (ClarificationForm & { readonly kind: 'clarification-form' })
  | (RedactionList & { readonly kind: 'redaction-list' })
  | (FeeSheet & { readonly kind: 'fee-sheet' })
  | (EvidenceList & { readonly kind: 'evidence-list' })
  | (PersonData & { readonly kind: 'person-data' })
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
