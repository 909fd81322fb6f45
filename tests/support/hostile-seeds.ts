import type { HostileCounty, HostilePerson } from './hostile-county.ts';

/** Every record of a list of the township, struck out or not. */
async function recordsOf(
  { people: { clerk }, township }: HostileCounty,
  list: string,
  page: string,
): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const state of ['', '&state=struck-out']) {
    const { rows } = (await clerk.ask('GET', `/api/${list}?size=100${state}`)) as {
      readonly rows: readonly { readonly id: string }[];
    };
    for (const { id } of rows) ids.add(id);
  }
  return [...ids].map((id) => `/desk/${page}/${township}/${id}`);
}

/** Where each begins, beside the menu. */
export async function seedsOf(county: HostileCounty, who: HostilePerson): Promise<readonly string[]> {
  const { township, publications } = county;
  const all = Object.values(publications);
  if (who === 'first') return all.map((id) => `/desk/reviews/${township}/${id}`);
  if (who === 'auditor') return actPages(county);
  if (who !== 'clerk') return [];
  const found = encodeURIComponent('"><img src=x onerror=window.pwned=1>');
  return [
    ...all.map((id) => `/desk/publications/${township}/${id}`),
    ...['beingWritten', 'masked'].flatMap((name) =>
      ['edit', 'history'].map((page) => `/desk/publications/${township}/${publications[name] ?? ''}/${page}`),
    ),
    ...['publications', 'documents', 'registers/licence', 'channels', 'catalogue'].flatMap((list) => [
      `/desk/${list}?text=${found}`,
      `/desk/${list}?state=struck-out`,
    ]),
    ...(await recordsOf(county, 'documents', 'documents')),
    ...(await recordsOf(county, 'registers/licence', 'registers/line')),
    ...(await recordsOf(county, 'channels', 'channels')),
    `/desk/channels/new?title=${found}&publication=${found}`,
  ];
}

/** One page of the audit for each kind of act. */
async function actPages({ people: { auditor } }: HostileCounty): Promise<readonly string[]> {
  const kinds = new Map<string, string>();
  let after: string | null = '';
  while (after !== null) {
    const query: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const answer = (await auditor.ask('GET', `/api/acts?size=100${query}`)) as {
      readonly rows: readonly { readonly bodyId: string; readonly seq: number; readonly kind: string }[];
      readonly next: string | null;
    };
    for (const { bodyId, seq, kind } of answer.rows) kinds.set(kind, `/desk/audit/${bodyId}/${seq}`);
    after = answer.next;
  }
  return [...kinds.values()];
}
