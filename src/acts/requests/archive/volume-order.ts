import { sql } from 'kysely';
import {
  letterKinds,
  type IssuedLetter,
  type Material,
  type MaterialKind,
  type RedressState,
  type CasePaper,
  materialTitles,
  redressMaterialTitles,
} from '../../../law/index.ts';
import { dayInChina } from '../../china-day.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { readCaseFile } from '../case-files.ts';
import type { CaseAtHand } from '../letters/gather-facts.ts';
import type { CaseContext, VolumeEntry, VolumeOrder } from '../papers/case-tools.ts';
import { composePaper, redactionList, searchRecord } from '../papers/compose-paper.ts';
import { approvalSheet, outcomeWords, registerSheet } from '../papers/compose-sheets.ts';
import { standing } from '../papers/material-facts.ts';
import { day, paperFacts, type PaperFacts } from '../papers/paper-facts.ts';

/** A paper in its place in the volume, before its bytes are read. */
type Planned =
  | { readonly is: 'material'; readonly material: Material }
  | { readonly is: 'letter'; readonly letter: IssuedLetter }
  /** Of a redress case about this request: its papers stand under that case. */
  | { readonly is: 'redress'; readonly redressId: string; readonly file: RedressState['files'][number] }
  | { readonly is: 'paper'; readonly title: string; readonly paper: CasePaper };

/** Everything of a case in the order of the volume: application, course, search, approval, answer, service, redress. */
export async function volumeOrder(
  context: CaseContext,
  hand: CaseAtHand,
  compiledBy: string,
): Promise<VolumeOrder | Refusal> {
  const { ledger, files, caseTools } = context;
  const { keys } = ledger;
  const facts = await paperFacts(keys, hand);
  const planned = await planOf(context, hand, facts);
  const entries: VolumeEntry[] = [];
  for (const each of planned) {
    if (each.is === 'paper') {
      const { bytes, mediaType } = await caseTools.paper(each.paper, 'pdf');
      entries.push({ title: each.title, number: '', date: day(hand.today), note: '', mediaType, bytes });
      continue;
    }
    const { bodyId, requestId } = hand.of;
    const subjectId = each.is === 'redress' ? each.redressId : requestId;
    const fileId = fileIdOf(each);
    const found = await readCaseFile(hand.tx, { files, keys }, { bodyId, subjectId, fileId });
    const head = headOf(each);
    if (found === null) {
      return refuse(
        'not-now',
        `“${head.title}”的内容不在了，或者被改动过，没有归档。请告诉审计员核验台账，用备份核对。`,
      );
    }
    entries.push({ ...head, mediaType: found.file.mediaType, bytes: found.bytes });
  }
  return { cover: coverOf(hand, facts, compiledBy), entries };
}

function fileIdOf(planned: Exclude<Planned, { readonly is: 'paper' }>): string {
  switch (planned.is) {
    case 'letter':
      return planned.letter.pdf;
    case 'material':
      return planned.material.fileId;
    case 'redress':
      return planned.file.fileId;
  }
}

/** Papers of reconsideration and suits about this request, the first case first. */
async function redressPapers({ tx, of }: CaseAtHand): Promise<readonly Planned[]> {
  const rows = await tx
    .selectFrom('redress_cases')
    .select(['redress_id', 'state'])
    .where('body_id', '=', of.bodyId)
    .where(sql<boolean>`request_ids @> array[${of.requestId}::uuid]`)
    .orderBy('notice_on')
    .orderBy('redress_id')
    .execute();
  return rows.flatMap(({ redress_id: redressId, state }) =>
    (state as RedressState).files.map((file) => ({ is: 'redress', redressId, file }) as const),
  );
}

