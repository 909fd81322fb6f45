import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseTimeLimit, type TimeLimitRule } from './time-limit.ts';

const formed20: TimeLimitRule = {
  kind: 'within',
  days: 20,
  unit: 'working-day',
  event: 'formed',
  eventText: '形成或者变更',
  stated: true,
};
const within = (days: number, unit: 'working-day' | 'day', event: string, eventText: string) => ({
  kind: 'within',
  days,
  unit,
  event,
  eventText,
  stated: eventText !== '',
});
const each = (period: string, by: object = { kind: 'last-day' }) => ({ kind: 'each', period, by });
const dayOf = (month: number, day: number) => ({ kind: 'day-of-month', month, day });

const readable: readonly (readonly [string, readonly object[]])[] = [
  ['自信息形成或者变更之日起20个工作日内', [formed20]],
  ['自该信息形成或者变更之日起20个工作日内公开', [formed20]],
  ['自政府信息形成或者变更之日起二十个工作日内予以公开', [formed20]],
  ['信息形成或者变更之日起２０个工作日内', [formed20]],
  ['自信息形成或者变更之日起 20 个工作日内，法律、法规另有规定的，从其规定', [formed20]],
  ['信息形成（变更）后20个工作日内', [within(20, 'working-day', 'formed', '形成(变更)')]],
  ['20个工作日', [within(20, 'working-day', 'formed', '')]],
  ['20个工作日内', [within(20, 'working-day', 'formed', '')]],
  ['7日内', [within(7, 'day', 'formed', '')]],
  ['批准后20日内', [within(20, 'day', 'approved', '批准')]],
  ['本级人民代表大会批准后20日内', [within(20, 'day', 'approved', '本级人民代表大会批准')]],
  ['财政部门批复后二十日内', [within(20, 'day', 'approved', '财政部门批复')]],
  ['收到征地批准文件之日起15个工作日内', [within(15, 'working-day', 'received', '收到征地批准文件')]],
  ['自作出行政决定之日起7个工作日内', [within(7, 'working-day', 'decided', '作出行政决定')]],
  ['调查结束后5个工作日内', [within(5, 'working-day', 'ended', '调查结束')]],
  ['文件印发之日起3个工作日内', [within(3, 'working-day', 'issued', '文件印发')]],
  ['听证会召开之后十五天内', [within(15, 'day', 'other', '听证会召开')]],
  ['120个工作日', [within(120, 'working-day', 'formed', '')]],
  ['一百二十个工作日内', [within(120, 'working-day', 'formed', '')]],
  ['公示期7个工作日', [{ kind: 'shown-for', days: 7, unit: 'working-day' }]],
  ['公示不少于30日', [{ kind: 'shown-for', days: 30, unit: 'day' }]],
  ['公示时间为7天', [{ kind: 'shown-for', days: 7, unit: 'day' }]],
  [
    '10个工作日内；公示期7个工作日',
    [within(10, 'working-day', 'formed', ''), { kind: 'shown-for', days: 7, unit: 'working-day' }],
  ],
  [
    '自信息形成之日起10个工作日内，公示7日',
    [within(10, 'working-day', 'formed', '形成'), { kind: 'shown-for', days: 7, unit: 'day' }],
  ],
  [
    '1.信息形成后10个工作日内\n2.长期公开',
    [within(10, 'working-day', 'formed', '形成'), { kind: 'long-term' }],
  ],
  ['每月', [each('month')]],
  ['每季度公开一次', [each('quarter')]],
  ['按季度公布', [each('quarter')]],
  ['每半年更新', [each('half-year')]],
  ['一般事项至少每季度公布一次，重大事项随时公布', [each('quarter'), { kind: 'promptly' }]],
  ['每年', [each('year')]],
  ['每月10日前', [each('month', dayOf(1, 10))]],
  ['每季度首月20日前', [each('quarter', dayOf(1, 20))]],
  ['季度首月20日', [each('quarter', dayOf(1, 20))]],
  ['每季度末月25日前公布', [each('quarter', dayOf(3, 25))]],
  ['每年1月31日前', [each('year', dayOf(1, 31))]],
  ['每季度结束后10个工作日内', [each('quarter', { kind: 'after-end', days: 10, unit: 'working-day' })]],
  ['公开时限：20个工作日内', [within(20, 'working-day', 'formed', '')]],
  ['获得信息后20个工作日内', [within(20, 'working-day', 'formed', '获得信息')]],
  ['公示期满后5个工作日内', [within(5, 'working-day', 'ended', '公示期满')]],
  ['每年12月底前', [each('year', dayOf(12, 31))]],
  ['每年3月底前公布', [each('year', dayOf(3, 31))]],
  ['每月10日前公布上月情况', [each('month', dayOf(1, 10))]],
  ['季度首月20日前公开上季度数据', [each('quarter', dayOf(1, 20))]],
  ['公开时间不少于30天', [{ kind: 'shown-for', days: 30, unit: 'day' }]],
  ['变更后及时更新', [{ kind: 'promptly' }]],
  ['长期公开（动态调整）', [{ kind: 'long-term' }]],
  ['实时', [{ kind: 'same-day' }]],
  ['实时公开', [{ kind: 'same-day' }]],
  ['当日公布', [{ kind: 'same-day' }]],
  ['及时', [{ kind: 'promptly' }]],
  ['按进展及时公开', [{ kind: 'promptly' }]],
  ['根据工作进展情况及时公开', [{ kind: 'promptly' }]],
  ['长期公开', [{ kind: 'long-term' }]],
];

