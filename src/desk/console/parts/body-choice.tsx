import { useSearchParams } from 'react-router';
import { useBodyChoices } from './choices.ts';
import { useMe, useReachesBelow } from './person.ts';
import type { Permission } from '../../../law/index.ts';
import { texts } from './texts.ts';

/** The body whose handovers or deputies are shown: the address says it, else the own one. */
export function useChosenBody(): string {
  const [search] = useSearchParams();
  const { body } = useMe();
  return search.get('body') ?? body.id;
}

/** Whoever reaches the bodies below chooses one; the address keeps it. */
export function BodyChoice({ permission }: { readonly permission: Permission }) {
  const below = useReachesBelow(permission);
  const bodies = useBodyChoices(below);
  const [, setSearch] = useSearchParams();
  const chosen = useChosenBody();
  if (!below) return null;
  return (
    <div className="field no-print" style={{ maxWidth: '24em' }}>
      <label htmlFor="of-body">{texts.body}</label>
      <select
        id="of-body"
        className="choice"
        value={chosen}
        onChange={(event) => setSearch({ body: event.target.value })}
      >
        {bodies.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
