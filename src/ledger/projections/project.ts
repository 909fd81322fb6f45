import type { Act, ActKind, RecordedAct } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import { bodyProjections } from './bodies.ts';
import { calendarProjections } from './calendar.ts';
import { staffProjections } from './staff.ts';
import { workProjections } from './work.ts';

/** What an act changes in the tables that serve lists. Reads nothing but those tables, so that it can be replayed. */
export type Projector<K extends ActKind> = (tx: Tx, act: RecordedAct<K>) => Promise<unknown>;

export type Projectors = { readonly [K in ActKind]?: Projector<K> };

/** Acts that change no list: they are the audit's alone. */
const recordsOnly = [
  'staff.password-set',
  'staff.totp-enrolled',
  'staff.totp-removed',
  'staff.recovery-codes-made',
  'staff.provider-linked',
  'staff.signed-in',
  'staff.sign-in-refused',
  'staff.locked',
  'staff.unlocked',
  'staff.signed-out',
  'staff.session-ended',
  'personal.revealed',
  'audit.exported',
  'ledger.verified',
  'backup.made',
] as const satisfies readonly ActKind[];

const projectors = {
  ...bodyProjections,
  ...staffProjections,
  ...workProjections,
  ...calendarProjections,
} satisfies { readonly [K in Exclude<ActKind, (typeof recordsOnly)[number]>]: Projector<K> };

/** The tables that are built from acts alone, parents first: what `verify` rebuilds and compares. */
export const projectedTables = [
  'bodies',
  'staff',
  'deputies',
  'work_items',
  'handovers',
  'holiday_notices',
  'settings',
] as const;

/** Brings the projections up to date with one act. */
export async function project(tx: Tx, act: Act): Promise<void> {
  const projector = (projectors as Projectors)[act.kind] as Projector<ActKind> | undefined;
  await projector?.(tx, act as RecordedAct<ActKind>);
}
