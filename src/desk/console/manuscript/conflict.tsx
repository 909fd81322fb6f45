import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { minuteText } from '../parts/dates.ts';
import type { Draft, SavedDraft } from './manuscript-keeper.ts';
import { differences, merged, type Difference, type Side } from './merge.ts';
import { texts } from './texts.ts';

function nameOf(all: readonly Difference[], { key }: Difference): string {
  const name = texts.fieldNames[key];
  if (name !== undefined) return name;
  const parts = all.filter((each) => each.key.startsWith('content.'));
  return texts.bodyPart(parts.findIndex((each) => each.key === key) + 1);
}

function Choice({
  name,
  difference,
  chosen,
  choose,
}: {
  readonly name: string;
  readonly difference: Difference;
  readonly chosen: Side;
  readonly choose: (side: Side) => void;
}) {
  const { key, mine, theirs, both } = difference;
  const sides: readonly (readonly [Side, string, string | null])[] = [
    ['mine', texts.mine, mine],
    ['theirs', texts.theirs, theirs],
    ...(both ? ([['both', texts.both, null]] as const) : []),
  ];
  return (
    <fieldset className="field conflict-part">
      <legend>{name}</legend>
      {sides.map(([side, label, text]) => (
        <label className="option" key={side}>
          <input
            type="radio"
            name={`conflict-${key}`}
            checked={chosen === side}
            onChange={() => choose(side)}
          />
          <span>
            <strong>{label}</strong>
            {text !== null && (
              <span className="conflict-text">{text === '' ? texts.nothingThere : text}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Two drafts that were saved over each other: the choice, place by place. Nothing of either is lost. */
export function Conflict({
  base,
  mine,
  theirs,
  settle,
}: {
  /** What both began with. */
  readonly base: Draft;
  readonly mine: Draft;
  readonly theirs: SavedDraft;
  readonly settle: (draft: Draft) => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  useEffect(() => heading.current?.focus(), []);
  const found = differences(base, mine, theirs.draft);
  const sideOf = (key: string): Side =>
    choices[key] ?? found.find((each) => each.key === key)?.preferred ?? 'mine';
  return (
    <section className="notice warning stack" aria-labelledby="conflict-heading">
      <h2 id="conflict-heading" tabIndex={-1} ref={heading}>
        {texts.conflictTitle}
      </h2>
      <p>{texts.conflict(theirs.savedBy, minuteText(theirs.savedAt))}</p>
      {found.length === 0 && <p>{texts.conflictSame}</p>}
      {found.map((difference) => (
        <Choice
          key={difference.key}
          name={nameOf(found, difference)}
          difference={difference}
          chosen={sideOf(difference.key)}
          choose={(side) => setChoices({ ...choices, [difference.key]: side })}
        />
      ))}
      <div className="row act-buttons">
        <Button type="primary" onClick={() => settle(merged(mine, theirs.draft, sideOf))}>
          {texts.settle}
        </Button>
        <Button onClick={() => settle(mine)}>{texts.takeAllMine}</Button>
        <Button onClick={() => settle(theirs.draft)}>{texts.takeAllTheirs}</Button>
      </div>
    </section>
  );
}
