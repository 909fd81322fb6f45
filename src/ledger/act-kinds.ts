import type { Arrangement, CivilDate } from '../law/index.ts';
import type { PublishingPayloads } from './publishing-acts.ts';
import type { ReportLedgerPayloads } from './report-acts.ts';
import type { RequestLedgerPayloads } from './request-acts.ts';
import type { SitePayloads } from './site-acts.ts';

/**
 * What each act states. The payload is hashed and kept for ever: no personal data of citizens, no secrets; those stand
 * in `personal_data` and `staff_secrets` and are named here by id.
 */
export interface ActPayloads
  extends PublishingPayloads, SitePayloads, RequestLedgerPayloads, ReportLedgerPayloads {
  'body.founded': {
    readonly name: string;
    readonly level: BodyLevel;
    readonly parentId: string | null;
    readonly siteCode: string | null;
  };
  'body.changed': { readonly name: string; readonly siteCode: string | null; readonly reason: string };
  'body.closed': { readonly on: CivilDate; readonly reason: string };

  'staff.added': {
    readonly account: string;
    readonly name: string;
    readonly post: string;
    readonly roles: readonly string[];
    readonly phoneId: string | null;
  };
  'staff.changed': { readonly name: string; readonly post: string; readonly phoneId: string | null };
  'staff.roles-set': {
    readonly roles: readonly string[];
    readonly before: readonly string[];
    readonly reason: string;
  };
  /** `reason` where an administrator reset it. */
  'staff.password-set': { readonly by: 'self' | 'administrator'; readonly reason?: string };
  'staff.totp-enrolled': { readonly recoveryCodes: number };
  'staff.totp-removed': { readonly reason: string };
  'staff.recovery-codes-made': { readonly recoveryCodes: number };
  /** An administrator lets the person sign in by a provider (null: no more), and later the first sign-in by it. */
  'staff.provider-linked': {
    readonly issuer: string | null;
    readonly by: 'administrator' | 'first-sign-in';
  };
  'staff.signed-in': SignIn;
  'staff.sign-in-refused': {
    readonly why: RefusedSignIn;
    readonly address: string;
    readonly failures: number;
  };
  'staff.locked': { readonly until: string; readonly failures: number };
  'staff.unlocked': { readonly reason: string };
  /** Nothing was in hand, so nobody took over; who leaves with open work does so by `handover.done`. */
  'staff.left': { readonly on: CivilDate; readonly reason: string };
  'staff.signed-out': { readonly sessionId: string };
  /** `reason` where an administrator ended it. */
  'staff.session-ended': { readonly sessionId: string; readonly why: string; readonly reason?: string };
  /** Someone looked at personal data that is kept apart, and why. The subject is the person whom it is about. */
  'personal.revealed': { readonly dataId: string; readonly what: 'phone'; readonly reason: string };

  'deputy.appointed': {
    readonly absentId: string;
    readonly actingId: string;
    readonly from: CivilDate;
    readonly until: CivilDate;
    readonly reason: string;
  };
  'deputy.ended': { readonly on: CivilDate; readonly reason: string };

  'work.opened': WorkPayload;
  'work.done': { readonly remark: string };
  'work.moved': { readonly from: string; readonly to: string; readonly reason: string };
  'work.due-recomputed': {
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly atTheEarliest: boolean;
    readonly year: number;
  };

  'handover.done': {
    readonly fromId: string;
    readonly toId: string;
    readonly leaves: boolean;
    readonly on: CivilDate;
    readonly remarks: string;
    readonly items: readonly HandedOverItem[];
    readonly drafts: readonly HandedOverDraft[];
  };

  /** The subject is the notice; entered again under the same id, it is a correction. */
  'calendar.notice-entered': { readonly year: number; readonly arrangement: Arrangement };
  'calendar.notice-withdrawn': { readonly year: number; readonly reason: string };
  /** A value of null: the default holds again. */
  'setting.changed': {
    readonly key: string;
    readonly value: SettingEntered;
    readonly before: SettingEntered;
  };
  'audit.exported': { readonly rows: number; readonly filter: Readonly<Record<string, string>> };
  'ledger.verified': { readonly sound: boolean; readonly acts: number; readonly faults: number };
  'backup.made': { readonly file: string; readonly sha256: string; readonly acts: number };
}

export type ActKind = keyof ActPayloads;

export type SettingEntered = number | boolean | string | null;

export type BodyLevel = 'county' | 'department' | 'township' | 'village';

export interface SignIn {
  readonly sessionId: string;
  readonly method: 'password' | 'password-totp' | 'password-recovery' | 'oidc';
  readonly address: string;
}

/** `key`: the secret of the authenticator was sealed with another key than the installation has. */
export type RefusedSignIn = 'password' | 'code' | 'key' | 'locked' | 'left' | 'closed';

export interface WorkPayload {
  readonly kind: string;
  readonly title: string;
  readonly details: string;
  readonly holderId: string;
  /** Civil date of the event from which working days are counted; null where `dueOn` was given as a date. */
  readonly countedFrom: CivilDate | null;
  readonly workingDays: number | null;
  readonly dueOn: CivilDate | null;
  readonly atTheEarliest: boolean;
}

export interface HandedOverItem {
  readonly itemId: string;
  readonly title: string;
  readonly dueOn: CivilDate | null;
}

export interface HandedOverDraft {
  readonly draftId: string;
  readonly title: string;
}

/** An act as it is asked for: the ledger adds its moment, its place in the chain and its hash. */
export interface NewAct<K extends ActKind = ActKind> {
  readonly bodyId: string;
  /** UUIDv7 made by the caller: sent twice, it is recorded once. */
  readonly actId: string;
  readonly kind: K;
  readonly subjectId: string;
  /** Who did it; null for the system. */
  readonly actorId: string | null;
  readonly payload: ActPayloads[K];
}

/** An act as it stands in the ledger. */
export type Act = { readonly [K in ActKind]: RecordedAct<K> }[ActKind];

export interface RecordedAct<K extends ActKind> extends NewAct<K> {
  /** Place in the body's chain, from 1. */
  readonly seq: number;
  /** The ledger's own moment: `2026-11-20T01:31:07.123456Z`. */
  readonly at: string;
}
