import { describe, expect, it, test } from 'vitest';
import type { Work } from '../work/due.tsx';
import {
  ofRequests,
  ofUrgency,
  waitingKinds,
  withoutDate,
  type Entry,
  type RequestEntry,
} from './in-order.ts';

const work = (title: string, urgency: Work['urgency'], dueOn: string | null) =>
  ({ title, urgency, dueOn }) as Work;
const entry = (kind: Entry['kind'], title: string, urgency: Entry['urgency'], dueOn: string | null) =>
  ({ kind, title, urgency, dueOn }) as Entry;

const request = (
  kind: RequestEntry['kind'],
  title: string,
  urgency: Entry['urgency'],
  dueOn: string | null,
) => ({ kind, title, urgency, dueOn }) as RequestEntry;

const today = {
  work: [
    work('超期的任务', 'overdue', '2026-11-18'),
    work('没有期限的任务', 'open-ended', null),
    work('往后的任务', 'later', '2026-12-20'),
  ],
  publishing: {
    entries: [
      entry('obligation', '超期的事项', 'overdue', '2026-11-12'),
      entry('document', '往后的公文', 'later', '2026-12-01'),
      entry('review', '等我审的', 'open-ended', null),
      entry('review', '补审的', 'overdue', '2026-11-19'),
    ],
    more: false,
  },
  requests: {
    entries: [
      request('confirm', '新来的申请', 'open-ended', null),
      request('approve', '等我批的', 'soon', '2026-11-23'),
      request('due', '超期的答复', 'overdue', '2026-11-17'),
      request('lapsed', '没有来补正', 'overdue', '2026-11-10'),
      request('redress', '要答复的复议', 'today', '2026-11-20'),
    ],
    more: false,
  },
};
const titles = (urgency: Work['urgency']) =>
  ofUrgency(today, urgency).map((item) =>
    item.as === 'work' ? item.work.title : item.as === 'entry' ? item.entry.title : item.request.title,
  );

describe('what is due', () => {
  test.each([
    ['overdue', ['超期的事项', '超期的答复', '超期的任务', '补审的']],
    ['today', ['要答复的复议']],
    ['later', ['往后的公文', '往后的任务']],
    // What waits without a date has a group of its own kind; a task without one has this.
    ['open-ended', ['没有期限的任务']],
  ] as const)('%s stands together, by its date', (urgency, expected) => {
    expect(titles(urgency)).toEqual(expected);
  });

  it('is not what somebody else let pass, nor what waits for a signature', () => {
    expect(ofRequests(today, 'lapsed').map(({ title }) => title)).toEqual(['没有来补正']);
    expect(ofRequests(today, 'confirm').map(({ title }) => title)).toEqual(['新来的申请']);
    expect(ofRequests(today, 'approve').map(({ title }) => title)).toEqual(['等我批的']);
    expect(titles('soon')).toEqual([]);
  });

  it('is shown once: a review with a date stands among what is due, not among the reviews', () => {
    expect(withoutDate(today.publishing, 'review').map(({ title }) => title)).toEqual(['等我审的']);
    expect(waitingKinds).not.toContain('obligation');
  });
});
