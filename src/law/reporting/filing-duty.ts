import { cite, type Citation } from '../citation.ts';

/** Who has to file an annual report. */
export type FilerKind =
  'department' | 'township' | 'office' | 'county' | 'city' | 'province' | 'vertical-body' | 'vertical-system';

/**
 * How firmly the date stands: `stated` in the Regulation or the format · `by-analogy` where the format sends the
 * body to the rule for another one (参照) · `inferred` where no text names a date.
 */
export type Firmness = 'stated' | 'by-analogy' | 'inferred';

/** Who files what to whom, by which day of the year after the report year. */
export interface FilingDuty {
  readonly kind: FilerKind;
  /** 县级以上人民政府部门 */
  readonly filer: string;
  /** What is filed: the body's own report, or one added up from others. */
  readonly report: string;
  /** To whom it is submitted; null where it is only published. */
  readonly to: string | null;
  readonly published: boolean;
  /** `MM-DD` of the year after the report year; that day included. */
  readonly by: string;
  readonly firmness: Firmness;
  /** Where `firmness` is not `stated`: why this day, one Chinese sentence. */
  readonly note?: string;
  readonly basis: readonly Citation[];
}

const ownReport = cite('regulation', '第四十九条第一款');
const governmentReport = cite('regulation', '第四十九条第二款');
/** Until when a report is published: that of a department, and of a township after its manner; that of the government. */
export const reportDueBases: readonly Citation[] = [ownReport, governmentReport];
/** Both editions of the format have the same two paragraphs; `filingDeadline` cites the one in force. */
const oneByOne = cite('reportFormat2021', '二、（一）');
const stepByStep = cite('reportFormat2021', '二、（二）');

const duties: Readonly<Record<FilerKind, Omit<FilingDuty, 'kind'>>> = {
  department: {
    filer: '县级以上人民政府部门',
    report: '本机关的年度报告',
    to: '本级政府信息公开工作主管部门',
    published: true,
    by: '01-31',
    firmness: 'stated',
    basis: [ownReport, oneByOne],
  },
  township: {
    filer: '乡镇人民政府',
    report: '本机关的年度报告',
    to: '所属县级人民政府的政府信息公开工作主管部门',
    published: true,
    by: '01-31',
    firmness: 'by-analogy',
    note: '乡镇人民政府参照对县级以上人民政府部门的要求报告',
    basis: [oneByOne, ownReport],
  },
  office: {
    filer: '县级以上地方人民政府办公厅（室）',
    report: '本政府机关的年度报告',
    to: null,
    published: true,
    by: '01-31',
    firmness: 'inferred',
    note: '格式没有写明日期，按与部门的年度报告同时公布计算',
    basis: [oneByOne],
  },
  county: {
    filer: '县级人民政府的政府信息公开工作主管部门',
    report: '汇总所属部门和乡镇人民政府的本级政府年度报告',
    to: '上一级政府信息公开工作主管部门',
    published: true,
    by: '02-20',
    firmness: 'stated',
    basis: [stepByStep, governmentReport],
  },
  city: {
    filer: '地市级人民政府的政府信息公开工作主管部门',
    report: '汇总所属部门和县级人民政府的本级政府年度报告',
    to: '上一级政府信息公开工作主管部门',
    published: true,
    by: '03-10',
    firmness: 'stated',
    basis: [stepByStep, governmentReport],
  },
  province: {
    filer: '省级人民政府的政府信息公开工作主管部门',
    report: '汇总所属部门和地市级人民政府的本级政府年度报告',
    to: '全国政府信息公开工作主管部门',
    published: true,
    by: '03-31',
    firmness: 'stated',
    basis: [stepByStep, governmentReport],
  },
  'vertical-body': {
    filer: '实行垂直领导的系统的各级机关',
    report: '本机关的年度报告',
    to: '本系统的上一级政府信息公开工作主管部门，不报地方',
    published: true,
    by: '01-31',
    firmness: 'inferred',
    note: '格式没有写明日期，按对部门的要求计算；本系统另有规定的，按本系统的规定',
    basis: [oneByOne],
  },
  'vertical-system': {
    filer: '实行垂直领导的部门',
    report: '汇总全系统的年度报告',
    to: '全国政府信息公开工作主管部门',
    published: true,
    by: '03-31',
    firmness: 'stated',
    basis: [stepByStep],
  },
};

/** Every duty to file, in the order in which reports travel upwards. */
export const filingDuties: readonly FilingDuty[] = (Object.keys(duties) as FilerKind[]).map(filingDuty);

/** The duty of one kind of body. */
export function filingDuty(kind: FilerKind): FilingDuty {
  return { kind, ...duties[kind] };
}
