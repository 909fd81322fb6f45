/** Words of the first page of a face. */
export const homeTexts = {
  find: {
    title: '查信息',
    links: {
      catalogue: '法定主动公开内容目录',
      policies: '政策文件库',
      guide: '公开指南',
      system: '公开制度',
    },
    often: '常找的栏目',
  },
  apply: {
    title: '申请公开',
    lead: '先查一查，没有的再申请。',
    how: '怎样申请',
    form: '下载申请表',
    ways: '其他方式',
    inPerson: '当面',
    mail: '邮寄',
    fax: '传真',
    phone: '电话',
    phoneOf: (name: string) => `（${name}）`,
    postcode: (code: string) => `邮编${code}`,
    village: (township: string) => `村民委员会不是行政机关，要政府信息的，请向${township}申请。`,
    villageLink: (township: string) => `向${township}申请`,
  },
  latest: { title: '最新公开', more: '更多最新公开' },
  policies: { title: '政策文件', more: '全部政策文件' },
  reports: {
    title: '政府信息公开工作年度报告',
    ofYear: (year: number) => `${year}年度`,
    more: '全部年报',
  },
  bodies: {
    title: '各单位',
    departments: '部门',
    townships: '乡镇、街道',
    villages: '村',
    more: '全部单位',
  },
  nothing: '还没有公开的信息。',
  closed: (date: string) => `本单位已于${date}撤销，以前公开的信息保留在这里。`,
} as const;
