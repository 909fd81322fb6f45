import { Link } from 'react-router';
import { useBodies } from '../parts/choices.ts';
import { Heading } from '../parts/heading.tsx';
import { branchesOf, type Branch } from './body-tree.ts';
import type { Body } from './body-list-page.tsx';
import { texts } from './texts.ts';

function Branches({ of }: { readonly of: readonly Branch<Body>[] }) {
  return (
    <ul className="tree">
      {of.map(({ body, below }) => (
        <li key={body.id}>
          <Link to={`/bodies/${body.id}`} data-row="">
            {body.name}
          </Link>{' '}
          <span className="meta">
            {texts.levels[body.level]}，{texts.people(body.staff)}
          </span>
          {below.length > 0 && <Branches of={below} />}
        </li>
      ))}
    </ul>
  );
}

/** The bodies in use, each below its own. */
export function BodyTreePage() {
  return (
    <div className="stack">
      <Heading title={texts.treeTitle}>
        <Link to="/bodies">{texts.list}</Link>
      </Heading>
      <div className="panel">
        <Branches of={branchesOf(useBodies())} />
      </div>
    </div>
  );
}
