import type { Dice } from './numbers.ts';
import * as make from './numbers.ts';
import { no, part, sample, table, yes, type Sample } from './marked.ts';

const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => one(at));

const home = (dice: Dice) =>
  dice.pick([
    () => `甲县乙镇${make.village(dice)}${1 + dice.next(12)}组${1 + dice.next(90)}号`,
    () => `${make.village(dice)}${dice.pick(['一', '二', '三', '十二'])}组`,
    () => `乙镇${make.village(dice)}第${1 + dice.next(9)}村民小组`,
    () => `甲县丙街道幸福小区${1 + dice.next(20)}栋${1 + dice.next(4)}单元${101 + dice.next(900)}室`,
    () => `甲县城关镇人民路${1 + dice.next(300)}号${1 + dice.next(9)}幢${100 + dice.next(800)}`,
  ])();

/** A cell of an address with what lies below the township marked. */
function markedHome(dice: Dice): string {
  const address = home(dice);
  const kept = /^(?:甲县乙镇|乙镇|甲县丙街道|甲县城关镇)/.exec(address)?.[0] ?? '';
  return `${kept}${yes('详细住址', address.slice(kept.length))}`;
}

const rowsOf = (head: readonly string[], rows: readonly (readonly string[])[]) => [head, ...rows];

/** A list of payments with all that must not be in it, as a table. */
export const subsidyList = (dice: Dice): Sample =>
  sample(
    '补贴发放表',
    part('title', `甲县乙镇${2020 + dice.next(6)}年耕地地力保护补贴发放公示`),
    table(
      '耕地地力保护补贴',
      rowsOf(
        [
          '序号',
          '户主姓名',
          dice.pick(['身份证号', '身份证号码', '公民身份号码', '证件号码']),
          '所在村',
          '面积（亩）',
          '金额（元）',
          dice.pick(['一卡通账号', '银行卡号', '账号']),
          dice.pick(['联系电话', '手机号', '电话']),
        ],
        many(4, (at) => [
          `${at + 1}`,
          no(make.name(dice)),
          yes('身份证号', make.identity(dice)),
          no(make.village(dice)),
          no(`${dice.next(30)}.${dice.digits(2)}`),
          no(make.amount(dice)),
          yes('银行账号', dice.next(2) === 0 ? make.card(dice) : make.account(dice)),
          yes('手机号码', make.mobile(dice)),
        ]),
      ),
      [2],
    ),
  );

/** The same as it comes out of a paste: tabs between the cells. */
export const pastedList = (dice: Dice): Sample =>
  sample(
    '粘贴的名单',
    part(
      'body',
      `附件：危房改造对象名单\n${['序号', '姓名', '身份证号', '家庭住址', '改造方式'].join('\t')}\n${many(
        4,
        (at) =>
          [
            `${at + 1}`,
            no(make.name(dice)),
            yes('身份证号', make.identity(dice)),
            markedHome(dice),
            no('修缮加固'),
          ].join('\t'),
      ).join('\n')}\n甲县乙镇人民政府\n${no(make.date(dice))}`,
    ),
  );

/** Numbers in every spelling that lists have them in. */
export const oddSpellings = (dice: Dice): Sample => {
  const id = () => make.identity(dice);
  const split = (number: string, at: number) => [number.slice(0, at), number.slice(at)] as const;
  const [left, right] = split(id(), 6 + dice.next(9));
  const [upper, lower] = split(id(), 12);
  const spaced = id();
  const boxed = id();
  const mistyped = (() => {
    const number = id();
    const last = number.charAt(17);
    return `${number.slice(0, 17)}${last === '5' ? '6' : '5'}`;
  })();
  return sample(
    '各种写法的身份证号',
    table(
      '村民登记表',
      rowsOf(
        ['姓名', '身份证号', '', '村'],
        [
          [no(make.name(dice)), yes('身份证号', make.fullWidth(id())), '', no(make.village(dice))],
          [no(make.name(dice)), yes('身份证号', left), yes('身份证号', right), no(make.village(dice))],
          [no(make.name(dice)), yes('身份证号', mistyped), '', no(make.village(dice))],
          [no(make.name(dice)), yes('身份证号', make.oldIdentity(dice)), '', no(make.village(dice))],
          [no(make.name(dice)), yes('身份证号', id().toLowerCase()), '', no(make.village(dice))],
          [no(make.name(dice)), yes('身份证号', upper), '', no(make.village(dice))],
          ['', yes('身份证号', lower), '', ''],
        ],
      ),
    ),
    table('登记卡', [['公民身份号码', ...[...boxed].map((digit) => yes('身份证号', digit))]]),
    part(
      'body',
      `户主${make.name(dice)}，${yes('身份证号', `${spaced.slice(0, 6)} ${spaced.slice(6, 14)} ${spaced.slice(14)}`)}，已核。`,
    ),
    part('body', `申请人${make.name(dice)}，${yes('身份证号', upper)}`),
    part('body', `${yes('身份证号', lower)}，情况属实。`),
  );
};

/** A list of children without parents: the names beside the title. */
export const orphanList = (dice: Dice): Sample => {
  const title = dice.pick([
    '孤儿基本生活费发放名单',
    '事实无人抚养儿童补贴发放公示',
    '困境儿童生活补贴发放表',
  ]);
  return sample(
    title,
    part('title', `甲县乙镇${1 + dice.next(12)}月${title}`),
    table(
      title,
      rowsOf(
        ['序号', '儿童姓名', '村（社区）', '金额（元）'],
        many(4, (at) => [`${at + 1}`, yes('敏感身份', make.name(dice)), no(make.village(dice)), no('1400')]),
      ),
    ),
  );
};

