export const texts = {
  effectiveOn: '施行日期',
  validUntil: '有效期至',
  summary: '内容概述',
  keywords: '关键词',
  source: '来源',
  separator: '、',
};
