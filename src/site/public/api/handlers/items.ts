import { columnOf, normativeStates, type NormativeStateId } from '../../../../law/index.ts';
import { listForPrograms } from '../../../../ledger/read/site/list-for-programs.ts';
import type { PublicRow } from '../../../../ledger/read/site/public-rows.ts';
import { readItemNumbers } from '../../../../ledger/read/site/item-numbers.ts';
import { listPublicChanges } from '../../../../ledger/read/public-items.ts';
import type { SiteCall } from '../../call.ts';
import { bodyOf, itemAddresses } from '../addresses.ts';
import type { AnswerOf, AskedOf } from '../endpoint.ts';
import type { SiteEndpoints } from '../endpoints.ts';
import { siteFormat } from '../shapes.ts';

const sizes = { '20': 20, '50': 50, '100': 100 } as const;

export async function listItems(
  call: SiteCall,
  { query }: AskedOf<SiteEndpoints['listItems']>,
): Promise<AnswerOf<SiteEndpoints['listItems']>> {
  const body = query.body === undefined ? null : bodyOf(call, query.body);
  const { rows, next } = await call.ledger.read(body === null ? 'everything' : { bodies: [body.id] }, (tx) =>
    listForPrograms(
      tx,
      {
        bodyId: body?.id ?? null,
        columnId: query.column ?? null,
        year: query.year ?? null,
        subject: query.subject ?? null,
        kind: query.kind ?? null,
        validity: query.validity ?? null,
        changedSince: query.changedSince === undefined ? null : new Date(query.changedSince),
      },
      { after: query.after, size: sizes[query.size] },
      call.today,
    ),
  );
  return { format: siteFormat, items: rows.flatMap((row) => rowOf(call, row)), next };
}

/** A row of a list as programs read it; none where its body or column is not known. */
export function rowOf(call: SiteCall, row: PublicRow): AnswerOf<SiteEndpoints['listItems']>['items'] {
  const body = call.map.byId.get(row.bodyId);
  const column = columnOf(row.columnId);
  if (body === undefined || column === null) return [];
  const { bodyId: _body, columnId: _column, validity, issuer, ...rest } = row;
  return [
    {
      ...rest,
      ...itemAddresses(call, body, row),
      body: { id: body.id, name: body.name },
      column: { id: column.id, title: column.title },
      issuer: issuer === '' ? body.name : issuer,
      validity: validity === null ? null : validityOf(validity),
    },
  ];
}

/** What a normative document is worth, as programs read it. */
export const validityOf = ({
  state,
  since,
  sentence,
}: {
  readonly state: NormativeStateId;
  readonly since: string | null;
  readonly sentence: string;
}) => ({ state, title: normativeStates[state].title, since, sentence });

export async function listChanges(
  call: SiteCall,
  { params, query }: AskedOf<SiteEndpoints['listChanges']>,
): Promise<AnswerOf<SiteEndpoints['listChanges']>> {
  const body = bodyOf(call, params.body);
  const { changes, numbers, next, more } = await call.ledger.read({ bodies: [body.id] }, async (tx) => {
    const found = await listPublicChanges(tx, body.id, {
      after: query.after ?? '',
      size: sizes[query.size],
    });
    const ids = found.changes.map(({ id }) => id);
    return { ...found, numbers: await readItemNumbers(tx, body.id, ids) };
  });
  return {
    format: siteFormat,
    changes: changes.flatMap(({ columnId, digest, ...change }) => {
      const column = columnOf(columnId);
      const at = numbers.get(change.id);
      if (column === null) return [];
      const gone = change.state === 'withdrawn';
      const addresses = at === undefined ? null : itemAddresses(call, body, at);
      return [
        {
          ...change,
          number: at?.number ?? null,
          column: { id: column.id, title: column.title },
          digest: gone ? null : digest,
          url: addresses?.url ?? null,
          api: gone ? null : (addresses?.api ?? null),
        },
      ];
    }),
    next,
    more,
  };
}
