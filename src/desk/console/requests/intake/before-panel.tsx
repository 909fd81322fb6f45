import { Link } from 'react-router';
import { outcomes } from '../../../../law/index.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestEndpoints } from '../../../contract/requests.ts';
import { useRead } from '../../call/use-read.ts';
import { dateText } from '../../parts/dates.ts';
import { numberOf, type ApplicantValues } from '../fields/applicant-values.ts';
import { wordsOf, type ContentValues } from '../fields/content-fields.tsx';
import { nameOf, requestPage } from '../words.ts';
import { texts } from './texts.ts';
import { useLater } from './use-later.ts';

const { before } = texts;
type Earlier = AnswerOf<typeof requestEndpoints.findBefore>['sameApplicant'][number];

function EarlierRow({ bodyId, row }: { readonly bodyId: string; readonly row: Earlier }) {
  const { requestId, submittedOn, outcome, decidedOn, how, likeness, phase } = row;
  const stands =
    outcome !== null && decidedOn !== null
      ? before.answered(dateText(decidedOn), outcomes[outcome].title)
      : ['withdrawn', 'split', 'handed-on', 'archived', 'closed'].includes(phase)
        ? before.ended
        : before.running;
  return (
    <li>
      <Link to={requestPage({ bodyId, id: requestId })} target="_blank" rel="noreferrer">
        {nameOf(row)}
      </Link>
      <br />
      <span className="meta">
        {[before.submitted(dateText(submittedOn)), stands, before.how[how]].join(texts.comma)}
        {likeness !== null && likeness >= 0.6 && how !== 'matter'
          ? `${texts.comma}${before.likeness(Math.round(likeness * 10))}`
          : ''}
      </span>
    </li>
  );
}

/** What the same person asked for before, and how the same was answered to anybody: shown as it is typed, stops nothing. */
export function BeforePanel({
  bodyId,
  values,
  except,
}: {
  readonly bodyId: string;
  readonly values: ApplicantValues & ContentValues;
  readonly except?: string;
}) {
  const asked = useLater(
    {
      name: values.name.trim().slice(0, 200),
      number: numberOf(values).trim().slice(0, 60),
      phone: values.phone.trim().slice(0, 60),
      content: wordsOf(values).slice(0, 3000),
    },
    700,
  );
  const known = asked.name.length >= 2 || asked.number.length >= 8;
  const query = useRead(
    requestEndpoints.findBefore,
    { params: { bodyId }, body: { ...asked, ...(except === undefined ? {} : { except }) } },
    known,
  );
  if (!known) return null;
  const { data } = query;
  return (
    <section className="panel stack tight" aria-label={before.title}>
      <h2>{before.title}</h2>
      <div role="status" className="stack tight">
        {data === undefined && <p>{query.error === null ? before.looking : query.error.message}</p>}
        {data?.sameApplicant.length === 0 && <p>{before.none}</p>}
        {data !== undefined && data.sameApplicant.length > 0 && (
          <>
            <p>
              <strong>{before.same(data.sameApplicant.length)}</strong>
              {texts.comma}
              {before.counts(data.month, data.year)}
            </p>
            <ul className="stack tight">
              {data.sameApplicant.map((row) => (
                <EarlierRow key={row.requestId} bodyId={bodyId} row={row} />
              ))}
            </ul>
          </>
        )}
        {data !== undefined && data.sameMatter.length > 0 && (
          <>
            <h3>{before.matter}</h3>
            <ul className="stack tight">
              {data.sameMatter.map((row) => (
                <EarlierRow key={row.requestId} bodyId={bodyId} row={row} />
              ))}
            </ul>
          </>
        )}
      </div>
      <p className="meta">{before.notBlocking}</p>
    </section>
  );
}
