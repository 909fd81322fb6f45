import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { obligationStates } from '../../../law/index.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import type { obligationEndpoints } from '../../contract/obligations.ts';
import { dateText } from '../parts/dates.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { ObligationDue } from './obligation-due.tsx';
import { texts } from './texts.ts';

export type Obligation = AnswerOf<typeof obligationEndpoints.obligations>['open'][number];

/** The address of a page with what it is about. */
export const addressOf = (path: string, about: Readonly<Record<string, string>>) =>
  `${path}?${new URLSearchParams(about).toString()}`;

/** What may be done about an obligation that is open: casework is the body's own. */
export function ObligationActs({
  bodyId,
  obligation,
}: {
  readonly bodyId: string;
  readonly obligation: Obligation;
}) {
  const may = useMay();
  const { body } = useMe();
  if (!obligationStates[obligation.state].open || body.id !== bodyId) return null;
  const { key, rowId, mayBeNil, documentId } = obligation;
  const title = `${obligation.title} ${obligation.occasion}`;
  const answer = `/obligations/${bodyId}/${rowId}/answer`;
  return (
    <span className="row">
      {may('publications.write') && (
        <LinkButton
          to={addressOf('/publications/new', {
            row: rowId,
            key,
            ...(documentId === null ? {} : { document: documentId }),
          })}
          type="primary"
          aria-label={texts.publishOf(title)}
        >
          {texts.publish}
        </LinkButton>
      )}
      {may('obligations.answer') && (
        <>
          {mayBeNil && (
            <LinkButton to={addressOf(answer, { key, as: 'nil' })} aria-label={texts.nilOf(title)}>
              {texts.nil}
            </LinkButton>
          )}
          <LinkButton
            to={addressOf(answer, { key, as: 'not-applicable' })}
            aria-label={texts.notApplicableOf(title)}
          >
            {texts.notApplicable}
          </LinkButton>
        </>
      )}
    </span>
  );
}

/** ObligationRow of the interface guide: date, item, period, what came last, and the acts that end it. */
export function ObligationItem({
  bodyId,
  obligation,
  children,
}: {
  readonly bodyId: string;
  readonly obligation: Obligation;
  readonly children?: ReactNode;
}) {
  const { title, field, occasion, basis, lastPublishedOn, rowId } = obligation;
  return (
    <li className="due">
      <ObligationDue obligation={obligation} />
      <span>
        <Link to={`/catalogue/${bodyId}/${rowId}`} data-row="">
          {title}
        </Link>{' '}
        {occasion}
        <br />
        <span className="meta">
          {field} · {texts.law(basis)} ·{' '}
          {lastPublishedOn === null ? texts.neverPublished : texts.lastPublished(dateText(lastPublishedOn))}
        </span>
        {children}
      </span>
      <ObligationActs bodyId={bodyId} obligation={obligation} />
    </li>
  );
}
