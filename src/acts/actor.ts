import { reachOf, type Permission, type RoleId } from '../law/index.ts';
import type { Scope } from '../ledger/scope.ts';

/** Whoever acts: a person of a public body with the roles held today, those held for someone on leave included. */
export interface Actor {
  readonly staffId: string;
  readonly bodyId: string;
  readonly name: string;
  readonly roles: readonly RoleId[];
  /** The bodies below the own one, at any depth. */
  readonly bodiesBelow: readonly string[];
  /** Staff for whom this person acts today, with the roles that come from them. */
  readonly actingFor: readonly { readonly staffId: string; readonly name: string }[];
}

/** The bodies in which that permission holds for this person; empty where it does not at all. */
export function bodiesFor(actor: Actor, permission: Permission): readonly string[] {
  const reach = reachOf(actor.roles, permission);
  if (reach === 'none') return [];
  return reach === 'own' ? [actor.bodyId] : [actor.bodyId, ...actor.bodiesBelow];
}

/** The same as the scope of a transaction. */
export function scopeFor(actor: Actor, permission: Permission): Scope {
  return { bodies: bodiesFor(actor, permission) };
}
