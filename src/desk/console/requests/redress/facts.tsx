import { Link } from 'react-router';
import type { ReactNode } from 'react';
import { outcomes } from '../../../../law/index.ts';
import { dateText } from '../../parts/dates.ts';
import { nameOf, requestPage } from '../words.ts';
import { texts } from './texts.ts';
import { redressPage, type RedressCase } from './words.ts';

/** What was entered of a case: who, when, how it ended. */
export function Facts({ data }: { readonly data: RedressCase }) {
  const { kind, answered, decided, afterId } = data;
  const lines: readonly (readonly [string, ReactNode])[] = [
    [texts.organ, data.organ],
    [texts.number, data.number === '' ? texts.noNumber : data.number],
    ...(kind === 'reconsideration' ? [[texts.procedure, texts.procedures[data.procedure]] as const] : []),
    [texts.noticeOn, dateText(data.noticeOn)],
    ...(data.filedOn === null
      ? []
      : [[texts.filedOn.replace(/（.*$/u, ''), dateText(data.filedOn)] as const]),
    [texts.holder, data.holder.name],
    [texts.body, data.bodyName],
    ...(data.coDefendant ? [[texts.coDefendantFact, texts.coDefendant] as const] : []),
    ...(afterId === null
      ? []
      : [
          [
            texts.after,
            <Link key="before" to={redressPage({ bodyId: data.bodyId, id: afterId })}>
              {texts.toBefore}
            </Link>,
          ] as const,
        ]),
    [
      texts.answered,
      answered === null ? texts.notAnswered : texts.answeredOf(dateText(answered.on), answered.how),
    ],
    [
      texts.decided,
      decided === null
        ? texts.notDecided
        : texts.decidedOf(
            texts.standings[decided.outcome],
            dateText(decided.on),
            dateText(decided.receivedOn),
          ),
    ],
    ...(decided === null ? [] : [[texts.decidedResult, decided.result] as const]),
    ...(decided === null || decided.redoDays === null
      ? []
      : [[texts.redoFact, texts.redoOf(decided.redoDays)] as const]),
  ];
  return (
    <section className="panel stack tight">
      <h2>{texts.facts}</h2>
      <dl className="facts">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The requests whose answers are in dispute, each with how it was answered. */
export function Disputed({ data }: { readonly data: RedressCase }) {
  return (
    <section className="panel stack tight" id="disputed">
      <h2>{texts.disputed}</h2>
      <ul className="plain-list divided">
        {data.disputed.map((each) => (
          <li key={each.requestId}>
            <Link to={requestPage({ bodyId: data.bodyId, id: each.requestId })}>{nameOf(each)}</Link>
            <br />
            <span className="meta">
              {each.outcome === null ? texts.noOutcome : outcomes[each.outcome].title}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
