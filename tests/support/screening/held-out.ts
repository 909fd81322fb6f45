import type { Dice } from './numbers.ts';
import * as make from './numbers.ts';
import { no, part, sample, table, yes, type Sample } from './marked.ts';

/** Lists as the text of a PDF has them: blanks between the cells, each line a part. */
export const linesOfPdf = (dice: Dice): Sample =>
  sample(
    'PDF里的名单',
    part('body', '乙镇困难残疾人生活补贴发放名单'),
    part('body', '序号 姓 名 身份证号 残疾等级 家庭住址 金额'),
    ...Array.from({ length: 3 }, (_, at) =>
      part(
        'body',
        `${at + 1} ${yes('敏感身份', make.name(dice))} ${yes('身份证号', make.identity(dice))} 二级 乙镇${yes('详细住址', `${make.village(dice)}${1 + dice.next(9)}组`)} ${no(make.amount(dice))}`,
      ),
    ),
    part('body', `合计 ${no(make.amount(dice))}`),
    part('body', `${no('制表人：张三')} ${no(make.date(dice))}`),
  );

/** The same in one text, with a public list after it. */
export const spacedText = (dice: Dice): Sample =>
  sample(
    '空格排的名单',
    part(
      'body',
      `临时救助对象公示\n户主 联系电话 救助原因\n${Array.from({ length: 2 }, () => `${yes('敏感身份', make.name(dice))} ${yes('手机号码', make.mobile(dice))} 尿毒症`).join('\n')}\n\n拟录用人员公示\n姓名 准考证号 岗位\n${Array.from({ length: 2 }, () => `${no(make.name(dice))} ${no(`135${dice.digits(8)}`)} 文员`).join('\n')}\n${no('公示期7天')}`,
    ),
  );

/** Forms with a person on each, and addresses as they are written elsewhere in the country. */
export const forms = (dice: Dice): Sample =>
  sample(
    '登记表',
    table('临时救助申请审批表', [
      ['姓名', no(make.name(dice)), '性别', '女', '身份证号', yes('身份证号', make.identity(dice))],
      [
        '联系电话',
        yes('手机号码', make.mobile(dice)),
        '家庭住址',
        `甲县乙镇${yes('详细住址', `丙村委会${1 + dice.next(9)}村民小组`)}`,
        '',
        '',
      ],
      ['开户行', '甲县农商行', '账号', yes('银行账号', make.account(dice)), '', ''],
    ]),
    table('事实无人抚养儿童基本情况', [
      ['儿童姓名', '监护人姓名', '监护人电话', '与监护人关系'],
      [
        yes('敏感身份', make.name(dice)),
        yes('敏感身份', make.name(dice)),
        yes('手机号码', make.mobile(dice)),
        '祖孙',
      ],
    ]),
    table('乙镇种植户', [
      ['姓名及电话', '面积'],
      [`${make.name(dice)}${yes('手机号码', make.mobile(dice))}`, no('12亩')],
      [`${make.name(dice)} ${yes('手机号码', make.mobile(dice))}`, no('3亩')],
    ]),
    table('优抚对象', [
      ['姓名', '现居住地址', '优抚类别', '社会保障卡号'],
      [
        no(make.name(dice)),
        `乙镇${yes('详细住址', `${make.village(dice)}小学旁${1 + dice.next(50)}号`)}`,
        '伤残军人',
        yes('银行账号', make.card(dice)),
      ],
    ]),
    part(
      'body',
      `被征收人：${no(make.name(dice))}，身份证号 ${yes('身份证号', make.identity(dice).replace(/(\d{6})(\d{8})/, '$1-$2-'))}，房屋坐落甲县乙镇。`,
    ),
    part(
      'body',
      `申请人${no(make.name(dice))}，女，${no('1985年4月10日')}生，住甲县乙镇${yes('详细住址', `${make.village(dice)}${1 + dice.next(9)}组${1 + dice.next(90)}号`)}。`,
    ),
    part(
      'body',
      `户主${no(make.name(dice))}，开户银行：农商行，卡号：${yes('银行账号', make.card(dice).replace(/(\d{4})(?=\d)/g, '$1-'))}`,
    ),
  );

