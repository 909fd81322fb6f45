/**
 * A form or list of a request's case, besides its letters: what is printed, and nothing about its form. Texts are as they are
 * read, dates and sums with them; empty ones are written in by hand.
 */
export type CasePaper =
  | (RegisterSheet & { readonly kind: 'register-sheet' })
  | (ApprovalSheet & { readonly kind: 'approval-sheet' })
  | (SearchRecord & { readonly kind: 'search-record' })
  | (ServiceReceipt & { readonly kind: 'service-receipt' })
  | (ThirdPartyForm & { readonly kind: 'third-party-form' })
  | (ClarificationForm & { readonly kind: 'clarification-form' })
  | (RedactionList & { readonly kind: 'redaction-list' })
  | (FeeSheet & { readonly kind: 'fee-sheet' })
  | (EvidenceSheet & { readonly kind: 'evidence-list' })
  | (PersonDataSheet & { readonly kind: 'person-data' });

/** What the sheet of a request (办理流程登记表) is written from. Texts as they are read; empty ones are written in by hand. */
export interface RegisterSheet {
  readonly bodyName: string;
  readonly requestNo: string;
  readonly channel: string;
  /** 2026年9月18日 */
  readonly submittedOn: string;
  readonly receivedOn: string;
  readonly registeredOn: string;
  readonly applicantKind: string;
  readonly applicant: string;
  /** Telephone, address, e-mail. */
  readonly contact: string;
  readonly agent: string;
  readonly words: string;
  /** How it is to be given. */
  readonly wanted: string;
  readonly holder: string;
  /** Statutory due date, with what stopped or extended it. */
  readonly dueOn: string;
  readonly steps: readonly {
    readonly on: string;
    readonly what: string;
    readonly by: string;
    readonly note: string;
  }[];
  readonly outcome: string;
  /** Title and number of the reply. */
  readonly letter: string;
  readonly servedOn: string;
  readonly fee: string;
  readonly remarks: string;
}

/** What the sheet of an approval (审查呈批单) is written from. */
export interface ApprovalSheet {
  readonly bodyName: string;
  readonly requestNo: string;
  readonly applicant: string;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly words: string;
  /** What was found: the search, who was asked, what they said. */
  readonly findings: string;
  /** The decision that is proposed. */
  readonly proposed: string;
  /** Articles with 款 and 项, each on a line. */
  readonly law: string;
  /** Where the decision may be taken to. */
  readonly remedy: string;
  /** Why it needs these signatures. */
  readonly risk: string;
  readonly letter: string;
  /** What was changed against the template; empty for nothing. */
  readonly changes: string;
  readonly drafter: string;
  readonly draftedOn: string;
  /** Every signature that the decision needs; before it is given, on and by are empty. */
  readonly opinions: readonly {
    readonly step: string;
    readonly opinion: string;
    readonly by: string;
    readonly on: string;
  }[];
}

/** What the record of a search (检索记录) is written from: the proof of 不存在 in reconsideration or in court. */
export interface SearchRecord {
  readonly bodyName: string;
  readonly requestNo: string;
  readonly words: string;
  readonly searches: readonly {
    readonly office: string;
    /** 2026年10月12日 */
    readonly on: string;
    readonly by: string;
    /** Systems, archives, cabinets, each as a word. */
    readonly places: readonly string[];
    readonly keywords: readonly string[];
    /** 2024年1月至2025年12月 */
    readonly period: string;
    readonly hits: string;
    readonly result: string;
  }[];
  /** What all of it came to; null where it is still to be ticked. */
  readonly conclusion: '找到' | '部分找到' | '没有找到' | null;
  readonly reason: string;
}

