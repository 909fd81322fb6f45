import { diffArrays } from 'diff';

/** A stretch of two texts compared: in both, only in the new one, only in the old one. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond so many differences the whole text counts as another: comparing on would take long and show nothing. */
const mostEdits = 600;
/** A stretch in common of so few characters between two changes is chance, and only makes them hard to read. */
const longestChance = 1;

/** Numbers and words in letters as wholes, all else character by character. */
const unitsOf = (text: string) => text.match(/\p{Nd}+(?:[.,]\p{Nd}+)*|\p{Script=Latin}+|./gsu) ?? [];

/** What two texts have in common and what not, so that same and removed make the old one, same and added the new one. */
export function textDiff(before: string, after: string): Stretch[] {
  const changes = diffArrays(unitsOf(before), unitsOf(after), { maxEditLength: mostEdits });
  const stretches: Stretch[] =
    changes === undefined
      ? [
          { kind: 'removed', text: before },
          { kind: 'added', text: after },
        ]
      : changes.map(({ added, removed, value }) => ({
          kind: added ? 'added' : removed ? 'removed' : 'same',
          text: value.join(''),
        }));
  return joined(withoutChance(stretches));
}

/** A short stretch in common between changes is taken for changed. */
function withoutChance(stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((stretch, at): Stretch[] => {
    const between = at > 0 && at < stretches.length - 1;
    if (stretch.kind !== 'same' || !between || stretch.text.length > longestChance) return [stretch];
    // A break of the line holds two lines apart even between changes.
    if (stretch.text === '\n') return [stretch];
    return [
      { kind: 'removed', text: stretch.text },
      { kind: 'added', text: stretch.text },
    ];
  });
}

/** One removed and one added stretch for each run of changes, in this order. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of stretches) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      if (text !== '') result.push({ kind, text });
    }
  }
  flush();
  return result;
}
