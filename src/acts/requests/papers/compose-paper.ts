import {
  amountInWords,
  citationText,
  feeOf,
  letterKinds,
  redactionGrounds,
  type IssuedLetter,
  type RedactionGroundId,
  type RequestState,
  type CasePaper,
} from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import { momentInChina } from '../../china-day.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import type { CaseAtHand } from '../letters/gather-facts.ts';
import { readLetterText } from '../letters/letter-text.ts';
import { readApplicant, readThirdParty } from '../request-data.ts';
import { approvalSheet, registerSheet } from './compose-sheets.ts';
import { standing } from './material-facts.ts';
import { day, printed, type PaperFacts } from './paper-facts.ts';

/** What a request's case alone gives; lists of evidence are drawn from a redress case, those for a person from all cases. */
export type CasePaperKind = Exclude<CasePaper['kind'], 'evidence-list' | 'person-data'>;

/** What a paper is asked for. */
export interface PaperAsked {
  readonly paper: CasePaperKind;
  /** Letter, third party or covered copy that it is about; null for the whole case. */
  readonly of: string | null;
}

const nothingOfThat = (what: string) => refuse('not-found', `没有找到${what}。请刷新页面，再选一次。`, 'of');

/** A paper of the case, as data. */
export async function composePaper(
  keys: Keys,
  hand: CaseAtHand,
  facts: PaperFacts,
  asked: PaperAsked,
): Promise<CasePaper | Refusal> {
  switch (asked.paper) {
    case 'register-sheet':
      return registerSheet(hand.state, facts);
    case 'approval-sheet':
      return approvalSheet(keys, hand, facts);
    case 'search-record':
      return searchRecord(hand.state, facts);
    case 'service-receipt':
      return serviceReceipt(keys, hand, facts, asked.of);
    case 'third-party-form':
      return thirdPartyForm(hand, facts, asked.of);
    case 'clarification-form':
      return clarificationForm(keys, hand, facts);
    case 'redaction-list':
      return redactionList(hand.state, facts);
    case 'fee-sheet':
      return feeSheet(hand, facts);
  }
}

/** The record of all searches of a case (检索记录), the proof of 不存在. */
export function searchRecord({ searches }: RequestState, facts: PaperFacts): CasePaper {
  const recorded = searches.flatMap((search) => search.recorded ?? []);
  const found = recorded.filter((each) => each.found).length;
  return {
    kind: 'search-record',
    ...printed(facts),
    searches: recorded.map(({ office, on, searcher, places, words, period, found: hit, result }) => ({
      office,
      on: day(on),
      by: searcher,
      places,
      keywords: words,
      period,
      hits: hit ? '有' : '没有',
      result,
    })),
    conclusion:
      recorded.length === 0
        ? null
        : found === 0
          ? '没有找到'
          : found === recorded.length
            ? '找到'
            : '部分找到',
    reason: found === 0 ? recorded.map(({ result }) => result).join('\n') : '',
  };
}

const printedWays = {
  'in-person': '直接送达',
  entrusted: '委托其他行政机关',
  mail: '邮寄（邮政企业）',
  electronic: '电子送达',
} as const;

async function serviceReceipt(
  keys: Keys,
  { tx, of, state }: CaseAtHand,
  facts: PaperFacts,
  letterId: string | null,
): Promise<CasePaper | Refusal> {
  const letter = state.letters.find((each) => each.letterId === letterId);
  if (letter === undefined) return nothingOfThat('这份签发的文书');
  const service = state.services.findLast((each) => each.letterId === letter.letterId);
  const noted = (event: string) => service?.notes.find((note) => note.event === event);
  const back = noted('came-back');
  const person = await readApplicant(tx, keys, of.bodyId, state.applicantId);
  return {
    kind: 'service-receipt',
    ...printed(facts),
    letters: [{ title: letterKinds[letter.kind].title, number: letter.number?.text ?? '' }],
    recipient: await recipientOf(keys, { tx, of, state }, letter, facts),
    way: service === undefined ? null : printedWays[service.way],
    place: '',
    at: service === undefined || service.way === 'mail' ? '' : day(service.on),
    serverName: service?.by == null ? '' : facts.names(service.by),
    mail:
      service?.way === 'mail'
        ? {
            number: service.tracking,
            postedOn: day(service.on),
            deliveredOn: day(noted('arrived')?.on),
            returned: back === undefined ? '' : `${day(back.on)}，${back.remark}`,
          }
        : null,
    electronic:
      service?.way === 'electronic'
        ? {
            address: person?.email === '' || person === null ? '本机关网站的办理情况页面' : person.email,
            sentAt: momentInChina(service.at),
            openedAt: day(noted('opened')?.on),
            confirmed: noted('downloaded') === undefined ? '' : '申请人已经下载',
          }
        : null,
    remarks: '',
  };
}

