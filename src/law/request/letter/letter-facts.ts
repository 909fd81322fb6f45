import type { CivilDate } from '../../calendar/civil-date.ts';
import type { FeeCalculation } from '../../fee/tariff.ts';
import type { ApplicantKindId } from '../applicant-kind.ts';
import type { RequestChannelId } from '../channel.ts';
import type { OutcomeId } from '../outcome-id.ts';
import type { DecidedPart, DefectId, WayWanted } from '../request-act.ts';
import type { RequestRules } from '../request-rules.ts';

/** Another letter of the case, or of an earlier one. */
export interface LetterReference {
  readonly number: string;
  readonly on: CivilDate;
  /** Day on which it reached the recipient; null while it is not known. */
  readonly deliveredOn: CivilDate | null;
}

/** One thing that the request lacks, and how to mend it. */
export interface DefectPoint {
  readonly defect: DefectId;
  /** What is missing or unclear, in the officer's words; empty for the usual sentence. */
  readonly what: string;
  /** How to mend it; empty for the usual sentence. */
  readonly how: string;
}

/** A document that is given. */
export interface GivenDocument {
  readonly title: string;
  readonly number: string;
  readonly pages: number | null;
}

/** What a ground of refusal needs said, by field; see `groundFields`. */
export interface GroundFact {
  readonly what: string;
  readonly why: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A third party as letters to the applicant speak of it: without its name. */
export interface PartyFact {
  readonly interest: 'trade-secret' | 'privacy' | 'other-right';
  readonly what: string;
  readonly asked: LetterReference;
  /** Null while it is waited for, and where the term passed in silence. */
  readonly answer: 'agreed' | 'partly' | 'refused' | null;
  readonly answeredOn: CivilDate | null;
  readonly reasonable: boolean | null;
}

/** An earlier answer of the same request, and what came of it. */
export interface ReopenedFact {
  readonly cause: 'reconsideration' | 'judgment' | 'own';
  /** The earlier answer and its title; null where there was none. */
  readonly before: (LetterReference & { readonly title: string }) | null;
  /** Who decided, when and under which number; null where the body itself found that it has to answer anew. */
  readonly decided: { readonly organ: string; readonly number: string; readonly on: CivilDate } | null;
  /** The day on which the body received the decision, or began anew. */
  readonly on: CivilDate;
}

/** What a search looked through. */
export interface SearchFact {
  readonly office: string;
  readonly on: CivilDate;
  readonly places: readonly string[];
  readonly words: readonly string[];
  readonly period: string;
  readonly result: string;
}

/** One line of a reply to several requests (政府信息公开司法解释第十四条第三款). */
export interface JoinedRequest {
  readonly number: string;
  readonly words: string;
  readonly finding: string;
  readonly law: string;
  readonly result: string;
  /** Decides on the words on remedies: the strictest of all hold. */
  readonly outcome: OutcomeId;
}

/**
 * Everything that letters are written from. What a letter needs and does not find leaves a gap 〔…〕, which `faultsOfLetter` names: a
 * letter is never filled with a guess.
 */
export interface LetterFacts {
  /** Full name of the body that answers. */
  readonly organ: string;
  readonly applicants: readonly string[];
  readonly applicantKind: ApplicantKindId;
  readonly channel: RequestChannelId;
  readonly submittedOn: CivilDate;
  readonly receivedOn: CivilDate | null;
  readonly requestNo: string;
  readonly queryCode: string;
  /** The words of the request, or the officer's summary of them. */
  readonly words: string;
  /** Statutory due date of the answer; null while it does not run. */
  readonly dueOn: CivilDate | null;
  /** A holiday notice is missing: the date may move later. */
  readonly dueAtTheEarliest: boolean;
  readonly electronic: boolean;
  readonly rules: Pick<RequestRules, 'reconsideration' | 'court' | 'contact' | 'payment'>;
  readonly outcome: OutcomeId | null;
  readonly parts: readonly DecidedPart[];

