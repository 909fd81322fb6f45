import { describe, expect, it, test } from 'vitest';
import { createBudget, networkOf, networkShare } from './budget.ts';

function budgetOf(perMinute: number, most?: number) {
  let at = 0;
  const budget = createBudget(perMinute, { now: () => at, ...(most === undefined ? {} : { most }) });
  return { ...budget, pass: (ms: number) => (at += ms) };
}

describe('createBudget', () => {
  it('lets an address use what it saved, says when there is more, and gives it then', () => {
    const { take, pass } = budgetOf(60);
    for (let at = 0; at < 6; at += 1) expect(take('192.0.2.1', 10)).toBe(0);
    expect(take('192.0.2.1', 10)).toBe(10);
    expect(take('192.0.2.1', 1)).toBe(1);
    pass(9999);
    expect(take('192.0.2.1', 10)).toBe(1);
    pass(1);
    expect(take('192.0.2.1', 10)).toBe(0);
    pass(10 * 60_000);
    for (let at = 0; at < 6; at += 1) expect(take('192.0.2.1', 10)).toBe(0);
    expect(take('192.0.2.1', 10)).toBe(10);
  });

  it('holds a network to its share, however many addresses it has, and others not at all', () => {
    const { take } = budgetOf(60);
    let taken = 0;
    for (let at = 0; at < 200; at += 1) if (take(`2001:db8:0:1::${at.toString(16)}`, 60) === 0) taken += 1;
    expect(taken).toBe(networkShare);
    expect(take('2001:db8:0:2::1', 60)).toBe(0);
  });

  it('remembers no more addresses than it may, and forgets those first who saved all', () => {
    const { take, pass } = budgetOf(60, 100);
    expect(take('198.51.100.1', 60)).toBe(0);
    pass(1000);
    for (let at = 0; at < 99; at += 1) take(`10.0.${at}.1`, 0);
    for (let at = 0; at < 40; at += 1) take(`10.1.${at}.1`, 0);
    // It has one point of sixty again, as it should.
    expect(take('198.51.100.1', 2)).toBe(1);
  });

  it('counts nothing where there is no limit', () => {
    const { take } = budgetOf(0);
    for (let at = 0; at < 100; at += 1) expect(take('192.0.2.1', 1_000_000)).toBe(0);
  });
});

test.each([
  ['192.0.2.77', '192.0.2'],
  ['::ffff:192.0.2.77', '192.0.2'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%s stands in %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
