import { v7 as uuidv7 } from 'uuid';
import { keepFile, type KeptFile } from '../../src/acts/files/keep-file.ts';
import { openPublication } from '../../src/acts/publishing/open-publication.ts';
import { passStep } from '../../src/acts/publishing/pass-step.ts';
import { readManuscript } from '../../src/acts/publishing/manuscript.ts';
import { readPublication } from '../../src/acts/publishing/publication-row.ts';
import { saveManuscript } from '../../src/acts/publishing/save-manuscript.ts';
import type { OfPublication, PublishingContext } from '../../src/acts/publishing/services.ts';
import { submitPublication } from '../../src/acts/publishing/submit-publication.ts';
import { readActor } from '../../src/acts/sign-in/read-actor.ts';
import { inspectFile } from '../../src/documents/inspection/inspect-file.ts';
import { fileToolsOf } from '../../src/documents/masking/file-tools.ts';
import { maskFile } from '../../src/documents/masking/mask-file.ts';
import type { Edition, EditionHead } from '../../src/content/edition.ts';
import {
  addDays,
  civilDate,
  initialChain,
  type ChainState,
  type CivilDate,
  type RoleId,
} from '../../src/law/index.ts';
import type { FileStore } from '../../src/ledger/files.ts';
import type { PublishingProfile } from '../../src/ledger/publishing-acts.ts';
import { verifyLedger } from '../../src/ledger/verify/verify-ledger.ts';
import { done } from './acting.ts';
import { foundCounty, hire, type County } from './county.ts';
import { act, freshLedger, type TestLedger } from './ledger.ts';
import { memoryStore } from './memory-store.ts';

/** Who works on publishing where: account, then body, roles and name. */
const people = {
  clerk: ['township', ['clerk'], '张三'],
  second: ['township', ['clerk'], '李四'],
  secrecy: ['township', ['secrecy-reviewer'], '王五'],
  first: ['township', ['reviewer-1'], '赵六'],
  middle: ['township', ['reviewer-2'], '孙七'],
  chief: ['township', ['reviewer-3'], '周八'],
  proof1: ['township', ['proofreader'], '吴一'],
  proof2: ['township', ['proofreader'], '吴二'],
  proof3: ['township', ['proofreader'], '吴三'],
  head: ['township', ['office-head'], '郑九'],
  /** Writes and reviews, as in an office of few. */
  both: ['township', ['clerk', 'reviewer-1', 'reviewer-2'], '蒋一'],
  keeper: ['township', ['administrator'], '冯十'],
  otherclerk: ['otherTownship', ['clerk'], '陈一'],
  othersecrecy: ['otherTownship', ['secrecy-reviewer'], '陈二'],
  watcher: ['county', ['county-supervisor'], '卫一'],
  countyclerk: ['county', ['clerk'], '卫二'],
} as const satisfies Record<string, readonly [keyof County, readonly RoleId[], string]>;

export type Publisher = keyof typeof people;

/** Who does which step of the initial chain. */
export const reviewers: Readonly<Record<string, Publisher>> = {
  secrecy: 'secrecy',
  'review-1': 'first',
  'proof-1': 'proof1',
  'review-2': 'middle',
  'proof-2': 'proof2',
  'review-3': 'chief',
  'proof-3': 'proof3',
};

export const stepsOf = initialChain.steps.map(({ id }) => id);
export const friday = civilDate('2026-11-20');

/** The day in China so many days from now: what is set for a time lies ahead of the ledger's clock, which is the machine's. */
export const inDays = (days: number): CivilDate =>
  addDays(civilDate(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)), days);

/** A township with everyone that publishing takes, and the means to open and mask real files. */
export interface PublishingTown extends TestLedger {
  readonly bodies: County;
  readonly ids: Readonly<Record<Publisher, string>>;
  readonly files: FileStore;
  readonly as: (who: Publisher, today?: CivilDate) => Promise<PublishingContext>;
  /** Faults of the ledger, of which there should be none. */
  readonly faults: () => Promise<readonly string[]>;
  readonly upload: (name: string, bytes: Uint8Array, who?: Publisher) => Promise<KeptFile>;
  /** Opens a publication and saves that text. */
  readonly draft: (edition: Edition, who?: Publisher, columnId?: string) => Promise<OfPublication>;
  /** Saves the text at work as the next version. */
  readonly save: (
    of: OfPublication,
    edition: Edition,
    who?: Publisher,
    change?: SavedWith,
  ) => Promise<number>;
  /** Sends the text at work for review. @returns its digest */
  readonly send: (of: OfPublication, who?: Publisher) => Promise<string>;
  /** Has the steps passed by their reviewers; all that are left where none is named. */
  readonly pass: (of: OfPublication, steps?: readonly string[]) => Promise<void>;
  readonly state: (of: OfPublication) => Promise<ChainState>;
  /** Kinds of the acts on a publication, in their order. */
  readonly acts: (of: OfPublication) => Promise<readonly string[]>;
}

