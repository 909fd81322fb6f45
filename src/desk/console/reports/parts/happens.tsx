import { texts } from './texts.ts';

/** What an act will bring about: sentences, not a question. */
export function Happens({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <section className="notice info">
      <h2>{texts.happens}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
