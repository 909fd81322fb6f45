import { Link, useParams } from 'react-router';
import { auditEndpoints } from '../../contract/audit.ts';
import { useRead } from '../call/use-read.ts';
import { secondText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { actPage, reasonText } from './columns.tsx';
import { texts } from './texts.ts';

/** One act: what it stated, and the hashes that tie it to its neighbours. */
export function ActPage() {
  const { bodyId = '', seq = '' } = useParams();
  const query = useRead(auditEndpoints.act, { params: { bodyId, seq: Number(seq) } });
  return (
    <Loaded query={query}>
      {(act) => (
        <div className="stack">
          <Heading title={act.title}>
            {act.seq > 1 && <Link to={actPage({ bodyId, seq: act.seq - 1 })}>{texts.previousAct}</Link>}
            {act.nextHash !== null && <Link to={actPage({ bodyId, seq: act.seq + 1 })}>{texts.nextAct}</Link>}
          </Heading>
          <p className="lead">{act.sentence}</p>
          <dl className="facts panel">
            <dt>{texts.time}</dt>
            <dd>{secondText(act.at)}</dd>
            <dt>{texts.actor}</dt>
            <dd>{act.actor?.name ?? texts.system}</dd>
            <dt>{texts.body}</dt>
            <dd>{act.bodyName}</dd>
            <dt>{texts.subject}</dt>
            <dd>{act.subject ?? texts.noSubject}</dd>
            <dt>{texts.reason}</dt>
            <dd>{reasonText(act)}</dd>
          </dl>
          <section className="panel">
            <h2>{texts.stated}</h2>
            {act.stated.length === 0 ? (
              <p>{texts.nothingStated}</p>
            ) : (
              <dl className="facts">
                {act.stated.map(({ name, value }) => (
                  <div key={name} style={{ display: 'contents' }}>
                    <dt>{name}</dt>
                    <dd style={{ whiteSpace: 'pre-wrap' }}>{value}</dd>
                  </div>
                ))}
              </dl>
            )}
          </section>
          <section className="panel">
            <h2>{texts.chain}</h2>
            <dl className="facts">
              <dt>{texts.seq}</dt>
              <dd>{act.seq}</dd>
              <dt>{texts.algorithm}</dt>
              <dd>{act.algorithm}</dd>
              <dt>{texts.previousHash}</dt>
              <dd className="hash">{act.previousHash}</dd>
              <dt>{texts.hash}</dt>
              <dd className="hash">{act.hash}</dd>
              <dt>{texts.nextHash}</dt>
              <dd className="hash">{act.nextHash ?? texts.lastOne}</dd>
            </dl>
            <p className="meta">{texts.chainNote}</p>
          </section>
        </div>
      )}
    </Loaded>
  );
}
