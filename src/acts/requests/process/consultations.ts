import type { CivilDate, RequestPayloads } from '../../../law/index.ts';
import { refuse, type Outcome } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { actsOn, type ActOnRequest } from '../act-on-request.ts';
import { keepThirdParty, type ThirdParty } from '../request-data.ts';
import { faultOfWords, reasonText } from '../request-words.ts';
import { stepWithLetter, type LetterContext, type SeenLetter } from './letter-step.ts';

const handling = <A extends ActOnRequest>(act: A) => ({ ...act, permission: 'requests.handle' }) as const;
const no = (refusal: NonNullable<ReturnType<typeof faultOfWords>>): Outcome => ({ done: false, refusal });

/** Asks a third party whose rights disclosure may harm (条例第三十二条). Who it is stands sealed. */
export async function askParty(
  context: LetterContext,
  input: ActOnRequest & {
    /** Made before, as the letter names it. */
    partyId: string;
    letter: SeenLetter;
    person: ThirdParty;
    interest: RequestPayloads['party-asked']['interest'];
    what: string;
  },
): Promise<Outcome> {
  const { partyId, letter, person, interest, what, ...of } = input;
  const fault =
    faultOfWords([{ text: what, field: 'what', name: '涉及的内容', most: 300 }]) ?? faultOfParty(person);
  if (fault !== null) return no(fault);
  const asked = { ...letter, kind: 'third-party-consultation', to: { kind: 'party', partyId } } as const;
  return stepWithLetter(context, handling(of), asked, 'party-asked', async ({ tx, state, today }) =>
    state.parties.some((party) => party.partyId === partyId)
      ? refuse('not-now', '这个第三方已经征求过意见。', 'partyId')
      : {
          partyId,
          dataId: await keepThirdParty(tx, context.ledger.keys, of.bodyId, tidyParty(person)),
          letterId: letter.letterId,
          on: today,
          interest,
          what: what.trim(),
        },
  );
}

const tidyParty = ({ name, phone, address }: ThirdParty): ThirdParty => ({
  name: name.trim(),
  phone: phone.normalize('NFKC').trim(),
  address: address.trim(),
});

function faultOfParty({ name, phone, address }: ThirdParty) {
  if (name.trim() === '') return refuse('wrong-input', '请填写第三方的名称。', 'person.name');
  const long = [
    ['person.name', '名称', name, 100],
    ['person.phone', '电话', phone, 40],
    ['person.address', '地址', address, 200],
  ] as const;
  const found = long.find(([, , text, most]) => [...text].length > most);
  return found === undefined ? null : refuse('wrong-input', `${found[1]}最多${found[3]}个字。`, found[0]);
}

/** What the third party said, and whether the grounds of a refusal hold. */
export async function partyAnswered(
  context: ActContext,
  input: ActOnRequest & RequestPayloads['party-answered'],
): Promise<Outcome> {
  const { partyId, on, answer, reasonable, remark, ...of } = input;
  const fault = faultOfWords([{ text: remark, field: 'remark', name: '说明', most: 1000, optional: true }]);
  if (fault !== null) return no(fault);
  const payload = { partyId, on, answer, reasonable, remark: remark.trim() };
  return actsOn(context, handling(of), 'party-answered', payload);
}

/** The third party cannot be reached, or need not be asked any more. */
export async function closeParty(
  context: ActContext,
  input: ActOnRequest & { partyId: string; on: CivilDate; reason: string },
): Promise<Outcome> {
  const { partyId, on, reason, ...of } = input;
  const fault = faultOfWords([reasonText(reason)]);
  if (fault !== null) return no(fault);
  return actsOn(context, handling(of), 'party-closed', { partyId, on, reason: reason.trim() });
}

/** Asks those who made the information with this body (条例第三十四条), or another organ. */
export async function askOrgan(
  context: LetterContext,
  input: ActOnRequest & {
    consultationId: string;
    letter: SeenLetter;
    role: RequestPayloads['organ-asked']['role'];
    organ: string;
    question: string;
  },
): Promise<Outcome> {
  const { consultationId, letter, role, organ, question, ...of } = input;
  const fault = faultOfWords([
    { text: organ, field: 'organ', name: '机关', most: 100 },
    { text: question, field: 'question', name: '要对方说明的', most: 500 },
  ]);
  if (fault !== null) return no(fault);
  const kind = role === 'co-maker' ? 'co-maker-consultation' : 'assistance';
  const asked = { ...letter, kind, to: { kind: 'organ', consultationId } } as const;
  return stepWithLetter(context, handling(of), asked, 'organ-asked', ({ state, today }) =>
    state.consultations.some((each) => each.consultationId === consultationId)
      ? refuse('not-now', '这个机关已经征求过意见。', 'consultationId')
      : {
          consultationId,
          role,
          organ: organ.trim(),
          letterId: letter.letterId,
          on: today,
          question: question.trim(),
        },
  );
}

/** What the organ said. */
export async function organAnswered(
  context: ActContext,
  input: ActOnRequest & RequestPayloads['organ-answered'],
): Promise<Outcome> {
  const { consultationId, on, answer, text, ...of } = input;
  const fault = faultOfWords([{ text, field: 'text', name: '意见', most: 1000, optional: true }]);
  if (fault !== null) return no(fault);
  const payload = { consultationId, on, answer, text: text.trim() };
  return actsOn(context, handling(of), 'organ-answered', payload);
}
