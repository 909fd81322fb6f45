import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { done, refused } from '../../../tests/support/acting.ts';
import { act, body } from '../../../tests/support/ledger.ts';
import { hire } from '../../../tests/support/county.ts';
import { friday, type Publisher } from '../../../tests/support/publishing-town.ts';
import { nilText, pagesOf, reportTown, type ReportTown } from '../../../tests/support/report-town.ts';
import { wholeYear, type ReportPeriod, type ReportScope, type RoleId } from '../../law/index.ts';
import type { Outcome } from '../outcome.ts';
import { passStep } from '../publishing/pass-step.ts';
import type { PublishingContext } from '../publishing/services.ts';
import { readActor } from '../sign-in/read-actor.ts';
import type { OfReport } from './act-on-report.ts';
import { enterFigure } from './enter-figure.ts';
import { explainWarning } from './explain-warning.ts';
import { layOut } from './lay-out.ts';
import { openReport } from './open-report.ts';
import { publishReport } from './publish-report.ts';
import { acceptOutside, returnOutside } from './review-outside.ts';
import { submitReport } from './submit-report.ts';

let town: ReportTown;
beforeAll(async () => {
  town = await reportTown();
});
afterAll(() => town.close());

/** A quarter of its own for each test. */
const anotherYear = (): ReportPeriod => ({
  kind: 'quarter',
  year: 2021 + Math.floor(quarter / 4),
  part: (quarter++ % 4) + 1,
});
let quarter = 0;
const message = async (outcome: Promise<Outcome> | Outcome) => refused(await outcome).message;

describe('opening', () => {
  const opening = async (
    who: Publisher,
    bodyId: string,
    scope: ReportScope = 'own',
    period: ReportPeriod = wholeYear(2025),
  ) => openReport(await town.as(who), { actId: uuidv7(), bodyId, scope, period });

  test('is once for a body, scope and period, and not before the period begins', async () => {
    const { township } = town.bodies;
    done(await opening('clerk', township));
    expect(await message(opening('head', township))).toMatch(/已经开立，请从列表里打开/u);
    expect(await message(opening('clerk', township, 'own', wholeYear(2027)))).toMatch(/从2027年1月1日开始/u);
    expect(await message(opening('clerk', township, 'own', wholeYear(2019)))).toMatch(/导入当年的年报文件/u);
  });

  it.each<[string, Publisher, keyof ReportTown['bodies'], ReportScope, RegExp]>([
    ['of a county by a township', 'clerk', 'township', 'county', /不是县级/u],
    ['of another township', 'clerk', 'otherTownship', 'own', /没有找到/u],
    ['by a proofreader', 'proof1', 'township', 'own', /只有.*可以编写年报/u],
    ['by the county', 'watcher', 'township', 'own', /只有.*可以编写年报/u],
  ])('is refused %s', async (_, who, where, scope, says) => {
    expect(await message(opening(who, town.bodies[where], scope))).toMatch(says);
  });

  test('by the same act id again opens nothing twice', async () => {
    const actId = uuidv7();
    const input = {
      actId,
      bodyId: town.bodies.otherTownship,
      scope: 'own',
      period: wholeYear(2024),
    } as const;
    const context = await town.as('otherclerk');
    expect(done(await openReport(context, input))).toBe(actId);
    expect(await openReport(context, input)).toMatchObject({ done: true, repeated: true });
  });
});