/** What the proof of service (送达回证) is written from. Empty texts are written in by hand. */
export interface ServiceReceipt {
  readonly bodyName: string;
  readonly requestNo: string;
  readonly letters: readonly { readonly title: string; readonly number: string }[];
  readonly recipient: string;
  readonly way: '直接送达' | '委托其他行政机关' | '邮寄（邮政企业）' | '电子送达' | null;
  readonly place: string;
  /** 2026年11月4日10时30分 */
  readonly at: string;
  readonly serverName: string;
  readonly mail: {
    readonly number: string;
    /** Day on which it was handed to the post: the legal day of the answer. */
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

/** What a third party's reply (第三方意见回执) is printed for; it comes with the letter that asks. */
export interface ThirdPartyForm {
  readonly bodyName: string;
  /** Number of the letter that asks. */
  readonly letterNumber: string;
  /** 2026年10月8日; empty while it is not issued. */
  readonly letterOn: string;
  /** The part that concerns it, by title or content; the applicant is not named. */
  readonly information: string;
  /** 15个工作日 */
  readonly term: string;
  /** Where it goes back to: address, postcode, telephone. */
  readonly returnTo: string;
}

/** What the form to mend a request (补正申请表) is printed for; it comes with the letter that asks for it. */
export interface ClarificationForm {
  readonly bodyName: string;
  readonly requestNo: string;
  readonly letterNumber: string;
  /** The words of the request as they came. */
  readonly words: string;
  /** What is asked for, point by point. */
  readonly points: readonly string[];
  /** 2026年10月23日, or 收到补正告知书之日起15个工作日 */
  readonly until: string;
  readonly returnTo: string;
}

/** What the list of redactions (遮盖清单) is written from: what was covered, never the words beneath. */
export interface RedactionList {
  readonly bodyName: string;
  readonly requestNo: string;
  readonly files: readonly {
    readonly title: string;
    readonly redactions: readonly {
      /** 第3页上部 */
      readonly place: string;
      /** How many places the row tells of. */
      readonly places: number;
      /** 身份证件号码1处 */
      readonly what: string;
      /** 条例第十五条 */
      readonly ground: string;
      readonly note: string;
    }[];
  }[];
}

/** What the calculation of a fee (信息处理费计算单) is written from. */
export interface FeeSheet {
  readonly bodyName: string;
  readonly requestNo: string;
  readonly applicant: string;
  /** 2026年11月 */
  readonly month: string;
  /** 按件计收, 按量计收 */
  readonly method: string;
  /** 本件为该申请人本月第33件 */
  readonly counted: string;
  readonly tiers: readonly {
    readonly tier: string;
    readonly count: string;
    readonly price: string;
    readonly sum: string;
  }[];
  /** 3,000元 */
  readonly amount: string;
  /** 叁仟元整 */
  readonly amountInWords: string;
  readonly noticeNumber: string;
  readonly payUntil: string;
  readonly payment: string;
}

/** What a list of evidence (证据清单) for a reconsideration or a suit is written from. */
export interface EvidenceSheet {
  readonly bodyName: string;
  /** 行政复议, 行政诉讼 */
  readonly procedure: string;
  /** Organ of reconsideration or court. */
  readonly organ: string;
  readonly caseNumber: string;
  /** Who asked for reconsideration or sued. */
  readonly claimant: string;
  /** The decision in dispute, with its number. */
  readonly decision: string;
  readonly evidence: readonly {
    readonly name: string;
    /** What it proves. */
    readonly proves: string;
    /** 条例第三十条, or empty. */
    readonly basis: string;
    /** 第3至5页, of the volume; empty where it is not bound. */
    readonly pages: string;
  }[];
  readonly laws: readonly string[];
  readonly submittedOn: string;
}

/** What is held about an applicant, for that person to read (个人信息保护法第四十五条). */
export interface PersonDataSheet {
  readonly bodyName: string;
  /** Numbers of the requests: names the file. */
  readonly requestNo: string;
  readonly madeOn: string;
  readonly requests: readonly {
    readonly heading: string;
    /** Name of a field, what is held. */
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

/** What the cover of a volume (案卷封面) is written from: 一申请一卷. */
export interface VolumeCover {
  readonly bodyName: string;
  readonly requestNo: string;
  /** What the case is about, as the list of cases has it. */
  readonly matter: string;
  readonly applicant: string;
  readonly receivedOn: string;
  readonly closedOn: string;
  readonly outcome: string;
  /** 10年 */
  readonly keptFor: string;
  readonly compiledBy: string;
  readonly compiledOn: string;
  /** 全宗号, 案卷号, as the archive of the place numbers; empty to be written in. */
  readonly archiveNo: string;
  readonly remarks: string;
}
