import { v7 as uuidv7 } from 'uuid';
import type { Edition } from '../../src/content/edition.ts';
import { noteFile } from '../../src/acts/files/keep-file.ts';
import { screenEdition } from '../../src/acts/publishing/screening.ts';
import { inspectFile } from '../../src/documents/inspection/inspect-file.ts';
import { fileToolsOf } from '../../src/documents/masking/file-tools.ts';
import { maskFile } from '../../src/documents/masking/mask-file.ts';
import type { fileEndpoints } from '../../src/desk/contract/files.ts';
import type { publicationEndpoints } from '../../src/desk/contract/publications.ts';
import type { reviewEndpoints } from '../../src/desk/contract/reviews.ts';
import { dateInChina } from '../../src/desk/api/frame/today.ts';
import { initialChain, type RoleId } from '../../src/law/index.ts';
import { fileIdOf } from '../../src/ledger/files.ts';
import { hire } from '../support/county.ts';
import { allSteps, openStated, type StatedPublication } from '../support/publishing-house.ts';
import { noticeOf } from '../support/publishing-town.ts';
import type { Given, Place, Sample } from './samples.ts';
import { newAccount, now } from './world.ts';

const actId = () => uuidv7();
const reason = '办公室要求改正后再发';
const place = () => ({ columnId: 'notice', rowId: null, obligationKey: null, documentId: null });

let notices = 0;
/** Each text another one, so that each has a digest and an index number of its own. */
function notice(lines?: readonly string[]): Edition {
  notices += 1;
  const indexNumber = `YZ001/2026-${String(notices).padStart(5, '0')}`;
  return noticeOf(`供水通告（${notices}）`, lines, { indexNumber });
}

/** Someone of the body who wrote it: nobody who calls. */
const writerIn = ({ world, bodyId }: Place) =>
  hire(world.ledger, bodyId, newAccount(), ['clerk'], { name: '李四', now });

interface Stood extends StatedPublication {
  readonly writerId: string;
  readonly digest: string;
}

const opened = async (at: Place): Promise<Omit<Stood, 'digest'>> => {
  const writerId = await writerIn(at);
  return { ...(await openStated(at.world.ledger, at.bodyId, writerId)), writerId };
};

/** Being written on. */
async function draftIn(at: Place, edition = notice()) {
  const item = await opened(at);
  await item.write(edition, item.writerId);
  return item;
}

/** Under review, with so many steps passed by people who are nobody here. */
async function sentIn(at: Place, steps = 0, edition = notice(), openHits = 0): Promise<Stood> {
  const item = await opened(at);
  const digest = await item.send(edition, item.writerId, { openHits });
  await item.pass(digest, allSteps.slice(0, steps), () => uuidv7());
  return { ...item, digest };
}

export type PublicationStateName =
  | 'draft'
  | 'sent'
  | 'hit'
  | 'half-reviewed'
  | 'ready'
  | 'scheduled'
  | 'public'
  | 'withdrawn'
  | 'urgent'
  | 'archived';

interface StoodThere extends Item {
  readonly edition: Edition;
  readonly fingerprint: string;
  /** Someone of the body who is neither its writer nor the caller. */
  readonly otherId: string;
}

/** A publication in each state that one can be in, made anew each time. */
export const publicationStates: Readonly<Record<PublicationStateName, (at: Place) => Promise<StoodThere>>> = {
  draft: async (at) => {
    const edition = notice();
    return there(at, await draftIn(at, edition), edition);
  },
  sent: (at) => sentThere(at, 0),
  hit: async (at) => {
    const edition = notice([hit]);
    const item = await sentIn(at, 0, edition, 1);
    await item.write(edition, item.writerId);
    return { ...(await there(at, item, edition)), fingerprint: await fingerprintIn(at, item, edition) };
  },
  'half-reviewed': (at) => sentThere(at, 1),
  ready: (at) => sentThere(at, allSteps.length),
  scheduled: async (at) => {
    const edition = notice();
    const item = await sentIn(at, allSteps.length, edition);
    await item.write(edition, item.writerId);
    await item.did('publication.scheduled', { digest: item.digest, moment: '2999-01-01T01:30:00.000000Z' });
    return there(at, item, edition);
  },
  public: async (at) => there(at, await publicIn(at), notice()),
  withdrawn: async (at) => {
    const item = await publicIn(at);
    await item.did('publication.withdrawn', { reason, notice: '内容有误，已经撤回。' }, item.writerId);
    return there(at, item, notice());
  },
  urgent: async (at) => {
    const edition = notice();
    const item = await sentIn(at, 1, edition);
    const on = dateInChina(now);
    await item.did('publication.published-urgently', { digest: item.digest, reason, on }, uuidv7());
    return there(at, item, edition);
  },
  archived: async (at) => {
    const item = await publicIn(at);
    await item.did('publication.archived', { reason }, item.writerId);
    return there(at, item, notice());
  },
};

