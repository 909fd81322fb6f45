import { refuse, type Refusal } from '../../outcome.ts';

/** Numbers of mail of 邮政企业: two letters, nine digits, two letters (UPU S10), or the 13 digits of EMS at home. */
const postal = /^(?:[A-Z]{2}\d{9}[A-Z]{2}|\d{13})$/u;

export const plainTracking = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/gu, '');

/** Why a number is none of the post; only the post counts as mail (国办公开办函〔2016〕235号, read in mirrors: to be verified). */
export function faultOfTracking(tracking: string): Refusal | null {
  if (tracking === '') return refuse('wrong-input', '邮寄送达要填邮件号，在邮政的面单上。', 'tracking');
  return postal.test(tracking)
    ? null
    : refuse(
        'wrong-input',
        '这不是邮政企业的邮件号（13位数字，或者前后各两个字母、中间9位数字）。答复只能通过邮政企业寄送，其他快递不算（国办公开办函〔2016〕235号），请核对面单。',
        'tracking',
      );
}
