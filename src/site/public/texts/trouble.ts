/** What is said where a page cannot be shown now. */
export const troubleTexts = {
  away: {
    title: '抱歉，页面暂时打不开',
    text: '系统正在恢复。最近有人看过的页面还能打开，请从首页试试，或者过几分钟再来。',
  },
  fault: {
    title: '抱歉，页面暂时打不开',
    text: '系统出了问题，已记下时间。请稍后再试，其他页面可以照常打开。',
  },
  busy: {
    title: '请稍后再试',
    text: '现在访问的人多，这个页面还没有排到。请过几秒再打开。',
  },
  tooOften: {
    title: '请稍后再试',
    text: (seconds: number) =>
      `这个网络在短时间内打开的页面太多。请过${seconds}秒再试。用程序读取的，请放慢速度，或者改用开放接口。`,
  },
  nothing: {
    title: '没有找到这个页面',
    text: '网址可能写错了，或者页面已经移走。',
  },
  call: (name: string) => `要办的事急，可以打电话找${name}：`,
  home: '回到首页',
} as const;
