import { workEndpoints } from '../../contract/work.ts';
import { useRead } from '../call/use-read.ts';
import { dateText, minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { doingOf } from './doing.ts';
import { Due } from './due.tsx';
import { texts as common } from '../parts/texts.ts';
import { texts } from './texts.ts';
import { useItem } from './use-item.ts';

function Derivation({ params }: { readonly params: { readonly bodyId: string; readonly itemId: string } }) {
  const query = useRead(workEndpoints.derivation, { params });
  return (
    <Loaded query={query}>
      {({ from, workingDays, atTheEarliest, days }) => (
        <div className="stack tight">
          <p>{texts.countedFrom(dateText(from), workingDays)}</p>
          {atTheEarliest && <p>{texts.earliestNote}</p>}
          <table className="figures">
            <caption className="hidden">{texts.derivationName}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.dayHead}</th>
                <th scope="col">{texts.countsHead}</th>
                <th scope="col">{texts.reasonHead}</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ date, counts, number, reason, notice }) => (
                <tr key={date}>
                  <td className="unbroken">{date}</td>
                  <td className="unbroken">
                    {counts && number !== null ? texts.counts(number) : texts.countsNot}
                  </td>
                  <td>
                    {reason}
                    {notice !== null && <span className="meta"> {notice}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Loaded>
  );
}

/** One piece of work: its date, how it was counted, what may be done with it. */
export function WorkPage() {
  const { params, query } = useItem();
  const { staffId } = useMe();
  const may = useMay();
  const page = `/work/${params.bodyId}/${params.itemId}`;
  return (
    <Loaded query={query}>
      {(work) => (
        <div className="stack">
          <Heading title={work.title}>
            {work.doneAt === null && may('work.do') && work.holder.id === staffId && (
              <LinkButton to={doingOf(work).page} type="primary">
                {doingOf(work).act}
              </LinkButton>
            )}
            {work.doneAt === null && may('work.assign') && (
              <LinkButton to={`${page}/move`}>{texts.move}</LinkButton>
            )}
          </Heading>
          <dl className="facts panel">
            <dt>{texts.due}</dt>
            <dd>
              <Due work={work} withWeekday />
            </dd>
            <dt>{texts.details}</dt>
            <dd style={{ whiteSpace: 'pre-wrap' }}>{work.details === '' ? texts.noDetails : work.details}</dd>
            <dt>{texts.holder}</dt>
            <dd>{work.holder.name}</dd>
            <dt>{texts.body}</dt>
            <dd>{work.bodyName}</dd>
            <dt>{texts.openedAt}</dt>
            <dd>
              {minuteText(work.openedAt)} {work.openedBy?.name ?? common.system}
            </dd>
            {work.doneAt !== null && (
              <>
                <dt>{texts.doneAt}</dt>
                <dd>{minuteText(work.doneAt)}</dd>
              </>
            )}
          </dl>
          {work.counted && (
            <details className="panel">
              <summary>
                <h2>{texts.howCounted}</h2>
              </summary>
              <Derivation params={params} />
            </details>
          )}
        </div>
      )}
    </Loaded>
  );
}
