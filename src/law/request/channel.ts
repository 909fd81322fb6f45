import { cite, type Citation } from '../citation.ts';

/** How the day of receipt follows from how a request came (条例第三十一条). */
export type ReceiptRule =
  /** The day of submission, or of signing for it. */
  | 'that-day'
  /** The day on which both sides confirm. */
  | 'confirmed'
  /** The day on which the applicant confirms what staff wrote down (条例第二十九条第二款). */
  | 'written-down';

export interface RequestChannel {
  readonly title: string;
  readonly receipt: ReceiptRule;
  /** Which day counts as that of receipt, in a sentence for the officer. */
  readonly received: string;
  readonly basis: readonly Citation[];
}

const art31 = [cite('regulation', '第三十一条')];

/** The ways by which a request comes in. */
export const requestChannels = {
  'in-person': {
    title: '当面提交',
    receipt: 'that-day',
    received: '提交的当日为收到申请之日。',
    basis: art31,
  },
  'signed-mail': {
    title: '邮寄（签收）',
    receipt: 'that-day',
    received: '签收的当日为收到申请之日。',
    basis: art31,
  },
  'plain-mail': {
    title: '平常信函',
    receipt: 'confirmed',
    received: '收到的当日要与申请人确认，确认之日为收到申请之日。',
    basis: art31,
  },
  fax: {
    title: '传真',
    receipt: 'confirmed',
    received: '与申请人确认之日为收到申请之日。',
    basis: art31,
  },
  internet: {
    title: '互联网',
    receipt: 'confirmed',
    received: '与申请人确认之日为收到申请之日。',
    basis: art31,
  },
  oral: {
    title: '口头',
    receipt: 'written-down',
    received: '工作人员代填、申请人确认的当日为收到申请之日。',
    basis: [cite('regulation', '第二十九条'), ...art31],
  },
  /** It went to another office of the body, which must hand the original to the office for disclosure. */
  forwarded: {
    title: '其他单位、内设机构转来',
    receipt: 'confirmed',
    received: '工作机构实际收到并与申请人确认之日为收到申请之日。',
    // 国办公开办函〔2015〕207号, read in mirrors only: to be verified.
    basis: art31,
  },
} as const satisfies Record<string, RequestChannel>;

export type RequestChannelId = keyof typeof requestChannels;

export const requestChannelIds = Object.keys(requestChannels) as readonly RequestChannelId[];
