import { sql } from 'kysely';
import {
  addDays,
  citationText,
  cite,
  civilDate,
  may,
  reachOf,
  type CivilDate,
  type RoleId,
} from '../../law/index.ts';
import type { BodyLevel } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import { reportsToReview } from './report-county/reports-to-review.ts';
import { reportDuties } from './reports/report-duties.ts';
import { missingNow } from './list-notices.ts';
import { readSettings } from './settings-in-force.ts';
import type { DayMeasure } from './urgency.ts';

/** Whoever asks what is to be done. */
export interface Worker {
  readonly staffId: string;
  readonly bodyId: string;
  readonly roles: readonly RoleId[];
  readonly actingFor: readonly { readonly staffId: string }[];
}

/** What has to be done again and again, and stands nowhere: it follows from the day. */
export interface StandingDuty {
  readonly key:
    | 'holiday-notice'
    | 'own-password'
    | 'annual-report'
    | 'county-report'
    | 'report-step'
    | 'report-review'
    | 'interim-review'
    | 'requests-overdue';
  readonly title: string;
  /** One sentence: what is to be done, and why now. */
  readonly details: string;
  readonly dueOn: CivilDate | null;
  /** Articles as texts; empty where it is the house's own rule. */
  readonly basis: readonly string[];
  /** The report of the own body that it is about; null where none was opened. */
  readonly reportId?: string | null;
  /** Of `report-review` and `interim-review`: the report year. */
  readonly year?: number;
}

interface Asked {
  readonly worker: Worker;
  readonly level: BodyLevel | null;
  readonly measure: DayMeasure;
  readonly now: Date;
}

/** So many days before a password runs out, its holder is told. */
const passwordNotice = 14;
const day = 86_400_000;

/** The duties of that day, and those to come, for a line that says what is next. */
export async function standingDuties(
  tx: Tx,
  asked: Asked,
): Promise<{
  readonly shown: readonly StandingDuty[];
  readonly toCome: readonly { readonly title: string; readonly dueOn: CivilDate }[];
}> {
  const { worker, level, measure } = asked;
  const own = [await requestsOverdue(tx, asked), holidayNotice(asked), await ownPassword(tx, asked)];
  const { shown, next } =
    level === null ? { shown: [], next: [] } : await reportDuties(tx, { worker, level, measure });
  const toReview = await reportsToReview(tx, worker);
  return { shown: [...own.filter((each) => each !== null), ...toReview, ...shown], toCome: next };
}

/** Whoever supervises is told of what bodies below let pass for so many working days. */
const passedDays = 2;

async function requestsOverdue(tx: Tx, { worker, measure }: Asked): Promise<StandingDuty | null> {
  if (reachOf(worker.roles, 'requests.read') !== 'below') return null;
  const { today, workingDaysTo } = measure;
  let last = addDays(today, -1);
  while (workingDaysTo(last) > -passedDays) last = addDays(last, -1);
  const { rows } = await sql<{ readonly requests: number; readonly bodies: number }>`
    select count(*)::int as requests, count(distinct o.body_id)::int as bodies from request_order o
    where o.nearest_on <= ${last}::date and o.body_id <> ${worker.bodyId}`.execute(tx);
  const { requests = 0, bodies = 0 } = rows[0] ?? {};
  return requests === 0
    ? null
    : {
        key: 'requests-overdue',
        title: `下级单位有${requests}件公开申请超期`,
        details: `${bodies}个单位有期限过了${passedDays}个工作日还没有办，请督办。`,
        dueOn: null,
        basis: [citationText(cite('regulation', '第三十三条'))],
      };
}

function holidayNotice({ worker, measure: { calendar, today } }: Asked): StandingDuty | null {
  const year = missingNow(calendar, today);
  if (year === null || !may(worker.roles, 'calendar.enter')) return null;
  return {
    key: 'holiday-notice',
    title: `录入${year}年放假安排`,
    details: `国务院办公厅一般在11月发出下一年的通知。录入后，跨年的期限会重新计算。`,
    dueOn: null,
    basis: [],
  };
}

async function ownPassword(tx: Tx, { worker, now }: Asked): Promise<StandingDuty | null> {
  const { 'password.days': days } = await readSettings(tx);
  const secrets = await tx
    .selectFrom('staff_secrets')
    .select('password_set_at')
    .where('body_id', '=', worker.bodyId)
    .where('staff_id', '=', worker.staffId)
    .executeTakeFirst();
  const setAt = secrets?.password_set_at ?? null;
  if (days === 0 || setAt === null) return null;
  const until = new Date(setAt.getTime() + days * day);
  if (until.getTime() - now.getTime() > passwordNotice * day) return null;
  return {
    key: 'own-password',
    title: '换密码',
    details: `密码用满${days}天要换。到期后登录时要先换密码，才能办别的事。`,
    // The civil date in China of that moment.
    dueOn: civilDate(new Date(until.getTime() + day / 3).toISOString().slice(0, 10)),
    basis: [],
  };
}
