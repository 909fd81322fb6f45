import type { FilerKind } from './filing-duty.ts';

/** Why a body files no report of its own (国办公开办函〔2021〕30号: 行政性、外部性、独立性). */
export const exemptionReasons = {
  'not-administrative': '不履行行政管理职能（党的机关、人大、政协、群团等）',
  'not-outward': '不对外行使职权',
  'not-independent': '不独立对外，由所属机关一并报告',
  vertical: '实行垂直领导，按本系统报告',
  dissolved: '本年内撤销、合并，由承接机关一并报告',
} as const;

export type ExemptionReasonId = keyof typeof exemptionReasons;

/** One line of a county's roster (应报单位名单). */
export interface RosterLine {
  /** The body's id where it is on the platform, else an id of its own. */
  readonly memberId: string;
  /** Null where it works outside of the platform and sends a file. */
  readonly bodyId: string | null;
  readonly name: string;
  readonly filer: Extract<FilerKind, 'department' | 'township' | 'office'>;
  /** Null: it has to report. */
  readonly exempt: ExemptionReasonId | null;
  readonly remark: string;
  /** First and last report year; null: still. */
  readonly from: number;
  readonly until: number | null;
}