const there = async (at: Place, { publicationId }: Item, edition: Edition): Promise<StoodThere> => ({
  publicationId,
  edition,
  fingerprint: 'none',
  otherId: await writerIn(at),
});

/** Under review, and still being written on. */
async function sentThere(at: Place, steps: number): Promise<StoodThere> {
  const edition = notice();
  const item = await sentIn(at, steps, edition);
  await item.write(edition, item.writerId);
  return there(at, item, edition);
}

async function publicIn(at: Place): Promise<Stood> {
  const item = await sentIn(at, allSteps.length);
  await item.did('publication.published', { digest: item.digest }, item.writerId);
  return item;
}

type Item = Pick<Stood, 'publicationId'>;

/** A door about one publication in a state. */
function on<I extends Item>(
  prepare: (at: Place) => Promise<I>,
  rest: (item: I, at: Place) => Given | Promise<Given> = () => ({}),
  allowed?: (at: Place) => number,
): Sample {
  return {
    place: 'params',
    given: async (at) => {
      const item = await prepare(at);
      const { params, ...given } = await rest(item, at);
      return { params: { publicationId: item.publicationId, ...params }, ...given };
    },
    ...(allowed === undefined ? {} : { allowed }),
  };
}

/** The law refuses, in a sentence, whom the chain does not name. */
const only =
  (roles: readonly RoleId[]) =>
  ({ role }: Place): number =>
    roles.includes(role) ? 200 : 409;

const hit = '联系人张三，手机13800138000。';

/** Fingerprint of what the screening finds in a text. */
async function fingerprintIn(at: Place, { publicationId }: Item, edition: Edition): Promise<string> {
  const { ledger, files } = at.world;
  const fileTools = fileToolsOf({ inspect: inspectFile, mask: maskFile });
  const screened = await screenEdition(
    { ledger, files, fileTools },
    { bodyId: at.bodyId, publicationId, edition },
  );
  if ('code' in screened) throw new Error(screened.message);
  const [finding] = screened.findings;
  if (finding === undefined) throw new Error('nothing was found');
  return finding.fingerprint;
}

async function fileIn({ world, bodyId }: Place): Promise<string> {
  const bytes = Buffer.from(`关于供水的说明\n${uuidv7()}\n${'现予公开。\n'.repeat(20)}`);
  const sha256 = await world.files.keep(bytes);
  const fileId = fileIdOf(sha256);
  const kept = { fileId, name: '说明.txt', sha256, bytes: bytes.length, mediaType: 'text/plain' };
  await world.ledger.write({ bodies: [bodyId] }, (tx) =>
    noteFile(tx, { bodyId, kept, madeFrom: null, at: now, by: null }),
  );
  return fileId;
}

const inMonth = () => dateInChina(new Date(Date.now() + 30 * 86_400_000));
/** The desk's clock stands still in these tests, the ledger's does not. */
const tooFar = () => Date.now() + 30 * 86_400_000 - now.getTime() > 366 * 86_400_000;

/** A valid call of every door of publishing. */
export const publicationSamples: Readonly<
  Record<
    keyof typeof publicationEndpoints | keyof typeof reviewEndpoints | keyof typeof fileEndpoints,
    Sample
  >
