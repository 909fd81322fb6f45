import type { ListedWord } from '../../../src/screening/rules.ts';
import type { Dice } from './numbers.ts';
import * as make from './numbers.ts';
import { no, part, sample, table, yes, type Sample } from './marked.ts';

/** The words of an invented body. */
export const words: readonly ListedWord[] = [
  { list: '易错词', word: '登陆系统', right: '登录系统' },
  { list: '易错词', word: '布署', right: '部署' },
  { list: '易错词', word: '截止目前', right: '截至目前' },
  { list: '易错词', word: '必需', right: '必须', except: ['必需品', '生活必需'] },
  { list: '敏感词', word: '甲乙专班', level: 'error' },
];

/** Prose of notices with contacts and names of persons. */
export const notice = (dice: Dice): Sample => {
  const id = make.identity(dice);
  const phone = make.mobile(dice);
  return sample(
    '通知',
    part('title', no('甲县乙镇人民政府关于开展森林防火工作的通知')),
    part(
      'body',
      `请于${no(make.date(dice))}前报送，联系人：${no(make.name(dice))}，${dice.pick(['电话', '联系电话', '手机'])}：${yes('手机号码', phone)}；办公电话：${no(make.landline(dice))}。`,
    ),
    part(
      'body',
      `值班员${make.name(dice)} ${yes('手机号码', `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`)}，${yes('手机号码', `+86${make.mobile(dice)}`)}，${yes('手机号码', make.fullWidth(make.mobile(dice)))}`,
    ),
    part(
      'body',
      `手机${yes('手机号码', make.mobile(dice))}/${yes('手机号码', make.mobile(dice))}（微信同号），张三,${yes('手机号码', make.mobile(dice))},乙村`,
    ),
    part(
      'body',
      `${make.name(dice)}（${dice.pick(['身份证号：', '身份证号码', '公民身份号码：', ''])}${yes('身份证号', id)}）遗失不动产权证书，${no(`证号：甲（2020）不动产权第${dice.digits(7)}号`)}，声明作废。`,
    ),
    part('body', `旧身份证：身份证号${yes('身份证号', make.oldIdentity(dice))}。`),
    part('file-name', `${make.name(dice)}${yes('身份证号', make.identity(dice))}.pdf`),
    part('file-name', `${1 + dice.next(20)}-${yes('身份证号', make.identity(dice))}.jpg`),
    part('metadata', `联系人 ${make.name(dice)} ${yes('手机号码', make.mobile(dice))}`),
  );
};

/** Accounts, papers and addresses after their labels. */
export const labelled = (dice: Dice): Sample => {
  const card = make.card(dice);
  const house = `${1 + dice.next(12)}组${1 + dice.next(99)}号`;
  return sample(
    '带名目的号码',
    part(
      'body',
      `开户人：${make.name(dice)}，${dice.pick(['卡号', '银行卡号', '账号'])}：${yes('银行账号', card)}。`,
    ),
    part(
      'body',
      `卡号${yes(
        '银行账号',
        card
          .slice(0, 16)
          .replace(/\d{16}/, (body) => `${body.slice(0, 15)}${make.luhnDigit(body.slice(0, 15))}`)
          .replace(/(\d{4})(?=\d)/g, '$1 '),
      )}`,
    ),
    part(
      'body',
      `惠农补贴${dice.pick(['一卡通账号', '存折账号', '社保卡账号'])}：${yes('银行账号', make.account(dice))}`,
    ),
    part(
      'body',
      `${dice.pick(['护照号码：', '护照号', '护照：'])}${yes('证件号码', `E${dice.digits(8)}`)}，${dice.pick(['港澳通行证号：', '往来港澳通行证：'])}${yes('证件号码', `C${dice.digits(8)}`)}。`,
    ),
    part(
      'body',
      `残疾证号：${yes('证件号码', `${make.identity(dice)}${1 + dice.next(7)}${1 + dice.next(4)}`)}；军官证号：${yes('证件号码', `军字第${dice.digits(7)}号`.slice(0, -1))}。`,
    ),
    part(
      'body',
      `出生医学证明编号${yes('证件号码', `R${dice.digits(9)}`)}，学籍号：L${yes('身份证号', make.identity(dice))}`,
    ),
    part(
      'body',
      `${dice.pick(['社会保障号码：', '社保号：', '社保编号：'])}${yes('社保账号', dice.digits(10))}，${dice.pick(['医保编号：', '医保个人编号：', '参合证号：'])}${yes('社保账号', dice.digits(12))}，个人编号：${yes('社保账号', dice.digits(9))}。`,
    ),
    part(
      'body',
      `${dice.pick(['家庭住址', '住址', '户籍地址', '现住址'])}：甲县乙镇${yes('详细住址', `${make.village(dice)}${house}`)}，家住${yes('详细住址', `${make.village(dice)}${house}`)}。`,
    ),
    part(
      'body',
      `现住址：甲县丙街道${yes('详细住址', `阳光小区${1 + dice.next(9)}栋${1 + dice.next(3)}单元${101 + dice.next(500)}室`)}`,
    ),
  );
};

