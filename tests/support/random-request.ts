import fc from 'fast-check';
import { addDays, civilDate, nextActs, type CivilDate, type RequestActKind } from '../../src/law/index.ts';
import { tellStep } from './request-story.ts';
import { Teller } from './request-teller.ts';

/** How an act that law offers may be done: words of a story; `{of}` is the party or organ it is about. */
const ways: Readonly<Partial<Record<RequestActKind, readonly string[]>>> = {
  confirmed: ['确认'],
  'contact-tried': ['联系不上'],
  registered: ['登记'],
  'handed-on': ['转走'],
  'found-clear': ['判定明确'],
  'clarification-asked': ['告知补正 5', '告知补正 15'],
  clarified: ['收到补正', '收到补正 有理由'],
  'party-answered': ['第三方同意 {of}', '第三方不同意 {of}', '第三方不同意 {of} 无理'],
  'party-closed': ['不再征求 {of}'],
  'organ-answered': ['机关答复 {of}'],
  'reasons-weighed': ['理由合理', '理由不合理', '没有说明理由'],
  'fee-paid': ['缴费'],
  'fee-cancelled': ['取消收费'],
  'search-recorded': ['检索到', '检索不到'],
  passed: ['同意'],
  returned: ['退回'],
  served: [
    '送达',
    '寄出',
    '送达 补正',
    '送达 第三方',
    '寄出 第三方',
    '送达 机关',
    '送达 收费',
    '送达 说明理由',
  ],
  'service-noted': ['妥投', '妥投 第三方', '退信'],
  'party-asked': ['征求第三方 甲公司', '征求第三方 乙公司'],
  'organ-asked': ['征求共同机关 乙局', '征求机关 丙局'],
  submitted: [
    '决定 没有现成信息',
    '决定 信访举报投诉类',
    '决定 部分公开',
    '决定 逾期不补正',
    '决定 逾期不缴费',
    '送审 没有现成信息',
  ],
  extended: ['延长 5', '延长 20'],
  'reasons-asked': ['要求说明理由 5'],
  delayed: ['延迟到'],
  'fee-noticed': ['通知缴费 11件', '通知缴费 40页'],
  split: ['拆分 2'],
  withdrawn: ['撤回'],
  archived: ['归档'],
  reopened: ['复议改正 15', '判决改正 20', '自行改正 10'],
  corrected: ['更正收到之日'],
};

const receipts = [
  '当面',
  '当面 商业企业',
  '当面 科研机构',
  '传真',
  '网上',
  '平信',
  '签收 社会公益组织',
  '口头 法律服务机构',
];

/**
 * A request as an office might handle it: at each step one of the acts that law offers, on a day some days after the last. What law
 * refuses as it was entered is left out, as an office would be told so.
 * @param strides how many days at most lie between two steps
 */
export const randomRequest = (strides: number, steps = 26): fc.Arbitrary<Teller> =>
  fc
    .record({
      start: fc.integer({ min: 0, max: 700 }),
      how: fc.constantFrom(...receipts),
      tape: fc.array(fc.tuple(fc.nat(strides), fc.nat(997), fc.nat(997)), {
        minLength: 2,
        maxLength: steps,
      }),
    })
    .map(({ start, how, tape }) => {
      const teller = new Teller(addDays(civilDate('2025-01-02'), start));
      const [verb = '', ...words] = how.split(' ');
      tellStep(teller, teller.today, verb, words);
      for (const [days, choice, way] of tape) {
        teller.today = addDays(teller.today, days);
        step(teller, choice, way);
        teller.refused = null;
      }
      return teller;
    });

function step(teller: Teller, choice: number, way: number): void {
  if (teller.state === null) return;
  const offered = nextActs(teller.state, teller.context('officer'))
    // What the head does is offered to the head.
    .concat(nextActs(teller.state, teller.context('head')).filter(({ kind }) => kind === 'extended'))
    .filter(({ refusal, kind }) => refusal === null && ways[kind] !== undefined)
    // Most requests are handled to their end.
    .filter(({ kind }) => way % 8 === 0 || !['split', 'handed-on', 'withdrawn'].includes(kind));
  const decision = choice % 4 === 0 ? offered.find(({ kind }) => kind === 'submitted') : undefined;
  const act = decision ?? offered[choice % Math.max(1, offered.length)];
  const words = act === undefined ? [] : (ways[act.kind] ?? []);
  const text = words[way % Math.max(1, words.length)];
  if (act === undefined || text === undefined) return;
  const [verb = '', ...rest] = text.replace('{of}', act.of ?? '').split(' ');
  tellStep(teller, teller.today, verb, [...rest, ...dayFor(verb, teller.today)]);
}

const dayFor = (verb: string, today: CivilDate): readonly string[] =>
  verb === '延迟到' ? [addDays(today, 45)] : verb === '更正收到之日' ? [addDays(today, -3)] : [];