interface SavedWith {
  readonly changeNote?: string | null;
  readonly explanations?: Readonly<Record<string, string>>;
}

const profile: PublishingProfile = {
  prefixes: ['乙政发'],
  issuer: '乙镇人民政府',
  indexRule: null,
  indexValues: { body: 'YZ001' },
  siteName: '乙镇政府信息公开',
  siteDomain: '',
  attributeReviewMonths: null,
  normativeYears: null,
  provisionalYears: null,
  cleanUpYears: null,
};

/** A text that may be sent as it is. */
export function noticeOf(
  title: string,
  lines: readonly string[] = ['现将有关事项通知如下。'],
  head: Partial<EditionHead> = {},
): Edition {
  return {
    title,
    head: {
      indexNumber: null,
      subject: '综合政务\\政务公开',
      issuer: '乙镇人民政府',
      number: null,
      formedOn: civilDate('2026-11-18'),
      summary: null,
      keywords: [],
      source: null,
      validity: null,
      interprets: [],
      ...head,
    },
    content: {
      type: 'doc',
      content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
    attachments: [],
  };
}

export async function publishingTown(options: { readonly files?: FileStore } = {}): Promise<PublishingTown> {
  const house = await freshLedger();
  const { ledger } = house;
  const bodies = await foundCounty(ledger);
  const ids: Partial<Record<Publisher, string>> = {};
  for (const who of Object.keys(people) as Publisher[]) {
    const [body, roles, name] = people[who];
    ids[who] = await hire(ledger, bodies[body], who, roles, { name });
  }
  const idOf = ids as Record<Publisher, string>;
  await act(ledger, bodies.township, 'profile.set', bodies.township, { profile });
  const files = options.files ?? memoryStore();
  const fileTools = fileToolsOf({ inspect: inspectFile, mask: maskFile });

  const as: PublishingTown['as'] = async (who, today = friday) => {
    const [body] = people[who];
    const actor = await ledger.read('everything', async (tx) => {
      const { name, roles } = await tx
        .selectFrom('staff')
        .select(['name', 'roles'])
        .where('staff_id', '=', idOf[who])
        .executeTakeFirstOrThrow();
      return readActor(tx, { bodyId: bodies[body], staffId: idOf[who], name, roles }, today);
    });
    return { ledger, actor, today, now: new Date(), files, fileTools };
  };
  const manuscriptOf = async (of: OfPublication) => {
    const found = await ledger.read({ bodies: [of.bodyId] }, (tx) => readManuscript(tx, of));
    if (found === null) throw new Error('nothing is being written');
    return found;
  };
  const state: PublishingTown['state'] = async (of) => {
    const found = await ledger.read({ bodies: [of.bodyId] }, (tx) => readPublication(tx, of));
    if ('code' in found) throw new Error(found.message);
    return found.state;
  };
  const save: PublishingTown['save'] = async (of, edition, who = 'clerk', change = {}) => {
    const { version, explanations, changeNote } = await manuscriptOf(of);
    const saving = await saveManuscript(await as(who), {
      ...of,
      version,
      edition,
      explanations,
      changeNote,
      ...change,
    });
    if (!saving.saved) throw new Error(`not saved: ${saving.refusal.message}`);
    return saving.version;
  };
  return {
    ...house,
    bodies,
    ids: idOf,
    files,
    as,
    save,
    state,
    faults: async () => (await verifyLedger(ledger, { files })).faults.map(({ message }) => message),
    upload: async (name, bytes, who = 'clerk') => {
      const context = await as(who);
      const kept = await keepFile(context, { bodyId: context.actor.bodyId, name, bytes });
      if ('code' in kept) throw new Error(kept.message);
      return kept;
    },
    draft: async (edition, who = 'clerk', columnId = 'notice') => {
      const context = await as(who);
      const { bodyId } = context.actor;
      const place = { columnId, rowId: null, obligationKey: null, documentId: null };
      const publicationId = done(await openPublication(context, { actId: uuidv7(), bodyId, ...place }));
      await save({ bodyId, publicationId }, edition, who);
      return { bodyId, publicationId };
    },
    send: async (of, who = 'clerk') => {
      const { version } = await manuscriptOf(of);
      done(await submitPublication(await as(who), { actId: uuidv7(), ...of, version }));
      return (await state(of)).working?.digest ?? '';
    },
    pass: async (of, steps) => {
      const { working } = await state(of);
      if (working === null) throw new Error('nothing is under review');
      const left = working.steps.map(({ id }) => id).slice(working.passed.length);
      for (const step of steps ?? left) {
        const context = await as(reviewers[step] ?? 'clerk');
        const { digest } = working;
        done(await passStep(context, { actId: uuidv7(), ...of, digest, step, opinion: '同意' }));
      }
    },
    acts: async (of) => {
      const rows = await ledger.read('everything', (tx) =>
        tx
          .selectFrom('acts')
          .select('kind')
          .where('subject_id', '=', of.publicationId)
          .orderBy('seq')
          .execute(),
      );
      return rows.map(({ kind }) => kind);
    },
  };
}
