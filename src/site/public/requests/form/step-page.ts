import type { SiteCall } from '../../call.ts';
import type { OpenDraft } from '../draft.ts';
import type { FieldFault } from '../faults-of-step.ts';

/** What every step of a draft is made from. */
export interface StepPageProps {
  readonly call: SiteCall;
  readonly secret: string;
  readonly draft: OpenDraft;
  readonly faults: readonly FieldFault[];
  readonly fromCheck: boolean;
}
