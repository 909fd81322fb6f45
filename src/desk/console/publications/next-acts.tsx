import type { Permission } from '../../../law/index.ts';
import { Drop } from '../parts/drop.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay } from '../parts/person.ts';
import { useNarrow } from '../parts/use-narrow.ts';
import { texts } from './texts.ts';
import type { PublicationWhole } from './use-publication.ts';

type Name = keyof typeof texts.acts;

interface Act {
  readonly name: Name;
  readonly may: keyof PublicationWhole['may'];
  readonly permission: Permission;
  /** Below the page of the publication, or from the root. */
  readonly to: (page: string) => string;
  /** The one that is meant when it is there. */
  readonly first?: true;
}

const below = (path: string) => (page: string) => `${page}/${path}`;
const review = (page: string) => page.replace('/publications/', '/reviews/');

/** In the order in which they are offered. */
const acts: readonly Act[] = [
  { name: 'review', may: 'pass', permission: 'publications.review', to: review, first: true },
  { name: 'publish', may: 'publish', permission: 'publications.review', to: below('publish'), first: true },
  { name: 'schedule', may: 'schedule', permission: 'publications.review', to: below('schedule') },
  { name: 'unschedule', may: 'unschedule', permission: 'publications.review', to: below('unschedule') },
  { name: 'write', may: 'write', permission: 'publications.write', to: below('edit'), first: true },
  { name: 'submit', may: 'submit', permission: 'publications.write', to: below('edit') },
  { name: 'correct', may: 'correct', permission: 'publications.write', to: below('correct') },
  {
    name: 'publishUrgently',
    may: 'publishUrgently',
    permission: 'publications.review',
    to: below('publish-urgently'),
  },
  { name: 'place', may: 'write', permission: 'publications.write', to: below('place') },
  { name: 'exempt', may: 'exempt', permission: 'publications.review', to: below('exempt') },
  { name: 'withdraw', may: 'withdraw', permission: 'publications.review', to: below('withdraw') },
  { name: 'invalidate', may: 'invalidate', permission: 'publications.review', to: below('invalidate') },
  { name: 'archive', may: 'archive', permission: 'publications.review', to: below('archive') },
  { name: 'discard', may: 'discard', permission: 'publications.write', to: below('discard') },
];

/** What may be done now, each a page of its own; why the rest may not, told once and folded. */
export function NextActs({ whole, page }: { readonly whole: PublicationWhole; readonly page: string }) {
  const may = useMay();
  const narrow = useNarrow();
  const own = acts.filter(({ permission }) => may(permission));
  // 送审 stands on the page where one writes: one button leads there, not two.
  const offered = own.filter(
    (act) => whole.may[act.may].allowed && !(act.name === 'submit' && whole.may.write.allowed),
  );
  const main = offered.find(({ first }) => first === true);
  // On a phone the two that come first, the others behind one button.
  const shown = narrow ? offered.slice(0, 2) : offered;
  const rest = offered.slice(shown.length);
  const button = (act: Act) => (
    <LinkButton key={act.name} to={act.to(page)} type={act === main ? 'primary' : 'default'}>
      {texts.acts[act.name]}
    </LinkButton>
  );
  const refused = own.filter(
    (act) => act.name !== 'place' && !whole.may[act.may].allowed && whole.may[act.may].why !== null,
  );
  return (
    <section className="stack tight no-print" aria-label={texts.next}>
      {offered.length === 0 ? (
        <p>{texts.nothingNext}</p>
      ) : (
        <div className="row">
          {shown.map(button)}
          {rest.length > 0 && (
            <Drop label={texts.moreActs} side="left">
              {rest.map(button)}
            </Drop>
          )}
        </div>
      )}
      {refused.length > 0 && (
        <details>
          <summary>{texts.whyNot}</summary>
          <ul>
            {refused.map((act) => (
              <li key={act.name}>{texts.whyNotLine(texts.acts[act.name], whole.may[act.may].why ?? '')}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
