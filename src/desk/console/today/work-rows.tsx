import { Link } from 'react-router';
import { LinkButton } from '../parts/link-button.tsx';
import { dateText } from '../parts/dates.ts';
import { useMay, useMe } from '../parts/person.ts';
import { doingOf } from '../work/doing.ts';
import { Due, type Work } from '../work/due.tsx';
import type { Today } from './in-order.ts';
import { inside } from './inside.ts';
import { texts } from './texts.ts';

export function WorkRow({ work }: { readonly work: Work }) {
  const { staffId } = useMe();
  const may = useMay();
  const page = `/work/${work.bodyId}/${work.id}`;
  return (
    <li className="due">
      <Due work={work} withWeekday />
      <span>
        <Link to={page} data-row="">
          {work.title}
        </Link>
        <span className="meta"> {work.holder.name}</span>
      </span>
      {may('work.do') && work.holder.id === staffId && (
        <LinkButton to={doingOf(work).page} aria-label={texts.actNamed(doingOf(work).act, work.title)}>
          {doingOf(work).act}
        </LinkButton>
      )}
    </li>
  );
}

export function DutyRow({ duty }: { readonly duty: Today['duties'][number] }) {
  const { title, details, dueOn, basis, page } = duty;
  return (
    <li className={dueOn === null ? 'due undated' : 'due'}>
      {dueOn !== null && <time dateTime={dueOn}>{dateText(dueOn, true)}</time>}
      <span>
        {title}
        <br />
        <span className="meta">{details}</span>
        {basis.length > 0 && <span className="meta"> {texts.basis(basis.join('；'))}</span>}
      </span>
      {page !== null && (
        <LinkButton to={inside(page)} aria-label={texts.actNamed(texts.goDo, title)}>
          {texts.goDo}
        </LinkButton>
      )}
    </li>
  );
}
