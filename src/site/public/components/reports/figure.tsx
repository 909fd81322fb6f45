import type { ReactElement } from 'react';
import type { ComparedFigure } from '../../reports/compared-figures.ts';
import { reportTexts } from '../../texts/reports.ts';

const texts = reportTexts.compare;

interface FigureProps {
  readonly figure: ComparedFigure;
  /** True where there is a report, and its file says nothing here. */
  readonly blank: boolean;
}

/** A figure with what changed; words where there is none. */
export function Figure({ figure: { value, change }, blank }: FigureProps): ReactElement {
  if (value === null) return <span className="lacking">{blank ? texts.blank : texts.missing}</span>;
  return (
    <>
      {value}
      {change !== null && (value !== 0 || change.by !== 0) && (
        <span className="change">{changeText(change)}</span>
      )}
    </>
  );
}

function changeText({ by, percent }: NonNullable<ComparedFigure['change']>): string {
  if (by === 0) return texts.zero;
  const share = percent === null ? '' : texts.percent(Math.abs(percent));
  return by > 0 ? texts.more(String(by), share) : texts.less(String(-by), share);
}
