import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { obligationStates } from '../../../law/index.ts';
import { dateText } from '../parts/dates.ts';
import { dueText } from './due-text.ts';
import type { Obligation } from './obligation-item.tsx';
import { texts } from './texts.ts';

const looks = {
  overdue: ['danger', ExclamationCircleFilled],
  'due-soon': ['warning', WarningOutlined],
  'not-yet-due': ['', ClockCircleOutlined],
  done: ['success', CheckCircleOutlined],
  'done-late': ['warning', CheckCircleOutlined],
  nil: ['', MinusCircleOutlined],
  'not-applicable': ['', MinusCircleOutlined],
} as const;

/** The state of an obligation, by word, sign and colour; open ones say how long is left. */
export function ObligationStateWord({ obligation }: { readonly obligation: Obligation }) {
  const { state } = obligation;
  const [kind, Icon] = looks[state];
  const open = obligationStates[state].open;
  return (
    <span className={`state ${kind}`}>
      <Icon aria-hidden />
      {open ? dueText(obligation) : obligationStates[state].title}
    </span>
  );
}

/** The date first, then how it stands. */
export function ObligationDue({ obligation }: { readonly obligation: Obligation }) {
  const { due, atTheEarliest, state } = obligation;
  const date = dateText(due, obligationStates[state].open);
  return (
    <span>
      <time className="unbroken" dateTime={due}>
        {atTheEarliest ? texts.notEarlier(date) : date}
      </time>{' '}
      <ObligationStateWord obligation={obligation} />
    </span>
  );
}
