import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { requestEndpoints } from '../../../contract/requests.ts';
import { useRead } from '../../call/use-read.ts';
import { dateText } from '../../parts/dates.ts';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { requestPage } from '../words.ts';
import { useScans, type Scan } from './scans.tsx';
import { texts } from './texts.ts';

const { done } = texts;

/** After intake: the number, the date of the answer, the scans on their way, and what comes next. */
export function ReceivedPanel({
  bodyId,
  requestId,
  scans,
  another,
}: {
  readonly bodyId: string;
  readonly requestId: string;
  readonly scans: readonly Scan[];
  readonly another: () => void;
}) {
  const query = useRead(requestEndpoints.request, { params: { bodyId, requestId } });
  const { states, send } = useScans(bodyId);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void send(requestId, scans);
  });
  const lost = scans.filter(({ key }) => states.get(key)?.fault != null);
  return (
    <Loaded query={query}>
      {({ number, receivedOn, clocks }) => {
        const answer = clocks.find(({ id }) => id === 'answer')?.dueOn ?? null;
        const title = number === null ? done.received : done.registered(number);
        return (
          <div className="stack">
            <Heading title={title} />
            <Notice kind="success">
              <p>
                {[title, ...(answer === null ? [] : [done.answerBy(dateText(answer, true))])].join(
                  texts.comma,
                )}
              </p>
            </Notice>
            {receivedOn === null && <Notice kind="warning">{done.notConfirmed}</Notice>}
            {scans.length > 0 && (
              <section className="panel stack tight">
                <h2>{done.scans}</h2>
                <ul className="plain-list" aria-live="polite">
                  {scans.map(({ key, file }) => {
                    const state = states.get(key);
                    if (state?.fault != null) {
                      return (
                        <li key={key} className="fault">
                          {done.scanFault(file.name, state.fault)}
                        </li>
                      );
                    }
                    return (
                      <li key={key}>
                        {state?.done === true
                          ? done.scanDone(file.name)
                          : done.scanSending(file.name, state?.percent ?? 0)}
                      </li>
                    );
                  })}
                </ul>
                {lost.length > 0 && (
                  <div>
                    <Button onClick={() => void send(requestId, lost)}>{done.again}</Button>
                  </div>
                )}
              </section>
            )}
            <div className="row">
              <LinkButton to={requestPage({ bodyId, id: requestId })} type="primary">
                {done.open}
              </LinkButton>
              <Button onClick={another}>{done.another}</Button>
              <LinkButton to="/requests">{done.list}</LinkButton>
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}
