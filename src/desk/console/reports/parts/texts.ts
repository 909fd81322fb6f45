export const texts = {
  close: '关闭',
  happens: '办了以后',
  records: '后面的记录',
  recordsCount: (count: number, sum: string) => `共${count}条，合计${sum}`,
  recordsMore: (left: number) => `再读一些（还有${left}条）`,
  noRecords: '台账里没有这一格的记录。',
  counts: (count: string) => `计${count}`,
  yuan: (count: string) => `${count}元`,
  untitled: '没有标题的记录',
  caseFiles: '案卷由依申请公开经办人、公开工作机构负责人打开。',
};
