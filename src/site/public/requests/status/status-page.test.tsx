import { describe, expect, it, test } from 'vitest';
import { readCases } from '../../../../../tests/support/csv.ts';
import { htmlFaults } from '../../../../../tests/support/html-faults.ts';
import { tell } from '../../../../../tests/support/request-story.ts';
import { siteCall } from '../../../../../tests/support/site-call.ts';
import { renderPage } from '../../../components/frame.tsx';
import {
  civilDate,
  clocksOf,
  initialRequestRules,
  letterKinds,
  officialCalendar,
  type CivilDate,
  type RequestState,
} from '../../../../law/index.ts';
import { emptyFields } from '../draft.ts';
import type { OwnRequest } from '../port.ts';
import { eventsOf } from './events.ts';
import { standingOf } from './standing.ts';
import { StatusPage } from './status-page.tsx';

const bodyId = '01a1fe8e-af85-7168-839d-453fbca099aa';
const rules = {
  ...initialRequestRules,
  reconsideration: { organ: '甲县人民政府', address: '甲县一路1号', online: '甲县行政复议网' },
  court: '甲县人民法院',
  payment: '转账到甲县财政局账户，或者到窗口缴。',
};

function stateAfter(story: string): RequestState {
  const { teller, refusedStep } = tell(story);
  if (teller.state === null || refusedStep !== '') throw new Error(`${story}: ${refusedStep}`);
  return teller.state;
}

/** One's own request after a story, as the server would read it on a day. */
function ownAfter(state: RequestState, today: CivilDate): OwnRequest {
  return {
    key: { bodyId, requestId: '01a1fe8e-af85-7168-839d-453fbca099ab' },
    number: state.registered?.number ?? '20260918-123456',
    state,
    clocks: clocksOf(state, { today, calendar: officialCalendar, rules }),
    rules,
    person: { ...emptyFields, name: '买买提·张三', phone: '13800000000', email: 'zhangsan@example.cn' },
    words: state.contentIds.map((id) => ({ title: '值班表', number: '', description: id })),
    letters: state.services.flatMap(({ letterId, on }) => {
      const letter = state.letters.find((each) => each.letterId === letterId);
      return letter?.to.kind === 'applicant'
        ? [
            {
              letterId,
              title: letterKinds[letter.kind].title,
              number: letter.number?.text ?? null,
              on,
              files: [{ fileId: bodyId, name: '告知书.pdf', mediaType: 'application/pdf', bytes: 1234 }],
            },
          ]
        : [];
    }),
    late: false,
    may: { clarify: true, withdraw: true, rate: true },
  };
}

const sentences: readonly (readonly [story: string, today: string, sentence: string, date: string | null])[] =
  [
    ['2026-09-16 网上', '2026-09-17', '等我们确认收到', null],
    ['2026-09-16 网上; 9-17 确认', '2026-09-18', '办理中', '2026-10-21'],
    ['2026-09-18 当面', '2026-09-18', '办理中', '2026-10-22'],
    ['2026-09-18 当面; 9-24 告知补正 15; 9-24 送达 补正', '2026-09-25', '等您补充', '2026-10-22'],
    ['2026-09-18 当面; 9-24 征求第三方 甲公司; 9-24 送达 第三方', '2026-09-25', '征求第三方意见', null],
    // The last day, and the day after it: nothing came.
    ['2026-09-18 当面; 9-24 征求第三方 甲公司; 9-24 送达 第三方', '2026-10-22', '征求第三方意见', null],
    ['2026-09-18 当面; 9-24 征求第三方 甲公司; 9-24 送达 第三方', '2026-10-23', '办理中', '2026-11-12'],
    [
      '2026-09-18 当面; 9-24 征求第三方 甲公司; 9-24 送达 第三方; 9-28 征求第三方 乙公司',
      '2026-10-26',
      '征求第三方意见',
      null,
    ],
    ['2026-09-18 当面; 9-24 通知缴费 35件; 9-24 送达 收费', '2026-09-25', '等您缴费', '2026-10-29'],
    ['2026-09-18 当面; 9-22 撤回', '2026-09-23', '已撤回', null],
    [
      '2026-09-18 当面; 9-21 判定明确; 9-22 检索到; 10-9 决定 予以公开; 10-9 送达',
      '2026-10-12',
      '已答复',
      null,
    ],
    [
      '2026-09-18 当面; 9-24 告知补正 15; 9-24 送达 补正; 10-29 决定 逾期不补正; 10-29 送达',
      '2026-11-02',
      '不再处理',
      null,
    ],
  ];

describe('where a request stands', () => {
  test.each(sentences)('after %s, on %s: %s', (story, today, sentence, date) => {
    const state = stateAfter(story);
    const own = ownAfter(state, civilDate(today));
    const standing = standingOf(state, own.clocks);
    const html = renderPage(<StatusPage call={siteCall({ today })} own={own} />);
    expect(html).toContain(`<strong>${sentence}</strong>`);
    expect(standing.clock?.dueOn ?? null).toBe(date);
  });
});

const stories = readCases(new URL('../../../../../tests/statute/requests.csv', import.meta.url), [
  '经过',
  '办不成的一步',
  '说法',
  '依据',
  '说明',
]).map((each) => each['经过']);

describe('every course of a request, up to where law stops it', () => {
  it('is told by many stories', () => expect(stories.length).toBeGreaterThan(40));

  // A story a test: together they take longer than a test may.
  test.each(stories.map((story, at) => [story, at % 2 === 0] as const))(
    '%s makes a page that is valid, in standard or in large type, and tells no third party and no staff',
    (story, large) => {
      const { teller } = tell(story);
      if (teller.state === null) return;
      const own = ownAfter(teller.state, teller.today);
      const html = renderPage(<StatusPage call={siteCall({ today: teller.today, large })} own={own} />);
      expect(htmlFaults(html)).toEqual([]);
      expect(html.replaceAll(/<script[^]*?<\/script>/gu, '')).not.toMatch(
        /undefined|NaN|\[object|officer|甲公司/u,
      );
    },
  );

  it('is told the newest first, beginning with the submission', () => {
    for (const story of stories) {
      const { teller } = tell(story);
      if (teller.state === null) continue;
      const events = eventsOf(teller.state, () => '告知书');
      expect(events.map(({ on }) => on)).toEqual(
        events
          .map(({ on }) => on)
          .toSorted()
          .toReversed(),
      );
      expect(events.at(-1)?.text, story).toBe('您提交了申请');
    }
  });
});

it('tells the remedies with full dates, and that reconsideration comes first where it does', () => {
  const state = stateAfter('2026-09-18 当面; 10-9 决定 部分公开; 10-9 送达');
  const html = renderPage(
    <StatusPage call={siteCall({ today: '2026-10-12' })} own={ownAfter(state, civilDate('2026-10-12'))} />,
  );
  expect(html).toContain('申请行政复议，最迟2026年12月8日（星期二）');
  expect(html).toContain('要先申请行政复议');
  expect(html).not.toContain('提起行政诉讼，最迟');
});

it('masks the person, and shows it whole only where it is opened', () => {
  const state = stateAfter('2026-09-18 当面');
  const html = renderPage(
    <StatusPage call={siteCall({ today: '2026-09-18' })} own={ownAfter(state, civilDate('2026-09-18'))} />,
  );
  const [before = ''] = html.split('<details class="not-printed"');
  expect(before).toContain('138****0000');
  expect(before).not.toMatch(/买买提·张三|13800000000|zhangsan@/u);
});
