import { v7 as uuidv7 } from 'uuid';
import { changeNormative } from '../../acts/documents/change-normative.ts';
import { importDocuments } from '../../acts/documents/import-documents.ts';
import { attributes, civilDate } from '../../law/index.ts';
import { demoBody, type DemoBody } from '../plan/bodies.ts';
import { momentOf } from '../plan/days.ts';
import type { Happening } from './happening.ts';
import { at } from './lived-time.ts';
import { done, type Life } from './life.ts';

const maker = 'shichang';
const madeOn = civilDate('2022-05-18');
const repealedOn = civilDate('2024-09-20');
const number = '青市监规〔2022〕1号';

/** A normative document of a department, made in 2022 and repealed in 2024. */
export function normativeLife(body: DemoBody): readonly Happening[] {
  if (body.key !== maker) return [];
  return [
    { day: madeOn, does: (life) => at(momentOf(madeOn, '14:00'), () => made(life)) },
    { day: repealedOn, does: (life) => at(momentOf(repealedOn, '14:00'), () => repealed(life)) },
  ];
}

async function made(life: Life): Promise<void> {
  const { name } = demoBody(maker);
  const cells = {
    number,
    title: `${name}关于规范食品小作坊登记的规定`,
    issuer: name,
    formedOn: madeOn,
    attribute: attributes.proactive.title,
    normative: '是',
    effectiveOn: '2022-07-01',
    term: '5年',
    publicWhere: '县政府网站规范性文件专栏',
  };
  const table = {
    actId: uuidv7(),
    bodyId: life.idOf(maker),
    rows: [{ row: 2, cells }],
    defaults: { issuer: name, publicWhere: '' },
  };
  done(await importDocuments(life.as(maker, 'registrar', madeOn, '14:00'), table));
}

async function repealed(life: Life): Promise<void> {
  const bodyId = life.idOf(maker);
  const { document_id: documentId } = await life.ledger.read({ bodies: [bodyId] }, (tx) =>
    tx
      .selectFrom('official_documents')
      .select('document_id')
      .where('body_id', '=', bodyId)
      .where('number', '=', number)
      .executeTakeFirstOrThrow(),
  );
  const change = {
    kind: 'repealed',
    from: repealedOn,
    by: '《关于废止部分规范性文件的决定》',
  } as const;
  const context = life.as(maker, 'registrar', repealedOn, '14:00');
  done(await changeNormative(context, { actId: uuidv7(), bodyId, documentId, change }));
}
