import { Link } from 'react-router';
import { LinkButton } from '../parts/link-button.tsx';
import { dateText } from '../parts/dates.ts';
import { leftText } from '../work/left-text.ts';
import type { Entry } from './in-order.ts';
import { inside } from './inside.ts';
import { texts } from './texts.ts';

export const signs = {
  overdue: 'danger',
  today: 'warning',
  soon: 'warning',
  later: '',
  'open-ended': '',
  done: '',
};

function Date({ entry }: { readonly entry: Entry }) {
  const { dueOn, urgency, atTheEarliest, kind } = entry;
  if (dueOn === null) return null;
  const date = dateText(dueOn, true);
  return (
    <span>
      <time className="unbroken" dateTime={dueOn}>
        {atTheEarliest ? texts.earliest(date) : date}
      </time>{' '}
      <span className={`state ${signs[urgency]}`}>{leftText(entry)}</span>{' '}
      <span className="meta">{texts.kinds[kind]}</span>
    </span>
  );
}

/** One thing that publishing asks: the date first, what is so in a sentence, one button; beside it 本期没有 where it may be. */
export function EntryRow({ entry }: { readonly entry: Entry }) {
  const { title, sentence, page, act, nil } = entry;
  return (
    <li className={entry.dueOn === null ? 'due undated' : 'due'}>
      <Date entry={entry} />
      <span>
        {page === null ? (
          title
        ) : (
          <Link to={inside(page)} data-row="">
            {title}
          </Link>
        )}
        <br />
        <span className="meta">{sentence}</span>
      </span>
      {page !== null && (
        <span className="row">
          <LinkButton to={inside(page)} aria-label={texts.actNamed(act, title)}>
            {act}
          </LinkButton>
          {nil !== null && (
            <LinkButton to={inside(nil)} aria-label={texts.actNamed(texts.nil, title)}>
              {texts.nil}
            </LinkButton>
          )}
        </span>
      )}
    </li>
  );
}
