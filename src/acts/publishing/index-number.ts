import { sql } from 'kysely';
import type { Edition } from '../../content/edition.ts';
import { faultsOfIndexNumber, initialIndexRule, nextIndexNumber, type IndexValues } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { PublishingProfile } from '../../ledger/publishing-acts.ts';
import { profileOf } from '../../ledger/read/document-rules.ts';
import { refuse, type Refusal } from '../outcome.ts';
import type { OfPublication } from './services.ts';

/**
 * The edition with its index number (索引号, Art. 12): one that was typed stays where it fits the body's rule and no other
 * publication has it; else the next one is given out. Where nobody has entered the body's code yet none is: what is due
 * does not wait for it, and a later edition gets one. The body's chain is locked meanwhile, so no number goes out twice.
 * Codes of class and office come from the profile's `indexValues` (`body`, `office`, `class:<column>`, `class`).
 */
export async function withIndexNumber(
  tx: Tx,
  of: OfPublication,
  columnId: string,
  edition: Edition,
): Promise<Edition | Refusal> {
  const { indexNumber, formedOn } = edition.head;
  if (formedOn === null) return refuse('wrong-input', '成文日期空着，请填写。', 'head.formedOn');
  const profile = await profileOf(tx, of.bodyId);
  const values = valuesOf(profile, columnId, formedOn);
  if (indexNumber !== null) {
    const fault =
      profile?.indexRule == null ? undefined : faultsOfIndexNumber(profile.indexRule, indexNumber, values)[0];
    if (fault !== undefined) return refuse('wrong-input', fault.sentence, 'head.indexNumber');
    return (await takenBy(tx, of, indexNumber)) ?? edition;
  }
  if (values.body === '') return edition;
  const issued = await tx
    .selectFrom('contents')
    .select(sql<string>`head ->> 'indexNumber'`.as('number'))
    .distinct()
    .where('body_id', '=', of.bodyId)
    .where(sql<boolean>`head ->> 'indexNumber' is not null`)
    .execute();
  const numbers = issued.map(({ number }) => number);
  const next = nextIndexNumber(profile?.indexRule ?? initialIndexRule, values, numbers);
  if (next.number === null) {
    return refuse('not-now', `编不出索引号：${next.why}也可以在稿子里直接填写索引号。`, 'head.indexNumber');
  }
  return { ...edition, head: { ...edition.head, indexNumber: next.number } };
}

function valuesOf(
  profile: PublishingProfile | null,
  columnId: string,
  formedOn: IndexValues['formedOn'],
): IndexValues {
  const codes = profile?.indexValues ?? {};
  return {
    body: codes['body'] ?? '',
    classCode: codes[`class:${columnId}`] ?? codes['class'] ?? '',
    officeCode: codes['office'] ?? '',
    formedOn,
  };
}

async function takenBy(
  tx: Tx,
  { bodyId, publicationId }: OfPublication,
  number: string,
): Promise<Refusal | null> {
  const other = await tx
    .selectFrom('contents as c')
    .innerJoin('publications as p', (on) =>
      on
        .onRef('p.body_id', '=', 'c.body_id')
        .on((is) =>
          is.or([
            is('p.work_digest', '=', is.ref('c.digest')),
            is('p.public_digest', '=', is.ref('c.digest')),
          ]),
        ),
    )
    .select('c.title')
    .where('c.body_id', '=', bodyId)
    .where(sql<boolean>`c.head ->> 'indexNumber' = ${number}`)
    .where('p.publication_id', '!=', publicationId)
    .where('p.discarded_at', 'is', null)
    .executeTakeFirst();
  return other === undefined
    ? null
    : refuse(
        'wrong-input',
        `索引号“${number}”已经用在《${other.title}》上，请改一个，或者清空由系统编。`,
        'head.indexNumber',
      );
}
