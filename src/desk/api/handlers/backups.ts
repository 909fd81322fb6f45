import { faultOfCharge } from '../../../acts/in-charge.ts';
import type { backupEndpoints } from '../../contract/audit.ts';
import type { CallFacts, CallerFacts, HandlersOf } from '../frame/handler.ts';
import { refusedBy, type Refused } from '../frame/refused.ts';

export const backupHandlers: HandlersOf<typeof backupEndpoints> = {
  listBackups: async (call) => {
    const { backups } = call.services;
    const fault = await notInCharge(call);
    if (fault !== null) return fault;
    const kept = await backups.list();
    return {
      backups: kept.map(({ at, ...backup }) => ({ ...backup, at: at.toISOString() })),
      folder: backups.folder,
      running: backups.running(),
    };
  },
  makeBackup: async (call) => {
    const fault = await notInCharge(call);
    if (fault !== null) return fault;
    const { bodyId, staffId } = call.caller.actor;
    return { started: await call.services.backups.begin({ bodyId, staffId, actId: call.body.actId }) };
  },
};

/** A backup holds every body's data: it is the highest administrator's affair. */
async function notInCharge({
  services: { ledger },
  caller: { actor },
}: CallFacts & CallerFacts): Promise<Refused | null> {
  const fault = await ledger.read('everything', (tx) => faultOfCharge(tx, actor, 'backup'));
  return fault === null ? null : refusedBy(fault);
}
