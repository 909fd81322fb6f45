import { emptyGuide, faultsOfGuide } from '../../../law/index.ts';
import { siteEndpoints } from '../../contract/site.ts';
import { useRead } from '../call/use-read.ts';
import { BodyChoice, useChosenBody } from '../parts/body-choice.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMay, useReachesBelow } from '../parts/person.ts';
import { ChecksPanel } from './checks-panel.tsx';
import { PublicLink } from './public-link.tsx';
import { texts } from './texts.ts';
import type { Site } from './use-site.ts';

interface Part {
  readonly bodyId: string;
  readonly site: Site;
}

function AddressPanel({ bodyId, site }: Part) {
  const may = useMay();
  return (
    <section className="panel stack tight">
      <div className="page-head">
        <h2>{texts.address}</h2>
        {may('publishing.set') && !site.top && (
          <LinkButton to={`/site/${bodyId}/slug`}>{texts.setSlug}</LinkButton>
        )}
      </div>
      <dl className="facts">
        <dt>{texts.home}</dt>
        <dd>
          <span className="hash">{new URL(site.address, window.location.origin).href}</span>{' '}
          <PublicLink path={site.address}>{texts.openHome}</PublicLink>
        </dd>
        <dt>{texts.slug}</dt>
        <dd>{site.top ? texts.topHasNone : (site.slug ?? texts.noSlug)}</dd>
        {site.formerSlugs.length > 0 && (
          <>
            <dt>{texts.former}</dt>
            <dd>
              {site.formerSlugs.join('、')} <span className="meta">{texts.formerNote}</span>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function GuidePanel({ bodyId, site }: Part) {
  const may = useMay();
  const facts = site.guide ?? emptyGuide;
  const shown = [
    [texts.office, facts.office],
    [texts.officeAddress, facts.address],
    [texts.hours, facts.hours],
    [texts.phone, facts.phone],
    [texts.fax, facts.fax],
    [texts.email, facts.email],
  ] as const;
  const faults = faultsOfGuide(facts, { name: site.bodyName, level: site.level }, site.otherBodies).filter(
    ({ level }) => level === 'error',
  );
  const blank = shown.filter(([, value]) => value === '').map(([name]) => name);
  const others = faults.filter(({ id }) => id !== 'G-1');
  return (
    <section className="panel stack tight">
      <div className="page-head">
        <h2>{texts.guide}</h2>
        {may('publishing.set') && (
          <LinkButton to={`/site/${bodyId}/guide`}>
            {site.guide === null ? texts.setGuide : texts.change}
          </LinkButton>
        )}
      </div>
      <dl className="facts">
        {shown.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value === '' ? <span className="meta">{texts.notFilled}</span> : value}</dd>
          </div>
        ))}
      </dl>
      {faults.length === 0 && <p>{texts.guideFine}</p>}
      {faults.length > others.length && <p className="fault">{texts.guideMissing(blank.join('、'))}</p>}
      {others.length > 0 && (
        <div className="fault">
          {texts.guideFaults(others.length)}
          <ul>
            {others.map(({ field, sentence }) => (
              <li key={`${field} ${sentence}`}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <PublicLink path={site.guideAddress}>{texts.openGuide}</PublicLink>
      </p>
    </section>
  );
}

function LookPanel({ bodyId, site }: Part) {
  const may = useMay();
  const { look, top } = site;
  const shown =
    look === null
      ? []
      : ([
          [texts.siteName, look.name],
          [texts.mainColour, look.mainColour],
          [texts.sponsor, look.sponsor],
          [texts.operator, look.operator],
          [texts.lookAddress, look.address],
          [texts.lookPhone, look.phone],
          [texts.icp, look.icp],
          [texts.publicSecurity, look.publicSecurity],
        ] as const);
  const filled = shown.filter(([, value]) => value !== '');
  return (
    <section className="panel stack tight">
      <div className="page-head">
        <h2>{texts.look}</h2>
        {top && may('publishing.set') && (
          <LinkButton to={`/site/${bodyId}/look`}>{look === null ? texts.setLook : texts.change}</LinkButton>
        )}
      </div>
      {!top && <p>{texts.lookOfTop}</p>}
      {top && filled.length === 0 && <p>{texts.lookInitial}</p>}
      {top && filled.length > 0 && (
        <dl className="facts">
          {filled.map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function OldPanel({ bodyId, site }: Part) {
  return (
    <section className="panel stack tight">
      <div className="page-head">
        <h2>{texts.oldAddresses}</h2>
        <LinkButton to={`/site/${bodyId}/old-addresses`}>{texts.seeOld}</LinkButton>
      </div>
      <p>{texts.oldAddressesLead}</p>
      <p>{texts.oldCount(site.oldAddresses)}</p>
    </section>
  );
}

/** The public face of a body: where it is, what its guide says, how it looks, what is wrong with it. */
export function SitePage() {
  const bodyId = useChosenBody();
  const below = useReachesBelow('publications.read');
  const query = useRead(siteEndpoints.site, { params: { bodyId } });
  return (
    <div className="stack">
      <Heading title={below && query.data !== undefined ? texts.titleOf(query.data.bodyName) : texts.title} />
      <p className="lead">{texts.lead}</p>
      <BodyChoice permission="publications.read" />
      <Loaded query={query}>
        {(site) => (
          <div className="stack">
            <ChecksPanel bodyId={bodyId} />
            <AddressPanel bodyId={bodyId} site={site} />
            <GuidePanel bodyId={bodyId} site={site} />
            <LookPanel bodyId={bodyId} site={site} />
            <OldPanel bodyId={bodyId} site={site} />
          </div>
        )}
      </Loaded>
    </div>
  );
}
