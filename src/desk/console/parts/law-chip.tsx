import { articleSummary, citationText, citedArticles, instrumentOf } from '../../../law/index.ts';
import { texts } from './texts.ts';

/** The articles of which there is a summary, by how a sentence cites them. */
const articles = new Map(citedArticles.map((each) => [citationText(each), each]));

/** 依据: the article in short, as the server cites it; what it says in a sentence one key away. */
export function LawChip({ basis }: { readonly basis: string }) {
  const article = articles.get(basis);
  if (article === undefined) return <span className="law-chip plain">{basis}</span>;
  const { title, number, toBeVerified = false } = instrumentOf(article);
  return (
    <details className="law-chip">
      <summary>{basis}</summary>
      <p>
        {texts.fullTitle(title)}
        {/* A number that nobody has read in the original is not told as certain. */}
        {number !== undefined && !toBeVerified && texts.inBrackets(number)}
      </p>
      <p>{texts.sentence(articleSummary(article) ?? '')}</p>
    </details>
  );
}

/** Several articles, one after the other. */
export function LawChips({ basis }: { readonly basis: readonly string[] }) {
  if (basis.length === 0) return null;
  return (
    <div className="law-chips">
      {basis.map((each) => (
        <LawChip key={each} basis={each} />
      ))}
    </div>
  );
}
