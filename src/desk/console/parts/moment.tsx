import { minuteText } from './dates.ts';

/** 2026-11-20 09:30, never broken over lines. */
export function Moment({ at }: { readonly at: string }) {
  return (
    <time className="unbroken" dateTime={at}>
      {minuteText(at)}
    </time>
  );
}
