import { outcomes, replyElements, type LetterKindId, type OutcomeId } from '../../../../law/index.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { requestDecisionEndpoints } from '../../../contract/request-decision.ts';
import type { requestLetterEndpoints } from '../../../contract/request-letters.ts';
import type { Fault } from '../../form/use-form.ts';
import { newPart, type PartEntry } from './parts-field.tsx';
import { texts } from './texts.ts';

export type DecisionAnswer = AnswerOf<typeof requestDecisionEndpoints.decision>;
export type LetterRow = AnswerOf<typeof requestLetterEndpoints.letters>['letters'][number];

export interface SubmitValues {
  readonly letterId: string;
  readonly files: readonly string[];
  readonly outcome: OutcomeId | '';
  readonly why: string;
  readonly parts: readonly PartEntry[];
}

/** What goes up at first: the letter drafted last, and every file that may go with it. */
export const initialValues = ({ letterId, enclosures }: DecisionAnswer): SubmitValues => ({
  letterId: letterId ?? '',
  files: enclosures.filter(({ why }) => why === null).map(({ fileId }) => fileId),
  outcome: '',
  why: '',
  parts: [newPart(), newPart()],
});

/** Kinds of letter that say the result; none before one is chosen. */
export function kindsFor(
  { decided }: Pick<DecisionAnswer, 'decided'>,
  chosen: OutcomeId | '' | null,
): readonly LetterKindId[] {
  if (chosen === null) return decided === null ? [] : outcomes[decided.outcome].letters;
  return chosen === '' ? [] : outcomes[chosen].letters;
}

/** Another result than the guide's, as the door takes it. */
export const choiceOf = ({ outcome, why, parts }: SubmitValues) =>
  outcome === ''
    ? null
    : {
        outcome,
        why,
        parts:
          outcome === 'partlyGranted'
            ? parts.flatMap(({ what, outcome: of, reason }) =>
                of === '' ? [] : [{ what, outcome: of, reason }],
              )
            : [],
      };

/** Whether the officer has gone through all elements of the reply. */
export const allChecked = (checked: readonly string[]): boolean =>
  replyElements.every(({ id }) => checked.includes(id));

export function faultsOfSubmission(
  { letterId, outcome, why, parts }: SubmitValues,
  choosing: boolean,
): Fault[] {
  const letter = letterId === '' ? [{ field: 'letterId', message: texts.noLetterAtAll }] : [];
  if (!choosing) return letter;
  if (outcome === '') return [{ field: 'choice.outcome', message: texts.chooseOutcome }];
  const unknown =
    outcome === 'partlyGranted'
      ? parts.flatMap((part, at): Fault[] => [
          ...(part.what.trim() === '' ? [{ field: `choice.parts.${at}.what`, message: texts.twoParts }] : []),
          ...(part.outcome === ''
            ? [{ field: `choice.parts.${at}.outcome`, message: texts.chooseOutcome }]
            : []),
        ])
      : [];
  return [
    ...(why.trim() === '' ? [{ field: 'choice.why', message: texts.sayWhy }] : []),
    ...unknown,
    ...letter,
  ];
}
