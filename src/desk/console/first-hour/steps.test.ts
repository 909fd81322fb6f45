import { describe, expect, test } from 'vitest';
import { may, type RoleId } from '../../../law/index.ts';
import { stepsOf, type FirstHour } from './steps.ts';

const nothing: FirstHour = {
  done: {
    profile: true,
    catalogue: false,
    document: false,
    draft: false,
    screened: false,
    sent: false,
    passed: false,
    published: false,
  },
  publication: null,
};
const withDone = (...keys: (keyof FirstHour['done'])[]): FirstHour => ({
  done: { ...nothing.done, ...Object.fromEntries(keys.map((key) => [key, true])) },
  publication: { bodyId: 'b', id: 'p' },
});

const shown = (given: FirstHour, role: RoleId = 'clerk') =>
  stepsOf(given, (permission) => may([role], permission)).map(({ key, state }) => `${key} ${state}`);

describe('the steps of the first hour', () => {
  test.each([
    [nothing, 'catalogue'],
    [withDone('catalogue'), 'document'],
    // What was left out is still the next, though more was done behind it.
    [withDone('catalogue', 'draft', 'screened'), 'document'],
    [withDone('catalogue', 'document', 'draft', 'screened', 'sent'), 'passed'],
  ] as const)('%#: the first that is not done is the next', (given, key) => {
    const now = stepsOf(given, () => true).filter(({ state }) => state === 'now');
    expect(now.map((step) => step.key)).toEqual([key]);
  });

  test('are all done in the end', () => {
    const all = Object.keys(nothing.done) as (keyof FirstHour['done'])[];
    expect(stepsOf(withDone(...all), () => true).every(({ state }) => state === 'done')).toBe(true);
  });

  test("show what others do, and go on with what is one's own", () => {
    const given = { ...nothing, done: { ...nothing.done, profile: false } };
    const steps = stepsOf(given, (permission) => may(['village-clerk'], permission));
    expect(steps.filter(({ own }) => !own).map(({ key }) => key)).toEqual([
      'profile',
      'catalogue',
      'document',
    ]);
    expect(shown(given, 'village-clerk')).toEqual([
      'profile later',
      'catalogue later',
      'document later',
      'draft now',
      'screened later',
      'sent later',
      'passed later',
      'published later',
    ]);
  });

  test('lead to the item once there is one', () => {
    const to = (given: FirstHour) => stepsOf(given, () => true).map((step) => step.to);
    expect(to(nothing).slice(3, 5)).toEqual(['/publications/new', '/publications/new']);
    expect(to(withDone('draft')).slice(3)).toEqual([
      '/publications/b/p/edit',
      '/publications/b/p/edit',
      '/publications/b/p/edit',
      '/publications/b/p',
      '/publications/b/p',
    ]);
  });
});
