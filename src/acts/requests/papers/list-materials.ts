import { materialTitles, type MaterialKind, type OutcomeId } from '../../../law/index.ts';
import { namesOf } from '../../../ledger/read/publication-names.ts';
import { named, type NamedPerson } from '../decision/view-steps.ts';
import type { CaseAtHand } from '../letters/gather-facts.ts';
import { canBeGiven, canBeRedacted, isPersonal, replacedBy } from './material-facts.ts';
import { isUsed } from './materials.ts';

/** A paper of a case, as its list shows it. */
export interface MaterialView {
  readonly fileId: string;
  readonly material: MaterialKind;
  readonly materialTitle: string;
  readonly title: string;
  readonly pages: number | null;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly addedAt: string;
  readonly addedBy: NamedPerson | null;
  readonly madeFrom: string | null;
  readonly redactions: readonly { readonly ground: OutcomeId; readonly places: number }[];
  readonly replacedBy: string | null;
  readonly personal: boolean;
  readonly canBeSent: boolean;
  readonly canBeRedacted: boolean;
  readonly inUse: boolean;
  readonly removed: { readonly at: string; readonly by: NamedPerson | null; readonly reason: string } | null;
}

/** The papers of a case, those taken out among them. */
export async function listMaterials({ tx, of, state }: CaseAtHand): Promise<readonly MaterialView[]> {
  const rows = await tx
    .selectFrom('case_files')
    .select(['file_id', 'media_type', 'bytes'])
    .where('body_id', '=', of.bodyId)
    .where('subject_id', '=', of.requestId)
    .execute();
  const files = new Map(rows.map((row) => [row.file_id, row]));
  const { materials } = state;
  const names = await namesOf(
    tx,
    materials.flatMap(({ by, removed }) => [by, removed?.by ?? null]).filter((id) => id !== null),
  );
  return materials.map((each) => {
    const { fileId, material, removed } = each;
    const file = files.get(fileId);
    const replaced = replacedBy(state, fileId);
    return {
      fileId,
      material,
      materialTitle: materialTitles[material],
      title: each.title,
      pages: each.pages,
      sha256: each.sha256,
      mediaType: file?.media_type ?? '',
      bytes: file?.bytes ?? 0,
      addedAt: each.at,
      addedBy: named(names, each.by),
      madeFrom: each.madeFrom,
      redactions: each.redactions.map(({ ground, places }) => ({ ground, places })),
      replacedBy: replaced,
      personal: isPersonal(material),
      canBeSent: removed === null && canBeGiven(material) && replaced === null,
      canBeRedacted: removed === null && canBeRedacted(material),
      inUse: isUsed(state, fileId),
      removed:
        removed === null ? null : { at: removed.at, by: named(names, removed.by), reason: removed.reason },
    };
  });
}
