import { Link, useParams } from 'react-router';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { obligationEndpoints } from '../../contract/obligations.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { ExportButton } from '../list/export-button.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe } from '../parts/person.ts';
import { useNarrow } from '../parts/use-narrow.ts';
import { ObligationStateWord } from './obligation-due.tsx';
import { texts } from './texts.ts';

type Year = AnswerOf<typeof obligationEndpoints.obligationYear>;
type YearRow = Year['rows'][number];

/** Each period or event of a row, with its date and how it stands. */
function Cells({ row }: { readonly row: YearRow }) {
  return (
    <ul className="plain-list stack tight">
      {row.obligations.map((obligation) => (
        <li key={obligation.key}>
          {obligation.occasion}{' '}
          <time className="unbroken meta" dateTime={obligation.due}>
            {obligation.atTheEarliest ? texts.notEarlier(obligation.due) : obligation.due}
          </time>{' '}
          <ObligationStateWord obligation={obligation} />{' '}
          {(obligation.state === 'done-late' || obligation.state === 'not-applicable') && (
            <span className="meta">{obligation.stands}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Table({ bodyId, rows, caption }: { bodyId: string; rows: readonly YearRow[]; caption: string }) {
  const narrow = useNarrow();
  const link = (row: YearRow) => (
    <Link to={`/catalogue/${bodyId}/${row.id}`} data-row="">
      {row.title}
    </Link>
  );
  if (narrow) {
    return (
      <ul className="cards plain-list" aria-label={caption}>
        {rows.map((row) => (
          <li className="card" key={row.id}>
            <h2 style={{ fontSize: 'var(--h3)' }}>{link(row)}</h2>
            <p className="meta">
              {row.field} {row.timeLimit}
            </p>
            <Cells row={row} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <table className="figures rows">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.field}</th>
          <th scope="col">{texts.item}</th>
          <th scope="col">{texts.timeLimit}</th>
          <th scope="col">{texts.ofYear}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.field}</td>
            <th scope="row">{link(row)}</th>
            <td>{row.timeLimit}</td>
            <td>
              <Cells row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a year asked of a body and what came of it, row by row. */
export function ObligationYearPage() {
  const { bodyId = '', year: written = '' } = useParams();
  const { today } = useMe();
  const thisYear = Number(today.slice(0, 4));
  const year = /^\d{4}$/u.test(written) ? Number(written) : thisYear;
  const params = { bodyId };
  const query = useRead(obligationEndpoints.obligationYear, { params, query: { year } });
  return (
    <Loaded query={query}>
      {(found) => {
        const rows = found.rows.filter(({ obligations }) => obligations.length > 0);
        const without = found.rows.length - rows.length;
        const title = texts.yearTitle(found.bodyName, found.year);
        return (
          <div className="stack">
            <Heading title={title}>
              <LinkButton to={`/obligations/${bodyId}/year/${year - 1}`}>
                {texts.previousYear(year - 1)}
              </LinkButton>
              {year < thisYear + 1 && (
                <LinkButton to={`/obligations/${bodyId}/year/${year + 1}`}>
                  {texts.previousYear(year + 1)}
                </LinkButton>
              )}
              <ExportButton
                make={() => call(obligationEndpoints.exportObligationYear, { params, query: { year } })}
              />
            </Heading>
            {rows.length === 0 ? (
              <Notice>{texts.noneInYear}</Notice>
            ) : (
              <Table bodyId={bodyId} rows={rows} caption={title} />
            )}
            {rows.length > 0 && without > 0 && <p className="meta">{texts.rowsWithout(without)}</p>}
          </div>
        );
      }}
    </Loaded>
  );
}
