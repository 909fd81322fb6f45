import { Button } from 'antd';
import { useState } from 'react';
import { v7 } from 'uuid';
import { auditEndpoints } from '../../contract/audit.ts';
import { sentenceOf } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import { readAnew, useRead } from '../call/use-read.ts';
import { minuteText } from '../parts/dates.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay } from '../parts/person.ts';
import { texts } from './texts.ts';

/** Whether the chains of acts are whole: the first thing on the page. */
export function ChainState() {
  const query = useRead(auditEndpoints.ledgerState);
  const may = useMay();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const verify = async () => {
    if (running) return;
    setRunning(true);
    setProblem(null);
    try {
      await call(auditEndpoints.verifyLedger, { body: { actId: v7() } });
      await readAnew();
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setRunning(false);
    }
  };
  return (
    <Loaded query={query}>
      {({ checkedAt, sound, acts, faults, running: going }) => (
        <Notice kind={sound === false ? 'danger' : sound === null ? 'warning' : 'success'}>
          <div className="row" style={{ justifyContent: 'space-between' }}>
            <div role="status">
              {running || going ? (
                <p>{texts.running}</p>
              ) : sound === null || checkedAt === null ? (
                <p>{texts.never}</p>
              ) : sound ? (
                <p>{texts.sound(minuteText(checkedAt), acts ?? 0)}</p>
              ) : (
                <p>
                  {texts.broken(minuteText(checkedAt))}
                  {texts.brokenLead}
                </p>
              )}
              {faults.length > 0 && (
                <ul>
                  {faults.map(({ bodyName, message }) => (
                    <li key={bodyName + message}>{texts.faultAt(bodyName, message)}</li>
                  ))}
                </ul>
              )}
            </div>
            {may('ledger.verify') && <Button onClick={() => void verify()}>{texts.verify}</Button>}
          </div>
          {problem !== null && (
            <p className="fault" role="alert">
              {problem}
            </p>
          )}
        </Notice>
      )}
    </Loaded>
  );
}
