// Written from the migrated database by `npm run schema`; a test says when it is out of date.
import type { ColumnType, Generated } from 'kysely';
import type { CivilDate } from '../law/index.ts';

/** Every table of the ledger. */
export interface Database {
  readonly acts: ActsTable;
  readonly bodies: BodiesTable;
  readonly chain_heads: ChainHeadsTable;
  readonly deputies: DeputiesTable;
  readonly drafts: DraftsTable;
  readonly handovers: HandoversTable;
  readonly holiday_notices: HolidayNoticesTable;
  readonly outbox: OutboxTable;
  readonly personal_data: PersonalDataTable;
  readonly sessions: SessionsTable;
  readonly settings: SettingsTable;
  readonly staff: StaffTable;
  readonly staff_secrets: StaffSecretsTable;
  readonly work_items: WorkItemsTable;
}

/** Everything that was ever done, in the order in which it was done. Never updated, never deleted. */
export interface ActsTable {
  /** The public body (行政机关) in whose chain the act stands. */
  readonly body_id: string;
  /** Place in the chain, from 1 without a gap. */
  readonly seq: number;
  /** Made by the caller (UUIDv7): the same act sent twice is recorded once. */
  readonly act_id: string;
  /** What was done, as a key of act-kinds.ts. */
  readonly kind: string;
  /** The record on which it was done. */
  readonly subject_id: string;
  /** Who did it; null for the system. */
  readonly actor_id: string | null;
  /** When: the database's own clock, never set back. */
  readonly at: ColumnType<Date, Date | string, Date | string>;
  /** What was stated, its text kept to the byte, because the hash covers it. */
  readonly payload: ColumnType<unknown, string, string>;
  /** sha256, or sm3 (GB/T 32905) by setting. */
  readonly algorithm: string;
  /** Hash of the act before it in the chain. */
  readonly previous_hash: Buffer;
  /** Hash over this act and the one before it (chain.ts). */
  readonly hash: Buffer;
}

/** Public bodies as a tree: a county, its departments and townships, their villages. */
export interface BodiesTable {
  readonly body_id: string;
  readonly parent_id: string | null;
  /** From the top of the tree down to the body itself. */
  readonly path: string[];
  readonly level: string;
  readonly name: string;
  /** Website identification code (网站标识码), ten characters; null where it has none of its own. */
  readonly site_code: string | null;
  readonly founded_at: ColumnType<Date, Date | string, Date | string>;
  /** Civil date from which it does no more work here. */
  readonly closed_on: CivilDate | null;
}

/** Last link of each public body's chain of acts; locked while an act is appended. */
export interface ChainHeadsTable {
  readonly body_id: string;
  /** Number of the last act; 0 before the first. */
  readonly seq: number;
  /** Hash of the last act; 32 noughts before the first. */
  readonly hash: Buffer;
  /** Moment of the last act: no later act is earlier. */
  readonly at: ColumnType<Date, Date | string, Date | string>;
}

/** Who acts for whom during leave: from the first civil date to the last, both included. */
export interface DeputiesTable {
  readonly body_id: string;
  readonly deputy_id: string;
  readonly absent_id: string;
  readonly acting_id: string;
  readonly from_on: CivilDate;
  readonly until_on: CivilDate;
  /** Civil date on which it was ended early. */
  readonly ended_on: CivilDate | null;
}

/** What was typed and not sent yet; kept until it is sent or thrown away. */
export interface DraftsTable {
  readonly body_id: string;
  readonly draft_id: string;
  readonly owner_id: string;
  /** Which form it belongs to: staff/add. */
  readonly form: string;
  readonly title: Generated<string>;
  readonly content: ColumnType<unknown, string, string>;
  readonly saved_at: ColumnType<Date, Date | string, Date | string>;
}

/** Handover (换岗交接) with the sheet as it was on that day. */
export interface HandoversTable {
  readonly body_id: string;
  readonly handover_id: string;
  readonly from_id: string;
  readonly to_id: string;
  readonly handed_over_at: ColumnType<Date, Date | string, Date | string>;
  /** True where the person leaves the body; else the duties alone change hands. */
  readonly leaves: boolean;
  readonly remarks: string;
  /** The work handed over: [{ itemId, title, dueOn }]. */
  readonly items: ColumnType<unknown, string, string>;
  /** The drafts handed over: [{ draftId, title }]. */
  readonly drafts: ColumnType<unknown, string, string>;
}

