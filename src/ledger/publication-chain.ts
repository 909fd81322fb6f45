import type { ChainAct } from '../law/index.ts';
import type { Act, ActKind, RecordedAct } from './act-kinds.ts';

/** The acts that move a publication along its chain of reviews. */
export const chainActKinds = [
  'publication.drafted',
  'publication.screened',
  'publication.submitted',
  'publication.passed',
  'publication.returned',
  'publication.exempted',
  'publication.scheduled',
  'publication.unscheduled',
  'publication.published',
  'publication.published-urgently',
  'publication.withdrawn',
  'publication.invalidated',
  'publication.archived',
  'publication.discarded',
] as const satisfies readonly ActKind[];

export type ChainActKind = (typeof chainActKinds)[number];

/** An act as law takes it. Roles are not kept: they were looked at when it was done, and what follows needs none. */
export function chainActOf(recorded: RecordedAct<ChainActKind>): ChainAct {
  const act = recorded as Extract<Act, { readonly kind: ChainActKind }>;
  const { at } = act;
  const by = { id: act.actorId ?? '', roles: [] };
  switch (act.kind) {
    case 'publication.drafted': {
      const { writerId, digest, changeNote } = act.payload;
      return { at, kind: 'drafted', by: { id: writerId, roles: [] }, digest, changeNote };
    }
    case 'publication.screened': {
      const { digest, openHits, rulesVersion } = act.payload;
      return { at, kind: 'screened', digest, openHits, rulesVersion };
    }
    case 'publication.submitted':
      return { at, kind: 'submitted', by, ...act.payload };
    case 'publication.passed':
      return { at, kind: 'passed', by, ...act.payload };
    case 'publication.returned':
      return { at, kind: 'returned', by, ...act.payload };
    case 'publication.exempted':
      return { at, kind: 'exempted', by, ...act.payload };
    case 'publication.scheduled':
      return { at, kind: 'scheduled', by, ...act.payload };
    case 'publication.unscheduled':
      return { at, kind: 'unscheduled', by };
    case 'publication.published':
      return { at, kind: 'published', by: act.actorId === null ? null : by, digest: act.payload.digest };
    case 'publication.published-urgently':
      return { at, kind: 'published-urgently', by, ...act.payload };
    case 'publication.withdrawn':
      return { at, kind: 'withdrawn', by, ...act.payload };
    case 'publication.invalidated':
      return { at, kind: 'invalidated', by, reason: act.payload.reason };
    case 'publication.archived':
      return { at, kind: 'archived', by: act.actorId === null ? null : by };
    case 'publication.discarded':
      return { at, kind: 'discarded', by, reason: act.payload.reason };
  }
}
