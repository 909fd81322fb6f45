import { useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { LetterKindId } from '../../../../law/index.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import {
  requestLetterEndpoints,
  type letterDetails,
  type letterRecipient,
} from '../../../contract/request-letters.ts';
import { call } from '../../call/call.ts';
import { readAnew } from '../../call/use-read.ts';
import { useForm, type Fault, type Form } from '../../form/use-form.ts';
import type { OfCase } from './act-page.tsx';

export type SeenLetter = AnswerOf<typeof requestLetterEndpoints.letter>;
export type Details = z.input<typeof letterDetails>;
type Recipient = z.input<typeof letterRecipient>;

/** Where the letter of a step stands: not drafted, drafted, or its contents to be filled in anew. */
export function useStepLetter() {
  const [search, setSearch] = useSearchParams();
  const letterId = search.get('letter');
  return {
    letterId,
    anew: search.get('anew') !== null,
    show: (id: string) => setSearch({ letter: id }),
    fillAnew: (id: string) => setSearch({ letter: id, anew: '' }),
    begin: () => setSearch({}),
  };
}

/**
 * The form from which the letter of a step is drafted, or drafted anew. It is no act yet: the step is done where the letter is
 * looked at.
 */
export function useLetterDraft<V extends object>(
  { params }: OfCase,
  before: SeenLetter | null,
  {
    initially,
    kind,
    to = () => ({ kind: 'applicant' }),
    details,
    check,
    choose,
  }: {
    readonly initially: V;
    readonly kind: (values: V) => LetterKindId;
    readonly to?: (id: string) => Recipient;
    /** @param id of the party or organ that the letter goes to, new with each letter */
    readonly details: (values: V, id: string) => Details;
    readonly check?: (values: V) => Fault[];
    readonly choose?: Readonly<Record<string, string>>;
  },
): Form<V> {
  const { show } = useStepLetter();
  return useForm<V, typeof requestLetterEndpoints.draftLetter.body>({
    initially,
    schema: requestLetterEndpoints.draftLetter.body,
    // The party or organ has the id of its first letter: it is new with it, and asked only once.
    input: (values, id) => ({ letterId: id, kind: kind(values), to: to(id), details: details(values, id) }),
    ...(check === undefined ? {} : { check }),
    ...(choose === undefined ? {} : { choose }),
    send: async (body, values) => {
      if (before === null || before.row.kind !== body.kind) {
        const { letterId } = await call(requestLetterEndpoints.draftLetter, { params, body });
        show(letterId);
        return;
      }
      const { letterId, version, to: recipient } = before.row;
      const of =
        recipient.kind === 'party'
          ? recipient.partyId
          : recipient.kind === 'organ'
            ? recipient.consultationId
            : '';
      await call(requestLetterEndpoints.regenerateLetter, {
        params: { ...params, letterId },
        body: { version, details: details(values, of) },
      });
      // The step goes by the letter as it is now.
      await readAnew();
      show(letterId);
    },
  });
}
