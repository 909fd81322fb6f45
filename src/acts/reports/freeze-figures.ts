import { refuse, type Outcome } from '../outcome.ts';
import type { ActContext } from '../perform.ts';
import { actsOnReport, type ActOnReport } from './act-on-report.ts';
import { liveFigures } from './report-figures.ts';
import { staleFigures } from './seen-figures.ts';

export interface FiguresToFreeze extends ActOnReport {
  /** `figuresDigest` of the tables that were looked at: where they are others by now, nothing is frozen. Unsaid, whatever stands is. */
  readonly seen?: string | undefined;
}

/**
 * Lets the figures stand as they are counted now: those of the registers, with what was entered by hand, and the counts that the text
 * may name. A county's sum is frozen with its sources (`freezeCountyReport`).
 */
export async function freezeFigures(context: ActContext, input: FiguresToFreeze): Promise<Outcome> {
  return actsOnReport(
    context,
    { ...input, permission: 'reports.write' },
    'frozen',
    async ({ tx, of, state, today }) => {
      if (state.scope === 'county') {
        return refuse('not-now', '全县汇总的数字，请在汇总页面里定，那里能看到各单位报齐了没有。');
      }
      const { figures, facts } = await liveFigures(tx, of, state, today);
      return staleFigures(figures, input.seen) ?? { on: today, figures, facts, sources: [] };
    },
  );
}
