import type { CivilDate } from '../calendar/civil-date.ts';
import type { RoleId } from '../office/role.ts';
import type { ChainStep } from './chain-config.ts';

/** Who does something, with the roles held at that moment. */
export interface ChainPerson {
  readonly id: string;
  readonly roles: readonly RoleId[];
}

/** A remark at a place of the text. */
export interface ReturnComment {
  readonly place: string;
  readonly text: string;
}

/** What is done on a publication. `at` is the ledger's moment (UTC, one fixed form, so that texts compare as moments). */
export type ChainAct = { readonly at: string } & (
  | {
      /** The text was saved; `digest` is that of all that will be seen. */
      readonly kind: 'drafted';
      readonly by: ChainPerson;
      readonly digest: string;
      /** What the public is told of the change; for a publication that is out. */
      readonly changeNote: string | null;
    }
  | {
      readonly kind: 'screened';
      readonly digest: string;
      /** Hits neither masked nor let through. */
      readonly openHits: number;
      readonly rulesVersion: string;
    }
  /** Sent for review; the chain in force then holds for the whole round. */
  | {
      readonly kind: 'submitted';
      readonly by: ChainPerson;
      readonly digest: string;
      readonly steps: readonly ChainStep[];
    }
  | {
      readonly kind: 'passed';
      readonly by: ChainPerson;
      readonly digest: string;
      readonly step: string;
      readonly opinion: string;
    }
  | {
      readonly kind: 'returned';
      readonly by: ChainPerson;
      readonly digest: string;
      readonly step: string;
      readonly comments: readonly ReturnComment[];
    }
  /** One person may do several steps, for a reason that the county sees. */
  | {
      readonly kind: 'exempted';
      readonly by: ChainPerson;
      readonly personId: string;
      readonly steps: readonly string[];
      readonly reason: string;
    }
  | { readonly kind: 'scheduled'; readonly by: ChainPerson; readonly digest: string; readonly moment: string }
  | { readonly kind: 'unscheduled'; readonly by: ChainPerson }
  /** `by` is null where the program does it at the set time. */
  | { readonly kind: 'published'; readonly by: ChainPerson | null; readonly digest: string }
  | {
      readonly kind: 'published-urgently';
      readonly by: ChainPerson;
      readonly digest: string;
      readonly reason: string;
      /** The day in China, from which the term for the review runs. */
      readonly on: CivilDate;
    }
  | { readonly kind: 'withdrawn'; readonly by: ChainPerson; readonly reason: string; readonly notice: string }
  | { readonly kind: 'invalidated'; readonly by: ChainPerson; readonly reason: string }
  | { readonly kind: 'archived'; readonly by: ChainPerson | null }
  /** The edition at work is given up; what is public stays. */
  | { readonly kind: 'discarded'; readonly by: ChainPerson; readonly reason: string }
);

export type ActOf<Kind extends ChainAct['kind']> = Extract<ChainAct, { kind: Kind }>;

/** That a step was passed, by whom. */
export interface Pass {
  readonly step: string;
  readonly personId: string;
}

export interface Exemption {
  readonly personId: string;
  readonly steps: readonly string[];
  readonly reason: string;
  readonly by: string;
}

/** What is reviewed: an edition with its text, who wrote on it, and how far it came. */
export interface Round {
  readonly digest: string;
  readonly writers: readonly string[];
  readonly steps: readonly ChainStep[];
  readonly passed: readonly Pass[];
  readonly exemptions: readonly Exemption[];
  readonly returned: {
    /** The text that came back: what is saved after it is another. */
    readonly digest: string;
    readonly by: string;
    readonly step: string;
    readonly comments: readonly ReturnComment[];
  } | null;
}

/** The edition that is being worked on. */
export interface WorkingEdition extends Round {
  /** 1 for the first, 2 for the first correction. */
  readonly edition: number;
  readonly changeNote: string | null;
  readonly screening: { readonly openHits: number; readonly rulesVersion: string } | null;
  readonly submitted: boolean;
  readonly scheduledFor: string | null;
}

export type PublicStateId = 'published' | 'corrected' | 'withdrawn' | 'invalidated' | 'archived';

/** The edition that the public sees, or saw. */
export interface PublicEdition {
  readonly state: PublicStateId;
  readonly edition: number;
  readonly digest: string;
  readonly publishedAt: string;
  readonly changeNote: string | null;
}

/** A publication before its reviews were done. */
export interface Urgency extends Round {
  readonly reason: string;
  readonly orderedBy: string;
  /** The day from which the term runs: that of the first urgent edition that was not reviewed yet. */
  readonly since: CivilDate;
  /** How the review was made good; null while it is owed. */
  readonly settled: 'reviewed' | 'corrected' | 'withdrawn' | null;
}

export interface ChainState {
  readonly working: WorkingEdition | null;
  readonly public: PublicEdition | null;
  readonly urgency: Urgency | null;
  /** Every exception ever made on it: for the county. */
  readonly exceptions: readonly Exemption[];
  /** Moment of the last act; empty before the first. */
  readonly lastAt: string;
}

export const nothingYet: ChainState = {
  working: null,
  public: null,
  urgency: null,
  exceptions: [],
  lastAt: '',
};

/** 草稿 → 已筛查 → 保密审查 → 审校 → 可以发布 → 定时发布. */
export type WorkingStateId = 'draft' | 'screened' | 'secrecy' | 'reviews' | 'ready' | 'scheduled';

export const chainStateTitles: Readonly<Record<WorkingStateId | PublicStateId, string>> = {
  draft: '草稿',
  screened: '已筛查',
  secrecy: '保密审查中',
  reviews: '审校中',
  ready: '审校完成',
  scheduled: '定时发布',
  published: '已发布',
  corrected: '已更正',
  withdrawn: '已撤回',
  invalidated: '已失效',
  archived: '已归档',
};

/** The step whose turn it is; null where all are passed. */
export function currentStep({ steps, passed }: Pick<Round, 'steps' | 'passed'>): ChainStep | null {
  return steps.find(({ id, people }) => passed.filter(({ step }) => step === id).length < people) ?? null;
}

/** How far the edition at work has come. */
export function workingStateOf(working: WorkingEdition): WorkingStateId {
  if (working.screening === null) return 'draft';
  if (!working.submitted) return working.returned?.digest === working.digest ? 'draft' : 'screened';
  if (working.scheduledFor !== null) return 'scheduled';
  const step = currentStep(working);
  if (step === null) return 'ready';
  return step.kind === 'secrecy' ? 'secrecy' : 'reviews';
}
