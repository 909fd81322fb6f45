import type { Dice } from './numbers.ts';
import * as make from './numbers.ts';
import { no, part, sample, table, yes, type Sample } from './marked.ts';

/** Contacts and numbers as clerks really type them. */
export const looseContacts = (dice: Dice): Sample => {
  const phone = () => make.mobile(dice);
  const id = () => make.identity(dice);
  return sample(
    '随手写的联系方式',
    part('body', `联系人及电话：${make.name(dice)}${yes('手机号码', phone())}`),
    part(
      'body',
      `${make.name(dice)}:${yes('手机号码', phone().replace(/(\d{3})(\d{4})(\d{4})/, '$1-$2-$3'))};Tel:${yes('手机号码', phone())}`,
    ),
    part(
      'body',
      `QQ/微信：${yes('手机号码', phone())}，手机号为${yes('手机号码', phone())}。${yes('手机号码', phone())}（李主任）`,
    ),
    part(
      'body',
      `电话：${yes('手机号码', phone())}、${yes('手机号码', phone())}，或${yes('手机号码', `0086${phone()}`)}`,
    ),
    part(
      'body',
      `身份证：${yes('身份证号', id())}，身份证号码为：${yes('身份证号', id())}；身份证号【${yes('身份证号', id())}】`,
    ),
    part('body', `ID:${yes('身份证号', id())} ${make.name(dice)}${yes('身份证号', id())}男`),
    part('body', `身份证号：\n${yes('身份证号', id().replace(/(\d{6})(\d{8})/, '$1 $2 '))}`),
    part('file-name', `${make.name(dice)}_${yes('身份证号', id())}.jpg`),
    part('file-name', `${yes('身份证号', id())}_正面.png`),
    part('alt', `${make.name(dice)}的身份证，${yes('身份证号', id())}`),
    part(
      'body',
      `户名：${make.name(dice)} 开户银行：甲县农商行乙镇支行 帐号：${yes('银行账号', make.account(dice))}`,
    ),
    part('body', `请汇至${make.name(dice)}，${yes('银行账号', make.card(dice))}（甲县农商行）`),
  );
};

/** Workbooks as they come: titles and units above, headings in two rows, blanks and line breaks in them. */
export const roughSheets = (dice: Dice): Sample => {
  const person = () => no(make.name(dice));
  return sample(
    '格式不齐的表',
    table('Sheet1', [
      ['乙镇2026年农村危房改造补助资金发放表', '', '', '', '', ''],
      ['单位：元', '', '', '', '', ''],
      ['序号', '姓 名', '身份证\n号码', '联系\n电话', '家庭住址', '金额'],
      ...Array.from({ length: 3 }, (_, at) => [
        `${at + 1}`,
        person(),
        `'${yes('身份证号', make.identity(dice))}`,
        yes('手机号码', make.mobile(dice)),
        `乙镇${yes('详细住址', `东山自然村${1 + dice.next(80)}号`)}`,
        no(make.amount(dice)),
      ]),
      ['合计', '', '', '', '', no(make.amount(dice))],
    ]),
    table('花名册', [
      ['村别', '户主信息', '', '', '备注'],
      ['', '户主姓名', '身份证号码（必填）', '社保卡（银行卡）号', ''],
      ...Array.from({ length: 3 }, () => [
        no(make.village(dice)),
        person(),
        yes('身份证号', make.identity(dice)),
        yes('银行账号', make.account(dice)),
        '',
      ]),
    ]),
    table(
      '',
      Array.from({ length: 3 }, (_, at) => [
        `${at + 1}`,
        person(),
        yes('身份证号', make.identity(dice)),
        `${make.name(dice)}/${yes('手机号码', make.mobile(dice))}`,
      ]),
    ),
    table('精准帮扶', [
      ['姓名', '与户主关系', '健康状况', '致贫原因', '联系电话'],
      [yes('敏感身份', make.name(dice)), '户主', '患有大病', '因病', yes('手机号码', make.mobile(dice))],
      [person(), '配偶', '健康', '缺技术', yes('固定电话', make.landline(dice))],
      [yes('敏感身份', '阿依·古丽'), '子女', '一级残疾', '因残', ''],
    ]),
    table('值班表', [
      ['日期', '带班领导', '职务', '值班电话'],
      ...Array.from({ length: 3 }, () => [
        no(make.date(dice)),
        person(),
        no('副镇长'),
        yes('手机号码', make.mobile(dice)),
      ]),
    ]),
    table('低收入人口', [
      ['户主', '地址', '人口'],
      [person(), yes('详细住址', `${make.village(dice)}下厝${1 + dice.next(90)}号`), '3'],
      [person(), yes('详细住址', `${make.village(dice)}${1 + dice.next(9)}组`), '2'],
      [person(), no(make.village(dice)), '1'],
    ]),
  );
};

