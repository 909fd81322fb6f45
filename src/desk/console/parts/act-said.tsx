/** One act in a sentence; what it stated is folded under it. */
export function ActSaid({
  sentence,
  lines,
}: {
  readonly sentence: string;
  readonly lines: readonly { readonly name: string; readonly value: string }[];
}) {
  if (lines.length === 0) return <span>{sentence}</span>;
  return (
    <details className="said">
      <summary>{sentence}</summary>
      <dl className="facts">
        {lines.map(({ name, value }) => (
          <div key={`${name} ${value}`} className="contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
