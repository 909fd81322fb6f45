import { whoMay, type Permission } from '../../law/index.ts';
import { bodiesFor, type Actor } from '../actor.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** Why someone may not act in a body, asked before anything is read there; null where they may. */
export function refusalOfReach(actor: Actor, permission: Permission, bodyId: string): Refusal | null {
  const bodies = bodiesFor(actor, permission);
  if (bodies.length === 0) return refuse('not-allowed', whoMay(permission));
  return bodies.includes(bodyId) ? null : refuse('not-found', '没有找到这条信息，或者它不归您管。');
}
