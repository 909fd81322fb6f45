import {
  CheckCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  QuestionCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { RowStandingId } from '../../../law/index.ts';
import { texts } from './texts.ts';

const looks = {
  overdue: ['danger', ExclamationCircleFilled],
  'never-filled': ['', MinusCircleOutlined],
  'due-soon': ['warning', WarningOutlined],
  'in-order': ['success', CheckCircleOutlined],
} as const;

/** How a row of the catalogue stands, by word, sign and colour. */
export function RowStanding({
  row: { standing, standingText, unread },
}: {
  readonly row: {
    readonly standing: RowStandingId;
    readonly standingText: string;
    readonly unread: string | null;
  };
}) {
  const [kind, Icon] = looks[standing];
  return (
    <>
      <span className={`state ${kind}`}>
        <Icon aria-hidden />
        {standingText}
      </span>{' '}
      {unread !== null && (
        <span className="state warning">
          <QuestionCircleOutlined aria-hidden />
          {texts.unreadWord}
        </span>
      )}
    </>
  );
}
