/** The columns that an imported register of documents may have, by what stands above them; the first name is ours. */
export const documentColumns = {
  number: ['发文字号', '文号', '发文文号', '文件编号'],
  title: ['标题', '文件标题', '文件名称', '名称', '公文标题'],
  issuer: ['发文机关', '发文单位', '发布机构', '制发机关', '印发机关', '公开主体'],
  formedOn: ['成文日期', '发文日期', '印发日期', '签发日期', '生成日期'],
  attribute: ['公开属性', '公开方式', '公开类型'],
  ground: ['依据', '公开依据', '不公开依据', '属性依据'],
  reason: ['理由', '不公开理由', '不予公开理由'],
  reviewOn: ['复查日期', '下次复查日期'],
  item: ['法定事项', '目录事项', '公开事项'],
  normative: ['规范性文件', '是否规范性文件', '是否为规范性文件'],
  effectiveOn: ['施行日期', '生效日期', '实施日期'],
  term: ['有效期', '有效期限', '有效期至'],
  endedOn: ['废止日期', '失效日期', '废止失效日期'],
  endedBy: ['废止依据', '失效依据', '废止文件'],
  publicOn: ['公开日期', '公开时间'],
  publicWhere: ['公开网址', '公开渠道', '网址', '链接', '公开地方', '公开位置'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type DocumentColumn = keyof typeof documentColumns;

/** Without these nothing can be registered. */
export const neededDocumentColumns: readonly DocumentColumn[] = ['title', 'formedOn', 'attribute'];
