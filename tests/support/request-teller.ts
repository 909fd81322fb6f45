import {
  civilDate,
  initialRequestRules,
  officialCalendar,
  refusalOfRequestAct,
  requestAfter,
  type CivilDate,
  type LetterKindId,
  type LetterRecipient,
  type ProcedureContext,
  type RequestAct,
  type RequestActKind,
  type RequestPayloads,
  type RequestRefusal,
  type RequestRules,
  type RequestState,
  type RoleId,
  type WorkingCalendar,
} from '../../src/law/index.ts';

/** People of an invented township who do the acts of a story. */
export const storyPeople = {
  officer: { id: 'officer', roles: ['request-officer'] },
  head: { id: 'head', roles: ['office-head'] },
  leader: { id: 'leader', roles: ['reviewer-2'] },
  chief: { id: 'chief', roles: ['reviewer-3'] },
  secrecy: { id: 'secrecy', roles: ['secrecy-reviewer'] },
} as const satisfies Record<string, { readonly id: string; readonly roles: readonly RoleId[] }>;

export type StoryPerson = keyof typeof storyPeople;

/** Which numbers letters of a story bear: forms have none. */
const forms: readonly LetterKindId[] = ['clarification-form', 'third-party-reply-form'];

/** Lets acts happen one after another as an office would, and stops at the first that law refuses. */
export class Teller {
  state: RequestState | null = null;
  refused: RequestRefusal | null = null;
  today: CivilDate;
  readonly acts: RequestAct[] = [];
  readonly calendar: WorkingCalendar;
  readonly rules: RequestRules;
  private count = 0;

  constructor(
    today: CivilDate = civilDate('2026-01-05'),
    calendar: WorkingCalendar = officialCalendar,
    rules: RequestRules = initialRequestRules,
  ) {
    this.today = today;
    this.calendar = calendar;
    this.rules = rules;
  }

  /** What a failing property prints: the acts, not the calendar. */
  [Symbol.for('fast-check/toStringMethod')](): string {
    const told = this.acts.map(
      ({ kind, at, payload }) => `${at.slice(0, 10)} ${kind} ${JSON.stringify(payload)}`,
    );
    return `\n${told.join('\n')}\ntoday ${this.today}\n`;
  }

  context(person: StoryPerson | null = 'officer'): ProcedureContext {
    const { today, calendar, rules } = this;
    return { today, calendar, rules, person: person === null ? null : storyPeople[person] };
  }

  /** An id that no other thing of the story has. */
  id(what: string): string {
    this.count += 1;
    return `${what}-${this.count}`;
  }

  /** Puts an act to law, and records it where it is allowed. */
  do<K extends RequestActKind>(
    kind: K,
    payload: RequestPayloads[K],
    person: StoryPerson | null = 'officer',
  ): boolean {
    if (this.refused !== null) return false;
    this.count += 1;
    const at = `${this.today}T00:00:00.${String(this.count).padStart(6, '0')}Z`;
    const by = person === null ? null : storyPeople[person].id;
    const act = { kind, at, by, payload } as RequestAct;
    this.refused = refusalOfRequestAct(this.state, act, this.context(person));
    if (this.refused !== null) return false;
    this.state = requestAfter(this.state, act);
    this.acts.push(act);
    return true;
  }

  /** Issues a letter and says its id. */
  issue(
    kind: LetterKindId,
    to: LetterRecipient = { kind: 'applicant' },
    letterId = this.id(kind),
    on: CivilDate = this.today,
  ): string {
    const number = forms.includes(kind)
      ? null
      : { text: `公〔2026〕${this.count}号`, year: 2026, seq: this.count };
    this.do('letter-issued', {
      letterId,
      kind,
      number,
      digest: 'digest',
      on,
      pdf: `${letterId}.pdf`,
      docx: `${letterId}.docx`,
      to,
      changed: 0,
    });
    return letterId;
  }

  /** The last letter of a kind; the name of one that is not there where there is none. */
  letter(kinds: readonly LetterKindId[]): string {
    return this.state?.letters.findLast(({ kind }) => kinds.includes(kind))?.letterId ?? 'no-letter';
  }
}