/** Holiday notices entered here, beside those that come with the program. A year may have several: for the same day the later notice holds. */
export interface HolidayNoticesTable {
  /** The body that entered it: a notice holds for the whole installation. */
  readonly body_id: string;
  readonly notice_id: string;
  readonly year: number;
  /** Notice, holidays and make-up working days (law/calendar/year-of-holidays.ts), as last corrected. */
  readonly arrangement: ColumnType<unknown, string, string>;
  /** When it was entered or last corrected. */
  readonly entered_at: ColumnType<Date, Date | string, Date | string>;
  readonly entered_by: string | null;
  /** When it was found not to be one; it counts no more. */
  readonly withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** Messages that an act sends out, until each is acknowledged. */
export interface OutboxTable {
  readonly body_id: string;
  readonly message_id: string;
  readonly act_id: string;
  /** How it goes out: alert, by mail to whoever looks after the installation. */
  readonly channel: string;
  readonly message: ColumnType<unknown, string, string>;
  readonly written_at: ColumnType<Date, Date | string | undefined, Date | string>;
  readonly tries: Generated<number>;
  readonly last_tried_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  /** Why the last try did not succeed, in words. */
  readonly last_trouble: string | null;
  readonly delivered_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** Names, identity papers and contacts, encrypted; acts name them by data_id only. */
export interface PersonalDataTable {
  readonly body_id: string;
  readonly data_id: string;
  /** What it is: phone, name, identity-number. */
  readonly kind: string;
  /** Nonce, tag and cipher text (AES-256-GCM), bound to body and id; null once erased. */
  readonly cipher: Buffer | null;
  /** Fingerprint of the key it was encrypted with. */
  readonly key_id: string;
  readonly kept_at: ColumnType<Date, Date | string | undefined, Date | string>;
  readonly erased_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** Sign-ins: each browser has one. */
export interface SessionsTable {
  readonly body_id: string;
  readonly session_id: string;
  readonly staff_id: string;
  /** SHA-256 of the cookie; the cookie itself is nowhere. */
  readonly token_hash: Buffer;
  readonly csrf_token: string;
  readonly started_at: ColumnType<Date, Date | string, Date | string>;
  readonly last_seen_at: ColumnType<Date, Date | string, Date | string>;
  /** password, password-totp, password-recovery, oidc. */
  readonly method: string;
  readonly address: string;
  readonly device: string;
  readonly ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  readonly ended_why: string | null;
}

/** Settings that someone changed (law/office/setting.ts); they hold for the whole installation. */
export interface SettingsTable {
  /** The body that changed it; for the same key the latest change holds. */
  readonly body_id: string;
  readonly key: string;
  /** The value; null for the default again. */
  readonly value: ColumnType<unknown, string, string>;
  readonly changed_at: ColumnType<Date, Date | string, Date | string>;
  readonly changed_by: string | null;
}

/** People who work in the desk. */
export interface StaffTable {
  readonly body_id: string;
  readonly staff_id: string;
  /** Name for signing in, lower case, unique in the installation. */
  readonly account: string;
  readonly name: string;
  /** Office or duty as printed on papers: 党政综合办干事. */
  readonly post: Generated<string>;
  /** Roles of law/office/role.ts. */
  readonly roles: string[];
  /** Row of personal_data with the telephone number. */
  readonly phone_id: string | null;
  readonly added_at: ColumnType<Date, Date | string, Date | string>;
  /** Civil date on which the person left after handing over. */
  readonly left_on: CivilDate | null;
}

/** How a person proves who they are. Never in an act, never in an export. */
export interface StaffSecretsTable {
  readonly body_id: string;
  readonly staff_id: string;
  /** argon2id; null where the person signs in by the county's provider alone. */
  readonly password_hash: string | null;
  readonly password_set_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  /** Earlier passwords, newest first, that may not be used again. */
  readonly former_hashes: Generated<string[]>;
  /** True where someone else chose the password: it is changed at the next sign-in. */
  readonly must_change: Generated<boolean>;
  /** Secret of the authenticator (RFC 6238), encrypted; asked for at sign-in. */
  readonly totp_cipher: Buffer | null;
  /** A new one that no code has confirmed yet: the present one counts until then. */
  readonly totp_pending_cipher: Buffer | null;
  /** Time step last used: a code counts once. */
  readonly totp_last_step: number | null;
  /** Recovery codes not used yet, SHA-256. */
  readonly recovery_hashes: Generated<string[]>;
  /** Provider by which an administrator lets the person sign in. */
  readonly oidc_issuer: string | null;
  /** Who the person is there; null until the first sign-in by the provider. */
  readonly oidc_subject: string | null;
  /** Wrong tries in a row. */
  readonly failures: Generated<number>;
  readonly locked_until: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** Open work with its holder and its date: what the desk shows today and what a handover moves. */
export interface WorkItemsTable {
  readonly body_id: string;
  readonly item_id: string;
  /** What it is about: task. */
  readonly kind: string;
  readonly title: string;
  readonly details: Generated<string>;
  readonly holder_id: string;
  /** Civil date of the event from which working days are counted; null where due_on was given as a date. */
  readonly counted_from: CivilDate | null;
  /** Number of working days allowed. */
  readonly working_days: number | null;
  /** Last civil date on which it is in time; null without a limit. */
  readonly due_on: CivilDate | null;
  /** True while the count runs into a year whose holiday notice is missing. */
  readonly at_the_earliest: Generated<boolean>;
  readonly opened_at: ColumnType<Date, Date | string, Date | string>;
  /** Who gave it to the first holder, perhaps from a body above; null for the system. */
  readonly opened_by: string | null;
  readonly done_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  readonly done_by: string | null;
}
