import {
  initialDocumentRules,
  initialNormativeRules,
  type DocumentRules,
  type NormativeRules,
} from '../../law/index.ts';
import type { PublishingProfile } from '../publishing-acts.ts';
import type { Tx } from '../ledger.ts';

type Terms = Pick<
  PublishingProfile,
  'attributeReviewMonths' | 'normativeYears' | 'provisionalYears' | 'cleanUpYears'
>;

/** The terms that hold in a body: those of its publishing profile, else the initial ones of law. */
export async function documentRules(tx: Tx, bodyId: string): Promise<DocumentRules> {
  return rulesOf(await profileOf(tx, bodyId));
}

/** The terms of normative documents in every body of the transaction's scope. */
export async function normativeRulesOf(tx: Tx): Promise<(bodyId: string) => NormativeRules> {
  const rows = await tx.selectFrom('publishing_profiles').select(['body_id', 'profile']).execute();
  const known = new Map(rows.map(({ body_id, profile }) => [body_id, rulesOf(profile as Terms).normative]));
  return (bodyId) => known.get(bodyId) ?? initialNormativeRules;
}

/** What a body writes on its documents; null where it has not said. */
export async function profileOf(tx: Tx, bodyId: string): Promise<PublishingProfile | null> {
  const row = await tx
    .selectFrom('publishing_profiles')
    .select('profile')
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  return (row?.profile ?? null) as PublishingProfile | null;
}

/** The terms that a publishing profile states, the initial ones of law where it states none. */
export function rulesOf(terms: Terms | null): DocumentRules {
  const { attribute, normative } = initialDocumentRules;
  return {
    attribute: { reviewWithinMonths: terms?.attributeReviewMonths ?? attribute.reviewWithinMonths },
    normative: {
      ...normative,
      years: terms?.normativeYears ?? normative.years,
      provisionalYears: terms?.provisionalYears ?? normative.provisionalYears,
      cleanUpYears: terms?.cleanUpYears ?? normative.cleanUpYears,
    },
  };
}
