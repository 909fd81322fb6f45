import { verifyAndRecord } from '../acts/upkeep/record-upkeep.ts';
import type { MaskingPool } from '../documents/masking/masking-pool.ts';
import type { Words } from '../documents/words/words-pool.ts';
import type { FileStore } from '../ledger/files.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Alert, JobKind, JobPayloads } from '../ledger/queue.ts';
import type { SiteAddresses } from '../ledger/read/site/site-addresses.ts';
import type { Backups } from './backups.ts';
import { checkSite } from './check-site/check-site.ts';
import { indexPublic } from './index-public.ts';
import type { Deliver } from './mail.ts';
import { remindOfRequests } from './request-reminders.ts';
import { publishAllDue, publishScheduled, screenAgain, thinOut } from './publishing-tasks.ts';

/** What the jobs work with. */
export interface JobServices {
  readonly ledger: Ledger;
  /** Where the bytes of uploaded files stand. */
  readonly files: FileStore;
  /** Looks into files, for screening them again and for the words in them. */
  readonly masking: Pick<MaskingPool, 'inspect' | 'mask'>;
  /** Words of texts, for the search of the public site. */
  readonly words: Words;
  /** Where pages of the public site are, and what stands at an address. */
  readonly addresses: SiteAddresses;
  /** Where people open the site; null where it is not known. */
  readonly publicUrl: string | null;
  readonly clock: () => Date;
  readonly backups: Pick<Backups, 'nightly'>;
  /** Null where no mail is set: messages stay in the outbox, with the reason. */
  readonly deliver: Deliver | null;
}

/** Does one job. Done again after a crash, it must do no harm. @throws Error where it is to be tried again */
type Task<K extends JobKind> = (services: JobServices, payload: JobPayloads[K]) => Promise<void>;

export const tasks: { readonly [K in JobKind]: Task<K> } = {
  'verify-ledger': async (services) => void (await verifyAndRecord(services, 'system')),
  'make-backup': ({ backups }) => backups.nightly(),
  'clear-sessions': clearSessions,
  'clear-drafts': clearDrafts,
  'deliver-message': deliverMessage,
  'publish-scheduled': publishScheduled,
  'publish-due': publishAllDue,
  're-screen': screenAgain,
  'thin-manuscripts': thinOut,
  'index-public': indexPublic,
  'remind-of-requests': remindOfRequests,
  'check-site': (services, payload) => checkSite(services, payload),
};

/** Days for which it can still be seen from where someone signed in; the acts keep it for ever. */
const sessionDays = 90;

async function clearSessions({ ledger, clock }: JobServices): Promise<void> {
  const before = new Date(clock().getTime() - sessionDays * 86_400_000);
  await ledger.write('everything', (tx) =>
    tx.deleteFrom('sessions').where('last_seen_at', '<', before).execute(),
  );
}

/** Hours after which an application that was not sent is gone, with its papers: as its pages promise. */
const draftHours = 24;

async function clearDrafts({ ledger, clock }: JobServices): Promise<void> {
  const before = new Date(clock().getTime() - draftHours * 3_600_000);
  await ledger.write('everything', (tx) =>
    tx.deleteFrom('application_drafts').where('saved_at', '<', before).execute(),
  );
}

const noMail = '没有设置SMTP_URL和ALERT_MAIL，没有发出。';

/**
 * Delivers a message of the outbox. The row stays locked meanwhile, so that no second server sends it too; a crash
 * between sending and noting it may send it once more, never lose it.
 */
async function deliverMessage(
  { ledger, deliver, clock }: JobServices,
  { bodyId, messageId }: JobPayloads['deliver-message'],
): Promise<void> {
  const trouble = await ledger.write({ bodies: [bodyId] }, async (tx) => {
    const message = await tx
      .selectFrom('outbox')
      .select(['message', 'tries'])
      .where('body_id', '=', bodyId)
      .where('message_id', '=', messageId)
      .where('delivered_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (message === undefined) return null;
    const error =
      deliver === null
        ? new Error(noMail)
        : await deliver(message.message as Alert).then(
            () => null,
            (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason))),
          );
    const now = clock();
    await tx
      .updateTable('outbox')
      .set({
        tries: message.tries + 1,
        last_tried_at: now,
        last_trouble: error?.message ?? null,
        delivered_at: error === null ? now : null,
      })
      .where('body_id', '=', bodyId)
      .where('message_id', '=', messageId)
      .execute();
    return error;
  });
  // Without mail there is nothing to try again; what is waiting goes out when it has been set (`deliverWaiting`).
  if (trouble !== null && deliver !== null) throw trouble;
}
