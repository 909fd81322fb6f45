/** Words of the page of the guide, besides those of law. */
export const guideTexts = {
  title: '政府信息公开指南',
  villageTitle: '村务公开指南',
  updated: (date: string) => `更新日期：${date}`,
  contents: '本页目录',
  lead: '本指南所说的《条例》，是《中华人民共和国政府信息公开条例》。',
  missing: '未填',
  /** Facts whose value is a telephone number, as law names them. */
  dialled: ['联系电话', '电话'],
  reach: (name: string) => `写着“未填”的，可以打电话问${name}：`,
  links: {
    catalogue: '法定主动公开内容目录',
    policies: '政策文件库',
    search: '搜索',
    apply: '依申请公开',
    above: (name: string) => `${name}依申请公开`,
  },
  basis: (citation: string) => `（${citation}）`,
  papers: '已发布的指南文件',
  /** Of 制度. */
  system: {
    title: '政府信息公开制度',
    lead: '政府信息公开的依据是国务院的条例。本机关的公开制度、办法列在下面。',
    none: '本机关还没有发布自己的公开制度，按条例和上级的规定办理。',
    regulation: '中华人民共和国政府信息公开条例',
    regulationNumber: '国务院令第711号，2019年5月15日起施行',
    regulationWhere: '条例全文可以在中国政府网和国家法律法规数据库查到。',
    village: '村务公开的依据是《中华人民共和国村民委员会组织法》。',
    own: '本机关的制度',
  },
} as const;