/** Names beside states in running text. */
export const states = (dice: Dice): Sample =>
  sample(
    '写到困难群众的文章',
    part(
      'body',
      `慰问${dice.pick(['孤儿', '困境儿童', '艾滋病患者', '尿毒症患者'])}${yes('敏感身份', make.name(dice))}，送去慰问金${no(make.amount(dice))}元。`,
    ),
    part(
      'body',
      `${yes('敏感身份', make.name(dice))}（${dice.pick(['孤儿', '残疾人', '精神障碍患者'])}）每月领取补贴。`,
    ),
    part(
      'body',
      `走访中，${yes('敏感身份', make.name(dice))}系${dice.pick(['孤儿', '残疾人', '困境儿童'])}，生活困难。`,
    ),
    part(
      'body',
      no(
        dice.pick([
          '做好孤儿基本生活保障工作',
          '残疾人康复，残疾人就业',
          '孤儿、困境儿童等关爱服务对象',
          '落实残疾人权益保障制度',
          '精神障碍患者监护管理',
          '孤儿安置，成年后安排就业',
        ]),
      ),
    ),
    part(
      'body',
      no(
        dice.pick([
          '全镇现有孤儿12人、残疾人306人',
          '残疾人张贴的公告栏',
          '向艾滋病患者提供免费治疗',
          '残疾人高校毕业生，孤儿高中阶段',
          '残疾人任职，社区矫正对象管理',
          '低保、特困、孤儿、残疾人等对象',
        ]),
      ),
    ),
  );

/** Marks of secrecy, of internal papers and of drafts. */
export const marks = (dice: Dice): Sample =>
  sample(
    '带标志的文件',
    part(
      'body',
      yes('密级标志', `${dice.pick(['机密', '秘密', '绝密'])}★${dice.pick(['10年', '长期', '20年', ''])}`),
    ),
    part('body', `${yes('密级标志', `密级：${dice.pick(['机密', '秘密'])}`)}\n第一条`),
    part(
      'body',
      `${yes('内部标志', dice.pick(['内部资料 注意保存', '内部文件', '不得外传', '仅供领导参阅', '工作秘密']))}\n正文如下。`,
    ),
    part('body', `正文如下。\n（${yes('内部标志', dice.pick(['此件不公开', '内部资料']))}）`),
    part(
      'title',
      `甲县乙镇${dice.pick(['防汛预案', '管理办法', '实施方案'])}（${yes('过程稿标志', dice.pick(['送审稿', '讨论稿', '征求意见稿', '草稿']))}）`,
    ),
    part('title', `乙镇党政联席${yes('过程稿标志', '会议纪要')}`),
    part('title', `关于申请解决经费的${yes('过程稿标志', '请示')}`),
    part('file-name', `实施方案（${yes('过程稿标志', '送审稿')}）.docx`),
    part('file-name', `${dice.next(9)}号${yes('过程稿标志', '会议纪要')}.pdf`),
    part('body', `实施方案\n（${yes('过程稿标志', dice.pick(['送审稿', '讨论稿']))}）\n一、总体要求`),
    part('body', `${yes('过程稿标志', dice.pick(['拟办意见', '领导批示', '会签单']))}：\n请阅。`),
    part('title', no('关于公开征求《甲县乙镇养犬管理办法（征求意见稿）》意见的公告')),
    part('title', no('关于《甲县防汛预案（征求意见稿）》征求意见采纳情况的公告')),
    part(
      'title',
      no(
        dice.pick([
          '关于乙镇请示事项的批复',
          '会议纪要管理制度',
          '关于规范请示报告工作的通知',
          '保密工作要点',
          '甲县机密件运转办法释义',
        ]),
      ),
    ),
    part(
      'body',
      no(
        dice.pick([
          '国家秘密、商业秘密、个人隐私不予公开',
          '会议纪要要及时印发，请示要一文一事',
          '标注“内部资料”的，不得外传',
          '群众满意度★★★★★',
          '讨论稿形成后，征求意见稿印发各村',
          '做好工作秘密管理，机密文件专人保管',
          '密级、保密期限由定密责任人确定',
        ]),
      ),
    ),
    part(
      'body',
      no(
        dice.pick([
          '（此件公开发布）',
          '（此件主动公开）',
          '（此件依申请公开）',
          '公开属性：主动公开',
          '密级：无',
        ]),
      ),
    ),
  );

