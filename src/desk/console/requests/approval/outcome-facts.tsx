import { outcomes, riskTitles } from '../../../../law/index.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { requestDecisionEndpoints } from '../../../contract/request-decision.ts';
import { LawChips } from '../../parts/law-chip.tsx';
import { texts as guide } from '../guide/texts.ts';
import { texts } from './texts.ts';

export type Decided = AnswerOf<typeof requestDecisionEndpoints.approval>['decided'];

/** What is decided: the row of table 3, its parts, articles, words on remedies, and how far up it goes. */
export function OutcomeFacts({ decided }: { readonly decided: Decided }) {
  const { outcomeTitle, outcomeLabel, basis, parts, letterTitle, remedy, risk, riskReasons } = decided;
  return (
    <dl className="facts panel">
      <dt>{texts.result}</dt>
      <dd>
        <strong>{outcomeTitle}</strong>
        <br />
        <span className="meta">{texts.row(outcomeLabel)}</span>
      </dd>
      {parts.length > 0 && (
        <>
          <dt>{texts.parts}</dt>
          <dd>
            <ul>
              {parts.map(({ what, outcome, reason }, at) => (
                <li key={`${at} ${what}`}>
                  {texts.part(what, outcomes[outcome].title)}
                  {reason !== '' && <span className="meta"> {reason}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>{texts.basis}</dt>
      <dd>
        <LawChips basis={basis} />
      </dd>
      <dt>{texts.letter}</dt>
      <dd>{letterTitle}</dd>
      <dt>{texts.remedy}</dt>
      <dd>
        {guide.remedies[remedy.variant]}
        {remedy.sentences.length > 0 && (
          <details>
            <summary>{texts.remedySentences}</summary>
            {remedy.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <LawChips basis={remedy.basis} />
          </details>
        )}
      </dd>
      <dt>{texts.risk}</dt>
      <dd>{texts.riskOf(riskTitles[risk], riskReasons.join(texts.join))}</dd>
    </dl>
  );
}
