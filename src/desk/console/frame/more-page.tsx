import { Link } from 'react-router';
import { Heading } from '../parts/heading.tsx';
import { barOf, useMenu } from './menu.tsx';
import { texts } from './texts.ts';

/** What does not fit into the bar of a phone. */
export function MorePage() {
  const shown = useMenu();
  const bar = barOf(shown);
  return (
    <div className="stack">
      <Heading title={texts.moreTitle} />
      <ul className="plain-list stack">
        {shown
          .filter((entry) => !bar.includes(entry))
          .map(({ to, title, icon: Icon }) => (
            <li key={to} className="card">
              <Link to={to} className="row">
                <Icon aria-hidden />
                <span>{title}</span>
              </Link>
            </li>
          ))}
      </ul>
    </div>
  );
}
