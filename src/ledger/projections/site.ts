import type { ActKind, RecordedAct } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import type { Projectors } from './projector.ts';

export const siteProjections = {
  'site.slug-set': async (tx, { bodyId, at, payload: { slug, before } }) => {
    await setSite(tx, bodyId, at, { slug });
    await tx
      .updateTable('former_slugs')
      .set({ until: at })
      .where('body_id', '=', bodyId)
      .where('slug', '=', slug)
      .execute();
    if (before === null) return;
    await tx
      .insertInto('former_slugs')
      .values({ body_id: bodyId, slug: before, until: at })
      .onConflict((conflict) => conflict.columns(['body_id', 'slug']).doUpdateSet({ until: at }))
      .execute();
  },
  'site.look-set': (tx, { bodyId, at, payload: { look } }) =>
    setSite(tx, bodyId, at, { look: look === null ? null : JSON.stringify(look) }),
  'site.guide-set': (tx, { bodyId, at, payload: { guide } }) =>
    setSite(tx, bodyId, at, { guide: JSON.stringify(guide) }),
  'site.old-addresses-entered': (tx, { bodyId, at, payload: { addresses } }) =>
    addresses.length === 0
      ? Promise.resolve()
      : tx
          .insertInto('old_addresses')
          .values(
            addresses.map(({ addressId, path, publicationId, target }) => ({
              body_id: bodyId,
              address_id: addressId,
              path,
              publication_id: publicationId,
              target,
              entered_at: at,
            })),
          )
          .execute(),
  'site.old-address-removed': (tx, { bodyId, subjectId, at }) =>
    tx
      .updateTable('old_addresses')
      .set({ removed_at: at })
      .where('body_id', '=', bodyId)
      .where('address_id', '=', subjectId)
      .execute(),
} as const satisfies Projectors;

async function setSite(
  tx: Tx,
  bodyId: string,
  at: string,
  values: { readonly slug?: string; readonly look?: string | null; readonly guide?: string },
): Promise<void> {
  await tx
    .insertInto('public_sites')
    .values({ body_id: bodyId, ...values, set_at: at })
    .onConflict((conflict) => conflict.column('body_id').doUpdateSet({ ...values, set_at: at }))
    .execute();
}

/** Acts after which some page of the public reads otherwise; tests/public-revisions.test.ts holds it to what pages read. */
export const seenByThePublic: ReadonlySet<ActKind> = new Set<ActKind>([
  'body.founded',
  'body.changed',
  'body.closed',
  'document.registered',
  'document.changed',
  'document.normative-changed',
  'document.struck-out',
  'clean-up.closed',
  'catalogue.rows-set',
  'obligation.answered',
  'obligation.answer-withdrawn',
  'publication.placed',
  'publication.published',
  'publication.published-urgently',
  'publication.withdrawn',
  'publication.invalidated',
  'publication.archived',
  // What a screening finds in a text withholds an earlier edition of the same words.
  'publication.rescreened',
  'profile.set',
  'site.slug-set',
  'site.look-set',
  'site.guide-set',
  // Its figures can be compared and taken away.
  'report.published',
  // So can those of reports that came as files, under the name that the roster has.
  'report-file.imported',
  'report-file.removed',
  'roster.set',
  // The telephone of who answers requests stands on the pages where one applies.
  'requests.rules-set',
  'site.old-addresses-entered',
  'site.old-address-removed',
]);

/** Notes for each body the last act that the public sees: pages made before it are made again. */
export async function notePublicRevisions(tx: Tx, acts: readonly RecordedAct<ActKind>[]): Promise<void> {
  const last = new Map(
    acts
      .filter(({ kind }) => seenByThePublic.has(kind))
      .map(({ bodyId, seq, at }) => [bodyId, { body_id: bodyId, seq, changed_at: at }]),
  );
  if (last.size === 0) return;
  await tx
    .insertInto('public_revisions')
    .values([...last.values()])
    .onConflict((conflict) =>
      conflict.column('body_id').doUpdateSet((row) => ({
        seq: row.ref('excluded.seq'),
        changed_at: row.ref('excluded.changed_at'),
      })),
    )
    .execute();
}
