/** What the cells of a column say, by its heading. */
export type ColumnMeaning =
  | 'name'
  | 'identity'
  | 'paper'
  | 'social'
  | 'account'
  | 'phone'
  | 'officePhone'
  | 'address'
  | 'state'
  | 'age'
  | 'office'
  | 'code'
  | 'quantity'
  | 'other';

// The first that fits counts: 残疾证号 is a paper before it is a state, 办公电话 an office's before it is a phone.
const meanings: readonly (readonly [ColumnMeaning, RegExp])[] = [
  [
    'quantity',
    /金额|资金|投资|面积|产值|收入|支出|预算|决算|合计|总额|单价|价格|数量|标准|补贴额|[（(](?:万|亿)?(?:元|亩|平方米|人|户|吨)[）)]/,
  ],
  [
    'officePhone',
    /(?:办公|单位|值班|咨询|监督|投诉|服务|举报|公司|座机|窗口|固定)(?:联系)?(?:电话|热线|座机)|传真|热线|邮编/,
  ],
  [
    'code',
    /(?:统一|信用|机构|项目|行政区划|许可|批准|受理|备案|登记|合同|设备|索引|档案|流水|订单|发票|凭证|学校|地块|宗地|准?考|报名).{0,6}(?:代码|编号|编码|证号|号码?)|^(?:编号|编码|代码|文号|索引号|序号|案号|车牌号?|二维码)$/,
  ],
  ['paper', /残疾(?:人)?证|护照|通行证|军官证|士兵证|优待证|居住证号|驾驶证|出生(?:医学)?证|学籍号|伤残证/],
  ['identity', /身份证|公民身份|身份号码|证件号|^证号$/],
  ['account', /银行卡|账号|帐号|账户|帐户|卡号|一卡通|存折/],
  [
    'social',
    /(?:社会?保|医保|社会保障|社会保险|医疗保险|参合|参保|新农合|医疗证|个人|养老保险).{0,4}(?:编号|号码?|账号)/,
  ],
  ['phone', /手机|电话|联系方式|联系号码|移动号/],
  [
    'office',
    /(?:单位|企业|公司|商户|机构|店铺|门店|经营者|经营主体|供应商|合作社|家庭农场|项目|学校|部门|站点|网点|场所)(?:名称|$)|法定代表人|职务|职位|岗位|职称/,
  ],
  ['address', /住址|地址|居住地|住所|户籍|村组|所在(?:村|组|地)|住地|家庭所在|门牌/],
  ['state', /残疾(?:类别|类型|类|等级|级别|情况|程度)|病种|病名|疾病|病情|患病|诊断|健康状况|孕检|婚育/],
  ['age', /^年龄|周岁$/],
  [
    'name',
    /姓名|户主|申请人|领取人|受益人|救助对象|保障对象|补贴对象|享受人|持卡人|收款人|承包方|被征收人|权利人|儿童|学生|老人$|患者|监护人|家长|成员/,
  ],
  // 表号, 批号: any other number is that of a thing.
  ['code', /^\p{Script=Han}{1,6}(?:号|编码|编号|代码)$/u],
];

/** The meaning of a column by its heading, notes in brackets and blanks left aside. */
export function meaningOf(heading: string): ColumnMeaning {
  const words = heading.slice(0, 40).replace(/[\s　]/g, '');
  if (words === '' || words.length > 24 || /关系|人数|是否/.test(words)) return 'other';
  return meanings.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

const headingWords =
  /姓名|户主|身份证|证件号|电话|住址|地址|金额|序号|账号|卡号|编号|名称|备注|性别|单位|村|类别|病种|年龄|代码/;

/** True where a row looks like the headings of a table: two cells or more with words of headings, no long numbers. */
export function isHeadingRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.some((cell) => cell.length > 30 || /\d{6}/.test(cell))) return false;
  const known = filled.filter(
    (cell) => headingWords.test(cell.replace(/[\s　]/g, '')) || meaningOf(cell) !== 'other',
  );
  return known.length >= 2;
}
