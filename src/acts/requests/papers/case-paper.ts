/** Forms and lists that are written from a case; every text as it is printed, empty ones to be written in by hand. */
export type CasePaper =
  | RegisterSheet
  | ApprovalSheet
  | SearchRecord
  | ServiceReceipt
  | ThirdPartyForm
  | ClarificationForm
  | RedactionList
  | FeeSheet
  | EvidenceSheet
  | PersonDataSheet;

/** 办理流程登记表 */
export interface RegisterSheet {
  readonly kind: 'register-sheet';
  readonly bodyName: string;
  readonly requestNo: string;
  readonly channel: string;
  readonly submittedOn: string;
  readonly receivedOn: string;
  readonly registeredOn: string;
  readonly applicantKind: string;
  readonly applicant: string;
  readonly contact: string;
  readonly agent: string;
  readonly words: string;
  readonly wanted: string;
  readonly holder: string;
  readonly dueOn: string;
  readonly steps: readonly {
    readonly on: string;
    readonly what: string;
    readonly by: string;
    readonly note: string;
  }[];
  readonly outcome: string;
  readonly letter: string;
  readonly servedOn: string;
  readonly fee: string;
  readonly remarks: string;
}

/** 审查呈批单 */
export interface ApprovalSheet {
  readonly kind: 'approval-sheet';
  readonly bodyName: string;
  readonly requestNo: string;
  readonly applicant: string;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly words: string;
  readonly findings: string;
  readonly proposed: string;
  readonly law: string;
  readonly remedy: string;
  readonly risk: string;
  readonly letter: string;
  readonly changes: string;
  readonly drafter: string;
  readonly draftedOn: string;
  readonly opinions: readonly {
    readonly step: string;
    readonly opinion: string;
    readonly by: string;
    readonly on: string;
  }[];
}

/** 检索记录 */
export interface SearchRecord {
  readonly kind: 'search-record';
  readonly bodyName: string;
  readonly requestNo: string;
  readonly words: string;
  readonly searches: readonly {
    readonly office: string;
    readonly on: string;
    readonly by: string;
    readonly places: readonly string[];
    readonly keywords: readonly string[];
    readonly period: string;
    readonly hits: string;
    readonly result: string;
  }[];
  readonly conclusion: '找到' | '部分找到' | '没有找到' | null;
  readonly reason: string;
}

/** 送达回证 */
export interface ServiceReceipt {
  readonly kind: 'service-receipt';
  readonly bodyName: string;
  readonly requestNo: string;
  readonly letters: readonly { readonly title: string; readonly number: string }[];
  readonly recipient: string;
  readonly way: '直接送达' | '委托其他行政机关' | '邮寄（邮政企业）' | '电子送达' | null;
  readonly place: string;
  readonly at: string;
  readonly serverName: string;
  readonly mail: {
    readonly number: string;
    readonly postedOn: string;
    readonly deliveredOn: string;
    readonly returned: string;
  } | null;
  readonly electronic: {
    readonly address: string;
    readonly sentAt: string;
    readonly openedAt: string;
    readonly confirmed: string;
  } | null;
  readonly remarks: string;
}

/** 第三方意见回执 */
export interface ThirdPartyForm {
  readonly kind: 'third-party-form';
  readonly bodyName: string;
  readonly letterNumber: string;
  readonly letterOn: string;
  readonly information: string;
  readonly term: string;
  readonly returnTo: string;
}

/** 补正申请表 */
export interface ClarificationForm {
  readonly kind: 'clarification-form';
  readonly bodyName: string;
  readonly requestNo: string;
  readonly letterNumber: string;
  readonly words: string;
  readonly points: readonly string[];
  readonly until: string;
  readonly returnTo: string;
}

/** 遮盖清单 */
export interface RedactionList {
  readonly kind: 'redaction-list';
  readonly bodyName: string;
  readonly requestNo: string;
  readonly files: readonly {
    readonly title: string;
    readonly redactions: readonly {
      readonly place: string;
      readonly places: number;
      readonly what: string;
      readonly ground: string;
      readonly note: string;
    }[];
  }[];
}

/** 信息处理费计算单 */
export interface FeeSheet {
  readonly kind: 'fee-sheet';
  readonly bodyName: string;
  readonly requestNo: string;
  readonly applicant: string;
  readonly month: string;
  readonly method: string;
  readonly counted: string;
  readonly tiers: readonly {
    readonly tier: string;
    readonly count: string;
    readonly price: string;
    readonly sum: string;
  }[];
  readonly amount: string;
  readonly amountInWords: string;
  readonly noticeNumber: string;
  readonly payUntil: string;
  readonly payment: string;
}

/** 证据清单 of a reconsideration or suit */
export interface EvidenceSheet {
  readonly kind: 'evidence-list';
  readonly bodyName: string;
  readonly procedure: string;
  readonly organ: string;
  readonly caseNumber: string;
  readonly claimant: string;
  readonly decision: string;
  readonly evidence: readonly {
    readonly name: string;
    readonly proves: string;
    readonly basis: string;
    readonly pages: string;
  }[];
  readonly laws: readonly string[];
  readonly submittedOn: string;
}

/** What is held about an applicant */
export interface PersonDataSheet {
  readonly kind: 'person-data';
  readonly bodyName: string;
  readonly requestNo: string;
  readonly madeOn: string;
  readonly requests: readonly {
    readonly heading: string;
    readonly fields: readonly (readonly [string, string])[];
    readonly letters: readonly { readonly title: string; readonly number: string; readonly on: string }[];
    readonly papers: readonly { readonly title: string; readonly kind: string; readonly pages: string }[];
    readonly readings: readonly {
      readonly at: string;
      readonly by: string;
      readonly what: string;
      readonly reason: string;
    }[];
    readonly keptUntil: string;
  }[];
}

/** One paper of the archive volume. */
export interface VolumeEntry {
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly note: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The archive volume (一申请一卷) as it is put together. */
export interface VolumeOrder {
  readonly cover: {
    readonly bodyName: string;
    readonly requestNo: string;
    readonly matter: string;
    readonly applicant: string;
    readonly receivedOn: string;
    readonly closedOn: string;
    readonly outcome: string;
    readonly keptFor: string;
    readonly compiledBy: string;
    readonly compiledOn: string;
    readonly archiveNo: string;
    readonly remarks: string;
  };
  readonly entries: readonly VolumeEntry[];
}
