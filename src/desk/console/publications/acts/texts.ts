export const texts = {
  notNow: '现在不能办这一步',
  toPublication: '回到这条信息',
  untitled: '（还没有标题）',
  edition: (edition: number) => `第${edition}版`,
  happens: '办了以后',
  readAgain: '再看一遍全文',

  publish: '公开这条信息',
  publishHappens: [
    '公开后任何人可以看到和下载。',
    '公开时间由系统记下，不能往前改。',
    '以后可以更正，每一版都留着；撤回会留下撤回说明，不会消失。',
  ],
  published: (title: string) => `已公开“${title}”`,

  schedule: '定时发布',
  scheduleHappens: [
    '到时由系统自动公开，不用有人在场；服务器停过的，开机后补发。',
    '到时以前可以取消。到时以后任何人可以看到和下载。',
  ],
  on: '哪一天公开',
  time: '几点公开',
  timeHint: '按北京时间，24小时制，例如09:30',
  scheduled: (title: string, at: string) => `“${title}”将在${at}自动公开`,

  unschedule: '取消定时',
  unscheduleHappens: ['到时不再自动公开。审校的结果不变，随时可以公开或者另定时间。'],
  unscheduled: (title: string) => `已取消“${title}”的定时`,

  publishUrgently: '紧急发布',
  urgentHappens: [
    '不等后面的审校，现在就公开；保密审查和筛查已经做完，不能省。',
    '公开后要按期补审，“今天”里会一直提醒，县级主管看得到理由。',
    '决定紧急发布的人不能自己补审。',
  ],
  urgentReason: '为什么来不及审核',
  urgentReasonHint: '至少10个字。写进操作记录，县级主管看得到，不要写个人信息。',
  urgentStart: '紧急发布，事后补审',
  urgentlyPublished: (title: string) => `已紧急发布“${title}”，请按期补审`,

  correct: '更正',
  correctHappens: [
    '从公众现在看到的一版起草，改好后照样要筛查、保密审查、审校。',
    '改完以前，公众看到的仍是现在这一版。',
    '公开时要写一句更正说明，公众看得到；原来的一版留着，可以比较。',
  ],
  correctStart: '开始更正',
  correctStarted: '可以改了，改好再送审。',

  withdraw: '撤回',
  withdrawHappens: [
    '公众不再看得到内容，只看到撤回说明和日期。',
    '撤回的记录和各版内容永远保留，内部仍可查。',
    '撤回后还可以改好再公开。',
  ],
  withdrawReason: '为什么撤回',
  notice: '给公众的说明',
  noticeHint: '公众在原来的网址看到这句话，例如：内容有误，正在核对，更正后重新公开。',
  withdrawn: (title: string) => `已撤回“${title}”`,

  invalidate: '标明失效',
  invalidateHappens: ['公众仍看得到内容，上面标明已经失效。', '失效后不能再改回有效，要另发一条。'],
  invalidated: (title: string) => `已标明“${title}”失效`,

  archive: '归档',
  archiveHappens: ['公众仍看得到内容，上面标明已归档。', '归档后不能再更正；发现不能公开的，仍可以撤回。'],
  archived: (title: string) => `已归档“${title}”`,

  discard: '作废稿件',
  discardHappens: ['稿件不再办，从在办的里去掉。', '没有公开过的不会公开；公开过的，公众看到的那一版不变。'],
  discarded: (title: string) => `已作废“${title}”的稿件`,

  exempt: '批准一人做几步',
  exemptHappens: [
    '按规定一人只做一步，写稿的人不审自己写的。确实没有别人时，可以批准一个人做几步。',
    '例外和理由写进记录，县级主管看得到。写稿的人仍不能审自己写的。',
  ],
  person: '让谁做',
  choosePerson: '请选择让谁做',
  steps: '可以做哪几步',
  chooseSteps: '请选择可以做的步骤',
  exemptReason: '为什么只能由一人做几步',
  exemptReasonHint: '至少10个字。县级主管看得到，不要写个人信息。',
  exempted: (person: string, steps: string) => `已批准${person}做${steps}`,
  and: '、',
  reasonHint: '写进操作记录，以后可以查到，不要写个人信息',
};
