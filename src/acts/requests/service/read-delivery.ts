import type { CivilDate, RequestState } from '../../../law/index.ts';
import { letterKinds } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { requestState, type OfRequest } from '../../../ledger/read/requests/request-state.ts';
import { readCaseFile, type CaseFile, type CaseStore } from '../case-files.ts';
import { findMaterial } from '../papers/material-facts.ts';

/** A file that the applicant may take. */
export interface DeliveredFile {
  readonly fileId: string;
  /** 政府信息公开告知书, or the title of the paper. */
  readonly title: string;
  readonly kind: 'letter' | 'paper';
  readonly pages: number | null;
}

/** What was sent electronically, the latest first. */
export interface Delivery {
  readonly serviceId: string;
  readonly letterId: string;
  readonly title: string;
  readonly number: string | null;
  readonly on: CivilDate;
  readonly files: readonly DeliveredFile[];
  /** When the applicant opened it first. */
  readonly openedOn: CivilDate | null;
}

/** What an applicant may take online: letters to the applicant that were served electronically, and what went with them. */
export async function readDelivery(tx: Tx, of: OfRequest): Promise<readonly Delivery[]> {
  const state = await requestState(tx, of);
  return state === null || state.erased !== null ? [] : deliveriesOf(state);
}

export function deliveriesOf(state: RequestState): readonly Delivery[] {
  return state.services
    .filter(({ way }) => way === 'electronic')
    .flatMap(({ serviceId, letterId, on, files, notes }) => {
      const letter = state.letters.find((each) => each.letterId === letterId);
      if (letter === undefined || letter.to.kind !== 'applicant') return [];
      const { title } = letterKinds[letter.kind];
      const papers = files.flatMap((fileId): DeliveredFile[] => {
        const paper = findMaterial(state, fileId);
        return paper === undefined ? [] : [{ fileId, title: paper.title, kind: 'paper', pages: paper.pages }];
      });
      return [
        {
          serviceId,
          letterId,
          title,
          number: letter.number?.text ?? null,
          on,
          files: [{ fileId: letter.pdf, title, kind: 'letter' as const, pages: null }, ...papers],
          openedOn: notes.find(({ event }) => event === 'opened')?.on ?? null,
        },
      ];
    })
    .toReversed();
}

/** A file that was sent to this applicant, with its bytes; null for every other file, whatever its id. @throws KeyError */
export async function openDelivered(
  tx: Tx,
  store: CaseStore,
  of: OfRequest,
  fileId: string,
): Promise<{ readonly serviceId: string; readonly file: CaseFile; readonly bytes: Buffer } | null> {
  const delivery = (await readDelivery(tx, of)).find(({ files }) =>
    files.some((file) => file.fileId === fileId),
  );
  if (delivery === undefined) return null;
  const found = await readCaseFile(tx, store, { bodyId: of.bodyId, subjectId: of.requestId, fileId });
  return found === null ? null : { serviceId: delivery.serviceId, ...found };
}
