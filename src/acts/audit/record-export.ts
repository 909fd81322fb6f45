import type { Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';

/** An export of the audit, before it is handed out. */
export interface AuditExport {
  readonly actId: string;
  readonly rows: number;
  /** What it was narrowed by, in words: 单位 → 乙镇. */
  readonly filter: Readonly<Record<string, string>>;
}

/** Records that someone takes acts out of the house, in the chain of the own body. */
export function recordExport(context: ActContext, { actId, rows, filter }: AuditExport): Promise<Outcome> {
  const { bodyId, staffId } = context.actor;
  const head = { permission: 'audit.export', bodyId, actId, kind: 'audit.exported' } as const;
  return perform(context, head, () =>
    Promise.resolve([{ kind: 'audit.exported', subjectId: staffId, payload: { rows, filter } }]),
  );
}
