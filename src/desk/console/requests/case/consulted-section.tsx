import { v7 } from 'uuid';
import { requestEndpoints } from '../../../contract/requests.ts';
import { call } from '../../call/call.ts';
import { dateText } from '../../parts/dates.ts';
import { Masked } from '../../parts/masked.tsx';
import type { RequestCase } from '../words.ts';
import { texts } from './texts.ts';

type Party = RequestCase['parties'][number];

function standsOf({ answered, closed }: Party, silent: boolean): string {
  if (closed !== null) return texts.partyClosed(dateText(closed.on), closed.reason);
  if (answered === null) return silent ? texts.partySilent : texts.partyWaiting;
  const { on, answer, reasonable, remark } = answered;
  return [
    texts.partyAnswered(dateText(on), texts.partyAnswers[answer]),
    ...(reasonable === null ? [] : [texts.partyReasonable[reasonable ? 'yes' : 'no']]),
    ...(remark === '' ? [] : [remark]),
  ].join(texts.comma);
}

/** Whose term is over without a word. */
const isSilent = ({ clocks }: RequestCase, { partyId }: Party): boolean =>
  clocks.some(
    ({ id, of, state }) =>
      id === 'third-party' && of === partyId && (state === 'lapsed' || state === 'overdue'),
  );

function PartyName({ data, party }: { readonly data: RequestCase; readonly party: Party }) {
  if (!data.may.person) return <>{party.name}</>;
  return (
    <Masked
      what={texts.partyWhat}
      masked={party.name}
      reveal={(reason) =>
        call(requestEndpoints.showParty, {
          params: { bodyId: data.bodyId, requestId: data.id, partyId: party.partyId },
          body: { actId: v7(), reason },
        })
      }
      show={({ name, phone, address }) =>
        [name, phone, address].filter((each) => each !== '').join(texts.comma)
      }
    />
  );
}

/** Third parties and organs that were asked, with what they said. Nothing where nobody was. */
export function ConsultedSection({ data }: { readonly data: RequestCase }) {
  const { parties, consultations } = data;
  return (
    <>
      {parties.length > 0 && (
        <section className="panel stack tight">
          <h2>{texts.parties}</h2>
          <ul className="plain-list divided">
            {parties.map((party) => (
              <li key={party.partyId}>
                <PartyName data={data} party={party} />
                <p>
                  {texts.interests[party.interest]}
                  {texts.comma}
                  {party.what}
                </p>
                <p className="meta">{standsOf(party, isSilent(data, party))}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {consultations.length > 0 && (
        <section className="panel stack tight">
          <h2>{texts.organs}</h2>
          <ul className="plain-list divided">
            {consultations.map(({ consultationId, organ, question, answered }) => (
              <li key={consultationId}>
                {organ}
                <p>{question}</p>
                <p className="meta">
                  {answered === null
                    ? texts.organWaiting
                    : [
                        texts.partyAnswered(dateText(answered.on), texts.organAnswers[answered.answer]),
                        ...(answered.text === '' ? [] : [answered.text]),
                      ].join(texts.comma)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
