import {
  deliveredOn,
  servedOn,
  type CivilDate,
  type RequestState,
  type ServiceWay,
} from '../../../law/index.ts';
import { namesOf } from '../../../ledger/read/publication-names.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { enclosureOf, whyNotGiven, type Enclosure } from '../decision/enclosures.ts';
import { named, type NamedPerson } from '../decision/view-steps.ts';
import type { CaseAtHand } from '../letters/gather-facts.ts';
import { findMaterial } from '../papers/material-facts.ts';

const wayTitles: Readonly<Record<ServiceWay, string>> = {
  'in-person': '当面送达',
  entrusted: '委托其他机关送达',
  mail: '邮寄（邮政企业）',
  electronic: '电子送达',
};

const eventTitles = {
  arrived: '妥投',
  'came-back': '退回',
  opened: '申请人打开',
  downloaded: '申请人下载',
} as const;

interface Named {
  readonly fileId: string;
  readonly title: string;
}

/** How a letter may be served, and how it was. */
export interface ServiceView {
  readonly ways: readonly { readonly way: ServiceWay; readonly title: string; readonly why: string | null }[];
  readonly enclosures: readonly Enclosure[];
  readonly missing: string | null;
  readonly services: readonly {
    readonly serviceId: string;
    readonly way: ServiceWay;
    readonly on: CivilDate;
    readonly tracking: string;
    readonly by: NamedPerson | null;
    readonly files: readonly Named[];
    readonly proofs: readonly Named[];
    readonly notes: readonly {
      readonly event: keyof typeof eventTitles;
      readonly title: string;
      readonly on: CivilDate;
      readonly remark: string;
      readonly by: NamedPerson | null;
    }[];
    readonly deliveredOn: CivilDate | null;
  }[];
}

/** What a letter may be served with: ways open and closed with the reason, files that were approved, what is missing. */
export async function viewService(
  { tx, state }: CaseAtHand,
  letterId: string,
): Promise<ServiceView | Refusal> {
  const letter = state.letters.find((each) => each.letterId === letterId);
  if (letter === undefined) {
    return refuse('not-found', '这份文书还没有签发，或者不在这件申请的案卷里。');
  }
  const decision = state.decisions.find((each) => each.letterId === letterId);
  const services = state.services.filter((each) => each.letterId === letterId);
  const names = await namesOf(
    tx,
    services.flatMap(({ by, notes }) => [by, ...notes.map((note) => note.by)]).filter((id) => id !== null),
  );
  const titled = (fileId: string): Named => ({
    fileId,
    title: state.materials.find((each) => each.fileId === fileId)?.title ?? '',
  });
  return {
    ways: (Object.keys(wayTitles) as ServiceWay[]).map((way) => ({
      way,
      title: wayTitles[way],
      why: way === 'electronic' ? whyNotElectronic(state, letter.to.kind) : null,
    })),
    enclosures: (decision?.files ?? []).flatMap((fileId) => {
      const material = findMaterial(state, fileId);
      return material === undefined ? [] : [enclosureOf(state, material, decision?.outcome ?? null)];
    }),
    missing: missingBefore(state, letterId),
    services: services.map(({ serviceId, way, on, tracking, by, files, proofs, notes }) => ({
      serviceId,
      way,
      on,
      tracking,
      by: named(names, by),
      files: files.map(titled),
      proofs: proofs.map(titled),
      notes: notes.map((note) => ({
        event: note.event,
        title: eventTitles[note.event],
        on: note.on,
        remark: note.remark,
        by: named(names, note.by),
      })),
      deliveredOn: deliveredOn(
        { services: services.filter((each) => each.serviceId === serviceId) },
        letterId,
      ),
    })),
  };
}

function whyNotElectronic(state: RequestState, to: 'applicant' | 'party' | 'organ'): string | null {
  if (to !== 'applicant') return '给第三方和其他机关的文书，当面送达或者邮寄。';
  return state.received.electronic ? null : '申请人没有同意电子送达。';
}

/** What has to be done before a decision may be served. */
function missingBefore(state: RequestState, letterId: string): string | null {
  const decision = state.decisions.find((each) => each.letterId === letterId);
  if (decision === undefined) return null;
  const wrong = decision.files
    .map((fileId) => whyNotGiven(state, fileId, decision.outcome))
    .find((why) => why !== null);
  if (wrong !== undefined && wrong !== null) return wrong;
  const opened = decision.outcome === 'granted' || decision.outcome === 'partlyGranted';
  if (!opened || (state.guide.release?.publicInterest ?? '').trim() === '') return null;
  const untold = state.parties.filter(
    ({ partyId, answered }) =>
      answered?.answer === 'refused' &&
      !state.letters.some(
        (letter) =>
          letter.kind === 'third-party-decision' &&
          letter.to.kind === 'party' &&
          letter.to.partyId === partyId &&
          servedOn(state, letter.letterId) !== null,
      ),
  );
  return untold.length === 0
    ? null
    : `还有${untold.length}个不同意公开的第三方没有书面告知，请先签发、送达《公开第三方信息告知书》（条例第三十二条）。`;
}
