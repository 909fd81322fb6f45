// Written from the migrated database by `npm run schema`; a test says when it is out of date.
import type { ColumnType, Generated } from 'kysely';
import type { CivilDate } from '../law/index.ts';

/** Every table of the ledger. */
export interface Database {
  readonly activities: ActivitiesTable;
  readonly acts: ActsTable;
  readonly applicant_keys: ApplicantKeysTable;
  readonly application_drafts: ApplicationDraftsTable;
  readonly bodies: BodiesTable;
  readonly case_files: CaseFilesTable;
  readonly catalogue_events: CatalogueEventsTable;
  readonly catalogue_rows: CatalogueRowsTable;
  readonly chain_heads: ChainHeadsTable;
  readonly channel_records: ChannelRecordsTable;
  readonly clean_ups: CleanUpsTable;
  readonly contents: ContentsTable;
  readonly demonstration: DemonstrationTable;
  readonly deputies: DeputiesTable;
  readonly drafts: DraftsTable;
  readonly editions: EditionsTable;
  readonly files: FilesTable;
  readonly former_slugs: FormerSlugsTable;
  readonly handovers: HandoversTable;
  readonly hit_verdicts: HitVerdictsTable;
  readonly holiday_notices: HolidayNoticesTable;
  readonly imported_reports: ImportedReportsTable;
  readonly imported_texts: ImportedTextsTable;
  readonly letter_texts: LetterTextsTable;
  readonly manuscript_versions: ManuscriptVersionsTable;
  readonly manuscripts: ManuscriptsTable;
  readonly obligation_answers: ObligationAnswersTable;
  readonly official_documents: OfficialDocumentsTable;
  readonly old_addresses: OldAddressesTable;
  readonly outbox: OutboxTable;
  readonly personal_data: PersonalDataTable;
  readonly public_counts: PublicCountsTable;
  readonly public_index: PublicIndexTable;
  readonly public_revisions: PublicRevisionsTable;
  readonly public_sites: PublicSitesTable;
  readonly public_texts: PublicTextsTable;
  readonly publications: PublicationsTable;
  readonly publishing_profiles: PublishingProfilesTable;
  readonly redress_cases: RedressCasesTable;
  readonly register_entries: RegisterEntriesTable;
  readonly report_figures: ReportFiguresTable;
  readonly report_reminders: ReportRemindersTable;
  readonly report_roster: ReportRosterTable;
  readonly report_texts: ReportTextsTable;
  readonly reports: ReportsTable;
  readonly request_access: RequestAccessTable;
  readonly request_clocks: RequestClocksTable;
  readonly request_order: RequestOrderTable;
  readonly request_rules: RequestRulesTable;
  readonly requests: RequestsTable;
  readonly review_chains: ReviewChainsTable;
  readonly screenings: ScreeningsTable;
  readonly sessions: SessionsTable;
  readonly settings: SettingsTable;
  readonly site_checks: SiteChecksTable;
  readonly site_findings: SiteFindingsTable;
  readonly staff: StaffTable;
  readonly staff_secrets: StaffSecretsTable;
  readonly word_lists: WordListsTable;
  readonly work_items: WorkItemsTable;
}