async function recipientOf(
  keys: Keys,
  { tx, of, state }: Pick<CaseAtHand, 'tx' | 'of' | 'state'>,
  { to }: IssuedLetter,
  facts: PaperFacts,
): Promise<string> {
  if (to.kind === 'applicant') return facts.applicant;
  if (to.kind === 'organ') {
    return (
      state.consultations.find(({ consultationId }) => consultationId === to.consultationId)?.organ ?? ''
    );
  }
  const party = state.parties.find(({ partyId }) => partyId === to.partyId);
  const person = party === undefined ? null : await readThirdParty(tx, keys, of.bodyId, party.dataId);
  return person?.name ?? '';
}

const returnTo = ({ rules }: CaseAtHand): string => {
  const { office, phone, address, postcode } = rules.contact;
  return [office, address, postcode, phone].filter((text) => text !== '').join('，');
};

function thirdPartyForm(hand: CaseAtHand, facts: PaperFacts, partyId: string | null): CasePaper | Refusal {
  const { state } = hand;
  const party =
    state.parties.find((each) => each.partyId === partyId) ??
    (partyId === null ? state.parties.at(-1) : undefined);
  const letter = state.letters.find(({ letterId }) => letterId === party?.letterId);
  if (party === undefined) return nothingOfThat('这个第三方');
  return {
    kind: 'third-party-form',
    bodyName: facts.bodyName,
    letterNumber: letter?.number?.text ?? '',
    letterOn: day(letter?.on),
    information: party.what,
    term: '15个工作日',
    returnTo: returnTo(hand),
  };
}

async function clarificationForm(
  keys: Keys,
  hand: CaseAtHand,
  facts: PaperFacts,
): Promise<CasePaper | Refusal> {
  const { tx, of, state } = hand;
  const { clarification } = state;
  if (clarification === null) return refuse('not-now', '还没有告知补正。');
  const letter = state.letters.find(({ letterId }) => letterId === clarification.letterId);
  const text = await readLetterText(tx, keys, { ...of, letterId: clarification.letterId });
  return {
    kind: 'clarification-form',
    bodyName: facts.bodyName,
    requestNo: facts.requestNo,
    letterNumber: letter?.number?.text ?? '',
    words: facts.words,
    points: (text?.details.points ?? []).map(({ what, how }) =>
      [what, how].filter((each) => each !== '').join('，'),
    ),
    until: `收到补正告知书之日起${clarification.termDays}个工作日`,
    returnTo: returnTo(hand),
  };
}

const groundTitle = (ground: string): string =>
  Object.hasOwn(redactionGrounds, ground) ? redactionGrounds[ground as RedactionGroundId].title : '';
const groundBasis = (ground: string): string =>
  Object.hasOwn(redactionGrounds, ground)
    ? citationText(redactionGrounds[ground as RedactionGroundId].basis)
    : '';

/** What was covered in which file on which ground (遮盖清单); refused where nothing was. */
export function redactionList(state: RequestState, facts: PaperFacts): CasePaper | Refusal {
  const copies = standing(state).filter(({ material }) => material === 'redacted');
  if (copies.length === 0) return refuse('not-now', '案卷里没有遮盖件。');
  return {
    kind: 'redaction-list',
    bodyName: facts.bodyName,
    requestNo: facts.requestNo,
    files: copies.map(({ title, redactions }) => ({
      title,
      redactions: redactions.map(({ ground, places, pages = [], note = '' }) => ({
        place: pages.length === 0 ? '见遮盖件' : `第${pages.join('、')}页`,
        places,
        what: `${groundTitle(ground)}${places}处`,
        ground: groundBasis(ground),
        note,
      })),
    })),
  };
}

function feeSheet({ state, rules }: CaseAtHand, facts: PaperFacts): CasePaper | Refusal {
  const { fee } = state;
  if (fee === null) return refuse('not-now', '没有发过收费通知。');
  const { method, units, fen } = fee;
  const received = state.receivedOn ?? state.received.submittedOn;
  const unit = method === 'items' ? '件' : '页';
  const letter = state.letters.find(({ letterId }) => letterId === fee.letterId);
  return {
    kind: 'fee-sheet',
    bodyName: facts.bodyName,
    requestNo: facts.requestNo,
    applicant: facts.applicant,
    month: `${Number(received.slice(0, 4))}年${Number(received.slice(5, 7))}月`,
    method: method === 'items' ? '按件计收' : '按量计收',
    counted: method === 'items' ? `本月至本件共${units}件` : `本件提供${units}页`,
    tiers: feeOf(method, units).tiers.map(({ from, to, units: counted, rate, fen: sum }) => ({
      tier: to === null ? `第${from}${unit}以上` : `第${from}至${to}${unit}`,
      count: `${counted}${unit}`,
      price: rate === 0 ? '免费' : `${rate / 100}元`,
      sum: `${sum / 100}元`,
    })),
    amount: `${fen / 100}元`,
    amountInWords: amountInWords(fen),
    noticeNumber: letter?.number?.text ?? '',
    payUntil: '收到通知次日起20个工作日',
    payment: rules.payment,
  };
}
