import type { CivilDate } from '../calendar/civil-date.ts';
import type { Noted } from '../request/request-state.ts';
import type { RedressAct, RedressOutcome, RedressPayloads, RedressProcedure } from './redress-act.ts';

/** A redress case as its acts left it; no calendar was asked. */
export interface RedressState {
  readonly opened: Noted<RedressPayloads['opened']>;
  /** These as last corrected. */
  readonly number: string;
  readonly organ: string;
  readonly filedOn: CivilDate | null;
  readonly noticeOn: CivilDate;
  readonly procedure: RedressProcedure;
  readonly holderId: string;
  readonly answered: Noted<RedressPayloads['answered']> | null;
  readonly decided: Noted<RedressPayloads['decided']> | null;
  readonly files: readonly Noted<RedressPayloads['file-added']>[];
  readonly notes: readonly Noted<RedressPayloads['noted']>[];
  readonly lastAt: string;
}

/**
 * The state after an act; nothing is asked of who may do it.
 * @throws RangeError where the first act does not open the case
 */
export function redressAfter(state: RedressState | null, act: RedressAct): RedressState {
  const { by, at } = act;
  if (act.kind === 'opened') {
    const { number, organ, filedOn, noticeOn, procedure, holderId } = act.payload;
    return {
      opened: { ...act.payload, by, at },
      number,
      organ,
      filedOn,
      noticeOn,
      procedure,
      holderId,
      answered: null,
      decided: null,
      files: [],
      notes: [],
      lastAt: at,
    };
  }
  if (state === null) throw new RangeError(`a redress case begins by being opened, not by ${act.kind}`);
  return { ...state, ...changes(state, act), lastAt: at };
}

function changes(
  state: RedressState,
  act: Exclude<RedressAct, { readonly kind: 'opened' }>,
): Partial<RedressState> {
  const { by, at } = act;
  switch (act.kind) {
    case 'assigned':
      return { holderId: act.payload.holderId };
    case 'answered':
      return { answered: { ...act.payload, by, at } };
    case 'procedure-changed':
      return { procedure: act.payload.procedure };
    case 'corrected': {
      const { number, organ, noticeOn, filedOn } = act.payload;
      return {
        ...(number === undefined ? {} : { number }),
        ...(organ === undefined ? {} : { organ }),
        ...(noticeOn === undefined ? {} : { noticeOn }),
        ...(filedOn === undefined ? {} : { filedOn }),
      };
    }
    case 'decided':
      return { decided: { ...act.payload, by, at } };
    case 'noted':
      return { notes: [...state.notes, { ...act.payload, by, at }] };
    case 'file-added':
      return { files: [...state.files, { ...act.payload, by, at }] };
  }
}

/** The state that acts lead to, in their order. */
export function redressOf(acts: readonly RedressAct[]): RedressState | null {
  return acts.reduce<RedressState | null>(redressAfter, null);
}

/** How a case stands: what table 4 counts it under. */
export type RedressStanding = RedressOutcome | 'pending';

export const standingOfRedress = (decided: { readonly outcome: RedressOutcome } | null): RedressStanding =>
  decided === null ? 'pending' : decided.outcome;