describe('entering a figure', () => {
  it.each<[string, string, number, string, RegExp]>([
    ['in no cell', '2/nothing', 1, '台账', /没有这一格/u],
    ['in a sum', '3/received/total', 1, '台账', /总计由各项相加/u],
    ['below 0', '2/licences', -1, '台账', /大于0/u],
    ['half a licence', '2/licences', 1.5, '台账', /整数/u],
    ['finer than 分', '2/feesTenThousandYuan', 0.000_000_1, '台账', /最多六位小数/u],
    ['that follows from both years', 'growth.published.total', 3, '台账', /由表里的数或者上年的数算出来/u],
    ['without a source', '2/licences', 1, ' ', /请填写来源/u],
    ['with a number of a person', '2/licences', 1, '张三11010519491231002X', /来源里有身份证号/u],
  ])('is refused %s', async (_, place, value, source, says) => {
    const of = await town.open(anotherYear());
    const entered = enterFigure(await town.as('clerk'), { actId: uuidv7(), ...of, place, value, source });
    expect(await message(entered)).toMatch(says);
  });

  test('is of last year where nothing was kept of it, and of nothing that was', async () => {
    const of = await town.open({ kind: 'half', year: 2021, part: 1 });
    const enter = async (place: string) =>
      enterFigure(await town.as('clerk'), { actId: uuidv7(), ...of, place, value: 3, source: '上年年报' });
    done(await enter('last.published.total'));
    expect((await town.report(of)).entered).toHaveProperty(['last.published.total', 'value'], 3);
    done(await town.freeze(of));
    const next = await town.open({ kind: 'half', year: 2022, part: 1 });
    const again = { actId: uuidv7(), ...next, place: 'last.requests.received', value: 3, source: '上年年报' };
    expect(await message(enterFigure(await town.as('clerk'), again))).toMatch(/上年的年报里有这个数/u);
  });

  test('is over when the figures are frozen', async () => {
    const of = await town.open(anotherYear());
    done(await town.freeze(of));
    const late = { actId: uuidv7(), ...of, place: '2/licences', value: 1, source: '台账' };
    expect(await message(enterFigure(await town.as('clerk'), late))).toMatch(/请先重开数字/u);
    expect(await message(town.freeze(of))).toMatch(/数字已经定了/u);
  });
});

/** A report whose figures stand. */
async function frozen(year: number): Promise<OfReport> {
  const of = await town.open(wholeYear(year));
  done(await town.freeze(of));
  return of;
}

describe('laying out', () => {
  test('waits for figures, a text, its checks and its explanations', async () => {
    const of = await town.open(wholeYear(2024));
    expect(await message(town.layOut(of))).toMatch(/数字还没有定/u);
    done(await town.freeze(of));
    expect(await message(town.layOut(of))).toMatch(/还没有写正文/u);
    const contradicting = '本年度新收政府信息公开申请3件，上年结转0件，办结3件，结转下年度继续办理0件。';
    done(await town.write(of, nilText(2024, { onRequest: contradicting })));
    expect(await message(town.layOut(of))).toMatch(/处必须改/u);
    expect(await message(town.write(of, nilText(2024, { onRequest: contradicting })))).toMatch(
      /和上次保存的一样/u,
    );
    const stale =
      '本年度新收政府信息公开申请{{requests.received|0}}件，培训{{activity.training.count|2}}次。';
    done(await town.write(of, nilText(2024, { onRequest: stale })));
    expect((await town.stands(of)).checked.stale).toEqual([
      { section: 'onRequest', id: 'activity.training.count', written: 2, now: 0 },
    ]);
    expect(await message(town.layOut(of))).toMatch(/正文里1个数与台账不一致/u);
    const named =
      '落实发布前审查，对行政规范性文件及时清理并标注有效性，张三（身份证号11010519491231002X）负责。';
    done(await town.write(of, nilText(2024, { management: named })));
    await town.explainAll(of);
    expect(await message(town.layOut(of))).toMatch(/处必须改/u);
    done(await town.write(of, nilText(2024, { measures: '' })));
    expect(await message(town.layOut(of))).toMatch(/处提示要改好或者写明理由/u);
    await town.explainAll(of);
    done(await town.layOut(of));
    expect(await message(town.layOut(of))).toMatch(/已经送审/u);
  });

  test('is of what was looked at', async () => {
    const of = await frozen(2023);
    done(await town.write(of, nilText(2023)));
    const laidOut = {
      actId: uuidv7(),
      ...of,
      digest: '0'.repeat(64),
      edition: pagesOf(nilText(2023), {}),
      files: [],
    };
    expect(refused(await layOut(await town.as('clerk'), laidOut)).code).toBe('stale');
    const unknown = explainWarning(await town.as('clerk'), {
      actId: uuidv7(),
      ...of,
      key: 'X-2:2/licences:00000000',
      explanation: '已经核对，情况属实',
    });
    expect(refused(await unknown).code).toBe('stale');
  });

  test('makes those who wrote writers, who review nothing of it', async () => {
    const of = await frozen(2022);
    done(await town.write(of, nilText(2022), 'both'));
    await town.explainAll(of);
    done(await town.layOut(of, 'second'));
    const { publicationId } = await town.report(of);
    const at = { bodyId: of.bodyId, publicationId: publicationId ?? '' };
    const { working } = await town.state(at);
    expect(working?.writers).toEqual([town.ids.both]);
    await town.pass(at, ['secrecy']);
    const context = await town.as('both');
    const digest = working?.digest ?? '';
    const passed = passStep(context, { actId: uuidv7(), ...at, digest, step: 'review-1', opinion: '' });
    expect(await message(passed)).toMatch(/您写过，不能自己审/u);
  });

  test('comes before all that the county does', async () => {
    const of = await frozen(2021);
    expect(await message(town.submit(of))).toMatch(/请先送三审/u);
    expect(await message(town.submit(of, 'clerk'))).toMatch(/只有.*可以上报/u);
    expect(await message(town.accept(of))).toMatch(/还没有上报/u);
    expect(await message(town.publish(of))).toMatch(/还没有送三审/u);
    const elsewhere = { actId: uuidv7(), ...of, where: 'https://www.yizhen.example/nb' };
    expect(await message(publishReport(await town.as('head'), elsewhere))).toMatch(/还没有送三审/u);
  });
});

