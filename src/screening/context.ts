import { textAfter, wordsBefore, type Passage } from './passage.ts';

const codeLabel =
  /(?:索引号?|文号|字号|编号|编码|备案号?|标识码|代码|许可证号?|证书号|流水号|[订运货批案档图票]号|[订货运快递]单号|[水电气]表号|注册号|合同号|凭证号?|序列号|条形?码|批准号|受理号|登记号|宗地号?|地块号?|学号|邮编|传真|发票号?码?|设备号|型号|工单号?|考证?号|准考证|报名序?号)[^0-9，。；]{0,4}$/;

// 水表号：, 缴款码： – any label that ends so, but those of persons.
const otherLabel = /\p{Script=Han}{1,6}[号码][:：]$/u;
const personLabel = /(?:手机|电话|联系|联络|微信|身份|证件|通讯|通信|本人|卡|[账帐证户]|号)[号码][:：]$/u;

/** True where the label before a number says that it is the number of a thing, not of a person. */
export function isLabelledAsCode(passage: Passage, start: number): boolean {
  const before = wordsBefore(passage, start);
  return codeLabel.test(before) || (otherLabel.test(before) && !personLabel.test(before));
}

const inAddress = /[\w./:?=&%#@-]/;
const farthest = 200;

/** True inside a web address, or in a file name such as t20260313_105587.html. */
export function isInAddress(passage: Passage, start: number, end: number): boolean {
  const { text, tally } = passage;
  let from = start;
  while (from > 0 && start - from < farthest && inAddress.test(text.charAt(from - 1))) from -= 1;
  tally.steps += start - from;
  if (from < start && /:\/\/|www\.|[a-z]\//i.test(text.slice(from, start))) return true;
  if (!/[\w.-]/.test(text.charAt(end))) return false;
  return /^[\w-]{0,60}\.(?:s?html?|pdf|docx?|xlsx?|jsp|aspx?)/i.test(textAfter(passage, end, 80));
}

/** True where a number counts something or is part of a decimal: 13800000000元, 0.13800000000. */
export function isQuantity(passage: Passage, start: number, end: number): boolean {
  const previous = passage.text.charAt(start - 1);
  if (previous === '.' || previous === '．') return true;
  return /^\s{0,3}(?:[.．]\d|[万亿]?(?:元|条|件|人|次|篇|份|户|亩|吨|平方|立方|公里|千瓦|个|度|％|%))/.test(
    textAfter(passage, end, 8),
  );
}
