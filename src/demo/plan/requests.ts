import { civilDate, type ApplicantKindId, type CivilDate } from '../../law/index.ts';
import type { Post } from './people.ts';

/** What becomes of a request of the demonstration. */
export type RequestCourse = 'granted' | 'partly-granted' | 'not-held' | 'clarified';

/** A request as it comes to the counter. */
export interface ReceivedRequest {
  readonly body: string;
  readonly applicantKind: Extract<ApplicantKindId, 'naturalPerson' | 'business'>;
  /** Serial of the invented identity number. */
  readonly serial: number;
  readonly title: string;
  readonly description: string;
  readonly matter: string;
  readonly receivedOn: CivilDate;
}

/** A request as it is lived to its end. */
export interface PlannedRequest extends ReceivedRequest {
  readonly course: RequestCourse;
  /** The day on which the applicant answers a notice to clarify; of that course only. */
  readonly clarifiedOn?: CivilDate;
  readonly answeredOn: CivilDate;
}

export const plannedRequests: readonly PlannedRequest[] = [
  {
    // seed-004: received in the last days of 2023, carried over, answered in January.
    body: 'bantang',
    course: 'granted',
    applicantKind: 'naturalPerson',
    serial: 11,
    title: '塘口村2023年村内道路硬化工程验收材料',
    description: '验收意见和工程量清单。',
    matter: '塘口村道路工程验收材料',
    receivedOn: civilDate('2023-12-27'),
    answeredOn: civilDate('2024-01-17'),
  },
  {
    body: 'yunxiu',
    course: 'clarified',
    applicantKind: 'naturalPerson',
    serial: 12,
    title: '上坪村的补贴发放表',
    description: '要看补贴发放的情况。',
    matter: '上坪村耕地地力保护补贴发放表',
    receivedOn: civilDate('2024-04-08'),
    clarifiedOn: civilDate('2024-04-18'),
    answeredOn: civilDate('2024-05-10'),
  },
  {
    body: 'shichang',
    course: 'not-held',
    applicantKind: 'naturalPerson',
    serial: 13,
    title: '某农贸市场2001年改造设计图',
    description: '市场改造时的设计图纸。',
    matter: '农贸市场改造设计图',
    receivedOn: civilDate('2024-06-12'),
    answeredOn: civilDate('2024-07-03'),
  },
  {
    body: 'ziran',
    course: 'partly-granted',
    applicantKind: 'business',
    serial: 14,
    title: '2024年第1批次用地补偿安置方案和讨论材料',
    description: '补偿标准、安置办法和会上的讨论材料。',
    matter: '第1批次用地补偿安置方案',
    receivedOn: civilDate('2024-09-05'),
    answeredOn: civilDate('2024-09-27'),
  },
];

/** A request that is still to be answered. */
export interface OpenRequest extends ReceivedRequest {
  /** Whom the officer asked to look for it; null where nobody is asked yet. */
  readonly search: {
    readonly post: Post;
    readonly office: string;
    readonly question: string;
    readonly on: CivilDate;
    readonly due: CivilDate;
  } | null;
}

/** Requests of the new year that are still to be answered when the demonstration opens: none of them is of a report. */
export const openRequests: readonly OpenRequest[] = [
  {
    body: 'bantang',
    applicantKind: 'naturalPerson',
    serial: 21,
    title: '荷叶村2024年高标准农田建设项目资金使用情况',
    description: '项目资金拨付和使用的明细。',
    matter: '荷叶村高标准农田项目资金使用情况',
    receivedOn: civilDate('2025-01-06'),
    search: {
      post: 'registrar',
      office: '综合档案室',
      question: '荷叶村2024年高标准农田建设项目的资金拨付凭证、使用明细，公文系统和档案室都查。',
      on: civilDate('2025-01-07'),
      due: civilDate('2025-01-16'),
    },
  },
  {
    body: 'ziran',
    applicantKind: 'business',
    serial: 22,
    title: '2024年第3批次农用地转用批准文件',
    description: '批准文件和勘测定界图。',
    matter: '第3批次农用地转用批准文件',
    receivedOn: civilDate('2025-01-08'),
    search: null,
  },
];
