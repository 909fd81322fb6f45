import type { CivilDate, RosterLine } from '../../../../law/index.ts';
import { cellKey, cellValue, type CellAddress } from '../../../../report/index.ts';
import type { Tx } from '../../../../ledger/ledger.ts';
import { readMembers } from '../../../../ledger/read/report-county/members.ts';
import { countedReports } from '../../../../acts/reports/county/member-reports.ts';
import type { reportCountyEndpoints } from '../../../contract/report-county.ts';
import type { HandlersOf } from '../../frame/handler.ts';
import { refused } from '../../frame/refused.ts';
import { formCells, sumOf, titleOfCell } from './shown.ts';

/** Years that one table takes at most. */
const mostYears = 10;

type Handlers = Pick<HandlersOf<typeof reportCountyEndpoints>, 'compareReports'>;

/** One cell over bodies and years, of reports that the county accepted or that are public. */
export const comparisonHandlers: Handlers = {
  compareReports: ({ services: { ledger }, scope, today, params: { bodyId }, query }) =>
    ledger.read(scope, async (tx) => {
      const { place, from, to } = query;
      const found = formCells.find(({ cell }) => cellKey(cell) === place);
      if (found === undefined) return refused('wrong-input', '请从表里选一格来比。', 'place');
      if (to < from) return refused('wrong-input', '截止年度早于起始年度，请核对。', 'to');
      if (to - from >= mostYears) return refused('wrong-input', `一次最多比${mostYears}年。`, 'from');
      const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      const rows = await rowsOf(tx, { countyId: bodyId, years, today, cell: found.cell });
      return {
        place,
        placeTitle: titleOfCell(found.cell),
        unit: found.kind === 'tenThousandYuan' ? '万元' : '件',
        places: formCells.map(({ cell }) => ({ place: cellKey(cell), placeTitle: titleOfCell(cell) })),
        years,
        rows,
        sums: years.map((_, at) => sumOf(rows.map(({ values }) => values[at] ?? null))),
      };
    }),
};

interface Row {
  readonly memberId: string;
  readonly bodyId: string | null;
  readonly name: string;
  readonly filer: RosterLine['filer'];
  readonly values: readonly (number | null)[];
}

async function rowsOf(
  tx: Tx,
  asked: {
    readonly countyId: string;
    readonly years: readonly number[];
    readonly today: CivilDate;
    readonly cell: CellAddress;
  },
): Promise<readonly Row[]> {
  const { countyId, years, today, cell } = asked;
  const lines = new Map<string, RosterLine>();
  const values = new Map<string, number | null>();
  for (const year of years) {
    const members = await readMembers(tx, countyId, { year, today });
    for (const { line } of members) if (line.exempt === null) lines.set(line.memberId, line);
    for (const { member, report } of await countedReports(tx, countyId, members, year)) {
      const old = cell.table === 2 && report.forms.disclosure === '2019';
      values.set(`${member.line.memberId} ${year}`, old ? null : cellValue(report, cell));
    }
  }
  return [...lines.values()].map(({ memberId, bodyId, name, filer }) => ({
    memberId,
    bodyId,
    name,
    filer,
    values: years.map((year) => values.get(`${memberId} ${year}`) ?? null),
  }));
}
