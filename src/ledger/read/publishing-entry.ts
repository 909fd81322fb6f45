import type { CivilDate } from '../../law/index.ts';
import type { DocumentDuty } from './document-duties.ts';
import type { Worker } from './standing-duties.ts';
import type { DayMeasure, Nearness } from './urgency.ts';

/** What publishing asks of a person today: a sentence each, and where it is done. */
export interface PublishingEntry extends Nearness {
  readonly kind:
    | 'review'
    | 'review-owed'
    | 'returned'
    | 'ready'
    | 'scheduled'
    | 'rescreened'
    | 'waiting'
    | 'obligation'
    | 'document'
    | 'outbox'
    | 'site';
  readonly bodyId: string;
  /** Publication, document, campaign or row that it is about; null for none of these. */
  readonly subjectId: string | null;
  readonly title: string;
  /** What is so, in one sentence. */
  readonly sentence: string;
  readonly dueOn: CivilDate | null;
  readonly atTheEarliest: boolean;
  /** For obligations: their key, and whether 本期没有 can be said. */
  readonly obligation: { readonly key: string; readonly mayBeNil: boolean } | null;
  /** For documents: what is asked. */
  readonly duty: DocumentDuty['kind'] | null;
}

/** Who asks, and what the day is measured by. */
export interface TodayAsked {
  readonly worker: Worker;
  readonly measure: DayMeasure;
}
