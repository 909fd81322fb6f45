import type {
  AttributeId,
  CatalogueRow,
  ChainConfig,
  ChainStep,
  CivilDate,
  CleanUpConclusion,
  EventKind,
  IndexRule,
  NormativeChange,
  ReturnComment,
  ValidityTerm,
} from '../law/index.ts';

/**
 * What the acts of documents and publishing state. Texts of drafts are named by digest only, hits by fingerprint: what
 * has not been screened does not enter the chain.
 */
export interface PublishingPayloads {
  /** The subject is the document. */
  'document.registered': DocumentEntry;
  'document.changed': DocumentEntry & { readonly reasonOfChange: string };
  /** 动态调整 (Art. 18): the attribute was looked at again; it may stay as it was. */
  'document.attribute-reviewed': AttributeEntry & { readonly before: AttributeId; readonly on: CivilDate };
  'document.secrecy-reviewed': SecrecyReview;
  'document.normative-changed': { readonly change: NormativeChange };
  'document.struck-out': { readonly reason: string };

  /** The subject is the campaign. */
  'clean-up.opened': { readonly title: string; readonly asOf: CivilDate; readonly dueOn: CivilDate | null };
  'clean-up.concluded': { readonly documentId: string; readonly conclusion: CleanUpConclusion };
  /** `on`: the day on which the result is published, from which repeals hold. */
  'clean-up.closed': {
    readonly on: CivilDate;
    readonly changes: readonly { readonly documentId: string; readonly change: NormativeChange }[];
    readonly result: Readonly<
      Record<'inForce' | 'amended' | 'repealed' | 'lapsed', readonly ListedDocument[]>
    >;
  };

  /** The subject is the import, or the one entry. */
  'register.entered': {
    readonly register: RegisterId;
    /** `form`, or the name of the file. */
    readonly source: string;
    readonly entries: readonly RegisterEntry[];
  };
  'register.corrected': {
    readonly register: RegisterId;
    readonly entry: RegisterEntry;
    readonly reason: string;
  };
  'register.struck-out': { readonly register: RegisterId; readonly entryId: string; readonly reason: string };

  /** The subject is the body for several rows, the row for one. */
  'catalogue.rows-set': {
    readonly source: string;
    readonly rows: readonly { readonly position: number; readonly row: CatalogueRow }[];
    /** Rows that the new catalogue lacks. */
    readonly removed: readonly string[];
  };
  'catalogue.event-noted': {
    readonly rowId: string;
    readonly kind: EventKind;
    readonly eventText: string;
    readonly on: CivilDate;
    readonly documentId: string | null;
  };
  'catalogue.event-removed': { readonly reason: string };
  /** 零报告 or 不适用. The subject is the row. */
  'obligation.answered': {
    readonly key: string;
    readonly rowId: string;
    readonly answer: 'nil' | 'not-applicable';
    readonly on: CivilDate;
    readonly reason: string;
  };
  'obligation.answer-withdrawn': { readonly key: string; readonly reason: string };

  /** The subject is the publication, as in all that follow. */
  'publication.opened': {
    readonly columnId: string;
    readonly rowId: string | null;
    readonly obligationKey: string | null;
    readonly documentId: string | null;
  };
  'publication.placed': {
    readonly columnId: string;
    readonly rowId: string | null;
    readonly obligationKey: string | null;
    readonly documentId: string | null;
  };
  /** `writerId` wrote it; who sends it for review may be another. */
  'publication.drafted': {
    readonly writerId: string;
    readonly digest: string;
    readonly changeNote: string | null;
  };
  'publication.screened': {
    readonly digest: string;
    readonly openHits: number;
    readonly letThrough: number;
    readonly rulesVersion: string;
  };
  'publication.submitted': { readonly digest: string; readonly steps: readonly ChainStep[] };
  'publication.passed': { readonly digest: string; readonly step: string; readonly opinion: string };
  'publication.returned': {
    readonly digest: string;
    readonly step: string;
    readonly comments: readonly ReturnComment[];
  };
  'publication.exempted': {
    readonly personId: string;
    readonly steps: readonly string[];
    readonly reason: string;
  };
  /** `moment` in UTC, in the form of an act's moment. */
  'publication.scheduled': { readonly digest: string; readonly moment: string };
  'publication.unscheduled': { readonly reason: string };
  'publication.published': { readonly digest: string };
  'publication.published-urgently': {
    readonly digest: string;
    readonly reason: string;
    readonly on: CivilDate;
  };
  /** `notice` is what the public reads in its place. */
  'publication.withdrawn': { readonly reason: string; readonly notice: string };
  'publication.invalidated': { readonly reason: string };
  'publication.archived': { readonly reason: string };
  /** What is being written is given up: a draft for good, a correction while what is public stays. */
  'publication.discarded': { readonly reason: string };
  /** What is public was screened again. */
  'publication.rescreened': {
    readonly digest: string;
    readonly openHits: number;
    readonly rulesVersion: string;
  };
  /** `proof`: SHA-256 of the file that was written anew and read back without it; null for the text itself. */
  'hit.masked': HitDecision & { readonly proof: string | null };
  'hit.let-through': HitDecision & { readonly reason: string };

