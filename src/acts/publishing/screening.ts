import type { Edition } from '../../content/edition.ts';
import { textOfEdition } from '../../content/edition-as-screened.ts';
import type { Finding, FindingVerdict, ScreeningResult } from '../../content/finding.ts';
import { inReadingOrder } from '../../content/reading-order.ts';
import { screenedOf } from '../../content/screened.ts';
import { imagesOf } from '../../content/text.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { faultOfVerdict } from '../../screening/verdict.ts';
import type { Refusal } from '../outcome.ts';
import { digestOfEdition } from './edition-digest.ts';
import { filesOfEdition, hasFiles, noFiles, type EditionFiles } from './edition-files.ts';
import { rawFindings, type RawFinding } from './findings.ts';
import { rulesInForce, type RulesInForce } from './rules-in-force.ts';
import { screenFiles, screeningKey, type FileScreenings } from './screen-files.ts';
import type { OfPublication, PublishingServices } from './services.ts';

/** What was found in an edition, before anyone's word on it; made outside a transaction, or in one from what is there. */
export interface RawScreening {
  readonly digest: string;
  readonly findings: readonly RawFinding[];
  readonly rulesVersion: string;
  readonly checked: ScreeningResult['checked'];
}

/** What a screening is told by: the rules in force and what was found in the files. */
export interface ScreeningMaterial {
  readonly inForce: RulesInForce;
  readonly files: EditionFiles;
  readonly screenings: FileScreenings;
}

/** What stops an edition, with what was decided and said of it. */
export interface EditionScreening extends ScreeningResult {
  readonly digest: string;
}

/** What was decided on findings of a publication and what writers say of them, by fingerprint. */
export interface Words {
  readonly verdicts: ReadonlyMap<string, FindingVerdict>;
  readonly explanations: Readonly<Record<string, string>>;
}

/**
 * Screens an edition of a publication with the rules in force: the text, its files, and what was decided before. Nothing
 * is recorded. Who may see it is for the caller to ask.
 */
export async function screenEdition(
  services: PublishingServices,
  { bodyId, publicationId, edition }: OfPublication & { readonly edition: Edition },
): Promise<EditionScreening | Refusal> {
  const material = await screeningMaterial(services, bodyId, edition);
  if ('code' in material) return material;
  const raw = screenWith(services, edition, material);
  const words = await services.ledger.read({ bodies: [bodyId] }, (tx) =>
    readWords(tx, { bodyId, publicationId }),
  );
  return judged(raw, words);
}

/** Screens the files of an edition, which takes time, so that `screenWith` can do the rest at once. */
export async function screeningMaterial(
  services: PublishingServices,
  bodyId: string,
  edition: Edition,
): Promise<ScreeningMaterial | Refusal> {
  const inForce = await rulesInForce(services.ledger, bodyId);
  const files = hasFiles(edition)
    ? await services.ledger.read({ bodies: [bodyId] }, (tx) => filesOfEdition(tx, bodyId, edition))
    : noFiles;
  if ('code' in files) return files;
  const screenings = await screenFiles(services, bodyId, [...files.attachments, ...files.images], inForce);
  return { inForce, files, screenings };
}

/** Screens an edition of which the files were screened. Takes no connection: it may stand in a transaction. */
export function screenWith(
  services: Pick<PublishingServices, 'ledger'>,
  edition: Edition,
  { inForce, files, screenings }: ScreeningMaterial,
): RawScreening {
  const met = inReadingOrder(edition.content);
  return {
    digest: digestOfEdition(edition),
    findings: rawFindings({
      screened: screenedOf(textOfEdition(edition)).screened,
      rules: inForce.rules,
      key: screeningKey(services),
      files,
      screenings,
    }),
    rulesVersion: inForce.version,
    checked: {
      paragraphs: met.filter(({ kind }) => kind === 'text').length,
      tables: met.filter(({ kind }) => kind === 'table').length,
      files: files.attachments.length,
      images: imagesOf(edition.content).length,
    },
  };
}

/** The verdicts on a publication's findings and its writers' words. */
export async function readWords(tx: Tx, { bodyId, publicationId }: OfPublication): Promise<Words> {
  const rows = await tx
    .selectFrom('hit_verdicts')
    .select(['fingerprint', 'outcome', 'reason', 'by_id', 'at'])
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .execute();
  const manuscript = await tx
    .selectFrom('manuscripts')
    .select('explanations')
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .executeTakeFirst();
  const verdicts = rows.map(({ fingerprint, outcome, reason, by_id: byId, at }): [string, FindingVerdict] => [
    fingerprint,
    { outcome: outcome as FindingVerdict['outcome'], reason, byId, at: at.toISOString() },
  ]);
  return {
    verdicts: new Map(verdicts),
    explanations: (manuscript?.explanations ?? {}) as Words['explanations'],
  };
}

/** Findings with what was decided and said of them. Whatever was not let through with a reason is open. */
export function judged(
  { digest, findings, rulesVersion, checked }: RawScreening,
  { verdicts, explanations }: Words,
): EditionScreening {
  return {
    digest,
    findings: findings.map(({ hits: _hits, removal: _removal, ...finding }): Finding => {
      const { fingerprint } = finding;
      const verdict = verdicts.get(fingerprint) ?? null;
      // What was to be masked and is still found was not masked.
      const passes =
        verdict?.outcome === 'let-through' &&
        faultOfVerdict({ fingerprint, outcome: 'let-through', by: '', reason: verdict.reason }) === null;
      return { ...finding, explanation: explanations[fingerprint] ?? '', verdict, open: !passes };
    }),
    rulesVersion,
    checked,
  };
}

/** How many stop publication, and how many were let through. */
export function countsOf({ findings }: Pick<EditionScreening, 'findings'>): {
  readonly openHits: number;
  readonly letThrough: number;
} {
  const openHits = findings.filter(({ open }) => open).length;
  return { openHits, letThrough: findings.length - openHits };
}
