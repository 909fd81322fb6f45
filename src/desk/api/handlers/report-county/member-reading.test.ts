import { setImmediate } from 'node:timers';
import { expect, it } from 'vitest';
import { wholeYear } from '../../../../law/index.ts';
import { reportOfFigures, sectionsOf } from '../../../../report/index.ts';
import { findingsInTurn, findingsOfReading, type MemberReading } from './member-reading.ts';

const readingOf = (figures: Readonly<Record<string, number>>): MemberReading => {
  const report = reportOfFigures({ agency: '乙镇人民政府', period: wholeYear(2025), figures });
  return { from: 'report', report, sections: sectionsOf(report.narrative) };
};

/** How often others had their turn while something was done. */
async function turnsDuring<T>(work: () => Promise<T>): Promise<{ readonly turns: number; readonly done: T }> {
  let [turns, going] = [0, true];
  const turn = () => {
    turns += 1;
    if (going) setImmediate(turn);
  };
  setImmediate(turn);
  const done = await work();
  going = false;
  return { turns, done };
}

it('checks the reports of many members without keeping others waiting for all of them', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  // The total of what came in is not what its columns add up to.
  const readings = new Map(ids.map((id, at) => [id, readingOf({ '3/received/total': at + 1 })]));
  const previous = new Map([['b', readingOf({ '3/carriedOut/total': 2 })]]);
  const { turns, done } = await turnsDuring(() => findingsInTurn(readings, previous));
  expect(turns).toBeGreaterThanOrEqual(ids.length - 1);
  expect([...done]).toEqual(
    [...readings].map(([id, reading]) => [id, findingsOfReading(reading, previous.get(id))]),
  );
  expect(done.get('b')).not.toEqual(done.get('a'));
});
