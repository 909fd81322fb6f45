import type { AnswerOf } from '../../contract/endpoint.ts';
import type { calendarEndpoints } from '../../contract/calendar.ts';
import { dateText } from '../parts/dates.ts';
import { texts } from './texts.ts';

export type Effect = Pick<AnswerOf<typeof calendarEndpoints.previewNotice>, 'moved' | 'elsewhere'>;

/** The running deadlines that a notice moves: old date, new date. */
export function MovedTable({ moved, elsewhere }: Effect) {
  return (
    <section className="stack tight">
      {moved.length === 0 ? (
        <p>{texts.movedNone}</p>
      ) : (
        <div className="scroll" role="region" aria-label={texts.movedList} tabIndex={0}>
          <table className="figures">
            <caption>{texts.movedTitle(moved.length)}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.task}</th>
                <th scope="col">{texts.body}</th>
                <th scope="col">{texts.holder}</th>
                <th scope="col">{texts.before}</th>
                <th scope="col">{texts.after}</th>
              </tr>
            </thead>
            <tbody>
              {moved.map(({ itemId, title, bodyName, holder, from, to }) => (
                <tr key={itemId}>
                  <th scope="row">{title}</th>
                  <td>{bodyName}</td>
                  <td>{holder}</td>
                  <td className="unbroken">{dateText(from)}</td>
                  <td className="unbroken">{dateText(to)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {elsewhere > 0 && <p>{texts.elsewhere(elsewhere)}</p>}
    </section>
  );
}
