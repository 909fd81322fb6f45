import type { ActivityLine, ReportFigures, ReportPayloads, RosterLine } from '../law/index.ts';

/** What the acts of annual reports, of the county's roster and of the record of activities state. */
export type ReportLedgerPayloads = {
  /** The subject is the report. */
  readonly [K in keyof ReportPayloads as `report.${K}`]: ReportPayloads[K];
} & {
  /** A report that came as a file. The subject is the import; its words stand beside (`imported_texts`). */
  readonly 'report-file.imported': {
    /** The body itself, or a line of the roster. */
    readonly memberId: string;
    readonly year: number;
    readonly fileName: string;
    /** Of the file. */
    readonly sha256: string;
    /** SHA-256 over the canonical JSON of what was read from it: the county's sum rests on that. */
    readonly digest: string;
    readonly figures: ReportFigures;
    /** Cells that the file leaves blank. */
    readonly lacking: readonly string[];
  };
  /** The county's office takes the figures into its sum. */
  readonly 'report-file.accepted': { readonly remark: string };
  readonly 'report-file.removed': { readonly reason: string };
  /** The subject is the county; the lines are the whole roster. */
  readonly 'roster.set': { readonly lines: readonly RosterLine[]; readonly reason: string };
  /** 催报. The subject is the reminder. */
  readonly 'roster.reminded': {
    readonly year: number;
    readonly memberIds: readonly string[];
    readonly message: string;
  };
  /** The subject is the import, or the one record. */
  readonly 'activity.recorded': {
    /** `form`, or the name of the file. */
    readonly source: string;
    readonly activities: readonly ActivityEntry[];
  };
  readonly 'activity.corrected': { readonly activity: ActivityEntry; readonly reason: string };
  readonly 'activity.struck-out': { readonly reason: string };
};

/** One record of what a body did for disclosure, as an act states it. */
export interface ActivityEntry extends ActivityLine {
  readonly activityId: string;
}

const kinds: { readonly [K in keyof ReportPayloads]: true } = {
  opened: true,
  'figure-entered': true,
  'figure-withdrawn': true,
  frozen: true,
  unfrozen: true,
  'text-set': true,
  explained: true,
  'laid-out': true,
  submitted: true,
  returned: true,
  accepted: true,
  published: true,
  'correction-begun': true,
};

/** Kinds of act on a report, as the ledger names them. */
export const reportActKinds = Object.keys(kinds).map(
  (kind) => `report.${kind}`,
) as readonly `report.${keyof ReportPayloads}`[];
