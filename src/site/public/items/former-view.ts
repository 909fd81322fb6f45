import { editionDiff, type EditionDiff } from '../../../content/edition-diff.ts';
import { htmlOf } from '../../../content/html.ts';
import type { Edition } from '../../../content/edition.ts';
import type { KeptText } from '../../../ledger/read/public-items.ts';
import type { SiteEdition } from '../../../ledger/read/site/item-editions.ts';
import { linkTo, type SiteCall } from '../call.ts';
import type { ItemFile } from './item-files.ts';
import { pictureText } from './item-view.ts';
import { picturesAsText } from './pictures-as-text.ts';
import { verifiedEdition, type ShownItem } from './show-item.ts';

/** What the page of an earlier edition shows. */
export interface FormerView {
  readonly item: ShownItem;
  readonly asked: SiteEdition;
  /** When it was replaced, ISO 8601. */
  readonly replacedAt: string;
  readonly edition: Edition;
  /** The text as it stood; pictures that are in the current edition no more are told by their alternative text. */
  readonly html: string;
  /** The next edition that may be shown, with what it changed. */
  readonly next: SiteEdition;
  readonly diff: EditionDiff;
}

interface FormerFacts {
  readonly asked: SiteEdition;
  readonly editions: readonly SiteEdition[];
  readonly texts: ReadonlyMap<string, KeptText>;
  /** Of the current edition: only these are handed out. */
  readonly files: ReadonlyMap<string, ItemFile>;
}

/** @throws Error where a text is not what its digest says */
export function formerView(call: SiteCall, item: ShownItem, facts: FormerFacts): FormerView {
  const { asked, editions, texts, files } = facts;
  const textOf = ({ digest }: SiteEdition) => verifiedEdition(texts.get(digest), digest);
  const edition = textOf(asked);
  const later = editions.filter(({ number }) => number > asked.number);
  // A comparison with an edition that is withheld would tell what stands in it.
  const next = later.find(({ withheld }) => withheld === null);
  const [first] = later;
  if (next === undefined || first === undefined) throw new RangeError('the current edition is always shown');
  const hrefOf = (fileId: string): string => {
    const file = files.get(fileId);
    const { year, number } = item;
    return file === undefined
      ? ''
      : linkTo(call, { kind: 'item-file', year, number, fileId, name: file.name });
  };
  const content = picturesAsText(edition.content, (fileId) => files.get(fileId)?.kept != null, pictureText);
  return {
    item,
    asked,
    replacedAt: first.publishedAt,
    edition,
    html: htmlOf(content, { fileUrl: hrefOf }),
    next,
    diff: editionDiff(edition, textOf(next)),
  };
}
