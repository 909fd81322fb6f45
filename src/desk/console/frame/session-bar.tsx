import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { clockText } from '../parts/dates.ts';
import { useMe } from '../parts/person.ts';
import { aheadOfServer, lastAnswered, readSession } from '../session.ts';
import { sessionEnd } from './session-end.ts';
import { texts } from './texts.ts';

/** Five minutes before the session ends: when, and one key to go on. What was typed stays. */
export function SessionBar() {
  const { endsAt, idleMinutes } = useMe();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(timer);
  }, []);
  const { end, near, over, forGood } = sessionEnd(
    Date.parse(endsAt) + aheadOfServer(),
    idleMinutes,
    lastAnswered(),
    now,
  );
  useEffect(() => {
    if (over) void readSession();
  }, [over]);
  const extend = () => void readSession().then(() => setNow(Date.now()));
  useEffect(() => {
    if (!near || over || forGood) return;
    document.addEventListener('keydown', extend, { once: true });
    return () => document.removeEventListener('keydown', extend);
  }, [near, over, forGood]);
  if (!near) return null;
  return (
    <div className="bar" role="alert">
      <span>{forGood ? texts.endingForGood(clockText(end)) : texts.ending(clockText(end))}</span>
      {!forGood && <Button onClick={extend}>{texts.stay}</Button>}
    </div>
  );
}
