import {
  ClockCircleOutlined,
  ExclamationCircleFilled,
  WarningOutlined,
  CheckCircleOutlined,
} from '@ant-design/icons';
import type { workEndpoints } from '../../contract/work.ts';
import type { RowOf } from '../list/list.tsx';
import { dateText } from '../parts/dates.ts';
import { leftText } from './left-text.ts';
import { texts } from './texts.ts';

export type Work = RowOf<typeof workEndpoints.listWork>;

/** The date first, then how long is left; state by word, sign and colour. */
export function Due({ work, withWeekday = false }: { readonly work: Work; readonly withWeekday?: boolean }) {
  const { dueOn, urgency, atTheEarliest } = work;
  const date = dueOn === null ? texts.noDue : withWeekday ? dateText(dueOn, true) : dueOn;
  const left = leftText(work);
  const kind = {
    overdue: 'danger',
    today: 'warning',
    soon: 'warning',
    later: '',
    'open-ended': '',
    done: 'success',
  }[urgency];
  const Icon = {
    overdue: ExclamationCircleFilled,
    today: WarningOutlined,
    soon: WarningOutlined,
    later: ClockCircleOutlined,
    'open-ended': null,
    done: CheckCircleOutlined,
  }[urgency];
  return (
    <span>
      <time className="unbroken" dateTime={dueOn ?? undefined}>
        {atTheEarliest && dueOn !== null ? texts.earliest(date) : date}
      </time>{' '}
      <span className={`state ${kind}`}>
        {Icon !== null && dueOn !== null && <Icon aria-hidden />}
        {urgency === 'done' ? texts.doneWord : left}
      </span>
    </span>
  );
}