/** Long numbers and words in papers that are published every day. */
export const publicPapers = (dice: Dice): Sample =>
  sample(
    '日常公开的文件',
    part(
      'body',
      `${no(`采购计划编号：[350181]${dice.digits(4)}[GK]${dice.digits(7)}`)}，${no(`预算金额：${dice.digits(7)}.00元`)}，${no(`开标时间：2026-03-15 09:30:00`)}`,
    ),
    part(
      'body',
      `${no(`甲市监处罚〔2026〕${dice.digits(3)}号`)}，当事人：${no('甲县乙镇某某超市')}，${no(`营业执照注册号：${dice.digits(15)}`)}，${no(`统一社会信用代码（注册号）：${make.creditCode(dice)}`)}`,
    ),
    part(
      'body',
      `${no(`监测点位：经度${110 + dice.next(9)}.${dice.digits(6)} 纬度${20 + dice.next(9)}.${dice.digits(6)}`)}，${no(`采样编号W${dice.digits(12)}`)}，${no(`水表号${dice.digits(12)}`)}`,
    ),
    part(
      'body',
      `${no(`招标人：甲县交通局 联系人：王工 电话：${make.landline(dice)}`)}；${no(`国库账户：${make.account(dice)}`)}；${no(`缴款码：3500${dice.digits(16)}`)}`,
    ),
    part(
      'body',
      no(
        dice.pick([
          '患者安全、医疗质量持续提升',
          '孤儿院改造项目（一期）',
          '残疾人联合会主席团会议召开',
          '对重病患者实行分类救助',
          '精神障碍患者以奖代补政策',
          '残疾人任务清单，残疾人证办理',
        ]),
      ),
    ),
    part(
      'body',
      no(
        dice.pick([
          '各村应成立领导小组，组长由村主任担任',
          '居住证、护照、驾驶证可在大厅办理',
          '请携带身份证、户口簿、社保卡、银行卡',
          '身份证号码：18位；手机号码：11位',
          '参保编号、个人编号查询流程',
        ]),
      ),
    ),
    part(
      'body',
      `${no(`股票代码600${dice.digits(3)}`)}，${no(`批准文号：国药准字H${dice.digits(8)}`)}，${no(`专利号ZL2024${dice.digits(8)}.${dice.next(10)}`)}，${no(`基金账户名称：甲县慈善会，账号：${make.account(dice)}`)}`,
    ),
    part(
      'title',
      no(
        dice.pick([
          '甲县乙镇2026年第3次党政联席会议纪要（摘要）解读',
          '关于征求《办法（征求意见稿）》意见的函',
          '政府工作报告（讨论稿）起草说明',
          '关于做好请示件办理的通知',
        ]),
      ),
    ),
    table('乙镇村干部公开承诺', [
      ['姓名', '职务', '联系电话', '承诺事项'],
      ...Array.from({ length: 3 }, () => [
        no(make.name(dice)),
        no('村主任'),
        no(make.landline(dice)),
        no('修缮3组道路'),
      ]),
    ]),
    table('宅基地审批公示', [
      ['户主', '家庭人口', '宅基地面积（平方米）', '批准书号', '村'],
      ...Array.from({ length: 3 }, () => [
        no(make.name(dice)),
        no('4'),
        no('120'),
        no(`农宅字35018120${dice.digits(7)}`),
        no(make.village(dice)),
      ]),
    ]),
    table('月度电量', [
      ['表号', '户号', '本月示数', '金额'],
      ...Array.from({ length: 3 }, () => [
        no(`13${dice.digits(9)}`),
        no(`35${dice.digits(11)}`),
        no(dice.digits(6)),
        no(make.amount(dice)),
      ]),
    ]),
  );
