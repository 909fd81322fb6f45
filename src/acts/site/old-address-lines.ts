import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { oldPathOf } from '../../law/index.ts';
import type { Ledger, Tx } from '../../ledger/ledger.ts';
import type { OldAddress } from '../../ledger/site-acts.ts';
import type { OpenAddresses } from '../../ledger/read/site/site-addresses.ts';
import { faultOfPrivateTexts } from '../publishing-input.ts';

/** A line of a list of old addresses: where something stood, and what it is now. */
export interface OldAddressLine {
  readonly row: number;
  /** Path, or the whole address as it was. */
  readonly from: string;
  /** Id, 发文字号, 索引号, title or address of what stands there now. */
  readonly to: string;
}

/** A line that would be entered, with what it leads to as people read it. */
export interface CheckedOldAddress {
  readonly row: number;
  readonly address: OldAddress;
  readonly leadsTo: string;
}

export interface OldAddressCheck {
  readonly addresses: readonly CheckedOldAddress[];
  readonly faults: readonly { readonly row: number; readonly sentence: string; readonly text: string }[];
  /** Lines that are entered already, just so. */
  readonly same: readonly number[];
}

/** So many lines a list may have. */
const mostOldAddresses = 2000;

/** Reads every line of a list: what it would lead to, or why it cannot. */
export async function checkedLines(
  ledger: Pick<Ledger, 'read'>,
  site: OpenAddresses,
  bodyId: string,
  lines: readonly OldAddressLine[],
): Promise<OldAddressCheck> {
  if (lines.length > mostOldAddresses) {
    const sentence = `一次最多${mostOldAddresses}条，现有${lines.length}条，请分几次登记。`;
    return { addresses: [], faults: [{ row: 1, sentence, text: '' }], same: [] };
  }
  const faults: { row: number; sentence: string; text: string }[] = [];
  const addresses: CheckedOldAddress[] = [];
  const same: number[] = [];
  const firstRow = new Map<string, number>();
  const paths = lines.flatMap(({ from }) => oldPathOf(from) ?? []);
  const { entered, items } = await ledger.read('everything', async (tx) => ({
    entered: await enteredOf(tx, paths),
    items: await itemsNamed(
      tx,
      bodyId,
      lines.map(({ to }) => to.trim()),
    ),
  }));
  for (const line of lines) {
    const { row } = line;
    const text = `${line.from} ${line.to}`.trim().slice(0, 120);
    // What may not be kept is not shown either.
    const secret = faultOfPrivateTexts([
      { text: line.from, field: 'from', name: '旧网址' },
      { text: line.to, field: 'to', name: '现在对应' },
    ]);
    if (secret !== null) {
      faults.push({ row, sentence: secret.message, text: '' });
      continue;
    }
    const path = oldPathOf(line.from);
    if (path === null) {
      faults.push({ row, sentence: whyNoPath(line.from), text });
      continue;
    }
    const earlier = firstRow.get(path);
    firstRow.set(path, earlier ?? row);
    if (earlier !== undefined) {
      faults.push({ row, sentence: `旧网址和第${earlier}行的相同。`, text });
      continue;
    }
    const owner = site.ownerOf(path);
    if (owner !== null && !owner.path.includes(bodyId)) {
      faults.push({ row, sentence: `这个网址在${owner.name}的网址下面，要由${owner.name}登记。`, text });
      continue;
    }
    const found = await targetOf(site, bodyId, line.to.trim(), path, items);
    if ('sentence' in found) {
      faults.push({ row, sentence: found.sentence, text });
      continue;
    }
    const before = entered.get(path);
    if (before !== undefined) {
      const alike =
        before.bodyId === bodyId &&
        before.publicationId === found.publicationId &&
        before.target === found.target;
      if (alike) same.push(row);
      else faults.push({ row, sentence: whyEntered(before.bodyId === bodyId), text });
      continue;
    }
    if ((await site.standingOf(path)) !== 'nothing') {
      const sentence = '这个网址现在就打得开，登记了也不会用到。请只登记以前网站的网址。';
      faults.push({ row, sentence, text });
      continue;
    }
    const { leadsTo, publicationId, target } = found;
    addresses.push({ row, leadsTo, address: { addressId: uuidv7(), path, publicationId, target } });
  }
  return { addresses, faults, same };
}

const whyNoPath = (from: string) =>
  from.trim() === ''
    ? '旧网址空着，请填写。'
    : '旧网址要从“/”或者“http”写起，例如/zwgk/art_12_345.html，不能是首页，不能有空格。';

const whyEntered = (own: boolean) =>
  own ? '这个旧网址登记过，对应的是别的内容。要改的话，请先去掉原来的。' : '这个旧网址别的单位已经登记了。';

