import { cellKey } from '../../cell.ts';
import { listed, type Pen } from './pen.ts';

/** Notices, what they came to, what was paid; where none were sent, that is said (国办函〔2020〕109号; rule V-2). */
export function fees({ say, figure, value, self, when, whole, now, input }: Pen): string {
  const lapsed = input.figures[cellKey({ table: 3, row: 'lapsedFee', column: 'total' })] ?? 0;
  const notices = value('request-fees.notices');
  const received = value('request-fees.receivedFen');
  const paid = `${figure('request-fees.receivedFen')}元`;
  if (notices === 0 && received === 0 && lapsed === 0) {
    return say('no-fees', [
      `${when}没有发出收费通知，没有收取信息处理费。`,
      `${self}${whole}未收取政府信息公开信息处理费，也没有发出收费通知。`,
      `信息处理费：${now}没有发出收费通知，收取金额为零。`,
      `${now}没有向申请人收取信息处理费，未发出收费通知。`,
      `依照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）报告：${when}没有发出收费通知，未收取信息处理费。`,
      `${self}${now}既没有发出收费通知，也没有信息处理费收入。`,
    ]);
  }
  if (notices < lapsed || notices === 0) {
    // Notices of the year before that lapsed or were paid in this one: their number is none of this year's.
    const own = notices === 0 ? '' : `收费通知书${now}发出${figure('request-fees.notices')}份，`;
    return say('old-fees', [
      `${own}部分收费通知是此前发出的，${now}实际收取信息处理费${paid}。`,
      `${own}${now}实收信息处理费${paid}，有的收费通知此前已经发出。`,
      `${own}此前发出的收费通知在${now}到期，实际收取信息处理费${paid}。`,
      `${own}${when}信息处理费实收${paid}，含此前通知的。`,
    ]);
  }
  const noticed = `${figure('request-fees.noticedFen')}元`;
  const sent = figure('request-fees.notices');
  return say('fees', [
    `${when}发出收费通知${sent}份，通知金额${noticed}，实际收取信息处理费${paid}。`,
    `${whole}发出收费通知${sent}份，应收${noticed}，信息处理费实收${paid}。`,
    `${self}${now}发出收费通知${sent}份，按标准应收${noticed}，收取信息处理费${paid}。`,
    `信息处理费情况：发出收费通知${sent}份，应收${noticed}，实际收取${paid}。`,
  ]);
}

/** Titles that one sentence can carry; others are named next year. */
const mostTitles = 2;

/** The key tasks of the year and what was published on them; nothing where none were entered. */
export function keyTasks({ say, some, figure, value, when, self, whole, input }: Pen): string {
  if (value('activity.key-task.records') === 0) return '';
  const tasks = figure('activity.key-task.records');
  const titles = [
    ...new Set(input.activities.filter(({ kind }) => kind === 'key-task').map(({ title }) => title.trim())),
  ];
  const named = listed(some('titles', titles, mostTitles));
  const about = named === '' ? '' : titles.length > mostTitles ? `${named}等` : named;
  const count = figure('activity.key-task.count');
  const out = (words: string) => (value('activity.key-task.count') === 0 ? '' : words);
  const on = (before: string, after = '') => (about === '' ? '' : `${before}${about}${after}`);
  return say('key-tasks', [
    `对照${when}政务公开工作要点，落实任务${tasks}项${on('，涉及')}${out(`，公开相关信息${count}条`)}。`,
    `${self}承担工作要点任务${tasks}项${on('（', '）')}${out(`，围绕任务公开信息${count}条`)}。`,
    `按政务公开工作要点办理的任务共${tasks}项${on('，包括')}${out(`；${whole}发布相关信息${count}条`)}。`,
    `${when}，由${self}落实的工作要点任务有${tasks}项${on('，内容为')}${out(`，向社会公布信息${count}条`)}。`,
    `工作要点落实情况：${whole}办理任务${tasks}项${on('，涉及')}${out(`，就此公开信息${count}条`)}。`,
    `政务公开工作要点中，${self}登记办理${tasks}项${on('：')}${out(`；已公开有关信息${count}条`)}。`,
  ]);
}
