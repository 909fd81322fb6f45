import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { clockText } from '../parts/dates.ts';
import { useMe } from '../parts/person.ts';
import { readSession } from '../session.ts';
import { texts } from './texts.ts';

const warnBefore = 5 * 60_000;

/** Five minutes before the session ends: when, and one key to go on. What was typed stays. */
export function SessionBar() {
  const { endsAt, idleMinutes } = useMe();
  const end = Date.parse(endsAt);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  const near = end - now <= warnBefore;
  const over = end <= now;
  // A session that would end sooner than its idle time after it was last read has come to its longest.
  const [asked, setAsked] = useState<string | null>(null);
  const forGood = asked === endsAt && idleMinutes * 60_000 > warnBefore;
  useEffect(() => {
    if (over) void readSession();
  }, [over]);
  useEffect(() => {
    if (!near || over || forGood) return;
    const extend = () => {
      setAsked(endsAt);
      void readSession();
    };
    document.addEventListener('keydown', extend, { once: true });
    return () => document.removeEventListener('keydown', extend);
  }, [near, over, forGood, endsAt]);
  if (!near) return null;
  return (
    <div className="bar" role="alert">
      <span>{forGood ? texts.endingForGood(clockText(end)) : texts.ending(clockText(end))}</span>
      {!forGood && (
        <Button
          onClick={() => {
            setAsked(endsAt);
            void readSession();
          }}
        >
          {texts.stay}
        </Button>
      )}
    </div>
  );
}
