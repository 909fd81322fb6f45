import { Link } from 'react-router';
import { dateText } from '../parts/dates.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { leftText } from '../work/left-text.ts';
import { signs } from './entry-row.tsx';
import type { RequestEntry } from './in-order.ts';
import { inside } from './inside.ts';
import { texts } from './texts.ts';

/** Something that a request asks: the date first, which clock, the case, one button. What others let pass is told, not painted red. */
export function RequestRow({ entry }: { readonly entry: RequestEntry }) {
  const { kind, title, sentence, dueOn, urgency, atTheEarliest, clockTitle, page, act } = entry;
  const date = dueOn === null ? '' : dateText(dueOn, true);
  return (
    <li className={dueOn === null ? 'due undated' : 'due'}>
      {dueOn !== null && (
        <span>
          <time className="unbroken" dateTime={dueOn}>
            {kind === 'lapsed' ? texts.lapsedOn(date) : atTheEarliest ? texts.earliest(date) : date}
          </time>{' '}
          {kind !== 'lapsed' && <span className={`state ${signs[urgency]}`}>{leftText(entry)}</span>}{' '}
          <span className="meta unbroken">{clockTitle}</span>
        </span>
      )}
      <span>
        <Link to={inside(page)} data-row="">
          {title}
        </Link>
        <br />
        <span className="meta">{sentence}</span>
      </span>
      <LinkButton to={inside(page)} aria-label={texts.actNamed(act, title)}>
        {act}
      </LinkButton>
    </li>
  );
}