  readonly clarification?: {
    readonly letter: LetterReference;
    readonly points: readonly DefectPoint[];
    readonly termDays: number;
    /** Last day of the term; null while the notice was not delivered. */
    readonly dueOn: CivilDate | null;
    readonly answeredOn: CivilDate | null;
    readonly answer: string;
    /** 2026年9月25日电话沟通; empty for none. */
    readonly contact: string;
    /** Why it is still unclear. */
    readonly stillUnclear: string;
  };
  readonly extension?: {
    readonly letter: LetterReference | null;
    readonly wasDueOn: CivilDate;
    readonly days: number;
    readonly dueOn: CivilDate;
    readonly reason: string;
  };
  /** Why the request is answered anew; absent for a first answer. */
  readonly reopened?: ReopenedFact;
  readonly parties?: readonly PartyFact[];
  /** The third party to which the letter goes. */
  readonly party?: {
    readonly name: string;
    readonly interest: PartyFact['interest'];
    /** The part that concerns it, by content or title. */
    readonly what: string;
    readonly why: string;
    readonly objectedOn: CivilDate | null;
    /** What will be opened, and when. */
    readonly opened: string;
    readonly openedOn: CivilDate | null;
  };
  /** The organ or office to which the letter goes. */
  readonly organAsked?: {
    readonly name: string;
    readonly question: string;
    readonly document: string;
    readonly coMakers: readonly string[];
    readonly dueOn: CivilDate | null;
  };
  readonly reasons?: {
    readonly letter: LetterReference | null;
    /** 2026年1月至11月共35件 */
    readonly counts: string;
    readonly termDays: number;
    readonly given: boolean;
    readonly givenOn: CivilDate | null;
    readonly why: string;
  };
  /** `letter` is null while the letter about the delay is the one that is written. */
  readonly delay?: {
    readonly until: CivilDate;
    readonly reason: string;
    readonly letter?: LetterReference | null;
  };
  readonly fee?: {
    readonly letter: LetterReference | null;
    readonly calculation: FeeCalculation;
    /** 2026年11月 */
    readonly month: string;
    readonly requestNos: readonly string[];
    /** 按件: requests of the month before the first that the notice charges, free or charged earlier; absent for none. */
    readonly before?: number;
    /** Last day of payment; null while the notice was not delivered. */
    readonly dueOn: CivilDate | null;
    /** Absent or null while it was not paid. */
    readonly paidOn?: CivilDate | null;
  };
  readonly searches?: readonly SearchFact[];
  readonly given?: {
    readonly documents: readonly GivenDocument[];
    readonly way: WayWanted;
    /** 当面领取的时间、地点，网页地址; empty for none. */
    readonly at: string;
    /** Why another form than the wanted one is used; empty where it is not. */
    readonly otherFormBecause: string;
  };
  readonly public?: {
    /** 乙镇人民政府网站“政府信息公开”专栏 */
    readonly where: string;
    readonly title: string;
    readonly number: string;
    readonly address: string;
    readonly on: CivilDate | null;
    /** Whether a print of the page goes with the letter as a help. */
    readonly printed: boolean;
  };
  readonly ground?: GroundFact;
  readonly publicInterest?: string;
  readonly otherOrgan?: {
    readonly why: string;
    readonly variant: 'other' | 'moved' | 'lead' | 'archive';
    readonly name: string;
    readonly phone: string;
    readonly address: string;
  };
  readonly register?: {
    readonly kind: string;
    readonly law: string;
    readonly office: string;
    readonly address: string;
    readonly phone: string;
  };
  /** Why there is no such information, as the guide was answered: never made, never got, destroyed, lost. */
  readonly notHeld?: string;
  readonly creation?: { readonly why: string; readonly related: string };
  readonly earlier?: {
    readonly requestOn: CivilDate | null;
    readonly requestNo: string;
    readonly letterNumber: string;
    readonly letterOn: CivilDate | null;
  };
  /** Why it is no request for information, and where to turn. */
  readonly competence?: {
    readonly kind: 'petition' | 'consultation' | 'party-information' | 'other';
    readonly why: string;
    readonly route: string;
    /** What was answered as a help though nothing had to be; empty for none. */
    readonly courtesy: string;
  };
  readonly publication?: { readonly name: string; readonly where: string };
  readonly correction?: {
    readonly record: string;
    readonly alleged: string;
    readonly proof: string;
    readonly result: 'corrected' | 'not-corrected' | 'forwarded';
    /** What it reads now, why it stays, or the organ with its contact. */
    readonly detail: string;
  };
  readonly withdrawn?: { readonly on: CivilDate; readonly how: string };
  /** Other requests that the same letter answers. */
  readonly joined?: readonly JoinedRequest[];
  readonly attachments?: readonly string[];
  /** Set when it is issued. */
  readonly number?: string | null;
  readonly date?: CivilDate | null;
}
