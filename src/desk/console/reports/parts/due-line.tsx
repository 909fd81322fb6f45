import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { LawChips } from '../../parts/law-chip.tsx';
import { dateText } from '../../parts/dates.ts';
import { texts } from '../texts.ts';
import type { ReportRow } from '../use-report.ts';

type Due = NonNullable<ReportRow['due']>;

const near = 15;

/** How long is left, in words with a sign. */
export function LeftWord({ due, done = false }: { readonly due: Due; readonly done?: boolean }) {
  const { left, late } = due;
  if (done && !late) return null;
  const words = late ? texts.late(-left) : left === 0 ? texts.today : texts.left(left);
  const kind = late ? 'danger' : left <= near ? 'warning' : '';
  const Icon = late ? ExclamationCircleFilled : done ? CheckCircleOutlined : ClockCircleOutlined;
  return (
    <span className={`state left-word ${kind}`}>
      <Icon aria-hidden />
      {words}
    </span>
  );
}

/** By when a report is filed and public, to whom, and how far off that is; the date first. */
export function DueLine({
  due,
  done,
  above = null,
}: {
  readonly due: Due;
  readonly done: boolean;
  /** What the office above is called, where it is known. */
  readonly above?: string | null;
}) {
  const { on, to, certain, lastWorkingDay, note, basis } = due;
  const date = dateText(on, true);
  return (
    <div className="stack tight">
      <p className="row">
        <strong>{to === null ? texts.dueOpen(date) : texts.dueTo(above ?? to, date)}</strong>{' '}
        <LeftWord due={due} done={done} />
      </p>
      {lastWorkingDay !== on && !done && (
        <p className="meta">{texts.lastWorkingDay(dateText(lastWorkingDay, true))}</p>
      )}
      {note !== null && <p className="meta">{note}</p>}
      {!certain && !done && <p className="meta">{texts.uncertain}</p>}
      <LawChips basis={basis} />
    </div>
  );
}
