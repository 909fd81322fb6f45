import type { ReactElement } from 'react';
import { sections } from '../../../law/index.ts';
import { bodiesBelow } from '../body-groups.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { takesRequests } from '../guide-of-body.ts';
import { BodyLinks } from '../components/body-links.tsx';
import { searchAddress } from '../components/search-box.tsx';
import { PublicFrame } from '../frame.tsx';
import { placeOfColumn, type CatalogueGroup } from '../lists/catalogue-groups.ts';
import type { Place } from '../place.ts';
import { placeOfSection } from '../place-of-section.ts';
import { listTexts } from '../texts/lists.ts';
import { mapTexts } from '../texts/map.ts';

const texts = mapTexts.map;

interface MapPageProps {
  readonly call: SiteCall;
  readonly groups: readonly CatalogueGroup[];
}

interface Link {
  readonly title: string;
  readonly href: string;
}

/** 网站地图: every page of a face that is not an item, by its section. */
export function MapPage({ call, groups }: MapPageProps): ReactElement {
  const { map, body } = call;
  const to = (title: string, place: Place, of = body): Link => ({ title, href: linkTo(call, place, of) });
  const search = searchAddress(call);
  const forms = takesRequests(call) ? (['person', 'organisation'] as const) : [];
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'map' }}
      title={texts.title}
      trail={[{ title: texts.title, href: null }]}
    >
      <h1>{texts.title}</h1>
      <div className="listed">
        <Links
          title={texts.sections}
          links={sections.map(({ id, title }) => to(title, placeOfSection(id)))}
        />
        <section>
          <h2>{texts.columns}</h2>
          {groups.map(({ id, columns }) => (
            <Links
              key={id}
              below
              title={listTexts.catalogue.groups[id]}
              links={columns.map(({ column }) => to(column.title, placeOfColumn(column.id)))}
            />
          ))}
        </section>
        <Links
          title={texts.policies}
          links={(['in-force', 'ended', 'all'] as const).map((state) =>
            to(texts.policyStates[state], { kind: 'policies', state, year: null, page: 1 }),
          )}
        />
        <Links
          title={texts.forms}
          links={[
            ...(call.exported || forms.length === 0
              ? []
              : [
                  to(texts.applyOnline, { kind: 'request-form', page: 'look', draft: null }),
                  to(texts.progress, { kind: 'request-status', page: 'status' }),
                ]),
            ...forms.map((applicant) =>
              to(texts.form[applicant], { kind: 'apply-form', applicant, format: 'docx' }),
            ),
          ]}
        />
        <Links
          title={texts.others}
          links={[
            to(texts.links.home, { kind: 'home' }),
            to(texts.links.latest, { kind: 'latest', year: null, page: 1 }),
            ...(search === null ? [] : [{ title: texts.links.search, href: search }]),
            to(texts.links.compare, { kind: 'report-comparison' }, map.top),
            ...(map.bodies.length > 1 ? [to(texts.links.bodies, { kind: 'bodies' }, map.top)] : []),
            to(texts.links.accessibility, { kind: 'accessibility' }, map.top),
            ...(call.exported ? [] : [to(texts.links.api, { kind: 'api', rest: '/' }, map.top)]),
          ]}
        />
        <Links
          title={texts.feeds}
          links={(['rss', 'atom'] as const).map((format) =>
            to(texts.feed[format], { kind: 'feed', format, columnId: null }),
          )}
        />
        <Below call={call} />
      </div>
    </PublicFrame>
  );
}

function Links({
  title,
  links,
  below = false,
}: {
  readonly title: string;
  readonly links: readonly Link[];
  /** Within a section. */
  readonly below?: boolean;
}): ReactElement | null {
  if (links.length === 0) return null;
  return (
    <section>
      {below ? <h3>{title}</h3> : <h2>{title}</h2>}
      <ul className="body-links">
        {links.map((link) => (
          <li key={link.title}>
            <a href={link.href}>{link.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Below({ call }: { readonly call: SiteCall }): ReactElement | null {
  const { departments, townships, villages } = bodiesBelow(call, call.body);
  const bodies = [...departments, ...townships, ...villages];
  return bodies.length === 0 ? null : (
    <section>
      <h2>{texts.bodiesOf}</h2>
      <BodyLinks call={call} bodies={bodies} />
    </section>
  );
}
