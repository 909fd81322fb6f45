// What stands before a number tells what it is; the reach is a label, not a paragraph.
const reach = 16;

/** The words just before an offset, blanks left out. */
export function wordsBefore(text: string, start: number): string {
  return text
    .slice(Math.max(0, start - reach * 2), start)
    .replace(/\s+/g, '')
    .slice(-reach);
}

const codeLabel =
  /(?:索引号?|文号|字号|编号|编码|备案号?|标识码|信用代码|机构代码|许可证号?|证书号|流水号|订单号|快递单号|条形码|项目代码|批准号|邮编|传真)[^0-9，。；]{0,4}$/;

/** True where the label before a number says that it is the number of a thing, not of a person. */
export function isLabelledAsCode(text: string, start: number): boolean {
  return codeLabel.test(wordsBefore(text, start));
}

/** True inside a web address, or in a file name such as t20260313_105587.html. */
export function isInAddress(text: string, start: number, end: number): boolean {
  const before = /[\w./:?=&%#@-]*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  const after = /^[\w./:?=&%#-]*/.exec(text.slice(end, end + 80))?.[0] ?? '';
  return /:\/\/|www\.|[a-z]\//i.test(before) || /^[\w-]*\.(?:s?html?|pdf|docx?|xlsx?|jsp|aspx?)/i.test(after);
}

/** True where a number counts something or is part of a decimal: 13800000000元, 0.13800000000. */
export function isQuantity(text: string, start: number, end: number): boolean {
  return (
    /[.．]$/.test(text.slice(0, start)) ||
    /^\s*(?:[.．]\d|[万亿]?(?:元|条|件|人|次|篇|份|户|亩|吨|平方|立方|公里|千瓦|个|％|%))/.test(
      text.slice(end, end + 6),
    )
  );
}
