import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { LinkButton } from '../../parts/link-button.tsx';
import { dateText } from '../../parts/dates.ts';
import { LawChips } from '../../parts/law-chip.tsx';
import { useMe } from '../../parts/person.ts';
import { texts as caseTexts } from '../case/texts.ts';
import { texts as clockTexts } from '../clock-texts.ts';
import { leftWords } from '../clock-words.ts';
import { Clock } from '../clock.tsx';
import { texts } from './texts.ts';
import type { RedressCase } from './words.ts';

type Deadline = RedressCase['deadlines'][number];

function State({ deadline: { doneOn, missed, left, unit } }: { readonly deadline: Deadline }) {
  const [kind, Icon] = missed
    ? (['danger', ExclamationCircleFilled] as const)
    : doneOn !== null
      ? (['success', CheckCircleOutlined] as const)
      : (['', ClockCircleOutlined] as const);
  const words = missed
    ? texts.missed
    : doneOn !== null
      ? texts.doneOn(dateText(doneOn))
      : leftWords({ left, unit });
  return (
    <span className={`state ${kind}`}>
      <Icon aria-hidden />
      {words}
    </span>
  );
}

/** A date without days to show: the date first, what is left, what follows where it is missed. */
function DateOnly({ deadline }: { readonly deadline: Deadline }) {
  const { title, dueOn, atTheEarliest, whose, basis, warning, missed, doneOn } = deadline;
  const date = dateText(dueOn, doneOn === null);
  return (
    <section
      className={`clock ${missed ? 'overdue' : doneOn === null ? 'running' : 'over'}`}
      aria-label={title}
    >
      <h3>{title}</h3>
      <div className="clock-when">
        <strong>
          <time dateTime={dueOn}>{atTheEarliest ? clockTexts.earliest(date) : date}</time>
        </strong>
        <State deadline={deadline} />
        {whose === 'organ' && <span className="meta">{texts.ofOrgan}</span>}
      </div>
      <p className="meta">{warning}</p>
      <LawChips basis={basis} />
    </section>
  );
}

/** The dates of a case: by when it must be answered with how that is counted, by when the request must be answered anew. */
export function DeadlinePanel({ data, page }: { readonly data: RedressCase; readonly page: string }) {
  const { today } = useMe();
  const answer = data.deadlines.find(({ id }) => id === 'answer');
  const others = data.deadlines.filter(({ id }) => id !== 'answer' || data.clock === null);
  return (
    <section className="panel" aria-label={texts.dueTitle}>
      <h2>
        {texts.dueTitle} <span className="meta">{caseTexts.clocksToday(dateText(today, true))}</span>
      </h2>
      {data.clock !== null && (
        <Clock
          clock={data.clock}
          {...(data.may.handle && data.can.answer === null
            ? { act: <LinkButton to={`${page}/answer`}>{texts.acts.answer}</LinkButton> }
            : {})}
        />
      )}
      {data.clock !== null && answer !== undefined && answer.doneOn === null && (
        <p className={answer.missed ? 'fault' : 'meta'}>{answer.warning}</p>
      )}
      {others.map((deadline) => (
        <DateOnly key={deadline.id} deadline={deadline} />
      ))}
    </section>
  );
}
