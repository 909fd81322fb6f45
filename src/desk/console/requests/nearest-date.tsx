import {
  ClockCircleOutlined,
  ExclamationCircleFilled,
  PauseCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { dateText } from '../parts/dates.ts';
import { texts } from './texts.ts';
import { nearestLeft, type RequestRow } from './words.ts';

const looks = {
  overdue: ['danger', ExclamationCircleFilled],
  today: ['warning', WarningOutlined],
  soon: ['warning', WarningOutlined],
  later: ['', ClockCircleOutlined],
} as const;

/** The nearest date of a request: the date, what is left, which clock; that its answer is not counted now. */
export function NearestDate({
  row: { nearest, paused },
  withWeekday = false,
}: {
  readonly row: Pick<RequestRow, 'nearest' | 'paused'>;
  readonly withWeekday?: boolean;
}) {
  const still = paused && (
    <span className="state paused">
      <PauseCircleOutlined aria-hidden />
      {texts.paused}
    </span>
  );
  if (nearest === null) return paused ? still : <span className="meta">{texts.noDate}</span>;
  const { dueOn, atTheEarliest, urgency, title } = nearest;
  const [kind, Icon] = looks[urgency];
  const date = withWeekday ? dateText(dueOn, true) : dueOn;
  return (
    <span>
      <time className="unbroken" dateTime={dueOn}>
        {atTheEarliest ? texts.earliest(date) : date}
      </time>{' '}
      <span className={`state ${kind}`}>
        <Icon aria-hidden />
        {nearestLeft(nearest)}
      </span>{' '}
      <span className="meta unbroken">{title}</span> {still}
    </span>
  );
}
