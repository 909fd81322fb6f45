import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import type { PossibleAct } from '../../src/acts/publishing/possible-acts.ts';
import { dateInChina } from '../../src/desk/api/frame/today.ts';
import type { publicationEndpoints } from '../../src/desk/contract/publications.ts';
import type { RoleId } from '../../src/law/index.ts';
import { allSteps } from '../support/publishing-house.ts';
import { publicationStates as states, type PublicationStateName } from './publication-samples.ts';
import type { Place } from './samples.ts';
import { as, now, world, type World } from './world.ts';

let given: World;
beforeAll(async () => {
  given = await world();
});
afterAll(() => given.close());

type Whole = z.output<typeof publicationEndpoints.publication.answer>;
const reason = '本单位只有两人，分不出三审三校';

/** Last part of the door of each act, and what it is sent. */
const doors: Readonly<Record<PossibleAct, (whole: Whole, of: Facts) => readonly [string, object]>> = {
  write: ({ manuscript }, { edition }) => [
    'manuscript',
    { version: manuscript?.version ?? 1, edition, explanations: {}, changeNote: null },
  ],
  submit: ({ manuscript }) => ['submit', acted({ version: manuscript?.version ?? 1 })],
  correct: () => ['correct', {}],
  discard: () => ['discard', acted({ reason })],
  pass: (whole) => ['pass', acted({ digest: digestOf(whole), step: stepOf(whole), opinion: '同意' })],
  return: (whole) => [
    'return',
    acted({ digest: digestOf(whole), step: stepOf(whole), comments: [{ place: '', text: '日期不对' }] }),
  ],
  letThrough: (whole, { fingerprint }) => [
    'let-through',
    acted({ digest: digestOf(whole), fingerprint, reason }),
  ],
  exempt: (_, { otherId }) => ['exempt', acted({ personId: otherId, steps: allSteps, reason })],
  schedule: (whole) => ['schedule', acted({ digest: digestOf(whole), on: soon(), time: '09:30' })],
  unschedule: () => ['unschedule', acted({ reason })],
  publish: (whole) => ['publish', acted({ digest: digestOf(whole) })],
  publishUrgently: (whole) => ['publish-urgently', acted({ digest: digestOf(whole), reason })],
  withdraw: () => ['withdraw', acted({ reason, notice: '内容有误，已经撤回。' })],
  invalidate: () => ['invalidate', acted({ reason })],
  archive: () => ['archive', acted({ reason })],
};

interface Facts {
  readonly edition: unknown;
  readonly fingerprint: string;
  readonly otherId: string;
}

const acted = (body: object) => ({ actId: uuidv7(), ...body });
const digestOf = ({ working, urgency, publication, editions }: Whole) =>
  working?.digest ??
  (publication.reviewOwed === null ? editions.at(-1)?.digest : urgency?.digest) ??
  ''.padEnd(64, '0');
const stepOf = ({ working, urgency }: Whole) =>
  [...(working?.steps ?? []), ...(urgency?.steps ?? [])].find(({ state }) => state === 'current')?.id ??
  'secrecy';
// Later than the ledger's clock, and within a year of the desk's, which stands still.
const soon = () => dateInChina(new Date(Math.max(now.getTime(), Date.now()) + 30 * 86_400_000));

const roles: readonly RoleId[] = ['secrecy-reviewer', 'reviewer-1', 'office-head'];
const acts = Object.keys(doors) as readonly PossibleAct[];

it.each(Object.keys(states) as PublicationStateName[])(
  '%s: what the page says may be done is what the doors let in',
  async (state) => {
    const wrong: string[] = [];
    const told: string[] = [];
    for (const role of roles) {
      const staffId = given.people[role];
      const caller = await as(given.ledger, given.bodies, staffId);
      const place: Place = { world: given, bodyId: given.bodies.township, staffId, role };
      for (const act of acts) {
        const { publicationId, edition, fingerprint, otherId } = await states[state](place);
        const url = `/api/bodies/${given.bodies.township}/publications/${publicationId}`;
        const whole = (await given.ask({ method: 'GET', url, as: caller })).body as Whole;
        const { allowed, why } = whole.may[act];
        // Whoever begins a correction twice is led to the one that there is.
        if (act === 'correct' && whole.manuscript !== null) continue;
        if (allowed !== (why === null)) wrong.push(`${role} ${act}: allowed ${allowed}, but ${why}`);
        const [door, payload] = doors[act](whole, { edition, fingerprint, otherId });
        const method = act === 'write' ? 'PUT' : 'POST';
        const answer = await given.ask({ method, url: `${url}/${door}`, as: caller, payload });
        if ((answer.status === 200) !== allowed) {
          wrong.push(`${role} ${act}: said ${why ?? 'yes'}, came ${JSON.stringify(answer.body)}`);
        }
        if (allowed) told.push(act);
      }
    }
    expect(wrong).toEqual([]);
    // Nothing is left to do on what stands in the archive, but what turns out to be private still comes down.
    if (state === 'archived') expect(new Set(told)).toEqual(new Set(['withdraw']));
    else expect(told.length).toBeGreaterThan(0);
  },
  120_000,
);
