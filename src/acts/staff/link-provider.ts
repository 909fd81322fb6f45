import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { changeSecrets } from '../sign-in/person.ts';
import { breaksUnique } from './breaks-unique.ts';
import { readColleague, type StaffPlace } from './colleague.ts';

export interface ProviderLink extends StaffPlace {
  readonly actId: string;
  /** The provider by whose word the person is let in; null: by none any more. */
  readonly issuer: string | null;
  /** Who the person is there (`sub`); null where the first sign-in is to tell, by the same account name. */
  readonly subject: string | null;
}

/** Lets someone sign in by the county's provider of identities, or takes that away. */
export async function linkProvider(context: ActContext, input: ProviderLink): Promise<Outcome> {
  const { actId, bodyId, staffId, issuer } = input;
  const head = { permission: 'staff.manage', bodyId, actId, kind: 'staff.provider-linked' } as const;
  try {
    return await perform(context, head, async (tx) => {
      const { refusal } = await readColleague(tx, input);
      if (refusal !== null) return refusal;
      await changeSecrets(tx, input)
        .set({ oidc_issuer: issuer, oidc_subject: issuer === null ? null : input.subject })
        .execute();
      return [
        { kind: 'staff.provider-linked', subjectId: staffId, payload: { issuer, by: 'administrator' } },
      ];
    });
  } catch (error) {
    if (!breaksUnique(error, 'staff_oidc_subject')) throw error;
    return {
      done: false,
      refusal: refuse('wrong-input', '统一身份认证里的这个账号编号已经给了别人，请核对。', 'subject'),
    };
  }
}
