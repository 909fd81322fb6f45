import { setImmediate as breathe } from 'node:timers/promises';
import type { CivilDate } from '../../law/index.ts';
import { rulesInForce } from '../../acts/publishing/rules-in-force.ts';
import { screeningKey } from '../../acts/publishing/screen-files.ts';
import { textOfEdition } from '../../content/edition-as-screened.ts';
import { screenedOf } from '../../content/screened.ts';
import { filesOf, imagesOf } from '../../content/text.ts';
import { checkedItems, type CheckedItem } from '../../ledger/read/site/checked-items.ts';
import type { SiteBody } from '../../ledger/read/site/site-map.ts';
import type { ScreeningRules } from '../../screening/rules.ts';
import { screenParts } from '../../screening/screen-parts.ts';
import type { CheckCall } from './check-call.ts';
import type { Found } from './found.ts';
import { linksOf, pathWithin } from './links.ts';

/** Items that are read at once. */
const batch = 100;

/** What was found in the pages of all items of a body, and how much was looked at. */
export interface CheckedItems {
  readonly found: readonly Found[];
  /** Links that there was no time to ask: what was found of them before stands. */
  readonly notAsked: readonly Pick<Found, 'rule' | 'path' | 'place' | 'publicationId'>[];
  readonly pages: number;
  readonly links: number;
}

/** Goes through the public items of a body, so many at a time: files one after the other, texts with a breath between. */
export async function checkItems(call: CheckCall, body: SiteBody): Promise<CheckedItems> {
  const { ledger } = call;
  const found: Found[] = [];
  const notAsked: Found[] = [];
  const titles = new Map<string, Titled[]>();
  const { rules } = await rulesInForce(ledger, body.id);
  const wordRules = rules.words.length === 0 ? null : rules;
  let [pages, links] = [0, 0];
  for (let after: string | null = null; ;) {
    const from: string | null = after;
    const items: readonly CheckedItem[] = await ledger.read({ bodies: [body.id] }, (tx) =>
      checkedItems(tx, body.id, from, batch),
    );
    for (const item of items) {
      const path = call.site.pathOf(body.id, { kind: 'item', year: item.year, number: item.number });
      if (path === null) continue;
      const tell: Tell = (rule, place, message) =>
        found.push({ rule, path, place, message, publicationId: item.id });
      const leave: Leave = (place) =>
        notAsked.push({ rule: 'S-2', path, place, message: '', publicationId: item.id });
      links += await checkLinks(call, item, tell, leave);
      await checkFiles(call, item, tell);
      checkPictures(item, tell);
      checkValidity(item, tell);
      checkWords(call, item, wordRules, tell);
      const key = `${item.day} ${item.edition.title}`;
      const { id, edition } = item;
      // Texts are let go as they were read.
      titles.set(key, [...(titles.get(key) ?? []), { id, path, title: edition.title, day: item.day }]);
      pages += 1;
      await breathe();
    }
    after = items.at(-1)?.id ?? null;
    if (items.length < batch) break;
  }
  return { found: [...found, ...sameTitles(titles)], notAsked, pages, links };
}

type Tell = (rule: Found['rule'], place: string, message: string) => void;
type Leave = (place: string) => void;

async function checkLinks(
  { site, hosts, outside }: CheckCall,
  { edition }: CheckedItem,
  tell: Tell,
  leave: Leave,
): Promise<number> {
  const links = linksOf(edition.content);
  for (const { href, words } of links) {
    const named = `“${words.slice(0, 40)}”`;
    const path = pathWithin(href, hosts);
    if (path === null) {
      const fault = await outside.ask(href);
      if (fault === undefined) leave(href);
      else if (fault !== null) tell('S-2', href, `${named}：${fault}。`);
      continue;
    }
    const standing = await site.standingOf(path);
    if (standing === 'nothing') tell('S-1', href, `${named}：本站没有这个网页。`);
    if (standing === 'withdrawn') tell('S-15', href, `${named}：链接的信息已经撤回。`);
  }
  return links.length;
}

async function checkFiles({ files }: CheckCall, item: CheckedItem, tell: Tell): Promise<void> {
  const { attachments, content } = item.edition;
  const named = [
    ...attachments.map(({ fileId, name }) => ({ fileId, name: `附件“${name}”` })),
    ...filesOf(content).map((fileId) => ({ fileId, name: '正文的图片' })),
  ];
  for (const { fileId, name } of named) {
    const sha256 = item.files.get(fileId);
    // Read whole: what was altered has another hash.
    if (sha256 === undefined || (await files.read(sha256)) === null) {
      tell('S-3', fileId, `${name}不在文件库里，或者被改动过，公众下载不了。`);
    }
  }
}

function checkPictures({ edition }: CheckedItem, tell: Tell): void {
  const blank = imagesOf(edition.content).filter(({ alt }) => alt.trim() === '');
  if (blank.length > 0) tell('S-4', '正文', `有${blank.length}张图片没有替代文字。`);
}

function checkValidity({ columnId, validityKnown }: CheckedItem, tell: Tell): void {
  if (columnId === 'normative' && !validityKnown) {
    tell('S-11', '有效性', '没有关联到登记的规范性文件，网页上看不出有没有效。');
  }
}

/** Wrong words are found by the words of the body and of those above it; all else that is open, the re-screening found. */
function checkWords(
  { ledger }: CheckCall,
  { edition, openHits, letThrough }: CheckedItem,
  rules: ScreeningRules | null,
  tell: Tell,
): void {
  const hits =
    rules === null
      ? []
      : screenParts(screenedOf(textOfEdition(edition)).screened, rules, { key: screeningKey({ ledger }) });
  const wrong = hits.filter(({ kind, fingerprint }) => kind === '易错词' && !letThrough.has(fingerprint));
  for (const { masked, why, spots } of wrong) {
    tell('S-13', `${spots[0].place} ${masked}`, `${spots[0].place}的“${masked}”：${why}。`);
  }
  const others = openHits - wrong.length;
  if (others > 0) tell('S-12', '正文和附件', `复查还有${others}处没有处理。`);
}

/** An item by what may be like another's. */
interface Titled {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly day: CivilDate;
}

function sameTitles(titles: ReadonlyMap<string, readonly Titled[]>): readonly Found[] {
  return [...titles.values()].flatMap((items) =>
    items.length < 2
      ? []
      : items.map(({ id, path, title, day }): Found => {
          const message = `${day}公开的“${title}”有${items.length}条。`;
          return { rule: 'S-16', path, place: '标题', message, publicationId: id };
        }),
  );
}