/** What stands in the volume, without its bytes: the checklist shows it. */
export async function planOf(
  { ledger }: Pick<CaseContext, 'ledger'>,
  hand: CaseAtHand,
  facts: PaperFacts,
): Promise<readonly Planned[]> {
  const { state } = hand;
  const materials = (...kinds: readonly MaterialKind[]): Planned[] =>
    kinds.flatMap((kind) =>
      standing(state)
        .filter(({ material }) => material === kind)
        .map((material) => ({ is: 'material', material }) as const),
    );
  const letters = (which: (letter: IssuedLetter) => boolean): Planned[] =>
    state.letters.filter(which).map((letter) => ({ is: 'letter', letter }) as const);
  const paper = (title: string, made: CasePaper | Refusal): Planned[] =>
    'code' in made ? [] : [{ is: 'paper', title, paper: made }];
  const decided = new Set(state.decisions.map(({ letterId }) => letterId));
  const step = (...kinds: readonly string[]) =>
    letters(
      ({ letterId, kind, to }) => to.kind === 'applicant' && !decided.has(letterId) && kinds.includes(kind),
    );
  const told = [
    'receipt',
    'clarification',
    'clarification-form',
    'consultation-notice',
    'extension',
    'reasons',
    'delay',
    'fee',
  ];
  const receipts: Planned[] = [];
  for (const { letterId } of state.services) {
    if (!decided.has(letterId)) continue;
    const asked = { paper: 'service-receipt', of: letterId } as const;
    receipts.push(...paper('送达回证', await composePaper(ledger.keys, hand, facts, asked)));
  }
  const approved: Planned[] = [];
  for (const [at, decision] of state.decisions.entries()) {
    const earlier = at < state.decisions.length - 1 ? decision : null;
    approved.push(...paper('审查呈批单', await approvalSheet(ledger.keys, hand, facts, earlier)));
  }
  const searched = state.searches.some(({ recorded }) => recorded !== null);
  return [
    ...paper('办理流程登记表', registerSheet(state, facts)),
    ...materials('application', 'identity', 'authority'),
    ...step('receipt'),
    ...step('clarification', 'clarification-form'),
    ...materials('clarification'),
    ...letters(({ to }) => to.kind === 'party'),
    ...step('consultation-notice'),
    ...materials('third-party'),
    ...letters(({ to }) => to.kind === 'organ'),
    ...materials('organ'),
    ...step('extension', 'reasons', 'delay', 'fee'),
    ...materials('reasons', 'payment'),
    ...(searched ? paper('检索记录', searchRecord(state, facts)) : []),
    ...materials('search', 'snapshot', 'risk-assessment', 'secrecy-review'),
    ...approved,
    ...paper('遮盖清单', redactionList(state, facts)),
    ...letters(
      ({ letterId, to, kind }) => decided.has(letterId) || (to.kind === 'applicant' && !told.includes(kind)),
    ),
    ...materials('record', 'redacted'),
    ...receipts,
    ...materials('proof-of-service', 'redress'),
    ...(await redressPapers(hand)),
    ...materials('other'),
  ];
}

/** How the contents name a paper. */
export function headOf(planned: Planned): Omit<VolumeEntry, 'mediaType' | 'bytes'> {
  switch (planned.is) {
    case 'paper':
      return { title: planned.title, number: '', date: '', note: '' };
    case 'letter': {
      const { kind, number, on } = planned.letter;
      return { title: letterKinds[kind].title, number: number?.text ?? '', date: day(on), note: '' };
    }
    case 'redress': {
      const { title, material, at } = planned.file;
      return { title, number: '', date: day(dayInChina(at)), note: redressMaterialTitles[material] };
    }
    case 'material': {
      const { title, material, at } = planned.material;
      return { title, number: '', date: day(dayInChina(at)), note: materialTitles[material] };
    }
  }
}

function coverOf(
  { state, rules, today }: CaseAtHand,
  facts: PaperFacts,
  compiledBy: string,
): VolumeOrder['cover'] {
  return {
    bodyName: facts.bodyName,
    requestNo: facts.requestNo,
    matter: state.matter,
    applicant: facts.applicant,
    receivedOn: facts.receivedOn,
    closedOn: day(state.ended?.on),
    outcome: outcomeWords(state),
    keptFor: `${rules.retentionYears}年`,
    compiledBy,
    compiledOn: day(today),
    archiveNo: '',
    remarks: '',
  };
}
