import type { Permission } from '../../../law/index.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import type { firstHourEndpoints } from '../../contract/first-hour.ts';

export type FirstHour = AnswerOf<typeof firstHourEndpoints.firstHour>;
export type StepKey = keyof FirstHour['done'];

export interface GuidedStep {
  readonly key: StepKey;
  readonly state: 'done' | 'now' | 'later';
  /** Where it is done. */
  readonly to: string;
  /** False where someone else does it: the step is shown, the button is not. */
  readonly own: boolean;
  readonly permission: Permission;
}

interface Guide {
  readonly key: StepKey;
  readonly permission: Permission;
  /** @param publication the page of the item that has come furthest */
  readonly to: (publication: string | null) => string;
}

const writing = (publication: string | null) =>
  publication === null ? '/publications/new' : `${publication}/edit`;
const whole = (publication: string | null) => publication ?? '/publications/new';

const guides: readonly Guide[] = [
  { key: 'profile', permission: 'publishing.set', to: () => '/publishing-settings' },
  { key: 'catalogue', permission: 'catalogue.edit', to: () => '/catalogue' },
  { key: 'document', permission: 'documents.register', to: () => '/documents/register' },
  { key: 'draft', permission: 'publications.write', to: writing },
  { key: 'screened', permission: 'publications.write', to: writing },
  { key: 'sent', permission: 'publications.write', to: writing },
  { key: 'passed', permission: 'publications.write', to: whole },
  { key: 'published', permission: 'publications.write', to: whole },
];

/** The steps for someone of these permissions: what is done, the first that is not, and what comes after. */
export function stepsOf(
  { done, publication }: FirstHour,
  may: (permission: Permission) => boolean,
): readonly GuidedStep[] {
  const page = publication === null ? null : `/publications/${publication.bodyId}/${publication.id}`;
  const now = guides.find(({ key, permission }) => !done[key] && may(permission))?.key;
  return guides.map(({ key, permission, to }) => ({
    key,
    state: done[key] ? 'done' : key === now ? 'now' : 'later',
    to: to(page),
    own: may(permission),
    permission,
  }));
}
