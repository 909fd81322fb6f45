/** Words of 依申请公开, besides those of law. */
export const applyTexts = {
  title: '依申请公开',
  lead: '没有主动公开的政府信息，公民、法人和其他组织都可以申请。不用说明用途，一般不收费。',
  contents: '本页目录',
  first: {
    id: 'xiancha',
    title: '先查一查',
    lead: '很多信息已经公开，查到了就不用申请。',
    search: '搜文件名、文号、事项',
    or: '也可以按目录找：',
    links: {
      catalogue: '法定主动公开内容目录',
      policies: '政策文件库',
      answers: (count: number) => `别人申请过的答复（${count}件）`,
    },
    asked: (words: string) =>
      `没有找到“${words}”的，可以申请。在线申请会带上这几个字；用申请表的，写进“信息名称”或者“内容描述”。`,
  },
  online: {
    id: 'zaixian',
    title: '在线申请',
    lead: '不用注册账号，分六步，几分钟填完。要上传身份证明。提交以后我们与您联系确认。',
    start: '开始申请',
    status: '已经申请的，查进度',
  },
  form: {
    id: 'biaoge',
    title: '用纸质申请表',
    lead: '下载打印，或者在电脑上填写。一张表写一件事。',
    of: {
      person: '公民用的申请表',
      organisation: '法人、其他组织用的申请表',
    },
    formats: { pdf: 'PDF，用来打印', docx: 'Word，可以填写' },
    content: '申请表要写明三样：',
    contents: [
      '您的姓名或者单位名称、身份证明、联系方式。',
      '要的信息叫什么，文号是什么；不知道的，写清楚便于查找的特征。',
      '希望用什么形式提供，怎样给您。',
    ],
  },
  send: {
    id: 'tijiao',
    title: '交申请表',
    lead: '选一种方式交到受理机构：',
    office: '受理机构',
    way: '方式',
    how: '怎样交',
    received: '哪天算收到',
    reach: (name: string) => `问怎样交、交到哪里，可以打${name}的电话：`,
    noReach: '本机关还没有填写电话。可以当面到本机关提交申请。',
  },
  flow: {
    id: 'liucheng',
    title: '办理流程',
    lead: '从交表到答复，一般经过五步。',
    steps: [
      { title: '登记', text: '本机关收到申请，登记收到的日期。' },
      {
        title: '看内容',
        text: '写得不明确的，7个工作日内一次告诉您怎样补正，答复期限从收到补正那天起算。没有正当理由逾期不补正的，视为放弃申请。',
      },
      {
        title: '办理',
        text: '查找信息。涉及第三方或者其他机关的，书面征求意见，这段时间不算在期限里。',
      },
      {
        title: '答复',
        text: '能当场答复的当场答复，其他的20个工作日内答复；要延长的告诉您，最多再加20个工作日。',
      },
      { title: '送达', text: '按您选的方式给您。不服的，可以申请行政复议或者提起行政诉讼。' },
    ],
  },
  time: { id: 'qixian', title: '多久答复' },
  replies: { id: 'dafu', title: '会得到什么答复' },
  fees: { id: 'shoufei', title: '收不收费' },
  remedies: {
    id: 'jiuji',
    title: '不满意怎么办',
    text: '对答复不满意，或者过期没有答复的，可以投诉、申请行政复议或者提起行政诉讼。',
    link: '看期限和受理机关',
  },
  village: {
    text: (village: string) => `${village}不是行政机关，不受理政府信息公开申请。`,
    ask: (township: string) => `要乡镇政府的信息，请向${township}申请。`,
    link: (township: string) => `${township}依申请公开`,
    own: '要看村里的账目和事务，请看村务公开，或者直接向村民委员会查询。',
    catalogue: '看公开的内容',
  },
  closed: (name: string) => `${name}已撤销，不再受理申请。`,
  closedAsk: (above: string) => `它的信息请向${above}或者承接它职权的机关申请。`,
} as const;
