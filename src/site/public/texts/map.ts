/** Words of 各单位 and 网站地图. */
export const mapTexts = {
  bodies: {
    title: '各单位',
    lead: (count: number) => `共${count}个单位，点单位名称看它公开的信息。`,
    county: '县级政府',
    departments: '部门',
    townships: '乡镇、街道',
    villages: (township: string) => `${township}的村`,
    closed: '已撤销的单位',
    closedOn: (date: string) => `${date}撤销`,
  },
  map: {
    title: '网站地图',
    sections: '栏目',
    columns: '法定主动公开内容的栏目',
    policies: '政策文件库',
    policyStates: { 'in-force': '有效的文件', ended: '失效的文件', all: '全部文件' },
    forms: '申请表',
    form: { person: '公民用的申请表', organisation: '法人、其他组织用的申请表' },
    others: '其他页面',
    links: {
      home: '首页',
      latest: '最新公开',
      search: '搜索',
      bodies: '各单位',
      accessibility: '无障碍说明',
      api: '开放接口',
    },
    feeds: '订阅',
    feed: { rss: 'RSS', atom: 'Atom' },
    bodiesOf: '各单位的首页',
  },
} as const;
