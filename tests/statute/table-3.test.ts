import { describe, expect, it, test } from 'vitest';
import {
  applicantKindIds,
  applicantKinds,
  countedRequest,
  outcomeIds,
  tableThreeOf,
  tableThreeRows,
  wholeYear,
} from '../../src/law/index.ts';
import { editionForYear } from '../../src/report/index.ts';
import { readCases } from '../support/csv.ts';
import { periodNamed } from '../support/period-named.ts';
import { tell } from '../support/request-story.ts';

const cases = readCases(new URL('table-3.csv', import.meta.url), [
  '申请',
  '期间',
  '类别',
  '新收',
  '上年结转',
  '结果',
  '结转下年',
  '说明',
]);

/** Stories by `|`, each a request of its own, counted as they ended. */
function requestsOf(stories: string) {
  return stories.split('|').flatMap((story, at) => {
    const { teller, refusedStep } = tell(story);
    if (teller.state === null || refusedStep !== '') {
      throw new Error(`${refusedStep}: ${teller.refused?.sentence ?? ''}`);
    }
    return countedRequest(`request-${at}`, teller.state) ?? [];
  });
}

describe('table 3 (tests/statute/table-3.csv)', () => {
  const named = cases.map((row) => [`${row.期间} ${row.类别} ${row.申请}`, row] as const);

  test.each(named)('%s', (_, row) => {
    const table = tableThreeOf(requestsOf(row.申请), periodNamed(row.期间));
    const kind = applicantKindIds.find((id) => applicantKinds[id].title === row.类别) ?? 'total';
    const column = table[kind];
    expect({
      新收: column.received.length,
      上年结转: column.carriedIn.length,
      结果: outcomeIds
        .flatMap((id) => (column[id].length === 0 ? [] : [`${id} ${column[id].length}`]))
        .join(' '),
      结转下年: column.carriedOut.length,
    }).toEqual({
      新收: Number(row.新收),
      上年结转: Number(row.上年结转),
      结果: row.结果,
      结转下年: Number(row.结转下年),
    });
    expect(column.received.length + column.carriedIn.length).toBe(
      column.resultTotal.length + column.carriedOut.length,
    );
  });

  it('has a case for every kind of applicant', () => {
    const kinds = new Set(
      cases
        .map((row) => row.申请)
        .join(' ')
        .split(/[\s;|]+/u),
    );
    const titles = applicantKindIds.map((id) => applicantKinds[id].title).filter((title) => title !== '公民');
    expect(titles.filter((title) => !kinds.has(title))).toEqual([]);
  });

  it('has the rows of the form, in its order', () => {
    expect(tableThreeRows).toEqual(editionForYear(2026)?.requests.rows.map(({ key }) => key));
  });

  it('names the requests in each cell', () => {
    const requests = requestsOf('2026-09-18 当面; 10-9 决定 部分公开 | 2026-12-21 当面 商业企业');
    const table = tableThreeOf(requests, wholeYear(2026));
    expect(table.total.received).toEqual(['request-0', 'request-1']);
    expect(table.naturalPerson.partlyGranted).toEqual(['request-0']);
    expect(table.business.carriedOut).toEqual(['request-1']);
  });
});
