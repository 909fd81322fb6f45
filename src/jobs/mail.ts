import { createTransport } from 'nodemailer';
import type { Alert } from '../ledger/queue.ts';

/** Where mail goes out, and to whom. */
export interface MailSettings {
  /** `smtp://user:password@host:port`, or `smtps://`. */
  readonly url: string;
  readonly from: string;
  readonly to: readonly string[];
}

/** Takes a message out of the house. @throws Error where it was not taken: it is tried again later */
export type Deliver = (alert: Alert) => Promise<void>;

/** Delivery by SMTP. Each message opens a connection of its own: there are a few a month. */
export function deliverByMail({ url, from, to }: MailSettings): Deliver {
  return async ({ subject, text }) => {
    const transport = createTransport(url, { from });
    try {
      await transport.sendMail({ to: [...to], subject: `公开：${subject}`, text });
    } finally {
      transport.close();
    }
  };
}