  /** The subject is the body. */
  'chain.set': {
    readonly columnId: string | null;
    readonly chain: ChainConfig | null;
    readonly reason: string;
  };
  'profile.set': { readonly profile: PublishingProfile };
  'words.set': { readonly source: string; readonly words: readonly ListedWordEntry[] };

  'channel.recorded': { readonly source: string; readonly records: readonly ChannelRecord[] };
  'channel.corrected': { readonly record: ChannelRecord; readonly reason: string };
  'channel.struck-out': { readonly reason: string };
}

export interface AttributeEntry {
  readonly attribute: AttributeId;
  readonly groundId: string;
  readonly reason: string;
  readonly reviewOn: CivilDate | null;
  readonly itemId: string | null;
}

export interface DocumentEntry extends AttributeEntry {
  readonly number: string | null;
  readonly title: string;
  readonly kind: string | null;
  readonly issuer: string;
  readonly formedOn: CivilDate;
  /** Row of the catalogue. */
  readonly rowId: string | null;
  /** For normative documents. */
  readonly normative: NormativeEntry | null;
  /** Where it has been public before it came here; null where it has not, or only by a publication of this desk. */
  readonly publicElsewhere: { readonly on: CivilDate; readonly where: string } | null;
}

export interface NormativeEntry {
  readonly effectiveOn: CivilDate;
  readonly provisional: boolean;
  readonly term: ValidityTerm;
}

/** 保密审查 of a document at source. */
export interface SecrecyReview {
  readonly on: CivilDate;
  readonly result: 'may-publish' | 'mask-then-publish' | 'withhold';
  readonly basis: string;
  readonly opinion: string;
}

export interface ListedDocument {
  readonly documentId: string;
  readonly title: string;
  readonly number: string | null;
}

/** 行政许可, 行政处罚, 行政强制, 行政事业性收费. */
export type RegisterId = 'licence' | 'penalty' | 'coercion' | 'fee';

/** One line of a register. Names of persons have no place in it. */
export interface RegisterEntry {
  readonly entryId: string;
  readonly number: string | null;
  readonly matter: string;
  readonly on: CivilDate;
  /** Decisions that the line stands for; 0 for a fee. */
  readonly count: number;
  /** 分; null but for fees. */
  readonly amountFen: number | null;
  readonly publicationId: string | null;
  readonly remark: string;
}

export interface HitDecision {
  readonly fingerprint: string;
  readonly hitKind: string;
  readonly place: string;
}

/** What a body prints and counts by; what it leaves out is as law has it initially. */
export interface PublishingProfile {
  /** 发文代字: X政发, X政办发 … */
  readonly prefixes: readonly string[];
  /** 发文机关 as heads print it. */
  readonly issuer: string;
  readonly indexRule: IndexRule | null;
  /** Organisation code and the like that the index number is built from. */
  readonly indexValues: Readonly<Record<string, string>>;
  readonly siteName: string;
  /** Domain of the site, without a path; empty where the body has none. */
  readonly siteDomain: string;
  /** Months after which an attribute is looked at again. */
  readonly attributeReviewMonths: number | null;
  /** Years for which a normative document without a term holds; null as law has it. */
  readonly normativeYears: number | null;
  readonly provisionalYears: number | null;
  readonly cleanUpYears: number | null;
}

/** A word of a list, as screening takes it. */
export interface ListedWordEntry {
  readonly list: '易错词' | '敏感词';
  readonly word: string;
  readonly right?: string;
  readonly except?: readonly string[];
  readonly level?: 'error' | 'warning';
  readonly why?: string;
}

export interface ChannelRecord {
  readonly recordId: string;
  readonly channel: string;
  readonly category: string;
  readonly title: string;
  readonly url: string | null;
  readonly place: string;
  readonly on: CivilDate;
  readonly reads: number | null;
  readonly publicationId: string | null;
}
