import { describe, expect, it, test } from 'vitest';
import {
  citationText,
  civilDate,
  initialRequestRules,
  officialCalendar,
  refusalOfRequestAct,
  requestChannelIds,
  requestChannels,
  type RequestChannelId,
} from '../../src/law/index.ts';
import { readCases } from '../support/csv.ts';
import { storyPeople } from '../support/request-teller.ts';

const cases = readCases(new URL('receipts.csv', import.meta.url), [
  '途径',
  '提交',
  '收到之日',
  '代填',
  '来自',
  '今天',
  '由谁',
  '说法',
  '依据',
  '说明',
]);

const channelTitled = (title: string): RequestChannelId => {
  const found = requestChannelIds.find((id) => requestChannels[id].title === title);
  if (found === undefined) throw new Error(`no such channel: ${title}`);
  return found;
};

const from = (why: 'handed-on' | 'split') => ({ bodyId: 'body', requestId: 'before', why });

describe('the day of receipt (tests/statute/receipts.csv)', () => {
  const named = cases.map((row) => [`${row.途径} ${row.提交} → ${row.收到之日} ${row.说明}`, row] as const);

  test.each(named)('%s', (_, row) => {
    const refusal = refusalOfRequestAct(
      null,
      {
        kind: 'received',
        at: `${row.今天}T01:00:00Z`,
        by: row.由谁 === '申请人' ? null : 'officer',
        payload: {
          channel: channelTitled(row.途径),
          applicantKind: 'naturalPerson',
          applicantId: 'applicant',
          contentId: 'content',
          submittedOn: civilDate(row.提交),
          receivedOn: row.收到之日 === '' ? null : civilDate(row.收到之日),
          wanted: { form: 'electronic', way: 'online', otherIfNot: true },
          byAgent: false,
          electronic: true,
          needsHelp: false,
          writtenDownBy: row.代填 === '' ? null : row.代填,
          from: row.来自 === '' ? null : from(row.来自 === '拆分' ? 'split' : 'handed-on'),
        },
      },
      {
        today: civilDate(row.今天),
        calendar: officialCalendar,
        rules: initialRequestRules,
        person: row.由谁 === '申请人' ? null : storyPeople.officer,
      },
    );
    if (row.说法 === '') expect(refusal).toBeNull();
    else expect(refusal?.sentence).toContain(row.说法);
    expect(refusal?.basis.map(citationText).join() ?? '').toContain(row.依据);
  });

  it('has a case for every channel', () => {
    expect(new Set(cases.map((row) => row.途径))).toEqual(
      new Set(requestChannelIds.map((id) => requestChannels[id].title)),
    );
  });
});
