import type { ReactElement } from 'react';
import {
  deliveredOn,
  formatChinese,
  reconsiderationComesFirst,
  remedyOf,
  type Clock,
} from '../../../../law/index.ts';
import { requestStatusTexts } from '../../texts/request-status.ts';
import type { OwnRequest } from '../port.ts';

const texts = requestStatusTexts.remedies;

/** Until when and where a decision may be taken to: in full dates, counted from the day it reached the applicant. */
export function RemediesPart({ own }: { readonly own: OwnRequest }): ReactElement | null {
  const { state, clocks, rules } = own;
  const { ended, letters } = state;
  if (ended?.how !== 'decided') return null;
  const letter = letters.find(({ letterId }) => letterId === ended.letterId);
  if (letter === undefined) return null;
  const electronic = state.services.some(
    ({ letterId, way }) => letterId === ended.letterId && way === 'electronic',
  );
  const { sentences } = remedyOf({
    letterKind: letter.kind,
    outcome: ended.outcome,
    parts: ended.parts,
    electronic,
    rules,
  });
  if (sentences.length === 0) return null;
  const from = deliveredOn(state, ended.letterId);
  const first = reconsiderationComesFirst(ended.outcome, ended.parts);
  const due = (id: Clock['id']) => clocks.find((clock) => clock.id === id)?.dueOn ?? null;
  const reconsideration = due('reconsideration');
  const litigation = first ? null : due('litigation');
  return (
    <section>
      <h2>{texts.title}</h2>
      <ul>
        {reconsideration !== null && <li>{texts.reconsideration(formatChinese(reconsideration, true))}</li>}
        {litigation !== null && <li>{texts.litigation(formatChinese(litigation, true))}</li>}
      </ul>
      {first && <p>{texts.first}</p>}
      <p>{from === null ? texts.unknown : texts.from(formatChinese(from))}</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="hint">{texts.note}</p>
    </section>
  );
}
