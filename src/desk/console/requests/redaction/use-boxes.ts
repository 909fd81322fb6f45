import { useState } from 'react';
import { v7 } from 'uuid';
import type { RedactionGroundId } from '../../../../law/index.ts';
import { covers, type Box } from './box-geometry.ts';

/** A place that is covered: a box of a page, or words wherever they stand. */
interface Covered {
  readonly key: string;
  readonly ground: RedactionGroundId;
  readonly note: string;
}
export interface DrawnBox extends Covered {
  readonly page: number;
  readonly box: Box;
}
export interface ChosenWord extends Covered {
  readonly text: string;
}

/** What is to be covered, as it is drawn and chosen. */
export interface Boxes {
  readonly boxes: readonly DrawnBox[];
  readonly words: readonly ChosenWord[];
  readonly ground: RedactionGroundId;
  readonly setGround: (ground: RedactionGroundId) => void;
  /** The box that has been chosen last. */
  readonly chosen: string | null;
  readonly choose: (key: string | null) => void;
  /** Adds boxes that no other covers yet; returns how many were added. */
  readonly add: (places: readonly Place[]) => number;
  readonly addWord: (text: string, ground?: RedactionGroundId) => void;
  readonly isCovered: (places: readonly Place[]) => boolean;
  readonly change: (key: string, change: Partial<Pick<DrawnBox, 'box' | 'ground' | 'note'>>) => void;
  readonly remove: (key: string) => void;
  readonly clear: () => void;
}

export interface Place {
  readonly page: number;
  readonly box: Box;
  readonly ground?: RedactionGroundId;
}

export function useBoxes(): Boxes {
  const [boxes, setBoxes] = useState<readonly DrawnBox[]>([]);
  const [words, setWords] = useState<readonly ChosenWord[]>([]);
  const [ground, setGround] = useState<RedactionGroundId>('refusedThirdPartyRights');
  const [chosen, choose] = useState<string | null>(null);
  const taken = ({ page, box }: Place) => boxes.some((each) => each.page === page && covers(each.box, box));
  return {
    boxes,
    words,
    ground,
    setGround,
    chosen,
    choose,
    add: (places) => {
      const fresh = places
        .filter((place) => !taken(place))
        .map((place) => ({ note: '', ground, ...place, key: v7() }));
      setBoxes((before) => inOrder([...before, ...fresh]));
      const last = fresh.at(-1);
      if (last !== undefined) choose(last.key);
      return fresh.length;
    },
    addWord: (text, of = ground) =>
      setWords((before) =>
        before.some((each) => each.text === text)
          ? before
          : [...before, { key: v7(), text, ground: of, note: '' }],
      ),
    isCovered: (places) => places.length > 0 && places.every(taken),
    change: (key, change) => {
      setBoxes((before) => before.map((each) => (each.key === key ? { ...each, ...change } : each)));
      const { box: _, ...told } = change;
      setWords((before) => before.map((each) => (each.key === key ? { ...each, ...told } : each)));
    },
    remove: (key) => {
      setBoxes((before) => before.filter((each) => each.key !== key));
      setWords((before) => before.filter((each) => each.key !== key));
    },
    clear: () => {
      setBoxes([]);
      setWords([]);
    },
  };
}

/** As they are read: page by page, from above; a box that is moved keeps its number until the next is drawn. */
function inOrder(boxes: readonly DrawnBox[]): DrawnBox[] {
  return boxes.toSorted((a, b) => a.page - b.page || a.box.y - b.box.y || a.box.x - b.box.x);
}
