export const texts = {
  title: '备份',
  lead: (folder: string) =>
    `备份放在服务器的${folder}。请再复制一份到别的机器或者移动硬盘，和服务器分开放。加密用的钥匙不在备份里，请另外保管。`,
  none: '还没有备份。点“现在备份”做第一份。',
  make: '现在备份',
  started: '已开始备份，完成后出现在下面。可以离开本页。',
  running: '正在备份…',
  tableTitle: '已有的备份',
  file: '文件',
  size: '大小',
  at: '时间',
  check: '校验值（SHA-256）',
  noCheck: '没有',
  refresh: '刷新',
  megabytes: (count: string) => `${count}MB`,
  kilobytes: (count: string) => `${count}KB`,
};
