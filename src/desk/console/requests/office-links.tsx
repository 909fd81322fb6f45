import type { ReactNode } from 'react';
import type { Permission } from '../../../law/index.ts';
import { Drop } from '../parts/drop.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay, useReachesBelow } from '../parts/person.ts';
import { texts as county } from './county/texts.ts';
import { texts as figures } from './figures/texts.ts';
import { texts as privacy } from './privacy/texts.ts';
import { texts as rules } from './rules/texts.ts';
import { texts } from './texts.ts';

const others: readonly (readonly [Permission, string, string])[] = [
  ['requests.read', '/requests/figures', figures.title],
  ['requests.read', '/requests/rules', rules.title],
  ['requests.person', '/requests/person-export', privacy.person],
  ['requests.person', '/requests/export-persons', privacy.list],
  ['requests.erase', '/requests/retention', privacy.retention],
];

/** Beside the list of requests: what the office does with requests apart from answering them. */
export function OfficeLinks(): ReactNode {
  const may = useMay();
  const below = useReachesBelow('requests.read');
  return (
    <>
      <LinkButton to="/requests/redress">{texts.redress}</LinkButton>
      {below && <LinkButton to="/requests/bodies">{county.title}</LinkButton>}
      <Drop label={texts.otherPages}>
        {others
          .filter(([permission]) => may(permission))
          .map(([, to, title]) => (
            <LinkButton key={to} to={to}>
              {title}
            </LinkButton>
          ))}
      </Drop>
    </>
  );
}