const unreadable: readonly (readonly [string, string])[] = [
  ['', ''],
  ['按有关规定', '按有关规定'],
  ['按照上级要求公开', '按照上级要求公开'],
  ['尽快', '尽快'],
  ['公开时间30天', '公开时间30天'],
  ['每半年6月30日前', '每半年6月30日前'],
  ['次年1月底前', '次年1月底前'],
  ['年底前', '年底前'],
  ['每周', '每周'],
  ['15个工作日（其中公示7天）', '15个工作日(其中公示7天)'],
  ['每季度一次，财务往来较多的每月一次', '每季度一次，财务往来较多的每月一次'],
  ['20日', '20日'],
  ['20日前', '20日前'],
  ['每季度结束后10日', '每季度结束后10日'],
  ['工作日内', '工作日内'],
  ['0个工作日内', '0个工作日内'],
  ['20个工作日内；按规定执行', '按规定执行'],
  ['每年13月1日前', '每年13月1日前'],
  ['每季度20日前', '每季度20日前'],
  ['10至20个工作日内', '10至20个工作日内'],
  ['提前3日公告后5日内', '提前3日公告后5日内'],
  ['百个工作日', '百个工作日'],
];

describe('parseTimeLimit', () => {
  test.each(readable)('%s', (text, rules) => {
    expect(parseTimeLimit(text)).toEqual({ rules, unread: null });
  });

  test.each(unreadable)('does not guess: %s', (text, unread) => {
    expect(parseTimeLimit(text)).toEqual({ rules: null, unread });
  });

  it('reads the same with spaces and full-width signs', () => {
    const wide = (text: string) =>
      text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));
    for (const [text, rules] of readable) {
      if (text.startsWith('1.')) continue;
      expect(parseTimeLimit(` ${[...wide(text)].join(' ')} `)).toEqual({ rules, unread: null });
    }
  });

  it('never turns other words into days', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'自信息形成之日起20个工作日内每季度公示期长及时，；的三十年月'),
          maxLength: 24,
        }),
        (text) => {
          const { rules, unread } = parseTimeLimit(text);
          expect(rules === null).toBe(unread !== null);
          for (const rule of rules ?? []) {
            if (rule.kind === 'within') expect(rule.days).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('reads a hostile wording in steps that do not grow out of hand', () => {
    const hostile = `${'自'.repeat(20000)}${'公开'.repeat(20000)}内`;
    expect(parseTimeLimit(hostile).rules).toBeNull();
  });
});
