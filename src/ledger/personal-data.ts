import type { Keys } from './keys.ts';
import type { Tx } from './ledger.ts';

export type PersonalKind =
  | 'phone'
  | 'name'
  | 'identity-number'
  | 'address'
  | 'mail'
  /** Who applies, with identity and contact (JSON). */
  | 'applicant'
  /** The words of a request, or of its clarification (JSON). */
  | 'content'
  /** Who was consulted (JSON). */
  | 'third-party'
  /** What an applicant said of the answer. */
  | 'remark';

interface Place {
  readonly bodyId: string;
  readonly dataId: string;
}

const placeOf = ({ bodyId, dataId }: Place) => `personal_data/${bodyId}/${dataId}`;

/**
 * Keeps a value apart from the acts, encrypted. The act that states it names it by `dataId`.
 * @param place the body it belongs to, and an id made by the caller
 */
export async function keepPersonal(
  tx: Tx,
  keys: Keys,
  place: Place,
  kind: PersonalKind,
  value: string,
): Promise<void> {
  await tx
    .insertInto('personal_data')
    .values({
      body_id: place.bodyId,
      data_id: place.dataId,
      kind,
      cipher: keys.seal(value, placeOf(place)),
      key_id: keys.id,
    })
    .execute();
}

/**
 * The value; null where it was erased or is another body's.
 * @throws KeyError where the installation's key is not the one it was encrypted with
 */
export async function revealPersonal(tx: Tx, keys: Keys, place: Place): Promise<string | null> {
  const row = await tx
    .selectFrom('personal_data')
    .select('cipher')
    .where('body_id', '=', place.bodyId)
    .where('data_id', '=', place.dataId)
    .executeTakeFirst();
  return row?.cipher == null ? null : keys.open(row.cipher, placeOf(place));
}

/**
 * Values of one body by their ids, in one reading; those that were erased are left out.
 * @throws KeyError as above
 */
export async function revealManyPersonal(
  tx: Tx,
  keys: Keys,
  bodyId: string,
  dataIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (dataIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('personal_data')
    .select(['data_id', 'cipher'])
    .where('body_id', '=', bodyId)
    .where('data_id', 'in', dataIds)
    .execute();
  return new Map(
    rows.flatMap(({ data_id: dataId, cipher }) =>
      cipher === null ? [] : [[dataId, keys.open(cipher, placeOf({ bodyId, dataId }))]],
    ),
  );
}

/** Erases a value for good at the end of its retention; the acts that name it stay as they are. */
export async function erasePersonal(tx: Tx, place: Place): Promise<void> {
  await tx
    .updateTable('personal_data')
    .set({ cipher: null, erased_at: new Date() })
    .where('body_id', '=', place.bodyId)
    .where('data_id', '=', place.dataId)
    .where('erased_at', 'is', null)
    .execute();
}