/** Words of the body's lists. */
export const listed = (): Sample =>
  sample(
    '词表',
    part(
      'body',
      `请${yes('易错词', '登陆系统')}填报，${yes('易错词', '截止目前')}已${yes('易错词', '布署')}。`,
    ),
    part(
      'body',
      `${yes('易错词', '必需')}按时完成，${yes('敏感词', '甲乙专班')}牵头；${no('生活必需品')}、${no('必需品')}供应充足，${no('登录系统')}，${no('部署')}，${no('截至目前')}。`,
    ),
  );

const long = (dice: Dice) => `${1 + dice.next(9)}${dice.digits(10)}`;

/** Long numbers that belong to things, offices and money. */
export const numbersOfThings = (dice: Dice): Sample => {
  const like = make.identity(dice);
  const likeCard = make.card(dice);
  const likePhone = make.mobile(dice);
  return sample(
    '各种编号',
    part(
      'body',
      `${no(`甲政办发〔${2019 + dice.next(8)}〕${1 + dice.next(300)}号`)}，${no(`索引号：${dice.digits(9)}/${2020 + dice.next(7)}-${dice.digits(5)}`)}，${no(`信息索引号：${likePhone}`)}`,
    ),
    part(
      'body',
      `${no(`统一社会信用代码：${make.creditCode(dice)}`)}，${no(make.creditCode(dice))}，${no(make.creditCode(dice, true))}，${no(`信用代码${make.creditCode(dice, true)}`)}`,
    ),
    part(
      'body',
      `${no(`项目代码：2${dice.digits(3)}-450100-48-03-${dice.digits(6)}`)}，${no(`${2019 + dice.next(7)}-350100-${dice.digits(2)}-${dice.digits(2)}-${dice.digits(6)}`)}`,
    ),
    part(
      'body',
      `${no(`办件编号：${like}`)}，${no(`受理号：${like}`)}，${no(`流水号：${likeCard}`)}，${no(`快递单号：${likePhone}`)}，${no(`订单号${likeCard}`)}`,
    ),
    part(
      'body',
      `${no(`许可证号：${likeCard}`)}，${no(`JY1350${dice.digits(10)}`)}，${no(`甲公网安备${like.slice(0, 14)}号`)}，${no(`合同号：${likePhone}`)}，${no(`发票号码：${dice.digits(20)}`)}`,
    ),
    part(
      'body',
      `${no(`投资${likePhone}元`)}，${no(`产值${likePhone}.${dice.digits(2)}元`)}，${no(`${1 + dice.next(9)},${dice.digits(3)},${dice.digits(3)},${dice.digits(3)}元`)}，${no(`访问量${likePhone}次`)}，${no(`0.${likePhone}`)}`,
    ),
    part(
      'body',
      `${no(`http://www.example.gov.cn/zwgk/202${dice.next(7)}01/t20240115_${likePhone}.html`)} ${no(`www.example.gov.cn/art/art_${likeCard}_1.html`)} ${no(`t20240115_${make.oldIdentity(dice)}.pdf`)}`,
    ),
    part(
      'body',
      `${no(`收款单位：甲县财政局，开户行：甲县支行，账号：${make.account(dice)}`)}\n${no(`对公账号：${likeCard}`)}\n${no(`投标保证金专用账户：${make.account(dice)}`)}`,
    ),
    part(
      'body',
      `${no(`东经118.${dice.digits(12)}`)}，${no(`${dice.digits(8)}-${dice.digits(4)}`)}，${no('20240115123045')}，${no(`${dice.digits(6)} 2023 2024`)}，${no(`A${likePhone}`)}，${no(`${likePhone}${dice.digits(2)}`)}`,
    ),
    part(
      'body',
      `${no('12345')}、${no('400-800-1234')}、${no('95598')}、${no(`传真：${make.landline(dice)}`)}、${no(`电话：${make.landline(dice)}`)}、${no(`邮编：35${dice.digits(4)}`)}，${no(`办公地址：甲县乙镇人民路${1 + dice.next(300)}号${1 + dice.next(9)}楼${101 + dice.next(800)}室`)}`,
    ),
    part(
      'body',
      `${no(make.date(dice))}至${no(make.date(dice))}，${no('20230101 20231231')}，${no('2023-01-01 2023-12-31')}，${no('2023.01.01—2023.12.31')}`,
    ),
    part(
      'body',
      `${no('护照办理指南')}，${no('护照工本费120元')}，${no('残疾证办理材料')}，${no(`定点医疗机构医保编号：H${dice.digits(11)}`)}，${no(`单位社保编号：${dice.digits(10)}`)}，${no('医保编号由经办机构编制')}，${no('身份证号码、手机号码等个人信息已隐去')}`,
    ),
    part(
      'body',
      `${no(`宗地号：350181${dice.digits(6)}GB${dice.digits(5)}`)}，${no(`甲（2024）不动产权第${dice.digits(7)}号`)}，${no(`行政区划代码350181${dice.digits(6)}`)}，${no(`条形码${likeCard.slice(0, 13)}`)}，${no(`ISBN 978-7-${dice.digits(4)}-${dice.digits(4)}-${dice.next(10)}`)}`,
    ),
  );
};

