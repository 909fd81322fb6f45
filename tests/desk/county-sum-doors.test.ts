import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate, wholeYear, type ReportActKind, type RoleId } from '../../src/law/index.ts';
import { enter, hire } from '../support/county.ts';
import { act } from '../support/ledger.ts';
import { nilText } from '../support/report-town.ts';
import { now, world, type Caller, type World } from './world.ts';

let given: World;
const callers = new Map<RoleId, Caller>();

/** Who works in the county's office, and someone who only reviews there. */
const office = [
  'county-supervisor',
  'clerk',
  'office-head',
  'reviewer-1',
] as const satisfies readonly RoleId[];

beforeAll(async () => {
  given = await world();
  const { ledger, bodies, hash } = given;
  for (const role of office) {
    const staffId = await hire(ledger, bodies.county, `sum.${role}`, [role], { hash, now });
    callers.set(role, await enter(ledger, bodies.county, staffId, now));
  }
});
afterAll(() => given.close());

// A report stands once for a year; who may do a step does not depend on which.
let years = 2100;

type Phase = 'open' | 'frozen' | 'written' | 'laid-out' | 'published' | 'submitted';

/** A county's sum of a past year of its own, as far as that. @returns the address of its report and its id */
async function sumIn(phase: Phase): Promise<{ readonly reportId: string; readonly year: number }> {
  const { ledger, bodies } = given;
  const reportId = uuidv7();
  const year = (years += 1);
  const digest = 'a'.repeat(64);
  const on = civilDate(`${year + 1}-02-10`);
  const states: readonly (readonly [Phase, string, object])[] = [
    ['open', 'opened', { scope: 'county', period: wholeYear(year), filer: 'county', agency: '甲县人民政府' }],
    [
      'frozen',
      'frozen',
      { on, figures: {}, facts: {}, sources: [{ memberId: 'a', reportId: 'a', importId: null }] },
    ],
    ['written', 'text-set', { digest: 'b'.repeat(64) }],
    ['laid-out', 'laid-out', { publicationId: uuidv7(), digest, files: [], warnings: 0 }],
    ['published', 'published', { digest, on, where: 'https://www.example.gov.cn/' }],
    ['submitted', 'submitted', { digest, to: null, how: '政务邮件', on }],
  ];
  for (const [reached, kind, payload] of states) {
    await act(ledger, bodies.county, `report.${kind}` as 'report.opened', reportId, payload as never);
    if (reached === phase) break;
  }
  return { reportId, year };
}

/** The door of each step, with what is sent to it. */
const doors: Partial<
  Record<
    ReportActKind,
    { readonly phase: Phase; readonly at: string; readonly body: (year: number) => object }
  >
> = {
  'figure-entered': {
    phase: 'open',
    at: 'reports/{id}/figures',
    body: () => ({ place: 'channel.wechat', value: 3, source: '县水利局来函' }),
  },
  frozen: { phase: 'open', at: 'county-reports/{id}/freeze', body: () => ({ without: [], explanation: '' }) },
  unfrozen: { phase: 'frozen', at: 'county-reports/{id}/unfreeze', body: () => ({ reason: '一个乡镇更正' }) },
  'text-set': {
    phase: 'frozen',
    at: 'reports/{id}/text',
    body: (year) => ({ text: nilText(year), seen: null }),
  },
  explained: {
    phase: 'frozen',
    at: 'reports/{id}/explanations',
    body: () => ({ key: 'V-6/2/licences', explanation: '已经核对，情况属实' }),
  },
  'laid-out': { phase: 'written', at: 'reports/{id}/lay-out', body: () => ({}) },
  published: { phase: 'laid-out', at: 'reports/{id}/publish', body: () => ({ where: null }) },
  submitted: { phase: 'published', at: 'reports/{id}/submit', body: () => ({ how: '政务邮件' }) },
  accepted: { phase: 'submitted', at: 'reports/{id}/accepted-outside', body: () => ({ remark: '电话告知' }) },
  returned: {
    phase: 'submitted',
    at: 'reports/{id}/returned-outside',
    body: () => ({ comments: [{ place: 'lead', text: '请核对' }] }),
  },
  'correction-begun': {
    phase: 'published',
    at: 'reports/{id}/correct',
    body: () => ({ reason: '一个乡镇漏报' }),
  },
};

const steps = Object.entries(doors) as [ReportActKind, NonNullable<(typeof doors)[ReportActKind]>][];

/** Told that the office is not theirs, whatever else might be in the way. */
const isTurnedAway = (sentence: string | null): boolean => sentence?.startsWith('只有') === true;

describe('the county’s sum: who is offered a step may do it, and who may do it is offered it', () => {
  it.each(steps)('%s', async (kind, { phase, at, body }) => {
    const base = `/api/bodies/${given.bodies.county}`;
    const allowed: RoleId[] = [];
    for (const role of office) {
      const caller = callers.get(role) ?? null;
      const { reportId, year } = await sumIn(phase);
      const read = await given.ask({ method: 'GET', url: `${base}/reports/${reportId}`, as: caller });
      expect(read.status).toBe(200);
      const { can } = read.body as { can: Record<string, { allowed: boolean; why: string | null }> };
      const answer = await given.ask({
        method: 'POST',
        url: `${base}/${at.replace('{id}', reportId)}`,
        as: caller,
        payload: { actId: uuidv7(), ...body(year) },
      });
      const { message = '' } = answer.body as { readonly message?: string };
      const next = can[kind];
      const offered = next !== undefined && (next.allowed || !isTurnedAway(next.why));
      const isIn = answer.status === 200 || (answer.status !== 403 && !isTurnedAway(message));
      expect([role, isIn, message]).toEqual([role, offered, message]);
      if (offered) allowed.push(role);
    }
    expect(allowed).toEqual(
      kind === 'frozen' || kind === 'unfrozen'
        ? ['county-supervisor']
        : ['figure-entered', 'text-set', 'explained', 'laid-out'].includes(kind)
          ? ['clerk', 'office-head']
          : ['office-head'],
    );
  });

  it('opened', async () => {
    const base = `/api/bodies/${given.bodies.county}`;
    for (const role of office) {
      const payload = { actId: uuidv7(), year: 2025, agency: '甲县人民政府' };
      const as = callers.get(role) ?? null;
      const answer = await given.ask({ method: 'POST', url: `${base}/county-reports`, as, payload });
      expect([role, answer.status]).toEqual([role, role === 'county-supervisor' ? 200 : 403]);
    }
    const nameless = { actId: uuidv7(), year: 2024, agency: '甲县人民政府办公室' };
    const as = callers.get('county-supervisor') ?? null;
    const answer = await given.ask({ method: 'POST', url: `${base}/county-reports`, as, payload: nameless });
    expect(answer.body).toMatchObject({ fields: [{ field: 'agency' }] });
  });
});
