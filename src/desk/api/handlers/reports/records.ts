import { feesPlace, fenOfFees, type CivilDate, type ReportState } from '../../../../law/index.ts';
import { bodiesFor, type Actor } from '../../../../acts/actor.ts';
import { countySum } from '../../../../acts/reports/county/county-sum.ts';
import type { Tx } from '../../../../ledger/ledger.ts';
import { readRecordsOf } from '../../../../ledger/read/reports/report-records.ts';
import { reportState, type OfReport } from '../../../../ledger/read/reports/report-state.ts';
import { cellKey } from '../../../../report/index.ts';
import { titleOf } from './shown-report.ts';

const pageSize = 50;

/**
 * The records behind a place of a report, whose counts add up to it; null where there is no such report. What a request asks for is
 * told to those alone who may read requests.
 */
export async function recordsBehind(
  tx: Tx,
  of: OfReport,
  {
    place,
    after,
    today,
    actor,
  }: {
    readonly place: string;
    readonly after: string | undefined;
    readonly today: CivilDate;
    readonly actor: Actor;
  },
) {
  const state = await reportState(tx, of);
  if (state === null) return null;
  const placeTitle = titleOf(place);
  if (state.scope === 'county')
    return { place, placeTitle, ...(await ofCounty(tx, of, state, place, today)) };
  const { figure, unit, page } = await readRecordsOf(
    tx,
    {
      bodyId: of.bodyId,
      period: state.period,
      withMatters: bodiesFor(actor, 'requests.read').includes(of.bodyId),
    },
    place,
    { after, size: pageSize },
    today,
  );
  return {
    place,
    placeTitle,
    value: figure,
    unit,
    total: page.total,
    rows: page.rows.map((row) => ({ ...row, bodyId: of.bodyId })),
    next: page.next,
  };
}

/** Behind a cell of a county's sum stand the reports and files that put something into it. */
async function ofCounty(
  tx: Tx,
  { bodyId }: OfReport,
  { period }: ReportState,
  place: string,
  today: CivilDate,
) {
  const sum = await countySum(tx, bodyId, { year: period.year, today });
  const members = new Map(sum.members.map((member) => [member.line.memberId, member]));
  const sources = new Map(sum.sources.map((source) => [source.memberId, source]));
  const cell = sum.cells.find((each) => cellKey(each.cell) === place);
  const inFen = place === feesPlace;
  const counted = (value: number) => (inFen ? fenOfFees(value) : value);
  const rows = (cell?.parts ?? []).flatMap(({ source: memberId, value }) => {
    const [member, source] = [members.get(memberId), sources.get(memberId)];
    if (member === undefined || source === undefined || value === null || value === 0) return [];
    return [
      {
        kind: source.importId === null ? ('report' as const) : ('imported-report' as const),
        id: source.reportId ?? source.importId ?? memberId,
        bodyId: member.line.bodyId,
        part: '',
        title: member.line.name,
        on: member.receivedOn,
        count: counted(value),
      },
    ];
  });
  return {
    value: counted(cell?.sum ?? 0),
    unit: inFen ? ('fen' as const) : ('count' as const),
    total: rows.length,
    rows,
    next: null,
  };
}
