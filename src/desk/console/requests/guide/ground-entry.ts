import { v7 } from 'uuid';
import {
  detailOf,
  fieldsOfDetail,
  groundFields,
  isGround,
  type GuideAnswers,
  type OutcomeId,
} from '../../../../law/index.ts';
import type { Fault } from '../../form/use-form.ts';
import { texts } from './texts.ts';

type Grounds = NonNullable<GuideAnswers['release']>['grounds'];

/** One part that is not given: its ground, what it is, why, what the ground needs said. */
export interface GroundEntry {
  readonly key: string;
  readonly ground: OutcomeId | '';
  readonly what: string;
  readonly why: string;
  readonly fields: Readonly<Record<string, string>>;
}

export const newEntry = (): GroundEntry => ({ key: v7(), ground: '', what: '', why: '', fields: {} });

export const entriesOf = (grounds: Grounds): readonly GroundEntry[] =>
  grounds.map(({ ground, what, why, detail }) => ({
    key: v7(),
    ground,
    what,
    why,
    fields: isGround(ground) ? fieldsOfDetail(ground, detail) : {},
  }));

/** As the guide keeps them; what has no ground yet is left out. */
export const groundsOf = (entries: readonly GroundEntry[]): Grounds =>
  entries.flatMap(({ ground, what, why, fields }) =>
    ground === '' ? [] : [{ ground, what, why, detail: isGround(ground) ? detailOf(ground, fields) : '' }],
  );

/** The path of a field in the act's input. */
export const entryPath = (at: number, name: string): string => `answers.release.grounds.${at}.${name}`;

/** What each part still lacks; where there is none at all, that one is asked for. */
export function entryFaults(entries: readonly GroundEntry[]): Fault[] {
  const words = texts.release;
  if (entries.every(({ ground }) => ground === '')) {
    return [{ field: entryPath(0, 'ground'), message: words.addFirst }];
  }
  return entries.flatMap(({ ground, what, why, fields }, at) => {
    const lacks = (blank: boolean, name: string, message: string): Fault[] =>
      blank ? [{ field: entryPath(at, name), message }] : [];
    const particulars = ground !== '' && isGround(ground) ? groundFields[ground] : [];
    return [
      ...lacks(ground === '', 'ground', words.chooseGround),
      ...lacks(what.trim() === '', 'what', words.sayWhat),
      ...lacks(why.trim() === '', 'why', words.sayWhy),
      ...particulars.flatMap(({ id, title, needed }) =>
        lacks(needed && (fields[id] ?? '').trim() === '', `fields.${id}`, words.sayField(title)),
      ),
    ];
  });
}
