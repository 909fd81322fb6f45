/** Words of the reading by programs: refusals and the page about it. */
export const apiTexts = {
  noBody: (named: string) => `没有“${named}”这个单位，各单位的编号见/api/site/bodies。`,
  noItem: (number: number) => `没有${number}号信息，已公开的见/api/site/items。`,
  withdrawn: (notice: string) => `这条信息已经撤回。${notice}`,
  noAddress: '没有这个接口，全部接口见/api/site/。',
  wrongParameter: (name: string, means: string) => `参数${name}写得不对。它是：${means}。`,

  title: '开放接口',
  lead: '本站公开的信息，可以用程序读取，不用登录。回答是JSON，格式是',
  rules: [
    '网址都用GET读取，其他网站的网页也可以直接读取（CORS）。',
    '回答带ETag，再次读取时带上If-None-Match，没有变化就回答304。',
    '时间是UTC，按ISO 8601写；日期是中国的日期。',
    '格式以后可能增加栏目，已有栏目的意思不变；程序遇到不认识的栏目，请跳过。',
    '请不要同时发很多请求；太密时回答429，隔Retry-After所说的秒数再读。',
  ],
  document: 'OpenAPI 3.1说明（给程序读）',
  parameters: '参数',
  answer: '回答',
  refusals: '其他回答',
  tryIt: '试一试',
  of: (title: string, part: string) => `${title}：${part}`,
  headings: { name: '名称', kind: '内容', description: '说明' },
  optional: '（可以不写）',
  shared: '共用的结构',
  fields: '字段',
} as const;
