import { Button } from 'antd';
import { useState } from 'react';
import { sessionEndpoints } from '../../contract/session.ts';
import { sentenceOf } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { minuteText } from '../parts/dates.ts';
import { Loaded } from '../parts/loaded.tsx';
import { deviceName } from './device-name.ts';
import { texts } from './texts.ts';

/** Where I am signed in; each other place can be ended. */
export function Sessions() {
  const query = useRead(sessionEndpoints.ownSessions);
  const [told, setTold] = useState<string | null>(null);
  const end = async (sessionId?: string) => {
    try {
      const body = sessionId === undefined ? {} : { sessionId };
      const { ended } = await call(sessionEndpoints.endOwnSession, { body });
      setTold(texts.ended(ended));
      await query.refetch();
    } catch (error) {
      setTold(sentenceOf(error));
    }
  };
  return (
    <section className="panel stack tight">
      <h2>{texts.sessions}</h2>
      <div role="status">{told}</div>
      <Loaded query={query}>
        {({ sessions }) => (
          <>
            <ul className="plain-list stack tight">
              {sessions.map(({ id, current, startedAt, lastSeenAt, method, address, device }) => (
                <li key={id} className="session">
                  <div>
                    <div>
                      {deviceName(device) ?? (device === '' ? texts.unknownDevice : device)}
                      {current && <span className="meta"> {texts.current}</span>}
                    </div>
                    <div className="meta">
                      {texts.started}：{minuteText(startedAt)}；{texts.lastSeen}：{minuteText(lastSeenAt)}；
                      {texts.method}：{texts.methods[method]}；{texts.address}：{address}
                    </div>
                  </div>
                  {!current && (
                    <Button
                      aria-label={`${texts.endOne}：${deviceName(device) ?? device}`}
                      onClick={() => void end(id)}
                    >
                      {texts.endOne}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {sessions.length > 1 && (
              <div>
                <Button onClick={() => void end()}>{texts.endOthers}</Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
