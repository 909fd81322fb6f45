import { dateText } from '../parts/dates.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay } from '../parts/person.ts';
import { Worth } from './state-words.tsx';
import { texts } from './texts.ts';
import { termText, type Document } from './words.ts';

/** What a normative document is worth today, why, and what changed it; nothing for other documents. */
export function NormativePanel({ document, page }: { readonly document: Document; readonly page: string }) {
  const may = useMay();
  const { normative, struckOut } = document;
  if (normative === null) return null;
  const { effectiveOn, provisional, term, changes, sentence } = normative;
  return (
    <section className="panel stack tight">
      <h2>{texts.normative}</h2>
      <p>
        <Worth normative={normative} /> {sentence}
      </p>
      <dl className="facts">
        <dt>{texts.effectiveOn}</dt>
        <dd>{dateText(effectiveOn)}</dd>
        <dt>{texts.term}</dt>
        <dd>
          {termText(term)}
          {provisional && <span className="meta"> {texts.provisionalMark}</span>}
        </dd>
        <dt>{texts.changesName}</dt>
        <dd>
          {changes.length === 0 ? (
            texts.noChanges
          ) : (
            <ul className="plain-list">
              {changes.map(({ kind, from, by }) => (
                <li key={`${kind}${from}`}>
                  {`${texts.since(dateText(from))}${texts.changeKinds[kind]}：${by}`}
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
      {!struckOut && may('documents.register') && (
        <div className="row no-print">
          <LinkButton to={`${page}/normative`}>{texts.normativeAct}</LinkButton>
        </div>
      )}
    </section>
  );
}