const kinds = ['肢体', '视力', '听力', '精神', '智力', '言语'];

/** Allowances for disabled people with kind and grade, and the number of the certificate. */
export const disabilityList = (dice: Dice): Sample =>
  sample(
    '残疾人两项补贴发放表',
    table(
      '残疾人两项补贴发放花名册',
      rowsOf(
        ['序号', '姓名', '残疾证号', '残疾类别', '残疾等级', '补贴金额'],
        many(4, (at) => [
          `${at + 1}`,
          yes('敏感身份', make.name(dice)),
          yes('证件号码', `${make.identity(dice)}${1 + dice.next(7)}${1 + dice.next(4)}`),
          dice.pick(kinds),
          dice.pick(['一级', '二级', '三级']),
          no(make.amount(dice)),
        ]),
      ),
    ),
  );

const illnesses = ['尿毒症', '白血病', '肺癌', '恶性肿瘤', '精神分裂症', '肝硬化'];

/** Help for the sick, with the illness beside the name: in a column, or only in the notes. */
export const reliefList = (dice: Dice): Sample => {
  const heading = dice.pick(['病种', '疾病名称', '备注', '救助原因']);
  return sample(
    '医疗救助名单',
    table(
      '临时救助对象公示',
      rowsOf(
        ['姓名', heading, '家庭住址', '救助金额'],
        many(4, (at) =>
          at === 3 && !/病/.test(heading)
            ? [no(make.name(dice)), '因灾', no('甲县乙镇'), no(make.amount(dice))]
            : [
                yes('敏感身份', make.name(dice)),
                dice.pick(illnesses),
                markedHome(dice),
                no(make.amount(dice)),
              ],
        ),
      ),
    ),
  );
};

/** Subsistence allowance as it may be published: names, people, amounts. */
export const allowanceList = (dice: Dice): Sample =>
  sample(
    '低保对象公示',
    part('title', '甲县乙镇农村低保对象名单'),
    table(
      '农村最低生活保障对象',
      rowsOf(
        ['序号', '户主姓名', '家庭人口', '保障金额（元）', '村'],
        many(6, (at) => [
          `${at + 1}`,
          no(make.name(dice)),
          no(`${1 + dice.next(6)}`),
          no(make.amount(dice)),
          no(make.village(dice)),
        ]),
      ),
    ),
  );

/** A list in which all has been masked already. */
export const maskedList = (dice: Dice): Sample =>
  sample(
    '已遮盖的名单',
    table(
      '临时救助对象公示',
      rowsOf(
        ['姓名', '身份证号', '联系电话', '银行账号', '家庭住址'],
        many(4, () => [
          no(`${make.name(dice).slice(0, 1)}**`),
          no(`35*************${dice.digits(3)}`),
          no(`138****${dice.digits(4)}`),
          no(`************${dice.digits(4)}`),
          no('甲县乙镇'),
        ]),
      ),
    ),
    part(
      'body',
      `王某某（身份证号：${no(`350000********${dice.digits(4)}`)}，电话：${no(`139****${dice.digits(4)}`)}）`,
    ),
  );

/** Home phones of people in a list. */
export const householdPhones = (dice: Dice): Sample =>
  sample(
    '农户联系表',
    table(
      '乙镇种粮大户联系表',
      rowsOf(
        ['姓名', dice.pick(['联系电话', '电话', '联系方式']), '种植面积'],
        many(4, () => [no(make.name(dice)), yes('固定电话', make.landline(dice)), no(`${dice.next(300)}亩`)]),
      ),
    ),
    part('body', `${dice.pick(['家庭电话', '住宅电话', '宅电'])}：${yes('固定电话', make.landline(dice))}。`),
  );

/** Numbers of social security and of papers in columns. */
export const paperList = (dice: Dice): Sample =>
  sample(
    '参保人员名单',
    table(
      '城乡居民参保人员名单',
      rowsOf(
        [
          '姓名',
          '护照号码',
          dice.pick(['社会保障号', '社保编号']),
          dice.pick(['医保编号', '医保证号', '参合证号']),
        ],
        many(3, () => [
          no(make.name(dice)),
          yes('证件号码', `${dice.pick(['E', 'G', 'EA'])}${dice.digits(8)}`),
          yes('社保账号', dice.digits(10)),
          yes('社保账号', dice.digits(12)),
        ]),
      ),
    ),
  );

/** A roster of officials: phones of the office, posts, no home. */
export const officeList = (dice: Dice): Sample =>
  sample(
    '办公电话',
    table(
      '甲县乙镇人民政府内设机构联系方式',
      rowsOf(
        ['单位名称', '负责人', dice.pick(['办公电话', '联系电话', '咨询电话']), '办公地址', '邮编'],
        many(6, (at) => [
          no(['党政办', '财政所', '民政办', '司法所', '卫生院', '派出所'][at] ?? ''),
          no(make.name(dice)),
          no(make.landline(dice)),
          no(`甲县乙镇人民路${1 + dice.next(200)}号${1 + dice.next(5)}楼${101 + dice.next(400)}室`),
          no(`35${dice.digits(4)}`),
        ]),
      ),
    ),
  );

/** Roster of shelters with the place, which is public. */
export const siteList = (dice: Dice): Sample =>
  sample(
    '避灾点',
    table(
      '乙镇避灾安置场所一览表',
      rowsOf(
        ['场所名称', '地址', '可容纳人数', '责任单位'],
        many(4, () => [
          no(`${make.village(dice)}避灾点`),
          no(`甲县乙镇${make.village(dice)}${1 + dice.next(12)}组${1 + dice.next(50)}号`),
          no(`${dice.next(300)}`),
          no(`${make.village(dice)}委员会`),
        ]),
      ),
    ),
  );