interface Entered {
  readonly bodyId: string;
  readonly publicationId: string | null;
  readonly target: string | null;
}

async function enteredOf(tx: Tx, paths: readonly string[]): Promise<ReadonlyMap<string, Entered>> {
  if (paths.length === 0) return new Map();
  const rows = await tx
    .selectFrom('old_addresses')
    .select(['path', 'body_id as bodyId', 'publication_id as publicationId', 'target'])
    .where('path', 'in', [...new Set(paths)])
    .where('removed_at', 'is', null)
    .execute();
  return new Map(rows.map(({ path, ...entered }) => [path, entered]));
}

interface Item {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** What is public in the body, by everything that a list may call it. */
async function itemsNamed(
  tx: Tx,
  bodyId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly Item[]>> {
  const wanted = [...new Set(names.filter((name) => name !== ''))];
  const found = new Map<string, Item[]>();
  if (wanted.length === 0) return found;
  const { rows } = await sql<
    Item & { readonly documentNumber: string | null; readonly indexNumber: string | null }
  >`
    select i.publication_id as id, i.number, i.title, i.document_number as "documentNumber",
      c.head ->> 'indexNumber' as "indexNumber"
    from public_index i join contents c on c.body_id = i.body_id and c.digest = i.digest
    where i.body_id = ${bodyId} and (
      i.publication_id::text = any (${wanted.map((name) => name.toLowerCase())}::text[])
      or i.document_number = any (${wanted}::text[]) or i.title = any (${wanted}::text[])
      or c.head ->> 'indexNumber' = any (${wanted}::text[])
    )
    order by i.first_published_at, i.publication_id`.execute(tx);
  for (const { documentNumber, indexNumber, ...item } of rows) {
    for (const name of new Set([item.id, documentNumber, item.title, indexNumber])) {
      if (name === null) continue;
      found.set(name, [...(found.get(name) ?? []), item]);
    }
  }
  return found;
}

type Target =
  | { readonly publicationId: string | null; readonly target: string | null; readonly leadsTo: string }
  | { readonly sentence: string };

async function targetOf(
  site: OpenAddresses,
  bodyId: string,
  to: string,
  from: string,
  items: ReadonlyMap<string, readonly Item[]>,
): Promise<Target> {
  if (to === '') return { sentence: '没有写现在对应哪一条，请填写。' };
  const named = items.get(to) ?? items.get(to.toLowerCase()) ?? [];
  const [item, ...others] = named;
  if (item !== undefined && others.length === 0) {
    return { publicationId: item.id, target: null, leadsTo: item.title };
  }
  if (item !== undefined) {
    return { sentence: `“${to}”有${named.length}条，不知道是哪一条。请写它的网址。` };
  }
  const path = /^https?:\/\/[^/]+(\/.*)?$/iu.exec(to)?.[1] ?? to;
  if (!path.startsWith('/')) {
    return { sentence: `没有找到“${to}”。请写已公开信息的发文字号、索引号、完整的标题，或者它的网址。` };
  }
  if (oldPathOf(path) === from) return { sentence: '旧网址和现在的网址相同，会绕圈。' };
  const standing = await site.standingOf(path);
  if (standing === 'moved') return { sentence: '对应的网址自己也会跳转，请写它最后到的网址。' };
  if (standing === 'withdrawn') return { sentence: '对应的信息已经撤回，请写别的。' };
  if (standing === 'nothing') return { sentence: '对应的网址在本站没有网页，请核对。' };
  return { publicationId: null, target: path, leadsTo: path };
}

/** An address of an item's page follows the item: it is kept by the item. */
export async function itemsByAddress(
  ledger: Pick<Ledger, 'read'>,
  site: OpenAddresses,
  bodyId: string,
  check: OldAddressCheck,
): Promise<OldAddressCheck> {
  const placed = check.addresses.flatMap(({ address: { addressId, target } }) => {
    const item = target === null ? null : site.itemAt(target);
    return item === null || item.bodyId !== bodyId ? [] : [{ addressId, number: item.number }];
  });
  if (placed.length === 0) return check;
  const rows = await ledger.read({ bodies: [bodyId] }, (tx) =>
    tx
      .selectFrom('public_index')
      .select(['publication_id as id', 'number', 'title'])
      .where('body_id', '=', bodyId)
      .where('number', 'in', [...new Set(placed.map(({ number }) => number))])
      .execute(),
  );
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const numbers = new Map(placed.map(({ addressId, number }) => [addressId, number]));
  return {
    ...check,
    addresses: check.addresses.map((each) => {
      const item = byNumber.get(numbers.get(each.address.addressId) ?? -1);
      return item === undefined
        ? each
        : {
            ...each,
            leadsTo: item.title,
            address: { ...each.address, publicationId: item.id, target: null },
          };
    }),
  };
}
