import {
  addWorkingDays,
  obligationsOf,
  parseCivilDate,
  parseTimeLimit,
  timeLimitText,
} from '../../../law/index.ts';
import { useMe } from '../parts/person.ts';
import { texts } from './texts.ts';

/** What the typed time limit was understood as, and what it would mean from today. */
export function TimeLimitReading({ timeLimit }: { readonly timeLimit: string }) {
  const today = parseCivilDate(useMe().today);
  const { rules, unread } = parseTimeLimit(timeLimit);
  const within = rules?.find((rule) => rule.kind === 'within');
  const example =
    today === null || rules === null || addWorkingDays(today, 1).atTheEarliest
      ? undefined
      : obligationsOf(
          { id: 'row', timeLimit, manner: 'proactive' },
          { from: today, to: today },
          within === undefined
            ? []
            : [{ id: 'event', kind: within.event, eventText: within.eventText, on: today }],
        ).obligations[0];
  return (
    <div className="notice" role="status">
      <p>
        {texts.reads}：
        {timeLimit.trim() === ''
          ? texts.readsNothing
          : rules === null
            ? texts.readsNot(unread)
            : rules.map(timeLimitText).join('；')}
      </p>
      {example !== undefined && <p className="meta">{example.sentence}</p>}
    </div>
  );
}
