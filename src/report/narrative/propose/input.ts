import type {
  ActivityKindId,
  FilerKind,
  ReportFigures,
  ReportPeriod,
  ReportScope,
} from '../../../law/index.ts';
import type { FollowUp, Measure, NarrativeFacts, SectionId } from '../report-text.ts';

/** What was entered in the register of activities, as far as the text may name it. */
export interface NamedActivity {
  readonly kind: ActivityKindId;
  /** 稳就业保就业信息公开 */
  readonly title: string;
}

/** What the proposals are written from. */
export interface ProposalInput {
  readonly body: {
    /** In full, as in the title: 甲县乙镇人民政府. */
    readonly name: string;
    readonly filer: FilerKind;
    readonly address: string | null;
    readonly postcode: string | null;
    /** Of the office, never of a person. */
    readonly phone: string | null;
    /** Where the report can be read: 甲县乙镇政府网站（www.…）; null where that is not known. */
    readonly site: string | null;
  };
  readonly scope: ReportScope;
  readonly period: ReportPeriod;
  readonly facts: NarrativeFacts;
  readonly figures: ReportFigures;
  readonly activities: readonly NamedActivity[];
  /** Of the period before; null where nothing was kept. */
  readonly lastYear: {
    readonly sections: Readonly<Partial<Record<SectionId, string>>>;
    readonly measures: readonly Measure[];
  } | null;
  /** What the writer has said became of last year's measures. */
  readonly followUps: readonly FollowUp[];
  /** The same sections of other bodies of the county, so that bodies do not read alike. */
  readonly others?: Readonly<Partial<Record<SectionId, readonly string[]>>>;
}
