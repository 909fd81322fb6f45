import { v7 as uuidv7 } from 'uuid';
import type { CivilDate } from '../../../law/index.ts';
import { dayInChina } from '../../../acts/china-day.ts';
import type { Outcome } from '../../../acts/outcome.ts';
import { codeTries, enterByCode } from '../../../acts/requests/access/enter-by-code.ts';
import { queryCodeFrom } from '../../../acts/requests/access/query-code.ts';
import { plainNumber, receiptNumber } from '../../../acts/requests/access/receipt-number.ts';
import { sealCaseFile } from '../../../acts/requests/case-files.ts';
import {
  clarifyOnline,
  noteOpened,
  rateOnline,
  withdrawOnline,
} from '../../../acts/requests/online/own-request.ts';
import { receiveOnline, type OnlinePaper } from '../../../acts/requests/online/receive-online.ts';
import { openDelivered } from '../../../acts/requests/service/read-delivery.ts';
import type { FileStore } from '../../../ledger/files.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { draftFileSlots, type DraftFileSlot, type OpenDraft } from '../../../site/public/requests/draft.ts';
import type { Done, DraftPlace, RequestKey, RequestPort } from '../../../site/public/requests/port.ts';
import { requestFaultTexts } from '../../../site/public/texts/request-faults.ts';
import { requestFormTexts } from '../../../site/public/texts/request-form.ts';
import { keptDrafts } from './drafts.ts';
import { recognisedFile } from './file-kind.ts';
import { readOwnRequest } from './own-request.ts';
import { applicationOf, notDone } from './submission.ts';
import { createTries } from './tries.ts';

/** Wrong tries of one address, whatever numbers it tried: a village can stand behind one. */
const triesOfAddress = { most: 30, minutes: codeTries.minutes } as const;

/** What each file of an application is, and how the list of contents names it. */
const papers: Readonly<Record<DraftFileSlot, Pick<OnlinePaper, 'material' | 'title'>>> = {
  // Part of the application: people write about themselves in it, so that it is opened on the record and goes to nobody.
  material: { material: 'application', title: '申请人提供的材料' },
  identity: { material: 'identity', title: '身份证明' },
  authority: { material: 'authority', title: '授权委托书' },
};

