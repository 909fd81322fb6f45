import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { me } from '../../contract/session.ts';
import { reachOf, type Permission } from '../../../law/index.ts';

/** Who is signed in. */
export type Me = z.output<typeof me>;

export const MeContext = createContext<Me | null>(null);

/** Who is signed in; only inside the frame. */
export function useMe(): Me {
  const person = useContext(MeContext);
  if (person === null) throw new Error('nobody is signed in here');
  return person;
}

/** Whether the person signed in may do it anywhere. */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useMe();
  return (permission) => permissions.includes(permission);
}

/** Whether the person's permission reaches the bodies below. */
export function useReachesBelow(permission: Permission): boolean {
  return reachOf(useMe().roles, permission) === 'below';
}
