import { Link, useParams } from 'react-router';
import { registers, yuanText } from '../../../law/index.ts';
import { registerEndpoints } from '../../contract/registers.ts';
import { useRead } from '../call/use-read.ts';
import { dateText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { texts as common } from '../parts/texts.ts';
import { texts } from './texts.ts';

/** The line that the address names. */
export function useLine() {
  const { bodyId = '', entryId = '' } = useParams();
  const params = { bodyId, entryId };
  return {
    params,
    page: `/registers/line/${bodyId}/${entryId}`,
    query: useRead(registerEndpoints.registerLine, { params }),
  };
}

/** A line of a register, and what may be done with it. */
export function LinePage() {
  const { page, query } = useLine();
  const may = useMay();
  const { body } = useMe();
  return (
    <Loaded query={query}>
      {(line) => {
        const { title, date, number, counts } = registers[line.register];
        return (
          <div className="stack">
            <Heading title={line.matter}>
              {may('registers.enter') && line.bodyId === body.id && !line.struckOut && (
                <>
                  <LinkButton to={`${page}/correct`}>{texts.correct}</LinkButton>
                  <LinkButton to={`${page}/strike-out`}>{texts.strikeOut}</LinkButton>
                </>
              )}
            </Heading>
            {line.struckOut && <Notice kind="warning">{texts.struckOut}</Notice>}
            <dl className="facts panel">
              <dt>{texts.title}</dt>
              <dd>
                <Link to={`/registers/${line.register}`}>{title}</Link>
              </dd>
              <dt>{texts.body}</dt>
              <dd>{line.bodyName}</dd>
              <dt>{date}</dt>
              <dd>{dateText(line.on)}</dd>
              <dt>{number}</dt>
              <dd>{line.number ?? common.none}</dd>
              <dt>{counts === 'money' ? texts.amount : texts.count}</dt>
              <dd>
                {counts === 'money' ? texts.yuan(yuanText(line.amountFen ?? 0)) : texts.pieces(line.count)}
              </dd>
              <dt>{texts.remark}</dt>
              <dd>{line.remark === '' ? common.none : line.remark}</dd>
              <dt>{texts.publication}</dt>
              <dd>
                {line.publication === null ? (
                  texts.notLinked
                ) : (
                  <Link to={`/publications/${line.bodyId}/${line.publication.id}`}>
                    {line.publication.title}
                  </Link>
                )}
              </dd>
              <dt>{texts.enteredAt}</dt>
              <dd>
                <Moment at={line.enteredAt} />
              </dd>
              <dt>{texts.source}</dt>
              <dd>{sourceText(line.source)}</dd>
            </dl>
          </div>
        );
      }}
    </Loaded>
  );
}

/** Where a line came from, in words. */
export const sourceText = (source: string) =>
  source === 'form' ? texts.byHand : source === 'paste' ? texts.pasted : source;
