export const texts = {
  title: (date: string, weekday: string) => `今天 ${date} ${weekday}`,
  day: (day: string, notice: string | null) =>
    notice === null ? `今天是${day}` : `今天是${day}，按${notice}`,
  enterNotice: '录入放假通知',
  groups: {
    overdue: '已超期',
    today: '今天到期',
    soon: '将到期',
    later: '往后',
    'open-ended': '没有期限',
  },
  waiting: '我交办、别人还没有办完的',
  duties: '每年固定要办的',
  count: (group: string, count: number) => `${group}${count}件`,
  finish: '办结',
  goDo: '去办',
  basis: (basis: string) => `依据：${basis}`,
  more: '不止这些，看全部待办',
  allWork: '看全部待办',
  none: '今天没有到期的事。',
  next: (date: string, title: string) => `下一件：${date} ${title}`,
  noWork: '系统管理员、审计员不办业务，常用的页面有：',
};
