import type { CivilDate, RequestState } from '../../../law/index.ts';
import { letterKinds } from '../../../law/index.ts';
import { cleanFileName } from '../../../content/file-name.ts';
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

/** What was served on the applicant electronically: letters and files by service, nothing of other ways and other recipients. */
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

/** A delivered file with its bytes. */
export interface OpenedDelivery {
  readonly serviceId: string;
  /** As the applicant saves it. */
  readonly name: string;
  readonly file: CaseFile;
  readonly bytes: Buffer;
}

/**
 * How the applicant sees a file: a paper by the title that the case gives it, which was screened. The name under which it was uploaded is
 * the office's, and people put names into names; it would stand in the address, too.
 */
export function deliveredName({ kind, title }: DeliveredFile, { name }: Pick<CaseFile, 'name'>): string {
  return kind === 'letter'
    ? name
    : cleanFileName(title, [name.slice(name.lastIndexOf('.') + 1).toLowerCase()]);
}

/** A file that was sent to this applicant, with its bytes; null for every other file, whatever its id. @throws KeyError */
export async function openDelivered(
  tx: Tx,
  store: CaseStore,
  of: OfRequest,
  fileId: string,
): Promise<OpenedDelivery | null> {
  const [delivered] = (await readDelivery(tx, of)).flatMap(({ serviceId, files }) =>
    files.filter((each) => each.fileId === fileId).map((file) => ({ serviceId, file })),
  );
  if (delivered === undefined) return null;
  const found = await readCaseFile(tx, store, { bodyId: of.bodyId, subjectId: of.requestId, fileId });
  if (found === null) return null;
  const { serviceId, file } = delivered;
  return { serviceId, name: deliveredName(file, found.file), ...found };
}
