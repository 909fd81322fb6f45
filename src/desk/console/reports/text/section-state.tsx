import { texts } from './texts.ts';

/** From here on a section reads like last year's (as the check of the parts has it). */
export const tooAlike = 0.5;

/** How a section stands, in words: empty, with stale figures, like last year's. */
export function SectionState({
  empty,
  optional = false,
  stale,
  alike,
}: {
  readonly empty: boolean;
  /** True where nothing needs to be written. */
  readonly optional?: boolean;
  readonly stale: number;
  /** From 0 to 1; null where there is nothing to compare with. */
  readonly alike: number | null;
}) {
  const percent = String(Math.round((alike ?? 0) * 100));
  return (
    <>
      {empty && (
        <span className={optional ? 'meta' : 'state warning'}>{optional ? texts.optional : texts.empty}</span>
      )}
      {stale > 0 && <span className="state danger">{texts.staleCount(stale)}</span>}
      {!empty && alike !== null && (
        <span className={alike >= tooAlike ? 'state warning' : 'state'}>
          {alike >= tooAlike ? texts.tooAlike(percent) : texts.alike(percent)}
        </span>
      )}
    </>
  );
}
