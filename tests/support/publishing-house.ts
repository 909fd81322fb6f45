import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { emptyEdition, type Edition } from '../../src/content/edition.ts';
import { digestOfEdition } from '../../src/acts/publishing/edition-digest.ts';
import { initialChain, type ChainStep } from '../../src/law/index.ts';
import type { ActKind, ActPayloads } from '../../src/ledger/act-kinds.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { act } from './ledger.ts';

/** An edition with that title and nothing of interest in it. */
export const editionTitled = (title: string, change: Partial<Edition> = {}): Edition => ({
  ...emptyEdition,
  title,
  ...change,
});

/** A publication whose acts are stated one by one, as they would stand in the ledger, past every check. */
export interface StatedPublication {
  readonly bodyId: string;
  readonly publicationId: string;
  /** States an act on it. */
  readonly did: <K extends ActKind>(
    kind: K,
    payload: ActPayloads[K],
    actorId?: string | null,
  ) => Promise<string>;
  /** Puts a text on the table, to be written on. */
  readonly write: (edition: Edition, writerId: string) => Promise<void>;
  /** Keeps a text and sends it for review. @returns its digest */
  readonly send: (
    edition: Edition,
    writerId: string,
    options?: {
      readonly steps?: readonly ChainStep[];
      readonly openHits?: number;
      readonly changeNote?: string | null;
    },
  ) => Promise<string>;
  /** Has the steps passed one after the other, each by that person. */
  readonly pass: (
    digest: string,
    stepIds: readonly string[],
    by: (stepId: string) => string,
  ) => Promise<void>;
}

export const allSteps = initialChain.steps.map(({ id }) => id);

/** Opens a publication in a body. */
export async function openStated(
  ledger: Ledger,
  bodyId: string,
  writerId: string,
  place: Partial<ActPayloads['publication.opened']> = {},
): Promise<StatedPublication> {
  const publicationId = uuidv7();
  const did: StatedPublication['did'] = (kind, payload, actorId = null) =>
    act(ledger, bodyId, kind, publicationId, payload, actorId);
  await did(
    'publication.opened',
    { columnId: 'notice', rowId: null, obligationKey: null, documentId: null, ...place },
    writerId,
  );
  return {
    bodyId,
    publicationId,
    did,
    write: async (edition, by) => {
      const text = stored(edition);
      await ledger.write({ bodies: [bodyId] }, async (tx) => {
        await tx
          .deleteFrom('manuscripts')
          .where('body_id', '=', bodyId)
          .where('publication_id', '=', publicationId)
          .execute();
        await tx
          .insertInto('manuscripts')
          .values({
            body_id: bodyId,
            publication_id: publicationId,
            version: 1,
            ...text,
            explanations: '{}',
            writers: '[]',
            change_note: null,
            saved_at: new Date(),
            saved_by: by,
          })
          .execute();
      });
    },
    send: async (edition, by, { steps = initialChain.steps, openHits = 0, changeNote = null } = {}) => {
      const digest = digestOfEdition(edition);
      await ledger.write({ bodies: [bodyId] }, (tx) =>
        tx
          .insertInto('contents')
          .values({ body_id: bodyId, digest, ...stored(edition), kept_at: new Date() })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
      await did('publication.drafted', { writerId: by, digest, changeNote }, by);
      await did('publication.screened', { digest, openHits, letThrough: 0, rulesVersion: '1' }, by);
      await did('publication.submitted', { digest, steps }, by);
      return digest;
    },
    pass: async (digest, stepIds, by) => {
      for (const step of stepIds)
        await did('publication.passed', { digest, step, opinion: '同意' }, by(step));
    },
  };
}

const stored = ({ title, head, content, attachments }: Edition) => ({
  title,
  head: JSON.stringify(head),
  content: JSON.stringify(content),
  attachments: JSON.stringify(attachments),
});

/** A digest of nothing, for texts that nobody opens. */
export const someDigest = (name: string) => createHash('sha256').update(name).digest('hex');
