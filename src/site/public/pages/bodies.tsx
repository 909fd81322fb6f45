import type { ReactElement } from 'react';
import { formatChinese } from '../../../law/index.ts';
import type { SiteBody } from '../../../ledger/read/site/site-map.ts';
import { bodiesBelow } from '../body-groups.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { BodyLinks } from '../components/body-links.tsx';
import { PublicFrame } from '../frame.tsx';
import { mapTexts } from '../texts/map.ts';

const texts = mapTexts.bodies;

/** 各单位: departments, townships each with its villages, and those that were closed. */
export function BodiesPage({ call }: { readonly call: SiteCall }): ReactElement {
  const { map } = call;
  const { departments, townships, villages } = bodiesBelow(call, map.top);
  const open = map.bodies.filter(({ closedOn }) => closedOn === null);
  const closed = map.bodies.filter(({ closedOn }) => closedOn !== null);
  const groups = [
    [texts.county, [map.top]],
    [texts.departments, departments],
    [texts.townships, townships],
    [texts.villages(map.top.name), villages],
    ...townships.map(
      (township) => [texts.villages(township.name), bodiesBelow(call, township).villages] as const,
    ),
  ] as const;
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'bodies' }}
      title={texts.title}
      trail={[{ title: texts.title, href: null }]}
    >
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead(open.length)}</p>
      <div className="listed">
        {groups.map(
          ([title, bodies]) =>
            bodies.length > 0 && (
              <section key={title}>
                <h2>{title}</h2>
                <BodyLinks call={call} bodies={bodies} />
              </section>
            ),
        )}
        {closed.length > 0 && (
          <section>
            <h2>{texts.closed}</h2>
            <ul>
              {closed.map((body) => (
                <li key={body.id}>
                  <Closed call={call} body={body} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </PublicFrame>
  );
}

const Closed = ({ call, body }: { readonly call: SiteCall; readonly body: SiteBody }): ReactElement => (
  <>
    <a href={linkTo(call, { kind: 'home' }, body)}>{body.name}</a>
    {body.closedOn !== null && (
      <>
        {' '}
        <span className="meta">{texts.closedOn(formatChinese(body.closedOn))}</span>
      </>
    )}
  </>
);
