import { Link } from 'react-router';
import { ObligationDue } from '../obligations/obligation-due.tsx';
import { addressOf, ObligationActs } from '../obligations/obligation-item.tsx';
import { texts as words } from '../obligations/texts.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { texts } from './texts.ts';
import type { RowInFull } from './use-row.ts';

type Obligation = RowInFull['obligations'][number];

/** The days of a count, each working day with its number. */
function Derivation({ days }: Pick<Obligation, 'days'>) {
  let number = 0;
  return (
    <table className="figures">
      <caption className="hidden">{words.derivationName}</caption>
      <thead>
        <tr>
          <th scope="col">{words.dayHead}</th>
          <th scope="col">{words.countsHead}</th>
          <th scope="col">{words.reasonHead}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ date, counts, reason, notice }) => (
          <tr key={date}>
            <td className="unbroken">{date}</td>
            <td className="unbroken">{counts ? words.counts((number += 1)) : words.countsNot}</td>
            <td>
              {reason}
              {notice !== null && <span className="meta"> {notice}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Item({
  obligation,
  params,
}: {
  readonly obligation: Obligation;
  readonly params: { readonly bodyId: string; readonly rowId: string };
}) {
  const may = useMay();
  const { body } = useMe();
  const { key, occasion, sentence, stands, law, days, publicationId, answered } = obligation;
  const withdraw = addressOf(`/obligations/${params.bodyId}/${params.rowId}/withdraw`, { key });
  return (
    <li className="due">
      <ObligationDue obligation={obligation} />
      <div>
        {occasion}
        <div className="meta">{stands}</div>
        {publicationId !== null && may('publications.read') && (
          <Link to={`/publications/${params.bodyId}/${publicationId}`}>{texts.seePublished}</Link>
        )}
        <details>
          <summary>{texts.howCounted}</summary>
          <div className="stack tight">
            <p>{sentence}</p>
            <p className="meta">{words.law(law.join('；'))}</p>
            {days.length > 0 && <Derivation days={days} />}
          </div>
        </details>
      </div>
      {answered && body.id === params.bodyId && may('obligations.answer') ? (
        <LinkButton to={withdraw} aria-label={texts.withdrawOf(occasion)}>
          {texts.withdraw}
        </LinkButton>
      ) : (
        <ObligationActs bodyId={params.bodyId} obligation={obligation} />
      )}
    </li>
  );
}

/** What a row made due, the newest first, each with how its day was counted and what was done about it. */
export function RowObligations({
  page,
  params,
}: {
  readonly page: RowInFull;
  readonly params: { readonly bodyId: string; readonly rowId: string };
}) {
  const may = useMay();
  const { body } = useMe();
  const { obligations, row, unread, notApplicable, eventChoices } = page;
  if (row.manner === 'on-request') return null;
  const mayAnswer = body.id === params.bodyId && may('obligations.answer') && notApplicable === null;
  return (
    <section className="panel">
      <h2>{texts.dues}</h2>
      {obligations.length === 0 && unread === null && (
        <p>
          {texts.noDues} {eventChoices.length > 0 && <span className="note">{texts.noDuesEvent}</span>}
        </p>
      )}
      {unread !== null && <p>{texts.notRead(unread)}</p>}
      <ul className="plain-list">
        {obligations.map((obligation) => (
          <Item key={obligation.key} obligation={obligation} params={params} />
        ))}
      </ul>
      {mayAnswer && (
        <p>
          <Link
            to={addressOf(`/obligations/${params.bodyId}/${params.rowId}/answer`, {
              key: params.rowId,
              as: 'not-applicable',
            })}
          >
            {texts.rowNotApplicable}
          </Link>
        </p>
      )}
    </section>
  );
}
