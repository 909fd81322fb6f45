import type { CivilDate } from '../calendar/civil-date.ts';
import type { ApplicantKindId } from './applicant-kind.ts';
import type { ApprovalStep, RiskId } from './approval.ts';
import type { RequestChannelId } from './channel.ts';
import type { GuideAnswers } from './guide-answers.ts';
import type { LetterKindId } from './letter/letter-kind-id.ts';
import type { OutcomeId } from './outcome-id.ts';

/** 提供形式 (条例第二十九条第二款第三项). */
export type FormWanted = 'paper' | 'electronic' | 'reading' | 'other';
/** 获取方式. */
export type WayWanted = 'mail' | 'collect' | 'e-mail' | 'fax' | 'online' | 'on-site' | 'other';

/** What one of the three contents of a request lacks (条例第二十九条, 第三十条). */
export type DefectId = 'identity' | 'contact' | 'authority' | 'content' | 'form';

/** 送达方式: direct, by another organ, by the post alone (国办公开办函〔2016〕235号), electronic where the applicant asked for it. */
export type ServiceWay = 'in-person' | 'entrusted' | 'mail' | 'electronic';

/** One part of what was asked, and what becomes of it; a decision of 部分公开 has several and counts once. */
export interface DecidedPart {
  /** What it is, described without revealing it. */
  readonly what: string;
  readonly outcome: OutcomeId;
  readonly reason: string;
}

/** Places of a copy for the applicant that were covered on one ground; what stood there is not told. */
export interface CoveredPlaces {
  readonly ground: OutcomeId;
  readonly places: number;
  /** Where the file has pages: on which of them, from 1. */
  readonly pages?: readonly number[];
  /** What the officer noted for the list, without personal data. */
  readonly note?: string;
}

/** What a file of a case is. */
export type MaterialKind =
  /** The application as it came: form, letter, fax, scan. */
  | 'application'
  | 'identity'
  | 'authority'
  | 'clarification'
  /** Found in the search: what may be given. */
  | 'record'
  /** The copy for the applicant, with what must not be given burned out. */
  | 'redacted'
  | 'third-party'
  | 'organ'
  | 'search'
  | 'reasons'
  | 'payment'
  | 'proof-of-service'
  /** Snapshot of the page where it was public already (法释〔2025〕8号第五条). */
  | 'snapshot'
  | 'risk-assessment'
  | 'secrecy-review'
  | 'redress'
  | 'other';

/** A request that was submitted online: of these the number of its receipt (回执编号) is made. */
export interface OnlineOrigin {
  readonly bodyId: string;
  readonly requestId: string;
  readonly submittedOn: CivilDate;
}

/**
 * What is done on a request. The fields are those of the act in the ledger: no name, no identity number, no address, no words of
 * the applicant stand here; they are kept apart and named by id. `on` is the civil date in China on which it happened in law;
 * the ledger's own moment stands beside it.
 */
