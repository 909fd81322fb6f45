import { Link } from 'react-router';
import { LinkButton } from '../../parts/link-button.tsx';
import { dateText } from '../../parts/dates.ts';
import type { RequestCase } from '../words.ts';
import { texts } from './texts.ts';

const nameOf = (title: string, number: string | null) => (number === null ? title : `${title} ${number}`);

/**
 * The letters that were issued: number, day, to whom, whether they were sent and came.
 * @param page of the case, under which letters are opened; null for who may not
 */
export function LetterSection({ data, page }: { readonly data: RequestCase; readonly page: string | null }) {
  return (
    <section className="panel stack tight" id="letters">
      <h2>{texts.letters}</h2>
      {data.letters.length === 0 && <p>{texts.noLetter}</p>}
      <ul className="plain-list divided">
        {data.letters.map(({ letterId, title, number, on, to, servedOn, deliveredOn }) => (
          <li key={letterId}>
            {page === null ? (
              nameOf(title, number)
            ) : (
              <Link to={`${page}/letters/${letterId}`}>{nameOf(title, number)}</Link>
            )}
            <br />
            <span className="meta">
              {[
                texts.to[to],
                texts.letterOn(dateText(on)),
                servedOn === null ? texts.letterNotServed : texts.letterServed(dateText(servedOn)),
                ...(deliveredOn === null ? [] : [texts.letterDelivered(dateText(deliveredOn))]),
              ].join(texts.comma)}
            </span>
          </li>
        ))}
      </ul>
      {page !== null && (
        <div className="row no-print">
          <LinkButton to={`${page}/letters`}>{texts.allLetters}</LinkButton>
          {data.round !== null && <LinkButton to={`${page}/approval`}>{texts.round}</LinkButton>}
        </div>
      )}
    </section>
  );
}