/** Lists of enterprises, permits, penalties and examinations, which are published on purpose. */
export const publicLists = (dice: Dice): Sample =>
  sample(
    '依法公示的表',
    table('行政许可双公示', [
      ['行政相对人名称', '统一社会信用代码', '法定代表人', '许可编号', '许可机关', '有效期'],
      ...Array.from({ length: 4 }, () => [
        no('甲县某某商行'),
        no(make.creditCode(dice)),
        no(make.name(dice)),
        no(`JY1350${dice.digits(10)}`),
        no('甲县市场监督管理局'),
        no(make.date(dice)),
      ]),
    ]),
    table('企业名录', [
      ['企业名称', '注册地址', '联系电话', '法定代表人'],
      ...Array.from({ length: 4 }, () => [
        no('甲县建筑有限公司'),
        no(`甲县城关镇人民路${1 + dice.next(300)}号${1 + dice.next(9)}楼`),
        no(make.landline(dice)),
        no(make.name(dice)),
      ]),
    ]),
    table('事业单位招聘笔试成绩', [
      ['准考证号', '姓名', '报考岗位', '笔试成绩'],
      ...Array.from({ length: 4 }, () => [
        no(`135${dice.digits(8)}`),
        no(make.name(dice)),
        no('教师'),
        no(`${60 + dice.next(40)}.5`),
      ]),
    ]),
    table('村级财务', [
      ['日期', '凭证号', '摘要', '收入', '支出'],
      ...Array.from({ length: 4 }, () => [
        no(make.date(dice)),
        no(`15${dice.digits(9)}`),
        no('道路维修'),
        no(`13${dice.digits(9)}`),
        no(make.amount(dice)),
      ]),
    ]),
    table('残疾人补贴标准', [
      ['残疾类别', '残疾等级', '补贴标准（元/月）'],
      [no('肢体'), no('一级'), no('120')],
      [no('精神'), no('二级'), no('100')],
    ]),
    table('各村特殊群体统计', [
      ['村名', '孤儿人数', '困境儿童数', '残疾人数'],
      ...Array.from({ length: 3 }, () => [
        no(make.village(dice)),
        no(`${dice.next(9)}`),
        no(`${dice.next(9)}`),
        no(`${dice.next(99)}`),
      ]),
    ]),
    table('三好学生名单', [
      ['学生姓名', '学校', '年龄'],
      ...Array.from({ length: 3 }, () => [
        no(make.name(dice)),
        no('甲县第一小学'),
        no(`${8 + dice.next(5)}`),
      ]),
    ]),
    table('公益性岗位人员', [
      ['姓名', '村', '岗位', '补贴金额'],
      ...Array.from({ length: 3 }, () => [
        no(make.name(dice)),
        no(make.village(dice)),
        no('保洁员'),
        no(make.amount(dice)),
      ]),
    ]),
  );

/** Words that sound like a find and are none. */
export const nearWords = (dice: Dice): Sample =>
  sample(
    '容易看错的文字',
    part(
      'body',
      no(
        dice.pick([
          '残疾人王先生，已领取轮椅',
          '孤儿张某，女',
          '困境儿童周末，由志愿者陪伴',
          '残疾人李大爷、陈奶奶',
          '孤儿毕业，推荐就业',
          '残疾人赵某某（男）',
        ]),
      ),
    ),
    part(
      'body',
      no(
        dice.pick([
          '《孤儿方案》',
          '残疾人高度重视，积极参与',
          '对社区矫正对象严格管理，',
          '大病患者及时，足额报销',
          '艾滋病患者安全，隐私保护',
          '困境儿童成长，',
        ]),
      ),
    ),
    part(
      'title',
      no(
        dice.pick([
          '关于印发《乙镇会议纪要管理办法》的通知',
          '请示报告制度',
          '关于《甲县规划（草案）》公开征求意见的公告',
          '甲县乙镇2026年讨论稿修改情况说明',
          '关于对乙镇〔2026〕3号请示的复函',
        ]),
      ),
    ),
    part(
      'file-name',
      no(
        dice.pick([
          '会议纪要目录2026.xlsx',
          '请示与批复.doc汇编.pdf',
          '机密性承诺书模板.docx',
          '附件1：公示名单.xlsx',
        ]),
      ),
    ),
    part(
      'body',
      no(
        dice.pick([
          '根据会议纪要〔2026〕3号',
          '秘密交易、内部交易一律禁止',
          '不得外传是指不向无关人员提供',
          '份号、密级和保密期限、紧急程度',
          '内部文件管理要规范',
          '此件不公开的，要说明理由',
        ]),
      ),
    ),
    part('body', no(`住址、电话等信息不予公开，家庭住址变更的要登记${dice.next(3)}次`)),
    part('body', no(`企业注册地址：甲县乙镇东山村${1 + dice.next(9)}组${1 + dice.next(60)}号`)),
    part('body', no(`单位住所地：甲县城关镇人民路${1 + dice.next(60)}号${1 + dice.next(9)}楼`)),
    part('body', no(`现住人口3456人，居住地在乙镇东山村的有${dice.next(900)}户`)),
    part(
      'body',
      `${no(`车架号LSVAA${dice.digits(12)}`)}，${no(`准考证号：135${dice.digits(8)}`)}，${no(`户号：35${dice.digits(11)}`)}，${no(`图斑编号350181${dice.digits(12)}`)}`,
    ),
    part(
      'body',
      `${no(`${dice.digits(4)} ${dice.digits(4)} ${dice.digits(4)}`)}；${no(`长${dice.digits(3)}.5米`)}；${no(`13时15分至18时`)}；${no('1.38亿元')}；${no(`K138+000至K139+500`)}`,
    ),
    part(
      'body',
      `${no(`咨询电话：0591-${2 + dice.next(7)}${dice.digits(6)}转${dice.digits(4)}`)}，${no(`${dice.digits(3)}×${dice.digits(4)}`)}，${no(`sha256:${make.identity(dice).replace(/\d/g, (digit) => 'abcdef0123'.charAt(Number(digit)))}`)}`,
    ),
    part(
      'body',
      `${no(`社会保障号码由${dice.digits(2)}位数字组成`)}，${no('个人编号可在手机上查询')}，${no('护照自签发之日起10年有效')}，${no('驾驶证记12分')}，${no('居住证办理15个工作日')}`,
    ),
  );
