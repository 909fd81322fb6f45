import { readLastYear } from '../../ledger/read/reports/last-year.ts';
import { factTitle } from '../../report/index.ts';
import { faultOfLine } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import type { ActContext } from '../perform.ts';
import { faultOfPrivate, faultOfReasonForEver } from '../publishing-input.ts';
import { actsOnReport, type ActOnReport, type ReportHand } from './act-on-report.ts';

export interface FigureToEnter extends ActOnReport {
  /** A cell (`2/licences`), or a fact of the text. */
  readonly place: string;
  /** 万元 with up to six decimals for fees, 分 for facts in money, else a count. */
  readonly value: number;
  /** Where it was taken from, so that it can be found again. */
  readonly source: string;
}

/**
 * Enters a figure that no register here counts: it takes the place of the register's, which stays beside it. Which places may be
 * entered, and with what values, law says.
 */
export async function enterFigure(context: ActContext, input: FigureToEnter): Promise<Outcome> {
  const { place, value } = input;
  const source = input.source.trim();
  const fault =
    faultOfPlace(place) ??
    faultOfLine(source, '来源', 'source', 200) ??
    faultOfPrivate(source, 'source', '来源');
  if (fault !== null) return { done: false, refusal: fault };
  return actsOnReport(
    context,
    { ...input, permission: 'reports.write' },
    'figure-entered',
    async (hand) => (await faultOfLastYear(hand, place)) ?? { place, value, source },
  );
}

/** Takes an entered figure back: the register's holds again. */
export async function withdrawFigure(
  context: ActContext,
  input: ActOnReport & { readonly place: string; readonly reason: string },
): Promise<Outcome> {
  const { place } = input;
  const reason = input.reason.trim();
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  return actsOnReport(context, { ...input, permission: 'reports.write' }, 'figure-withdrawn', {
    place,
    reason,
  });
}

function faultOfPlace(place: string): Refusal | null {
  return factTitle(place) === null
    ? refuse('wrong-input', '没有这一格，也没有这个数，请从表里选。', 'place')
    : null;
}

/** A figure of last year is entered where nothing was kept of it: what was published or read from a file holds. */
async function faultOfLastYear({ tx, of, state }: ReportHand, place: string): Promise<Refusal | null> {
  if (!place.startsWith('last.') || state.scope === 'county') return null;
  const last = await readLastYear(tx, of.bodyId, state.period);
  return last !== null && Object.hasOwn(last.facts, place.slice('last.'.length))
    ? refuse('wrong-input', '上年的年报里有这个数，比较时就用它，不用填报。', 'place')
    : null;
}