/** Tables of figures: years, amounts, long codes under their headings. */
export const statistics = (dice: Dice): Sample => {
  const figures = () => Array.from({ length: 6 }, () => no(dice.digits(1 + dice.next(6))));
  return sample(
    '统计表',
    table('甲县国民经济主要指标', [
      ['指标', '2020年', '2021年', '2022年', '2023年', '2024年', '2025年'],
      ...Array.from({ length: 4 }, () => [no('产值'), ...figures()]),
    ]),
    table('项目一览表', [
      ['项目代码', '项目名称', '总投资（元）', '受理编号', '建设单位', '信用代码'],
      ...Array.from({ length: 3 }, () => [
        no(`2${dice.digits(3)}-350100-${dice.digits(2)}-${dice.digits(2)}-${dice.digits(6)}`),
        no('乡村道路'),
        no(long(dice)),
        no(make.identity(dice)),
        no('甲县交通运输局'),
        no(make.creditCode(dice, dice.next(2) === 0)),
      ]),
    ]),
    table('', [
      ['编号', '预算金额', '合同编号', '设备号'],
      ...Array.from({ length: 3 }, () => [
        no(make.oldIdentity(dice)),
        no(make.mobile(dice)),
        no(make.card(dice)),
        no(make.mobile(dice)),
      ]),
    ]),
    part('body', Array.from({ length: 3 }, () => figures().join('\t')).join('\n')),
  );
};

/** Minutes and notices of an office, as they are published every day. */
export const dailyPaper = (dice: Dice): Sample =>
  sample(
    '日常文件',
    part('title', no(`甲县乙镇人民政府${2020 + dice.next(6)}年政府信息公开工作年度报告`)),
    part(
      'body',
      no(`全年收到申请${dice.next(20)}件，办结${dice.next(20)}件，收费0元，访问${dice.digits(7)}次。`),
    ),
    part(
      'body',
      no(`会议由镇长${make.name(dice)}主持，${make.name(dice)}、${make.name(dice)}参加，研究防汛工作。`),
    ),
    part(
      'body',
      no(
        `镇党委书记${make.name(dice)}到${make.village(dice)}走访孤儿和残疾人家庭，发放慰问金${dice.next(9)}万元。`,
      ),
    ),
    part(
      'body',
      no(
        `${make.village(dice)}三组道路硬化工程，长${dice.next(900)}米，投资${make.amount(dice)}万元，施工单位甲县建筑公司，地址：甲县城关镇人民路${dice.next(90)}号。`,
      ),
    ),
    part(
      'body',
      no(
        `公示期${make.date(dice)}至${make.date(dice)}，监督电话：${make.landline(dice)}，受理单位：乙镇纪委，地址：甲县乙镇政府大院${dice.next(9)}号楼${dice.next(300)}室。`,
      ),
    ),
  );
