import type { CivilDate, Clock, RequestRules, RequestState } from '../../../law/index.ts';
import type { Draft, DraftFields, DraftFile, DraftFileSlot, OpenDraft } from './draft.ts';

/** Where a draft stands: under the secret of its link, which the database does not know. */
export interface DraftPlace {
  readonly bodyId: string;
  readonly secret: string;
}

/** A request that somebody may see: number and code were right. */
export interface RequestKey {
  readonly bodyId: string;
  readonly requestId: string;
}

/** What was not done, in a sentence for the applicant; `field` where one field is meant. */
export interface NotDone {
  readonly done: false;
  readonly sentence: string;
  readonly field?: string;
}

export type Done<T = object> = ({ readonly done: true } & T) | NotDone;

/** A file as somebody sends it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface TakenFile extends GivenFile {
  readonly mediaType: string;
}

/** A letter that went out to the applicant electronically, with its files and those that were given with it. */
export interface DeliveredLetter {
  readonly letterId: string;
  /** 政府信息公开申请补正告知书 */
  readonly title: string;
  readonly number: string | null;
  readonly on: CivilDate;
  readonly files: readonly {
    readonly fileId: string;
    readonly name: string;
    readonly mediaType: string;
    /** Length. */
    readonly bytes: number;
  }[];
}

/** Words of the request and of its clarification. */
export interface OwnWords {
  readonly title: string;
  readonly number: string;
  readonly description: string;
}

/** One's own request, as its applicant may see it. */
export interface OwnRequest {
  readonly key: RequestKey;
  /** Under which it is looked up: that of registration, before it the one of the receipt. */
  readonly number: string;
  readonly state: RequestState;
  readonly clocks: readonly Clock[];
  readonly rules: Pick<RequestRules, 'contact' | 'payment' | 'reconsideration' | 'court'>;
  /** Null once personal data was erased. */
  readonly person: Omit<
    DraftFields,
    'title' | 'number' | 'description' | 'form' | 'way' | 'otherIfNot' | 'electronic' | 'needsHelp'
  > | null;
  /** The first words, then each clarification; empty once they were erased. */
  readonly words: readonly OwnWords[];
  readonly letters: readonly DeliveredLetter[];
  /** Last day to clarify is over: a good reason is needed (条例第三十条). */
  readonly late: boolean;
  /** Whether law lets the applicant do it now. */
  readonly may: { readonly clarify: boolean; readonly withdraw: boolean; readonly rate: boolean };
}

export type Entered =
  | { readonly kind: 'open'; readonly key: RequestKey }
  /** One sentence for a wrong number and a wrong code alike. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly minutes: number };

/**
 * What the pages of requests ask of the acts. The public site may not import them: the server gives this to it. Nothing here needs an
 * account; a draft is opened by the secret of its link, a request by its number and code.
 */
export interface RequestPort {
  /** Null where there is none, it is too old, or it is another body's. */
  readonly readDraft: (place: DraftPlace) => Promise<Draft | null>;
  /** Keeps a draft for a day. `full`: more are open than are kept. */
  readonly saveDraft: (place: DraftPlace, draft: OpenDraft) => Promise<'kept' | 'full'>;
  /** Looks at a file, keeps it with the draft in the place of the one before. */
  readonly keepFile: (
    place: DraftPlace,
    slot: DraftFileSlot,
    file: GivenFile,
  ) => Promise<Done<{ readonly file: DraftFile }>>;
  readonly discard: (place: DraftPlace) => Promise<void>;
  /** Receives the application, once; the draft becomes what the last page shows. */
  readonly submit: (
    place: DraftPlace,
    draft: OpenDraft,
  ) => Promise<Done<{ readonly number: string; readonly code: string }>>;
  readonly enter: (given: {
    /** Null for a request of any body. */
    readonly bodyId: string | null;
    readonly number: string;
    readonly code: string;
    /** Who asks: an address. */
    readonly from: string;
  }) => Promise<Entered>;
  readonly read: (key: RequestKey) => Promise<OwnRequest | null>;
  readonly clarify: (
    key: RequestKey,
    given: {
      readonly actId: string;
      readonly text: string;
      readonly files: readonly GivenFile[];
      /** Why it comes after the term; empty where it is in time. */
      readonly lateBecause: string;
    },
  ) => Promise<Done>;
  readonly withdraw: (key: RequestKey, given: { readonly actId: string }) => Promise<Done>;
  readonly rate: (
    key: RequestKey,
    given: { readonly actId: string; readonly grade: number; readonly remark: string },
  ) => Promise<Done>;
  /** A file of a letter that went out electronically; that it was taken is recorded. Null: not theirs. */
  readonly take: (key: RequestKey, fileId: string) => Promise<TakenFile | null>;
}
