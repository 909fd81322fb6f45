import { v7 as uuidv7 } from 'uuid';
import type { ActPayloads } from '../../ledger/act-kinds.ts';
import type { FileStore } from '../../ledger/files.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { verifyLedger, type Verification } from '../../ledger/verify/verify-ledger.ts';
import { sendAlert, type Alert } from '../../ledger/queue.ts';
import type { Outcome } from '../outcome.ts';
import { record, type StatedAct } from '../perform.ts';

/** Who looked after the ledger: a person, or with `system` the clockwork of the server. */
export type Upkeeper =
  { readonly bodyId: string; readonly staffId: string; readonly actId: string } | 'system';

/**
 * Verifies the whole ledger, with the files of what is public, and records what came of it in the chain of whoever asked; for the system in that of the
 * body at the top. Where it is not sound, whoever looks after the installation is told.
 */
export async function verifyAndRecord(
  { ledger, files }: { readonly ledger: Ledger; readonly files: FileStore },
  by: Upkeeper,
): Promise<Verification> {
  const verified = await verifyLedger(ledger, { files });
  const { sound, acts, faults } = verified;
  const alert = sound
    ? null
    : {
        subject: `台账核验发现${faults.length}处问题`,
        text: `核验了${acts}条操作记录，发现${faults.length}处问题：\n${faults
          .slice(0, 20)
          .map(({ message }) => message)
          .join('\n')}\n台账没有改动。请保存好备份，用gongkai verify查看全部问题。`,
      };
  await recordUpkeep(ledger, by, 'ledger.verified', { sound, acts, faults: faults.length }, alert);
  return verified;
}

/** Records that a backup was made. */
export function recordBackup(
  ledger: Ledger,
  by: Upkeeper,
  backup: ActPayloads['backup.made'],
): Promise<Outcome | null> {
  return recordUpkeep(ledger, by, 'backup.made', backup, null);
}

/** @returns null where the installation has no body yet: there is no chain to record it in */
async function recordUpkeep<K extends 'ledger.verified' | 'backup.made'>(
  ledger: Ledger,
  by: Upkeeper,
  kind: K,
  payload: ActPayloads[K],
  alert: Alert | null,
): Promise<Outcome | null> {
  const bodyId = by === 'system' ? await topBody(ledger) : by.bodyId;
  if (bodyId === null) return null;
  const actId = by === 'system' ? uuidv7() : by.actId;
  return record(ledger, {
    bodies: [bodyId],
    bodyId,
    actId,
    actorId: by === 'system' ? null : by.staffId,
    kind,
    decide: async (tx) => {
      if (alert !== null) await sendAlert(tx, { bodyId, actId }, alert);
      return [{ kind, subjectId: bodyId, payload } as StatedAct];
    },
  });
}

/** The body at the top of the tree; null before the set-up. */
export async function topBody(ledger: Ledger): Promise<string | null> {
  const top = await ledger.read('everything', (tx) =>
    tx
      .selectFrom('bodies')
      .select('body_id')
      .where('parent_id', 'is', null)
      .orderBy('founded_at')
      .executeTakeFirst(),
  );
  return top?.body_id ?? null;
}