describe('an office above that is outside of the platform', () => {
  let of: OfReport;
  let lone: (role: RoleId) => Promise<PublishingContext>;
  beforeAll(async () => {
    const bodyId = await body(town.ledger, '己镇人民政府', 'township');
    of = { bodyId, reportId: uuidv7() };
    lone = async (role) => {
      const staffId = await hire(town.ledger, bodyId, `${role}-${uuidv7().slice(-6)}`, [role]);
      const actor = await town.ledger.read('everything', (tx) =>
        readActor(tx, { bodyId, staffId, name: '张三', roles: [role] }, friday),
      );
      return { ...(await town.as('clerk')), actor };
    };
    const opened = {
      scope: 'own',
      period: { kind: 'half', year: 2025, part: 1 },
      filer: 'township',
    } as const;
    await act(town.ledger, bodyId, 'report.opened', of.reportId, opened);
    const figures = { on: friday, figures: {}, facts: {}, sources: [] };
    await act(town.ledger, bodyId, 'report.frozen', of.reportId, figures);
  });

  test('is told how it was sent, and what it decided is put down by the body', async () => {
    const head = await lone('office-head');
    const submit = (how: string) => submitReport(head, { actId: uuidv7(), ...of, how });
    expect(await message(submit(''))).toMatch(/请写明怎样报的/u);
    done(await submit('政务邮件'));
    const comments = [{ place: '2/licences', text: '请核对许可件数' }];
    done(await returnOutside(head, { actId: uuidv7(), ...of, comments }));
    expect((await town.report(of)).phase).toBe('returned');
    done(await submit('政务邮件'));
    const accept = (remark: string) => acceptOutside(head, { actId: uuidv7(), ...of, remark });
    expect(await message(accept(' '))).toMatch(/请填写怎样知道通过的/u);
    done(await accept('县政府办电话告知'));
    expect((await town.report(of)).accepted).toMatchObject({ outside: true });
  });

  test('is sent no interim figures that contradict themselves', async () => {
    const within = await town.open(anotherYear());
    const entered = { actId: uuidv7(), ...within, value: 2, source: '便民服务中心台账' };
    done(await enterFigure(await town.as('clerk'), { ...entered, place: '3/received/naturalPerson' }));
    done(await town.freeze(within));
    expect(await message(town.submit(within))).toMatch(/表里有\d+处必须改，没有上报。第一处：/u);
  });

  test('of a body whose county is here, the county itself decides', async () => {
    const within = await town.open(anotherYear());
    done(await town.freeze(within));
    done(await town.submit(within));
    const remark = '电话告知';
    const outside = acceptOutside(await town.as('head'), { actId: uuidv7(), ...within, remark });
    expect(await message(outside)).toMatch(/由上级办/u);
    done(await town.accept(within));
  });
});
