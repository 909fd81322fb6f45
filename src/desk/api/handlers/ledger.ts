import { lastVerification } from '../../../ledger/read/last-verification.ts';
import type { auditEndpoints } from '../../contract/audit.ts';
import type { CallFacts, CallerFacts, HandlersOf } from '../frame/handler.ts';
import type { Verifications } from '../verification-state.ts';

/** So long a caller waits; a larger ledger goes on in the background, and the page asks again. */
const waitMs = 8_000;

export function ledgerHandlers(
  verifications: Verifications,
): Pick<HandlersOf<typeof auditEndpoints>, 'ledgerState' | 'verifyLedger'> {
  return {
    ledgerState: (call) => stateOf(call, verifications),
    verifyLedger: async (call) => {
      const { bodyId, staffId } = call.caller.actor;
      await verifications.verify({ bodyId, staffId, actId: call.body.actId }, waitMs);
      return stateOf(call, verifications);
    },
  };
}

/** What is known of the ledger's soundness. Faults in bodies that the caller does not see are counted, not told. */
async function stateOf(
  { services: { ledger }, scope }: CallFacts & CallerFacts,
  { last, running }: Verifications,
) {
  const recorded = await ledger.read('everything', lastVerification);
  const names = await ledger.read(scope, (tx) =>
    tx.selectFrom('bodies').select(['body_id', 'name']).execute(),
  );
  const nameOf = new Map(names.map(({ body_id, name }) => [body_id, name]));
  const told = (last()?.faults ?? []).flatMap(({ bodyId, message }) => {
    const bodyName = nameOf.get(bodyId);
    return bodyName === undefined ? [] : [{ bodyName, message }];
  });
  const found = recorded?.faults ?? 0;
  const untold = found - told.length;
  return {
    checkedAt: recorded?.at ?? null,
    sound: recorded?.sound ?? null,
    acts: recorded?.acts ?? null,
    faults:
      found === 0
        ? []
        : untold <= 0
          ? told
          : [
              ...told,
              {
                bodyName: '',
                message: `还有${untold}处没有列出。请再核验一次，或者在服务器上运行gongkai verify。`,
              },
            ],
    running: running(),
  };
}