export interface RequestPayloads {
  received: {
    readonly channel: RequestChannelId;
    readonly applicantKind: ApplicantKindId;
    /** Who applies, with identity and contact (personal data). */
    readonly applicantId: string;
    /** The words of the request (personal data). */
    readonly contentId: string;
    /** Submitted, signed for, faxed or sent on. */
    readonly submittedOn: CivilDate;
    /** Fixed where the channel fixes it; null until both sides have confirmed. */
    readonly receivedOn: CivilDate | null;
    readonly wanted: { readonly form: FormWanted; readonly way: WayWanted; readonly otherIfNot: boolean };
    readonly byAgent: boolean;
    /** The applicant agreed to receive letters electronically. */
    readonly electronic: boolean;
    /** 阅读困难、视听障碍 (条例第四十三条). */
    readonly needsHelp: boolean;
    /** Who wrote an oral request down; null for the others. */
    readonly writtenDownBy: string | null;
    /** The request of another body, or the one that was split, from which this comes. */
    readonly from: {
      readonly bodyId: string;
      readonly requestId: string;
      readonly why: 'handed-on' | 'split';
      /**
       * Of one that was handed on: the request that was submitted online, whose receipt the applicant holds; null where it came by another
       * way. Left out in acts from before it was kept.
       */
      readonly online?: OnlineOrigin | null;
    } | null;
  };
  /** Nobody was reached; where contact is restored, `confirmed` follows (207号). */
  'contact-tried': { readonly on: CivilDate; readonly how: string; readonly remark: string };
  confirmed: { readonly on: CivilDate; readonly how: string };
  registered: {
    readonly number: string;
    readonly year: number;
    readonly seq: number;
    /** What is asked in short, by the officer, without personal data. */
    readonly matter: string;
    readonly holderId: string;
  };
  assigned: { readonly holderId: string; readonly from: string | null; readonly reason: string };
  /** What was entered wrongly; what is not named stays. */
  corrected: {
    readonly applicantKind?: ApplicantKindId;
    readonly channel?: RequestChannelId;
    readonly receivedOn?: CivilDate;
    readonly matter?: string;
    /** New personal data in place of the old. */
    readonly applicantId?: string;
    readonly reason: string;
  };
  /** 内容明确，不需补正 */
  'found-clear': { readonly on: CivilDate; readonly reason: string };
  'clarification-asked': {
    readonly letterId: string;
    readonly on: CivilDate;
    readonly defects: readonly DefectId[];
    /** Working days from receipt of the notice. */
    readonly termDays: number;
  };
  clarified: {
    readonly on: CivilDate;
    readonly contentId: string | null;
    readonly how: 'online' | 'paper' | 'phone' | 'in-person' | 'other';
    /** Why the term was missed, where that was a good reason; null where it was in time. */
    readonly lateBecause: string | null;
  };
  'party-asked': {
    readonly partyId: string;
    /** Name and address (personal data). */
    readonly dataId: string;
    readonly letterId: string;
    readonly on: CivilDate;
    readonly interest: 'trade-secret' | 'privacy' | 'other-right';
    readonly what: string;
  };
  'party-answered': {
    readonly partyId: string;
    readonly on: CivilDate;
    readonly answer: 'agreed' | 'partly' | 'refused';
    /** Whether the grounds of a refusal are found reasonable (条例第三十二条); null where nothing was refused. */
    readonly reasonable: boolean | null;
    readonly remark: string;
  };
  /** Cannot be reached, or need not be asked any more. */
  'party-closed': { readonly partyId: string; readonly on: CivilDate; readonly reason: string };
  'organ-asked': {
    readonly consultationId: string;
    readonly role: 'co-maker' | 'other-organ';
    readonly organ: string;
    readonly letterId: string;
    readonly on: CivilDate;
    readonly question: string;
  };
  'organ-answered': {
    readonly consultationId: string;
    readonly on: CivilDate;
    readonly answer: 'agreed' | 'refused' | 'other';
    readonly text: string;
  };
  'reasons-asked': {
    readonly letterId: string;
    readonly on: CivilDate;
    /** 2026年1月至11月共35件 */
    readonly counts: string;
    readonly termDays: number;
  };
  /** What the applicant explained, and whether it was found reasonable. `given` is false where the term passed. */
  'reasons-weighed': {
    readonly on: CivilDate;
    readonly given: boolean;
    readonly reasonable: boolean;
    readonly why: string;
  };
  extended: {
    readonly letterId: string;
    readonly on: CivilDate;
    /** Working days, 1 to 20. */
    readonly days: number;
    readonly reason: string;
    /** Head of the office for disclosure, who agreed. */
    readonly approvedBy: string;
  };
  /** 延迟答复 (条例第三十五条): the reasons hold, but there is too much to answer in time. */
  delayed: {
    readonly letterId: string;
    readonly on: CivilDate;
    readonly until: CivilDate;
    readonly reason: string;
  };
  'fee-noticed': {
    readonly letterId: string;
    readonly on: CivilDate;
    readonly method: 'items' | 'pages';
    /** Requests of the applicant in the calendar month up to this one, or pages of this request. */
    readonly units: number;
    /** 分 */
    readonly fen: number;
    /** Requests that the notice is for, this one among them. */
    readonly requestIds: readonly string[];
  };
  'fee-paid': { readonly on: CivilDate; readonly fen: number; readonly receipt: string };
  'fee-cancelled': { readonly on: CivilDate; readonly reason: string };
  'search-asked': {
    readonly searchId: string;
    readonly office: string;
    readonly staffId: string | null;
    readonly question: string;
    readonly dueOn: CivilDate | null;
  };
  'search-recorded': {
    readonly searchId: string;
    readonly office: string;
    /** Name of whoever looked, as the record bears it. */
    readonly searcher: string;
    readonly on: CivilDate;
    readonly places: readonly string[];
    readonly words: readonly string[];
    readonly period: string;
    readonly found: boolean;
    /** What was found, or why there is nothing: never made, never obtained, destroyed, lost. */
    readonly result: string;
  };
  'material-added': {
    readonly fileId: string;
    readonly material: MaterialKind;
    /** Title as the list of contents prints it, without personal data. */
    readonly title: string;
    readonly pages: number | null;
    /** SHA-256 of the plain bytes. */
    readonly sha256: string;
    /** The file of which it is the redacted copy. */
    readonly madeFrom: string | null;
    /** Of a redacted copy: how many places, on which grounds; a row for each ground and note. */
    readonly redactions: readonly CoveredPlaces[];
  };
  'material-removed': { readonly fileId: string; readonly reason: string };
  'guide-answered': { readonly answers: GuideAnswers };
  noted: { readonly text: string };
  linked: { readonly bodyId: string; readonly requestId: string; readonly how: 'repeat' | 'related' };
  split: { readonly into: readonly string[]; readonly reason: string };
  /** Answered by one letter with another of the same applicant or content (法释〔2025〕8号第十四条第三款). */
  joined: { readonly withId: string | null; readonly reason: string };
  /** Given to the body that it was meant for, before it was registered here. */
  'handed-on': {
    readonly on: CivilDate;
    readonly toBodyId: string;
    readonly toRequestId: string;
    readonly reason: string;
  };
  withdrawn: { readonly on: CivilDate; readonly through: 'online' | 'paper' | 'in-person' | 'other' };
  /** The decision goes up; `digest` is that of the letter and of what goes with it. */
  submitted: {
    readonly letterId: string;
    readonly digest: string;
    readonly outcome: OutcomeId;
    readonly parts: readonly DecidedPart[];
    readonly risk: RiskId;
    readonly steps: readonly ApprovalStep[];
    /** Files that go out with the letter. */
    readonly files: readonly string[];
  };
  passed: { readonly step: string; readonly digest: string; readonly opinion: string };
  returned: { readonly step: string; readonly digest: string; readonly comments: string };
  /** A letter is signed and numbered; its files can no longer change. */
  'letter-issued': {
    readonly letterId: string;
    readonly kind: LetterKindId;
    /** Null for kinds that bear none. */
    readonly number: { readonly text: string; readonly year: number; readonly seq: number } | null;
    readonly digest: string;
    readonly on: CivilDate;
    readonly pdf: string;
    readonly docx: string;
    readonly to: LetterRecipient;
    /** Paragraphs that differ from the template. */
    readonly changed: number;
  };
  decided: {
    readonly letterId: string;
    readonly on: CivilDate;
    readonly outcome: OutcomeId;
    readonly parts: readonly DecidedPart[];
    readonly risk: RiskId;
    readonly files: readonly string[];
  };
  served: {
    readonly serviceId: string;
    readonly letterId: string;
    readonly files: readonly string[];
    readonly way: ServiceWay;
    /** The day that counts: of signing, or of handing to the post (235号). */
    readonly on: CivilDate;
    /** Number of the mail; empty for other ways. */
    readonly tracking: string;
    readonly proofs: readonly string[];
  };
  /** What became known of a service: it arrived, came back, was opened or taken. */
  'service-noted': {
    readonly serviceId: string;
    readonly event: 'arrived' | 'came-back' | 'opened' | 'downloaded';
    readonly on: CivilDate;
    readonly remark: string;
  };
  /** 1 to 5; words stand apart. */
  rated: { readonly grade: number; readonly remarkId: string | null };
  reopened: {
    readonly on: CivilDate;
    readonly cause: 'reconsideration' | 'judgment' | 'own';
    readonly redressId: string | null;
    /** Working days for the new answer. */
    readonly days: number;
    readonly reason: string;
  };
  archived: { readonly on: CivilDate; readonly fileId: string; readonly pages: number };
  /** Moved into proactive disclosure (条例第四十四条), as an entry of the disclosure log or as a text of its own. */
  promoted: { readonly publicationId: string; readonly as: 'log' | 'publication' };
  'clocks-moved': {
    readonly year: number;
    readonly moved: readonly { readonly clock: string; readonly from: CivilDate; readonly to: CivilDate }[];
  };
  reminded: {
    readonly clock: string;
    readonly dueOn: CivilDate;
    readonly stage: 'ahead' | 'today' | 'overdue';
    readonly to: 'officer' | 'head' | 'county';
  };
  'person-shown': { readonly what: string; readonly reason: string };
  'person-exported': { readonly reason: string };
  'person-erased': { readonly reason: string };
}

/** To whom a letter goes: the applicant, a third party or an organ asked, by its id. */
export type LetterRecipient =
  | { readonly kind: 'applicant' }
  | { readonly kind: 'party'; readonly partyId: string }
  | { readonly kind: 'organ'; readonly consultationId: string };

export type RequestActKind = keyof RequestPayloads;

/** An act on a request as law takes it. */
export type RequestAct = {
  readonly [K in RequestActKind]: {
    readonly kind: K;
    /** The ledger's moment, ISO 8601. */
    readonly at: string;
    /** Staff id; null for the applicant online, or the program. */
    readonly by: string | null;
    readonly payload: RequestPayloads[K];
  };
}[RequestActKind];