/** What the pages of requests ask, done by the acts. */
export function requestPort(options: {
  readonly ledger: Ledger;
  readonly files: FileStore;
  readonly clock: () => Date;
}): RequestPort {
  const { ledger, files, clock } = options;
  const { keys } = ledger;
  const drafts = keptDrafts(ledger);
  const store = { files, keys };
  const numberTries = createTries(codeTries, () => clock().getTime());
  const addressTries = createTries(triesOfAddress, () => clock().getTime());
  const unsigned = () => {
    const now = clock();
    return { ledger, now, today: dayInChina(now) };
  };
  const stateOf = (key: RequestKey) => ledger.read({ bodies: [key.bodyId] }, (tx) => requestState(tx, key));

  /** The papers of a draft, sealed for its request; or the slot of one whose bytes are gone: it must not be left out unsaid. */
  const papersOf = async (
    place: DraftPlace,
    draft: OpenDraft,
  ): Promise<readonly OnlinePaper[] | DraftFileSlot> => {
    const found: OnlinePaper[] = [];
    for (const slot of draftFileSlots) {
      const file = draft.files[slot];
      // Someone who ticked the agent and took it back has left a paper that nobody asks for.
      if (file === undefined || (slot === 'authority' && !draft.fields.byAgent)) continue;
      const bytes = await drafts.readFile(place, slot);
      if (bytes === null) return slot;
      const sealed = await sealCaseFile(store, {
        bodyId: place.bodyId,
        subjectId: draft.actId,
        name: file.name,
        mediaType: file.mediaType,
        bytes,
      });
      found.push({ ...papers[slot], file: sealed });
    }
    return found;
  };

  return {
    readDraft: (place) => drafts.read(place, clock()),
    saveDraft: (place, draft) => drafts.save(place, draft, clock()),
    discard: drafts.discard,
    keepFile: async (place, slot, given) => {
      const file = recognisedFile(given);
      if ('sentence' in file) return { done: false, sentence: file.sentence };
      const kept = await drafts.saveFile(place, slot, file.bytes, clock());
      return kept === 'full'
        ? { done: false, sentence: requestFormTexts.full }
        : { done: true, file: { name: file.name, mediaType: file.mediaType, bytes: file.bytes.length } };
    },
    submit: async (place, draft) => {
      const { bodyId, secret } = place;
      const { actId, fields } = draft;
      const code = queryCodeFrom(keys, secret);
      const isReceived = async () => (await stateOf({ bodyId, requestId: actId })) !== null;
      const papersKept = (await isReceived()) ? [] : await papersOf(place, draft);
      // Sent twice at once, the other one may have taken the files along meanwhile.
      if (typeof papersKept === 'string' && !(await isReceived())) {
        return { done: false, sentence: requestFaultTexts.fileGone, field: papersKept };
      }
      const outcome = await receiveOnline(unsigned(), {
        ...applicationOf(draft),
        actId,
        bodyId,
        code,
        papers: typeof papersKept === 'string' ? [] : papersKept,
      });
      if (!outcome.done) return notDone(outcome.refusal, fields.kind);
      const key = { bodyId, requestId: actId };
      const state = await stateOf(key);
      const submittedOn: CivilDate = state?.received.submittedOn ?? unsigned().today;
      const number = receiptNumber(keys, { ...key, submittedOn });
      const sentAt = clock().toISOString();
      const title = fields.title === '' ? fields.number : fields.title;
      await drafts.finish(place, { sent: true, number, code, title, sentAt }, clock());
      return { done: true, number, code };
    },
    enter: async ({ bodyId, number, code, from }) => {
      const key = `${bodyId ?? ''} ${plainNumber(number)}`;
      const minutes = Math.max(numberTries.wait(key), addressTries.wait(from));
      if (minutes > 0) return { kind: 'locked', minutes };
      // Counted before it is looked at: many at once get no more tries than one after the other.
      numberTries.wrong(key);
      const entered = await enterByCode(ledger, {
        bodies: bodyId === null ? 'everything' : [bodyId],
        number,
        code,
        now: clock(),
      });
      if (entered.kind === 'open') {
        numberTries.right(key);
        return { kind: 'open', key: { bodyId: entered.bodyId, requestId: entered.requestId } };
      }
      addressTries.wrong(from);
      return entered;
    },
    read: async (key) => {
      const { today } = unsigned();
      const own = await ledger.read({ bodies: [key.bodyId] }, (tx) => readOwnRequest(tx, keys, key, today));
      if (own === null) return null;
      for (const { serviceId, way, letterId, notes } of own.state.services) {
        if (way !== 'electronic' || notes.some(({ event }) => event === 'opened')) continue;
        if (!own.letters.some((letter) => letter.letterId === letterId)) continue;
        await noteOpened(unsigned(), { ...key, actId: uuidv7(), serviceId, event: 'opened' });
      }
      return own;
    },
    clarify: async (key, { actId, text, files: given, lateBecause }) => {
      const added: OnlinePaper[] = [];
      for (const each of given) {
        const file = recognisedFile(each);
        if ('sentence' in file) return { done: false, sentence: file.sentence, field: 'file' };
        const sealed = await sealCaseFile(store, {
          bodyId: key.bodyId,
          subjectId: key.requestId,
          name: file.name,
          mediaType: file.mediaType,
          bytes: file.bytes,
        });
        added.push({ material: 'clarification', title: '补正材料', file: sealed });
      }
      const content = text === '' ? null : { title: '', number: '', description: text };
      const late = lateBecause === '' ? null : lateBecause;
      return done(
        await clarifyOnline(unsigned(), { ...key, actId, content, papers: added, lateBecause: late }),
        { content: 'text', description: 'text', papers: 'file' },
      );
    },
    withdraw: async (key, { actId }) => done(await withdrawOnline(unsigned(), { ...key, actId })),
    rate: async (key, { actId, grade, remark }) =>
      done(await rateOnline(unsigned(), { ...key, actId, grade, remark })),
    take: async (key, fileId) => {
      const found = await ledger.read({ bodies: [key.bodyId] }, (tx) =>
        openDelivered(tx, store, key, fileId),
      );
      if (found === null) return null;
      const { serviceId, name, file, bytes } = found;
      await noteOpened(unsigned(), { ...key, actId: uuidv7(), serviceId, event: 'downloaded' });
      return { name, mediaType: file.mediaType, bytes };
    },
  };
}

/** What came of an act, for the page; @param at ids of the page's fields for those of the act */
function done(outcome: Outcome, at: Readonly<Record<string, string>> = {}): Done {
  if (outcome.done) return { done: true };
  const refused = notDone(outcome.refusal);
  const { field } = refused;
  return field === undefined ? refused : { ...refused, field: at[field] ?? field };
}
