import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { actId, civilDate, date, done, id, instant, line, reason, text } from './common.ts';

const noticeInput = z.object({
  year: z.number().int().min(2019).max(2100),
  title: line('通知名称', 100),
  number: z.string().trim().max(40).nullable().describe('文号：国办发明电〔2025〕7号'),
  date: civilDate.nullable().describe('通知日期'),
  holidays: z
    .array(z.object({ name: line('节日', 20), from: civilDate, to: civilDate }))
    .min(1, { error: '请至少填一个节日' })
    .max(20),
  makeUpDays: z.array(civilDate).max(30).describe('调休上班的日子'),
});

const notice = z
  .object({
    id: id.nullable().describe('null表示随程序带来'),
    year: z.number().int(),
    title: z.string(),
    number: z.string().nullable(),
    date: date.nullable(),
    toBeVerified: z.boolean(),
    entered: z.boolean().describe('true表示在这里录入，false表示随程序带来'),
    enteredAt: instant.nullable(),
    enteredBy: z.string().nullable(),
    holidays: z.array(z.object({ name: z.string(), from: date, to: date })),
    makeUpDays: z.array(date),
  })
  .meta({ id: 'HolidayNotice' });

const moved = z.object({
  itemId: z.string().describe('待办的编号；公开申请的，是申请和时钟的编号'),
  bodyName: z.string(),
  title: z.string(),
  holder: z.string(),
  from: date,
  to: date,
});

const effect = {
  moved: z.array(moved).describe('期限变了的待办和公开申请'),
  elsewhere: z.number().int().describe('不归您管的单位里，还有几件期限变了'),
};

export const calendarEndpoints = {
  calendar: endpoint({
    method: 'GET',
    path: '/api/calendar',
    summary: '各年放假通知',
    access: 'calendar.read',
    answer: z.object({
      notices: z.array(notice),
      missing: z.array(z.number().int()).describe('还没有放假安排、已有期限会用到的年份'),
    }),
  }),
  readNotice: endpoint({
    method: 'POST',
    path: '/api/calendar/read',
    summary: '从通知原文读出放假安排，不保存',
    access: 'calendar.enter',
    body: z.object({ text: text('通知原文', 5000) }),
    answer: z.object({
      notice: noticeInput.partial().nullable(),
      remarks: z.array(z.string()).describe('没有读懂的地方'),
    }),
  }),
  previewNotice: endpoint({
    method: 'POST',
    path: '/api/calendar/preview',
    summary: '录入前看：哪些期限会变，不保存',
    access: 'calendar.enter',
    body: noticeInput,
    answer: z.object({ ...effect, faults: z.array(z.string()).describe('要先改好的地方') }),
  }),
  enterNotice: endpoint({
    method: 'POST',
    path: '/api/calendar',
    summary: '录入放假通知，重算在办期限',
    access: 'calendar.enter',
    acts: ['calendar.notice-entered', 'work.due-recomputed', 'request.clocks-moved'],
    body: noticeInput.extend({ actId }),
    answer: done.extend(effect),
  }),
  withdrawNotice: endpoint({
    method: 'POST',
    path: '/api/calendar/{noticeId}/withdraw',
    summary: '撤回录错的放假通知，重算在办期限',
    access: 'calendar.enter',
    acts: ['calendar.notice-withdrawn', 'work.due-recomputed', 'request.clocks-moved'],
    params: z.object({ noticeId: id }),
    body: z.object({ actId, reason }),
    answer: done.extend(effect),
  }),
};