/** What a body did for disclosure besides publishing and answering: training, assessment, messages, places (工作记录). */
export interface ActivitiesTable {
  readonly body_id: string;
  readonly activity_id: string;
  /** ActivityKindId of law. */
  readonly kind: string;
  readonly title: string;
  readonly on_date: CivilDate;
  /** For what lasts: the last day on which it stood; null while it stands. */
  readonly until_date: CivilDate | null;
  readonly count: number;
  readonly people: number | null;
  readonly settled: number | null;
  readonly remark: Generated<string>;
  readonly entered_at: ColumnType<Date, Date | string, Date | string>;
  readonly source: string;
  readonly removed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
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

/** Keyed hashes of identity number, name with telephone, and name: who applied before. */
export interface ApplicantKeysTable {
  readonly body_id: string;
  readonly request_id: string;
  readonly kind: string;
  readonly key: string;
}

/** Applications being filled in, sealed; gone after a day. */
export interface ApplicationDraftsTable {
  readonly body_id: string;
  /** Hash of the secret in the link. */
  readonly draft_key: string;
  readonly cipher: Buffer;
  readonly saved_at: ColumnType<Date, Date | string, Date | string>;
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

/** Papers of requests and redress cases. A file belongs to one case, and is sent with no other. */
export interface CaseFilesTable {
  readonly body_id: string;
  readonly file_id: string;
  readonly subject_id: string;
  /** Hash of the sealed bytes, under which they stand in DATA_DIR/files. */
  readonly stored_sha256: string;
  /** Hash of the bytes themselves, which acts name. */
  readonly sha256: string;
  /** Name of the file, sealed: people put names into names; null once erased. */
  readonly name: Buffer | null;
  readonly media_type: string;
  readonly bytes: number;
  readonly kept_at: ColumnType<Date, Date | string, Date | string>;
  /** Null for the applicant online, and the program. */
  readonly kept_by: string | null;
  readonly erased_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** What happened and makes a row of the catalogue due: a document was formed, an approval came in. */
export interface CatalogueEventsTable {
  readonly body_id: string;
  readonly event_id: string;
  readonly row_id: string;
  readonly kind: string;
  readonly event_text: Generated<string>;
  readonly on_date: CivilDate;
  readonly document_id: string | null;
  readonly noted_at: ColumnType<Date, Date | string, Date | string>;
  readonly removed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** Standard catalogue (基层政务公开标准目录) of each body. */
export interface CatalogueRowsTable {
  readonly body_id: string;
  readonly row_id: string;
  readonly field: string;
  /** Place in the list, from 1. */
  readonly position: number;
  /** The row as law takes it (CatalogueRow). */
  readonly content: ColumnType<unknown, string, string>;
  /** Since when it stands in the catalogue: nothing that was due before is owed. */
  readonly first_set_at: ColumnType<Date, Date | string, Date | string>;
  readonly set_at: ColumnType<Date, Date | string, Date | string>;
  readonly removed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
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

/** What also went out by other channels: WeChat, Weibo, county portal, notice board, query point. */
export interface ChannelRecordsTable {
  readonly body_id: string;
  readonly record_id: string;
  readonly channel: string;
  readonly category: string;
  readonly title: string;
  readonly url: string | null;
  /** Where a paper hangs, for boards and query points. */
  readonly place: Generated<string>;
  readonly on_date: CivilDate;
  /** Reads as the channel counted them; null where it does not. */
  readonly reads: number | null;
  readonly publication_id: string | null;
  readonly entered_at: ColumnType<Date, Date | string, Date | string>;
  readonly source: string;
  readonly removed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** Clean-up campaigns of normative documents (规范性文件清理). */
export interface CleanUpsTable {
  readonly body_id: string;
  readonly campaign_id: string;
  readonly title: string;
  /** Civil date whose documents in force are cleaned up. */
  readonly as_of: CivilDate;
  readonly due_on: CivilDate | null;
  readonly opened_at: ColumnType<Date, Date | string, Date | string>;
  /** Conclusion on each document, by its id. */
  readonly conclusions: ColumnType<unknown, string, string>;
  readonly closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  /** Lists by state as published when the campaign was closed. */
  readonly closed_result: ColumnType<unknown, string | null, string | null>;
}

/** What an edition says, under the SHA-256 that the acts name: it cannot be changed unseen. */
export interface ContentsTable {
  readonly body_id: string;
  /** SHA-256 over the canonical JSON of title, head, content and attachments (src/content/canonical.ts). */
  readonly digest: string;
  readonly title: string;
  readonly head: ColumnType<unknown, string, string>;
  readonly content: ColumnType<unknown, string, string>;
  readonly attachments: ColumnType<unknown, string, string>;
  readonly kept_at: ColumnType<Date, Date | string, Date | string>;
}

/** Has a row where the whole installation is invented (gongkai demo); pages say so. */
export interface DemonstrationTable {
  readonly made_at: ColumnType<Date, Date | string, Date | string>;
  readonly seed: string;
  /** Its clock stood at this moment when it was made, and has gone on since. */
  readonly opens_at: ColumnType<Date, Date | string, Date | string>;
  /** Of all its accounts, shown to everybody: nothing in it is real. */
  readonly password: string;
  /** Accounts that the first page offers: account, name, body, title. */
  readonly sign_ins: ColumnType<unknown, string, string>;
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

/** Each edition that was made public, from 1; what it says stands in contents under its digest. */
export interface EditionsTable {
  readonly body_id: string;
  readonly publication_id: string;
  readonly edition: number;
  readonly digest: string;
  readonly published_at: ColumnType<Date, Date | string, Date | string>;
  readonly published_by: string | null;
  readonly change_note: string | null;
  readonly urgent: boolean;
}

/** Files that were uploaded or made by masking; their bytes stand in DATA_DIR/files under their hash. */
export interface FilesTable {
  readonly body_id: string;
  readonly file_id: string;
  readonly sha256: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
  /** The file of which this is the masked copy. */
  readonly made_from: string | null;
  readonly kept_at: ColumnType<Date, Date | string, Date | string>;
  readonly kept_by: string | null;
}

/** Parts of addresses that bodies had before: they keep leading on. */
export interface FormerSlugsTable {
  readonly body_id: string;
  readonly slug: string;
  readonly until: ColumnType<Date, Date | string, Date | string>;
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

/** What was decided on each hit of the screening: masked, or let through by the secrecy reviewer with a reason. */
export interface HitVerdictsTable {
  readonly body_id: string;
  readonly publication_id: string;
  readonly fingerprint: string;
  readonly outcome: string;
  readonly hit_kind: string;
  readonly place: string;
  readonly reason: Generated<string>;
  readonly by_id: string | null;
  readonly at: ColumnType<Date, Date | string, Date | string>;
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

/** Reports that were read from files: of years before the platform, and of bodies outside of it. */
export interface ImportedReportsTable {
  readonly body_id: string;
  readonly import_id: string;
  /** The body itself, or a line of the county's roster. */
  readonly member_id: string;
  readonly year: number;
  readonly file_name: string;
  readonly sha256: string;
  readonly cells: string[];
  readonly figures: number[];
  /** Addresses of cells that the file leaves blank. */
  readonly lacking: string[];
  readonly accepted_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  readonly remark: Generated<string>;
  readonly imported_at: ColumnType<Date, Date | string, Date | string>;
  readonly removed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** What was read from the file of an imported report, whole: AnnualReport of the contract. */
export interface ImportedTextsTable {
  readonly body_id: string;
  readonly import_id: string;
  readonly report: ColumnType<unknown, string, string>;
}

/** Letters of a case: as the template made them and as they were edited (Letter of law, sealed); null once erased. */
export interface LetterTextsTable {
  readonly body_id: string;
  readonly letter_id: string;
  readonly subject_id: string;
  readonly kind: string;
  readonly version: number;
  readonly template: Buffer | null;
  readonly text: Buffer | null;
  /** SHA-256 of the edited text: what an approval names. */
  readonly digest: string;
  /** Sign of the kind in its number (补, 延, 公): one counter for each and year; null for a draft and for kinds that bear none. */
  readonly sign: string | null;
  readonly number: string | null;
  readonly number_year: number | null;
  readonly number_seq: number | null;
  /** Moment since which it can no longer change; null for a draft. */
  readonly issued_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  readonly saved_at: ColumnType<Date, Date | string, Date | string>;
  readonly saved_by: string | null;
}

/** History of a text at work, field by field; thinned out as it grows old. */
export interface ManuscriptVersionsTable {
  readonly body_id: string;
  readonly publication_id: string;
  readonly version: number;
  readonly title: string;
  readonly head: ColumnType<unknown, string, string>;
  readonly content: ColumnType<unknown, string, string>;
  readonly attachments: ColumnType<unknown, string, string>;
  readonly change_note: string | null;
  /** Fields that differ from the version before: title, head.number, content, attachments. */
  readonly changed: string[];
  /** When the first of the savings was that this step of the history holds. */
  readonly begun_at: ColumnType<Date, Date | string, Date | string>;
  readonly saved_at: ColumnType<Date, Date | string, Date | string>;
  readonly saved_by: string;
}

/** The text at work of a publication, as last saved by itself; no act until it is sent for review. */
export interface ManuscriptsTable {
  readonly body_id: string;
  readonly publication_id: string;
  /** Counts the savings: a window that saves over another one's text is told. */
  readonly version: number;
  readonly title: string;
  readonly head: ColumnType<unknown, string, string>;
  readonly content: ColumnType<unknown, string, string>;
  readonly attachments: ColumnType<unknown, string, string>;
  /** What writers say of hits, by fingerprint, for the secrecy reviewer to decide on. */
  readonly explanations: ColumnType<unknown, string, string>;
  /** Who wrote since it was last sent for review, one after the other, each with the digest of what they left. */
  readonly writers: ColumnType<unknown, string, string>;
  readonly change_note: string | null;
  readonly saved_at: ColumnType<Date, Date | string, Date | string>;
  readonly saved_by: string;
}

/** What was said of an obligation of which nothing is published: nothing this period (零报告), or not applicable. */
export interface ObligationAnswersTable {
  readonly body_id: string;
  /** Row and occasion, as law makes it (Obligation.key). */
  readonly key: string;
  readonly row_id: string;
  readonly kind: string;
  readonly on_date: CivilDate;
  readonly reason: Generated<string>;
  readonly answered_at: ColumnType<Date, Date | string, Date | string>;
  readonly answered_by: string | null;
  readonly withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** Register of official documents (发文登记), with the disclosure attribute fixed at source. */
export interface OfficialDocumentsTable {
  readonly body_id: string;
  readonly document_id: string;
  /** Document number (发文字号) as read by law; null for what bears none. */
  readonly number: string | null;
  readonly title: string;
  /** Kind of official document (公文种类) that the title ends with. */
  readonly kind: string | null;
  readonly issuer: string;
  /** Civil date on which it was formed (成文日期). */
  readonly formed_on: CivilDate;
  /** Row of the body's catalogue to which it belongs. */
  readonly row_id: string | null;
  /** Item of Articles 20 and 21 to which it belongs. */
  readonly item_id: string | null;
  readonly attribute: string;
  /** Ground of the attribute: attributeGrounds of law. */
  readonly ground_id: string;
  readonly reason: Generated<string>;
  /** Civil date by which the attribute is looked at again (Art. 18). */
  readonly review_on: CivilDate | null;
  /** Civil date from which the attribute stands: of forming, or of the review that changed it. */
  readonly attribute_since: CivilDate;
  /** Where it has been public outside this desk, and since when: on, where. */
  readonly public_elsewhere: ColumnType<unknown, string | null, string | null>;
  /** Last secrecy review: by, on, result, basis, opinion. */
  readonly secrecy: ColumnType<unknown, string | null, string | null>;
  /** For normative documents: in force from, term, provisional, changes, as law takes them. */
  readonly normative: ColumnType<unknown, string | null, string | null>;
  readonly registered_at: ColumnType<Date, Date | string, Date | string>;
  readonly registered_by: string | null;
  /** When a wrong entry was struck out; it stays readable. */
  readonly removed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** Addresses of the site before this one, and where each leads now. */
export interface OldAddressesTable {
  readonly body_id: string;
  readonly address_id: string;
  /** Path, and query where it had one, as it was asked for: /zwgk/art_12_345.html. */
  readonly path: string;
  /** The publication that stood there; null where it leads to a path. */
  readonly publication_id: string | null;
  /** Path of this site; null where it leads to a publication. */
  readonly target: string | null;
  readonly entered_at: ColumnType<Date, Date | string, Date | string>;
  readonly removed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
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
  /** What it is: phone, name, identity-number, applicant, content, third-party, remark. */
  readonly kind: string;
  /** Nonce, tag and cipher text (AES-256-GCM), bound to body and id; null once erased. */
  readonly cipher: Buffer | null;
  /** Fingerprint of the key it was encrypted with. */
  readonly key_id: string;
  readonly kept_at: ColumnType<Date, Date | string | undefined, Date | string>;
  readonly erased_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** How many rows of public_index each list has in each month; kept by the triggers public_index_counted. */
export interface PublicCountsTable {
  readonly body_id: string;
  /** The list of all bodies, kept under the body at the top; else that of the body itself. */
  readonly whole: boolean;
  /** Empty for all columns together. */
  readonly column_id: string;
  /** First day of the civil month in China in which they were first made public. */
  readonly month: CivilDate;
  readonly items: number;
}

/** What is public now, for lists and search; kept by the trigger public_index_follows, words by the job index-public. */
export interface PublicIndexTable {
  readonly body_id: string;
  readonly publication_id: string;
  readonly digest: string;
  readonly number: number;
  readonly state: string;
  readonly column_id: string;
  readonly document_id: string | null;
  readonly title: string;
  readonly document_number: string | null;
  /** Kind of official document (公文种类) of the register, else as the title ends. */
  readonly kind: string | null;
  readonly issuer: string;
  readonly subject: string | null;
  /** First part of 主题分类. */
  readonly subject_class: string | null;
  readonly formed_on: CivilDate | null;
  readonly summary: string | null;
  readonly attachments: number;
  readonly interpreting: boolean;
  /** Civil year in China in which it was first made public. */
  readonly year: number;
  readonly first_published_at: ColumnType<Date, Date | string, Date | string>;
  readonly published_at: ColumnType<Date, Date | string, Date | string>;
  readonly title_words: unknown;
  readonly words: unknown;
  /** Digest and rules of which the words are; null while they are to be made. */
  readonly words_of: string | null;
  /** Attachments of which no words could be read: pictures, damaged or vast files. */
  readonly unread_files: Generated<number>;
}

/** The last act of each body that changed what the public reads: pages made before it are made again. */
export interface PublicRevisionsTable {
  readonly body_id: string;
  readonly seq: number;
  readonly changed_at: ColumnType<Date, Date | string, Date | string>;
}

/** The public face of a body: its part of the address, its look, its guide (政府信息公开指南). */
export interface PublicSitesTable {
  readonly body_id: string;
  /** First part of its addresses: yizhen; null while none was chosen. */
  readonly slug: string | null;
  /** SiteLook of law; null for the initial one. */
  readonly look: ColumnType<unknown, string | null, string | null>;
  /** GuideFacts of law; null while nothing was filled in. */
  readonly guide: ColumnType<unknown, string | null, string | null>;
  readonly set_at: ColumnType<Date, Date | string, Date | string>;
}

/** Texts of what is public, in parts, for the lines that the search shows; gone with the row of public_index. */
export interface PublicTextsTable {
  readonly body_id: string;
  readonly publication_id: string;
  /** From 1 in reading order: the text itself, then its attachments. */
  readonly part: number;
  /** The attachment that it stands in; null for the text itself. */
  readonly file_id: string | null;
  /** Name of the attachment; empty for the text itself. */
  readonly name: string;
  /** Page or sheet within the attachment, as people call it; empty where there is none. */
  readonly place: string;
  readonly text: string;
}

/** What is or was made public, or is being prepared; its state is computed by law from the acts. */
export interface PublicationsTable {
  readonly body_id: string;
  readonly publication_id: string;
  /** Column (栏目) of law/publishing/column.ts. */
  readonly column_id: string;
  readonly row_id: string | null;
  readonly obligation_key: string | null;
  readonly document_id: string | null;
  readonly opened_at: ColumnType<Date, Date | string, Date | string>;
  readonly opened_by: string | null;
  /** ChainState of law after the last act. */
  readonly state: ColumnType<unknown, string, string>;
  /** How far the edition at work has come (WorkingStateId); null where there is none. */
  readonly work_state: string | null;
  /** Digest of the text last submitted or screened. */
  readonly work_digest: string | null;
  /** Step of the review chain whose turn it is. */
  readonly work_step: string | null;
  /** Since when it waits for that step. */
  readonly work_since: ColumnType<Date | null, Date | string | null, Date | string | null>;
  readonly scheduled_for: ColumnType<Date | null, Date | string | null, Date | string | null>;
  readonly public_state: string | null;
  readonly public_digest: string | null;
  readonly public_edition: number | null;
  readonly first_published_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  readonly published_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  /** When what the public sees last changed: published, corrected, withdrawn, invalidated, archived. */
  readonly public_changed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  /** Civil date of an urgent publication whose review is owed. */
  readonly review_owed_since: CivilDate | null;
  /** Hits open in what is public, by the newest screening; null where it was not screened again. */
  readonly rescreened_open: number | null;
  readonly rescreened_rules: string | null;
  /** When a draft that was never published was given up. */
  readonly discarded_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  readonly last_at: ColumnType<Date, Date | string, Date | string>;
  /** Number in its address: place in the chain of the act that first made it public; never changes. */
  readonly public_number: number | null;
}

/** What a body prints and counts by: document prefix (发文代字), index number rule, site name, terms of its province. */
export interface PublishingProfilesTable {
  readonly body_id: string;
  readonly profile: ColumnType<unknown, string, string>;
  readonly set_at: ColumnType<Date, Date | string, Date | string>;
}

/** Reconsideration and litigation (行政复议、行政诉讼) about requests, as their acts left them. */
export interface RedressCasesTable {
  readonly body_id: string;
  readonly redress_id: string;
  readonly kind: string;
  /** direct or after-reconsideration: table 4 counts suits apart by it. */
  readonly route: string;
  readonly request_ids: string[];
  readonly number: string;
  readonly notice_on: CivilDate;
  /** upheld, corrected, other; null while it is pending. */
  readonly outcome: string | null;
  readonly decided_on: CivilDate | null;
  readonly holder_id: string;
  /** RedressState of law. */
  readonly state: ColumnType<unknown, string, string>;
  readonly opened_at: ColumnType<Date, Date | string, Date | string>;
  readonly last_at: ColumnType<Date, Date | string, Date | string>;
  /** Day on which the body received the decision or judgment: table 4 counts by it; null while it is pending. */
  readonly result_received_on: CivilDate | null;
}

/** Registers of licences, penalties, coercive measures and fees: table 2 of the report counts them. */
export interface RegisterEntriesTable {
  readonly body_id: string;
  readonly entry_id: string;
  readonly register: string;
  readonly number: string | null;
  readonly matter: string;
  /** Civil date of the decision, or of the collection. */
  readonly on_date: CivilDate;
  /** How many decisions the entry stands for; 0 for a fee. */
  readonly count: Generated<number>;
  /** Fees collected, in fen (分); null in the other registers. */
  readonly amount_fen: number | null;
  readonly publication_id: string | null;
  readonly remark: Generated<string>;
  readonly entered_at: ColumnType<Date, Date | string, Date | string>;
  /** form, or the name of the file it was imported from. */
  readonly source: string;
  readonly removed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** Figures of reports as they were frozen: the address of each cell that is not 0, and its figure. */
export interface ReportFiguresTable {
  readonly body_id: string;
  readonly report_id: string;
  readonly year: number;
  readonly period_kind: string;
  readonly part: number;
  readonly scope: string;
  /** Addresses: 3/received/total, 2/licences; in the order of figures. */
  readonly cells: string[];
  /** Counts; 行政事业性收费 in 分. */
  readonly figures: number[];
}

/** When a county's office asked a body for its report (催报). */
export interface ReportRemindersTable {
  readonly body_id: string;
  readonly reminder_id: string;
  readonly year: number;
  readonly member_id: string;
  readonly message: string;
  readonly sent_at: ColumnType<Date, Date | string, Date | string>;
}

/** Bodies that report to a county's office (应报单位), and those that need not, with the reason. */
export interface ReportRosterTable {
  readonly body_id: string;
  readonly member_id: string;
  /** Null for a body outside of the platform. */
  readonly member_body_id: string | null;
  readonly name: string;
  readonly filer: string;
  readonly exempt: string | null;
  readonly remark: Generated<string>;
  readonly from_year: number;
  readonly until_year: number | null;
  readonly position: number;
  readonly set_at: ColumnType<Date, Date | string, Date | string>;
  readonly removed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** Texts of reports by digest: sections, measures, what became of last year's. Acts name them. */
export interface ReportTextsTable {
  readonly body_id: string;
  readonly report_id: string;
  readonly digest: string;
  readonly text: ColumnType<unknown, string, string>;
  readonly written_at: ColumnType<Date, Date | string, Date | string>;
  readonly written_by: string | null;
}

/** Annual reports and interim figures, as their acts left them. */
export interface ReportsTable {
  readonly body_id: string;
  readonly report_id: string;
  /** own: of the body itself; county: the sum over the roster of a county. */
  readonly scope: string;
  readonly period_kind: string;
  readonly year: number;
  readonly part: number;
  readonly edition: number;
  /** ReportPhaseId of law. */
  readonly phase: string;
  /** The publication by which its pages are reviewed and made public. */
  readonly publication_id: string | null;
  readonly submitted_on: CivilDate | null;
  readonly published_on: CivilDate | null;
  /** ReportState of law. */
  readonly state: ColumnType<unknown, string, string>;
  readonly opened_at: ColumnType<Date, Date | string, Date | string>;
  readonly last_at: ColumnType<Date, Date | string, Date | string>;
}

/** Query codes (查询码) of requests, as keyed hashes, and how often a wrong one was tried. */
export interface RequestAccessTable {
  readonly body_id: string;
  readonly request_id: string;
  readonly code_hash: string;
  readonly failures: Generated<number>;
  readonly locked_until: ColumnType<Date | null, Date | string | null, Date | string | null>;
  readonly last_seen_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** Clocks of requests and redress cases: by when, paused or ended. Kept by acts; can be counted again from the state. */
export interface RequestClocksTable {
  readonly body_id: string;
  readonly subject_id: string;
  /** ClockId of law. */
  readonly clock: string;
  /** Party, consultation or letter that it belongs to; empty where there is one only. */
  readonly of_id: string;
  readonly subject: string;
  /** Whose turn it is: body, applicant, third-party, other-organ. */
  readonly whose: string;
  /** Null while it stands still. */
  readonly due_on: CivilDate | null;
  readonly at_the_earliest: boolean;
  readonly paused: boolean;
  readonly ended_on: CivilDate | null;
}

/** The nearest date of each request on which its body has to do something; kept with request_clocks. */
export interface RequestOrderTable {
  readonly body_id: string;
  readonly request_id: string;
  /** Infinity where there is none; the internal target is none. */
  readonly nearest_on: CivilDate;
  /** Days from its submission to the end of 2999: the latest first. */
  readonly submitted_back: number;
  /** ClockId of law; null where there is no date. */
  readonly clock: string | null;
  readonly at_the_earliest: boolean;
  /** The term of the answer stands still. */
  readonly paused: boolean;
}

/** What each body decided about its requests: numbers, letters, signatures, where a decision may be taken to. */
export interface RequestRulesTable {
  readonly body_id: string;
  /** RequestRules of law; null for the initial ones. */
  readonly rules: ColumnType<unknown, string | null, string | null>;
  readonly set_at: ColumnType<Date, Date | string, Date | string>;
}

/** Requests for government information (依申请公开), as their acts left them; no personal data. */
export interface RequestsTable {
  readonly body_id: string;
  readonly request_id: string;
  /** Number under which it was registered: 公开申请〔2026〕12号. */
  readonly number: string | null;
  /** The number by its letters and digits alone, as it is looked up: 公开申请202612号. */
  readonly number_plain: string | null;
  readonly year: number | null;
  readonly seq: number | null;
  /** What is asked in short, by the officer; empty before registration. */
  readonly matter: string;
  /** RequestPhaseId of law. */
  readonly phase: string;
  readonly channel: string;
  readonly applicant_kind: string;
  readonly submitted_on: CivilDate;
  /** Day of receipt (条例第三十一条); null until both sides confirmed, where the channel asks for it. */
  readonly received_on: CivilDate | null;
  readonly holder_id: string | null;
  /** OutcomeId of law: row of table 3; null while it runs. */
  readonly outcome: string | null;
  readonly decided_on: CivilDate | null;
  /** Day on which it ended: decided, withdrawn, handed on; null while it runs, and for one that was split. */
  readonly ended_on: CivilDate | null;
  readonly running: boolean;
  /** RequestState of law. */
  readonly state: ColumnType<unknown, string, string>;
  readonly opened_at: ColumnType<Date, Date | string, Date | string>;
  readonly last_at: ColumnType<Date, Date | string, Date | string>;
}

/** Review chain of a body (column "") or of one of its columns; where none is set, the initial one of law holds. */
export interface ReviewChainsTable {
  readonly body_id: string;
  readonly column_id: string;
  readonly chain: ColumnType<unknown, string, string>;
  readonly set_at: ColumnType<Date, Date | string, Date | string>;
  readonly set_by: string | null;
}

/** What the screening found in a text or a file; nothing in clear. Made again whenever the rules change. */
export interface ScreeningsTable {
  readonly body_id: string;
  /** file:<sha256>: texts are screened anew each time. */
  readonly subject: string;
  readonly rules: string;
  readonly hits: ColumnType<unknown, string, string>;
  /** What could not be checked, as sentences. */
  readonly unchecked: ColumnType<unknown, string, string>;
  /** What a file hides in its build, as the inspection says it. */
  readonly structure: ColumnType<unknown, string, string>;
  readonly screened_at: ColumnType<Date, Date | string, Date | string>;
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

/** When the public site of each body was last checked, and how much of it. */
export interface SiteChecksTable {
  readonly body_id: string;
  readonly checked_at: ColumnType<Date, Date | string, Date | string>;
  readonly pages: number;
  readonly links: number;
}

/** What the self-check of the public site (找错纠错) found last; what is mended goes by itself. */
export interface SiteFindingsTable {
  readonly body_id: string;
  /** Made of rule, page and place: the same finding found again is the same row. */
  readonly finding_id: string;
  readonly rule: string;
  readonly level: string;
  /** Address of the page below the root of the site. */
  readonly path: string;
  readonly place: string;
  readonly message: string;
  readonly publication_id: string | null;
  readonly first_seen_at: ColumnType<Date, Date | string, Date | string>;
  readonly seen_at: ColumnType<Date, Date | string, Date | string>;
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

/** Words that a body looks for in what it publishes (易错词、敏感词); those of the bodies above hold too. */
export interface WordListsTable {
  readonly body_id: string;
  readonly words: ColumnType<unknown, string, string>;
  readonly set_at: ColumnType<Date, Date | string, Date | string>;
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
