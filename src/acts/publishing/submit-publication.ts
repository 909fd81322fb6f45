import { cite } from '../../law/index.ts';
import type { Finding } from '../../content/finding.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import type { Stated, StatedAct } from '../perform.ts';
import { faultOfPrivate } from '../publishing-input.ts';
import {
  lawfully,
  performOnPublication,
  type ActOnPublication,
  type AtHand,
  type Unstamped,
} from './chain-act.ts';
import { keepContent } from './contents.ts';
import { digestOfEdition } from './edition-digest.ts';
import { faultOfEdition } from './faults-of-edition.ts';
import { withIndexNumber } from './index-number.ts';
import { clearWriters, readManuscript, writeManuscript, type Manuscript } from './manuscript.ts';
import { refusalOfReach } from './reach.ts';
import { nothingAtWork } from './save-manuscript.ts';
import {
  countsOf,
  judged,
  readWords,
  screeningMaterial,
  screenWith,
  type ScreeningMaterial,
} from './screening.ts';
import type { PublishingContext } from './services.ts';
import { staleManuscript } from './stale.ts';

export interface SubmittedPublication extends ActOnPublication {
  /** The version of the text at work that is sent. */
  readonly version: number;
}

/**
 * Sends the text at work for review: gives it its index number, screens it, and records who wrote, what the screening
 * found and the steps that hold for this round. Refused while something that must come out (`error`) and could be masked is
 * neither masked nor explained, and while the head contradicts itself.
 */
export async function submitPublication(
  context: PublishingContext,
  input: SubmittedPublication,
): Promise<Outcome> {
  const { ledger, actor } = context;
  const { bodyId, publicationId, version } = input;
  const of = { bodyId, publicationId };
  const reach = refusalOfReach(actor, 'publications.write', bodyId);
  if (reach !== null) return { done: false, refusal: reach };
  // Files are looked into before the lock; what was found holds for this version of the text only.
  const early = await ledger.read({ bodies: [bodyId] }, (tx) => readManuscript(tx, of));
  const material =
    early?.version === version ? await screeningMaterial(context, bodyId, early.edition) : null;
  if (material !== null && 'code' in material) return { done: false, refusal: material };
  return performOnPublication(
    context,
    { ...input, permission: 'publications.write', kind: 'publication.drafted' },
    (hand) => decide(context, hand, version, material),
  );
}

async function decide(
  context: PublishingContext,
  hand: AtHand,
  version: number,
  material: ScreeningMaterial | null,
): Promise<Stated> {
  const { tx, of, state } = hand;
  const manuscript = await readManuscript(tx, of, true);
  if (manuscript === null) return nothingAtWork(state.public !== null);
  if (manuscript.version !== version || material === null) {
    return staleManuscript(tx, manuscript, '没有送审。请看过现在的稿子，再送一次。');
  }
  return statedSubmission(context, hand, manuscript, material);
}

/**
 * The acts by which a text at work is sent for review: who wrote, what the screening found, the steps of this round; or why it cannot
 * be sent. Writes its index number and keeps its content.
 * @param manuscript as it was read with the lock, in this transaction
 * @param material of this text
 */
export async function statedSubmission(
  context: Pick<PublishingContext, 'ledger' | 'today' | 'now'>,
  hand: AtHand,
  manuscript: Manuscript,
  material: ScreeningMaterial,
): Promise<Stated> {
  const { tx, of, publication, config, at, by } = hand;
  const { changeNote, explanations } = manuscript;
  const edition = await withIndexNumber(tx, of, publication.columnId, manuscript.edition);
  if ('code' in edition) return edition;
  const fault =
    (await faultOfEdition(tx, of.bodyId, publication, edition, context.today)) ??
    faultOfPrivate(changeNote ?? '', 'changeNote', '更正说明');
  if (fault !== null) return fault;
  const screening = judged(screenWith(context, edition, material), await readWords(tx, of));
  const unsettled = faultOfUnsettled(screening.findings);
  if (unsettled !== null) return unsettled;
  await keepContent(tx, { bodyId: of.bodyId, edition, at });
  await writeManuscript(tx, of, manuscript, { edition, changeNote, explanations, at: context.now, by: null });
  await clearWriters(tx, of);
  const digest = digestOfEdition(edition);
  const screened = { digest, ...countsOf(screening), rulesVersion: screening.rulesVersion };
  const { steps } = config;
  const subjectId = of.publicationId;
  return lawfully(hand, [
    ...draftedActs(hand, manuscript, digest),
    [
      { kind: 'screened', ...screened },
      { kind: 'publication.screened', subjectId, payload: screened },
    ],
    [
      { kind: 'submitted', by, digest, steps },
      { kind: 'publication.submitted', subjectId, payload: { digest, steps } },
    ],
  ]);
}

/** That each writer wrote, in their order; the last one's is the text that is sent. */
function draftedActs(
  { state, of }: AtHand,
  { writers, savedBy, changeNote }: Manuscript,
  digest: string,
): readonly (readonly [Unstamped, StatedAct])[] {
  const runs = writers.length === 0 ? [{ id: savedBy, digest }] : writers;
  return runs.flatMap((run, index): (readonly [Unstamped, StatedAct])[] => {
    const isLast = index === runs.length - 1;
    const written = isLast ? { digest, changeNote } : { digest: run.digest, changeNote: null };
    // Who left what is public already had changed nothing yet.
    if (!isLast && state.working === null && index === 0 && run.digest === state.public?.digest) return [];
    return [
      [
        { kind: 'drafted', by: { id: run.id, roles: [] }, ...written },
        {
          kind: 'publication.drafted',
          subjectId: of.publicationId,
          payload: { writerId: run.id, ...written },
        },
      ],
    ];
  });
}

/** What must come out and could be masked is masked, or the writer says why it should stand. */
function faultOfUnsettled(findings: readonly Finding[]): Refusal | null {
  const left = findings.filter(
    ({ level, remedy, open, explanation }) =>
      level === 'error' && remedy === 'mask' && open && explanation === '',
  );
  const [first] = left;
  if (first === undefined) return null;
  const kinds = [...new Set(left.map(({ kind }) => kind))].join('、');
  return {
    ...refuse(
      'not-now',
      `还有${left.length}处${kinds}没有处理，第一处在${first.place}。请遮盖；确实要公开的，写明理由，由保密审查人决定。`,
      'findings',
    ),
    basis: [cite('regulation', '第十五条'), cite('personalInformation', '第二十八条')],
  };
}
