import { Link, useSearchParams } from 'react-router';
import { parseCivilDate, yearOf } from '../../../law/index.ts';
import { documentEndpoints } from '../../contract/documents.ts';
import { cleanUpEndpoints } from '../../contract/clean-ups.ts';
import { useRead } from '../call/use-read.ts';
import { dateText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { BodyChoice, useChosenBody } from '../parts/body-choice.tsx';
import { DutyPanel } from './duty-panel.tsx';
import { texts } from './texts.ts';
import { useDocumentRules } from './use-document-rules.ts';

/** The figures of a year, as table 2 of the report asks for them. */
function Figures({ bodyId, year }: { readonly bodyId: string; readonly year: number }) {
  const [search] = useSearchParams();
  const query = useRead(documentEndpoints.documentFigures, { params: { bodyId }, query: { year } });
  const to = (other: number) => {
    const next = new URLSearchParams(search);
    next.set('year', String(other));
    return `?${next.toString()}`;
  };
  return (
    <section className="panel stack tight">
      <h2>{texts.figures(year)}</h2>
      <Loaded query={query}>
        {({ normative, documents }) => (
          <>
            <dl className="facts">
              <dt>{texts.figuresIssued}</dt>
              <dd>{texts.count(normative.issued)}</dd>
              <dt>{texts.figuresRepealed}</dt>
              <dd>{texts.count(normative.repealed)}</dd>
              <dt>{texts.figuresLapsed}</dt>
              <dd>{texts.count(normative.lapsed)}</dd>
              <dt>{texts.figuresInForce}</dt>
              <dd>{texts.count(normative.inForce)}</dd>
              <dt>{texts.figuresDocuments}</dt>
              <dd>
                {texts.count(documents.proactive + documents.onRequest + documents.withheld)}
                <br />
                <span className="meta">
                  {texts.figuresAttributes(documents.proactive, documents.onRequest, documents.withheld)}
                </span>
              </dd>
            </dl>
            <p className="meta">{texts.figuresNote}</p>
          </>
        )}
      </Loaded>
      <p className="row no-print">
        <Link to={to(year - 1)}>{texts.previousYear}</Link>
        <Link to={to(year + 1)}>{texts.nextYear}</Link>
      </p>
    </section>
  );
}

function Lists({ bodyId }: { readonly bodyId: string }) {
  const { body } = useMe();
  const of = (normative: string) =>
    `/documents?normative=${normative}${bodyId === body.id ? '' : `&body=${bodyId}`}`;
  return (
    <section className="panel stack tight">
      <h2>{texts.lists}</h2>
      <p className="row">
        <LinkButton to={of('in-force')}>{texts.listInForce}</LinkButton>
        <LinkButton to={of('lapsed')}>{texts.listOver}</LinkButton>
        <LinkButton to={of('repealed')}>{texts.listRepealed}</LinkButton>
      </p>
    </section>
  );
}

function CleanUps({ bodyId }: { readonly bodyId: string }) {
  const may = useMay();
  const { body } = useMe();
  const { rules } = useDocumentRules(bodyId);
  const query = useRead(cleanUpEndpoints.listCleanUps, { params: { bodyId } });
  return (
    <section className="panel stack tight">
      <h2>{texts.cleanUps}</h2>
      {rules !== undefined && <p className="meta">{texts.cleanUpsLead(rules.cleanUpYears)}</p>}
      <Loaded query={query}>
        {({ campaigns }) => (
          <>
            {campaigns.length === 0 && <Notice>{texts.noCleanUps}</Notice>}
            {campaigns.length > 0 && (
              <ul className="stack tight">
                {campaigns.map(({ id, title, closedOn, concluded, documents }) => (
                  <li key={id}>
                    <Link to={`/documents/clean-ups/${bodyId}/${id}`}>{title}</Link>{' '}
                    <span className="meta">
                      {closedOn === null
                        ? `${texts.underway}，${texts.progress(concluded, documents)}`
                        : texts.closedOn(dateText(closedOn))}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {may('documents.register') &&
              bodyId === body.id &&
              campaigns.every(({ closedOn }) => closedOn !== null) && (
                <div className="row no-print">
                  <LinkButton to="/documents/clean-ups/open" type="primary">
                    {texts.openCleanUp}
                  </LinkButton>
                </div>
              )}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** Normative documents of a body: what is due, figures of a year, lists by worth, clean-ups. */
export function NormativePage() {
  const bodyId = useChosenBody();
  const { today } = useMe();
  const [search] = useSearchParams();
  const day = parseCivilDate(today);
  const asked = Number(search.get('year'));
  const year = Number.isInteger(asked) && asked >= 1949 ? asked : day === null ? 2026 : yearOf(day);
  return (
    <div className="stack">
      <Heading title={texts.normativeTitle}>
        <LinkButton to="/documents">{texts.toList}</LinkButton>
      </Heading>
      <BodyChoice permission="documents.read" />
      <DutyPanel bodyId={bodyId} />
      <Figures bodyId={bodyId} year={year} />
      <Lists bodyId={bodyId} />
      <CleanUps bodyId={bodyId} />
    </div>
  );
}
