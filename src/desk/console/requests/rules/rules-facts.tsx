import { riskTitles, roles, type RequestRules, type RiskId } from '../../../../law/index.ts';
import { risks } from './rules-values.ts';
import { texts } from './texts.ts';

/** The rules of a body, to be read. */
export function RulesFacts({ rules }: { readonly rules: RequestRules }) {
  const { reconsideration, contact, approval } = rules;
  const or = (text: string) => (text === '' ? texts.none : text);
  const titlesOf = (risk: RiskId) =>
    approval[risk]
      .map(({ title, roles: held }) =>
        texts.by(title, held.map((role) => roles[role].title).join(texts.join)),
      )
      .join(texts.semicolon);
  const lines: readonly (readonly [string, string])[] = [
    [texts.organ, or(reconsideration.organ)],
    [texts.organAddress, or(reconsideration.address)],
    [texts.online, or(reconsideration.online)],
    [texts.court, or(rules.court)],
    [texts.phone, or(contact.phone)],
    [texts.address, or(contact.address)],
    [texts.requestPattern, rules.requestNumber.pattern],
    [texts.letterNumbering, texts.numberings[rules.letterNumbering]],
    [texts.letterPattern, rules.letterNumber.pattern],
    [texts.targetDays, texts.days(rules.targetDays)],
    [texts.clarificationDays, texts.days(rules.clarificationDays)],
    [texts.reasonsDays, texts.days(rules.reasonsDays)],
    [texts.assistanceDays, texts.days(rules.assistanceDays)],
    ...risks.map((risk) => [texts.risk(riskTitles[risk]), titlesOf(risk)] as const),
    [texts.payment, or(rules.payment)],
    [texts.seal, texts.seals[rules.seal]],
    [texts.retentionYears, texts.years(rules.retentionYears)],
  ];
  return (
    <section className="panel stack tight">
      <p>{texts.readOnly}</p>
      <dl className="facts">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name.replace(texts.optional, '')}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