> = {
  listPublications: { place: 'query', given: () => ({}) },
  exportPublications: { place: 'query', given: () => ({}) },
  publicationFigures: { place: 'params', given: () => ({ query: { year: '2026' } }) },
  publication: on(publicIn),
  publicationText: on(publicIn, ({ digest }) => ({ params: { digest } })),
  openPublication: { place: 'params', given: () => ({ body: { actId: actId(), ...place() } }) },
  placePublication: on(draftIn, () => ({ body: { actId: actId(), ...place(), columnId: 'news' } })),
  manuscript: on(draftIn),
  saveManuscript: on(draftIn, () => ({
    body: { version: 1, edition: notice(), explanations: {}, changeNote: null },
  })),
  manuscriptVersions: on(draftIn),
  manuscriptVersion: on(
    async (at) => {
      const item = await draftIn(at);
      const { title, head, content } = notice();
      await at.world.ledger.write({ bodies: [at.bodyId] }, (tx) =>
        tx
          .insertInto('manuscript_versions')
          .values({
            body_id: at.bodyId,
            publication_id: item.publicationId,
            version: 1,
            title,
            head: JSON.stringify(head),
            content: JSON.stringify(content),
            attachments: '[]',
            changed: ['title'],
            begun_at: now,
            saved_at: now,
            saved_by: item.writerId,
          })
          .execute(),
      );
      return item;
    },
    () => ({ params: { version: '1' } }),
  ),
  screenManuscript: on(draftIn, () => ({ body: { version: 1 } })),
  maskFindings: on(
    async (at) => {
      const edition = notice([hit]);
      const item = await draftIn(at, edition);
      return { ...item, fingerprint: await fingerprintIn(at, item, edition) };
    },
    ({ fingerprint }) => ({ body: { actId: actId(), version: 1, fingerprints: [fingerprint] } }),
  ),
  submitPublication: on(draftIn, () => ({ body: { actId: actId(), version: 1 } })),
  discardPublication: on(draftIn, () => ({ body: { actId: actId(), reason } })),

  reviews: { given: () => ({}) },
  letHitThrough: on(
    async (at) => {
      const edition = notice([hit]);
      const item = await sentIn(at, 0, edition, 1);
      return { ...item, fingerprint: await fingerprintIn(at, item, edition) };
    },
    ({ digest, fingerprint }) => ({ body: { actId: actId(), digest, fingerprint, reason } }),
    only(['secrecy-reviewer']),
  ),
  passStep: on(
    (at) => sentIn(at),
    ({ digest }) => ({ body: { actId: actId(), digest, step: 'secrecy', opinion: '同意' } }),
    only(['secrecy-reviewer']),
  ),
  returnStep: on(
    (at) => sentIn(at, 1),
    ({ digest }) => ({
      body: { actId: actId(), digest, step: 'review-1', comments: [{ place: '第1段', text: '日期不对' }] },
    }),
    only(['reviewer-1']),
  ),
  exemptPerson: on(
    (at) => sentIn(at),
    async (_, at) => ({
      body: {
        actId: actId(),
        personId: await writerIn(at),
        steps: ['review-1', 'review-2'],
        reason: '本单位只有两人，分不出三审三校',
      },
    }),
    only(initialChain.exceptionRoles),
  ),
  schedulePublication: on(
    (at) => sentIn(at, allSteps.length),
    ({ digest }) => ({ body: { actId: actId(), digest, on: inMonth(), time: '09:30' } }),
    (at) => (tooFar() ? 422 : only(initialChain.publishRoles)(at)),
  ),
  unschedulePublication: on(
    async (at) => {
      const item = await sentIn(at, allSteps.length);
      const moment = '2999-01-01T01:30:00.000000Z';
      await item.did('publication.scheduled', { digest: item.digest, moment }, item.writerId);
      return item;
    },
    () => ({ body: { actId: actId(), reason } }),
    only(initialChain.publishRoles),
  ),
  publish: on(
    (at) => sentIn(at, allSteps.length),
    ({ digest }) => ({ body: { actId: actId(), digest } }),
    only(initialChain.publishRoles),
  ),
  publishUrgently: on(
    (at) => sentIn(at, 1),
    ({ digest }) => ({ body: { actId: actId(), digest, reason: '汛情紧急，群众马上要转移' } }),
    only(initialChain.urgentRoles),
  ),
  startCorrection: on(publicIn, () => ({ body: {} })),
  withdrawPublication: on(
    publicIn,
    () => ({ body: { actId: actId(), reason, notice: '内容有误，已经撤回，改正后再公开。' } }),
    only(initialChain.withdrawRoles),
  ),
  invalidatePublication: on(
    publicIn,
    () => ({ body: { actId: actId(), reason } }),
    only(initialChain.publishRoles),
  ),
  archivePublication: on(
    publicIn,
    () => ({ body: { actId: actId(), reason } }),
    only(initialChain.publishRoles),
  ),

  keepFile: {
    place: 'params',
    given: () => ({ file: { name: '说明.txt', bytes: Buffer.from('现予公开。') } }),
  },
  file: { place: 'params', given: async (at) => ({ params: { fileId: await fileIn(at) } }) },
  filePage: { place: 'params', given: async (at) => ({ params: { fileId: await fileIn(at) }, body: {} }) },
};
