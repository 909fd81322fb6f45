export const texts = {
  title: '申请年度件数',
  lead: '按年度报告表三的口径，从台账数出来。点件数可以看是哪几件。一份文书一并答复的，仍各计一件。',
  balance: (received: number, carriedIn: number, total: number, carriedOut: number) =>
    `本年新收${received}件，上年结转${carriedIn}件；办结${total}件，结转下年度${carriedOut}件。`,
  row: '表三的行',
  rows: {
    received: '一、本年新收',
    carriedIn: '二、上年结转',
    resultTotal: '三、（七）总计',
    carriedOut: '四、结转下年度',
  },
  result: (label: string) => `三、${label}`,
  total: '总计',
  cases: (row: string, column: string) => `${row}，${column}`,
  see: (what: string, count: number) => `看${what}：${count}件`,
  caseAt: (at: number) => `第${at}件`,
  year: '年度',
  yearOf: (year: number) => `${year}年`,
  list: '申请',
  redress: '复议诉讼年度件数',
};
