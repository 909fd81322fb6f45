import type { RequestWithPerson } from '../../../acts/requests/retention/export-applicants.ts';
import { requestExportColumns } from './request-columns.ts';
import type { ListColumn } from './export-list.ts';

const of =
  (field: 'name' | 'paperNumber' | 'creditCode' | 'phone' | 'email' | 'address') =>
  ({ applicant }: RequestWithPerson): string =>
    applicant?.[field] ?? '';

/** Requests with their applicants: handed out on the record only. */
export const applicantColumns: readonly ListColumn<RequestWithPerson>[] = [
  ...requestExportColumns,
  { head: '申请人', width: 24, of: of('name') },
  { head: '证件号码', width: 22, of: of('paperNumber') },
  { head: '统一社会信用代码', width: 22, of: of('creditCode') },
  { head: '电话', width: 16, of: of('phone') },
  { head: '电子邮箱', width: 24, of: of('email') },
  { head: '地址', width: 36, of: of('address') },
  {
    head: '申请的内容',
    width: 60,
    of: ({ content }) =>
      content === null
        ? ''
        : [content.title, content.number, content.description].filter((text) => text !== '').join('；'),
  },
];
