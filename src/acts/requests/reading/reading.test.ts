import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { done } from '../../../../tests/support/acting.ts';
import { identityNumber } from '../../../../tests/support/planted-secrets.ts';
import { wholeYear } from '../../../law/index.ts';
import {
  day,
  person,
  requestTown,
  today,
  words,
  type RequestTown,
} from '../../../../tests/support/requests.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { listRequests, requestBoard } from '../../../ledger/read/requests/list-requests.ts';
import { readTableThree } from '../../../ledger/read/requests/table-three.ts';
import { workToday } from '../../../ledger/read/work-today.ts';
import { enterNotice, previewNotice } from '../../calendar/enter-notice.ts';
import { withdrawNotice } from '../../calendar/withdraw-notice.ts';
import { findBefore } from '../intake/find-before.ts';
import { withdrawRequest } from '../process/terms.ts';

let town: RequestTown;
const made: Record<'late' | 'fresh' | 'mail' | 'withdrawn', string> = {
  late: '',
  fresh: '',
  mail: '',
  withdrawn: '',
};
beforeAll(async () => {
  town = await requestTown();
  made.late = await town.registered({ applicant: person(1) }, day('2026-10-12'));
  made.fresh = await town.registered({ applicant: person(1, { phone: '' }) }, day('2026-11-19'));
  made.mail = await town.received({ channel: 'plain-mail', applicant: person(2, { name: '李四' }) });
  made.withdrawn = await town.registered({ applicant: person(3), content: { ...words, title: '低保名册' } });
  const act = { actId: uuidv7(), bodyId: town.bodies.township, requestId: made.withdrawn };
  done(
    await withdrawRequest(await town.withLetters('officer'), {
      ...act,
      on: today,
      through: 'paper',
      letter: null,
    }),
  );
});
afterAll(async () => {
  expect(await town.faults()).toEqual([]);
  await town.close();
});

const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => town.ledger.read('everything', work);

describe('listRequests', () => {
  it.each<[string, Parameters<typeof listRequests>[3], readonly (keyof typeof made)[]]>([
    ['all, the nearest date first', {}, ['late', 'mail', 'fresh', 'withdrawn']],
    ['those that run', { state: 'running' }, ['late', 'mail', 'fresh']],
    ['those that are over their date', { due: 'overdue' }, ['late']],
    ['those of a channel', { channel: 'plain-mail' }, ['mail']],
    ['by words of the summary', { text: '补偿' }, ['late', 'fresh', 'withdrawn']],
    ['of a result', { outcome: 'otherOutcome' }, ['withdrawn']],
    ['of another year', { year: 2025 }, []],
  ])('lists %s', async (_, filter, expected) => {
    const { rows, total } = await read((tx) => listRequests(tx, today, { size: 20 }, filter));
    expect(rows.map(({ id }) => id)).toEqual(expected.map((name) => made[name]));
    expect(total).toBe(expected.length);
  });

  it('says which date is near, and how near', async () => {
    const { rows } = await read((tx) => listRequests(tx, today, { size: 20 }, { due: 'overdue' }));
    expect(rows[0]?.nearest).toMatchObject({ clock: 'clarification-notice', urgency: 'overdue' });
  });

  it('groups those that run on the board', async () => {
    const groups = await read((tx) => requestBoard(tx, today));
    expect(Object.fromEntries(groups.map(({ due, total }) => [due, total]))).toMatchObject({
      overdue: 1,
      today: 1,
    });
    expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(3);
  });

  it('shows nothing of another body', async () => {
    const { rows } = await town.ledger.read({ bodies: [town.bodies.otherTownship] }, (tx) =>
      listRequests(tx, today, { size: 20 }),
    );
    expect(rows).toEqual([]);
  });
});

describe('findBefore', () => {
  const before = (change: object) =>
    read((tx) =>
      findBefore(tx, town.ledger.keys, town.bodies.township, today, {
        name: '',
        number: '',
        phone: '',
        content: '',
        ...change,
      }),
    );

  it('finds the same person by number, with what was asked', async () => {
    const found = await before({ number: identityNumber(1), content: `请公开${words.title}` });
    expect(found.sameApplicant.map(({ requestId, how }) => [requestId, how])).toEqual([
      [made.fresh, 'identity'],
      [made.late, 'identity'],
    ]);
    expect(found).toMatchObject({ month: 1, year: 2 });
    expect(found.sameApplicant[0]?.likeness).toBeGreaterThan(0.5);
  });

  it('takes a name alone for a hint', async () => {
    const found = await before({ name: '李 四' });
    expect(found.sameApplicant).toMatchObject([{ requestId: made.mail, how: 'name' }]);
    expect(found).toMatchObject({ month: 0, year: 0 });
  });

  it('finds what others asked on the same matter', async () => {
    const found = await before({ content: '我想知道丙村征地补偿安置方案的全部内容' });
    expect(found.sameMatter.map(({ requestId }) => requestId)).toContain(made.late);
    expect(await before({ content: '幼儿园招生' })).toMatchObject({ sameMatter: [] });
  });
});

describe('the first page of the desk', () => {
  it('names the dates of one’s own requests, and to the head what others let pass', async () => {
    const entriesOf = async (who: 'officer' | 'colleague' | 'head' | 'clerk') => {
      const { actor, now } = await town.as(who);
      const { requests } = await read((tx) => workToday(tx, actor, now, today));
      return requests.entries.map(({ requestId, clock }) => `${requestId} ${clock ?? ''}`);
    };
    const officer = await entriesOf('officer');
    expect(officer).toContain(`${made.late} answer`);
    expect(officer).toContain(`${made.mail} confirmation`);
    expect(officer.some((entry) => entry.startsWith(made.withdrawn))).toBe(false);
    expect(await entriesOf('colleague')).toEqual([`${made.mail} confirmation`]);
    expect(await entriesOf('head')).toContain(`${made.late} answer`);
    expect(await entriesOf('clerk')).toEqual([]);
  });
});

describe('readTableThree', () => {
  it('balances, and names the requests of each cell', async () => {
    const table = await read((tx) => readTableThree(tx, town.bodies.township, wholeYear(2026)));
    const count = (row: keyof typeof table.total) => table.total[row].length;
    expect(count('received') + count('carriedIn')).toBe(count('resultTotal') + count('carriedOut'));
    expect(table.naturalPerson.otherOutcome).toEqual([made.withdrawn]);
    expect(table.total.carriedOut).toEqual([made.late, made.fresh]);
    const next = await read((tx) => readTableThree(tx, town.bodies.township, wholeYear(2027)));
    expect(next.total.carriedIn).toEqual([made.late, made.fresh]);
  });
});

describe('a notice of holidays', () => {
  it('moves the dates of requests, each in the chain of its body, and back when it is withdrawn', async () => {
    const dueOn = async () => {
      const row = await town.ledger.read('everything', (tx) =>
        tx
          .selectFrom('request_clocks')
          .select('due_on')
          .where('subject_id', '=', made.fresh)
          .where('clock', '=', 'answer')
          .executeTakeFirst(),
      );
      return row?.due_on;
    };
    const notice = {
      year: 2026,
      title: '关于2026年12月调休的补充通知',
      number: '国办发明电〔2026〕77号',
      date: day('2026-11-20'),
      holidays: [{ name: '调休', from: day('2026-12-10'), to: day('2026-12-11') }],
      makeUpDays: [],
    };
    const watcher = await town.as('watcher');
    const old = await dueOn();
    const preview = await previewNotice(watcher, notice);
    expect(preview.faults).toEqual([]);
    expect(preview.moved.some(({ title }) => title.includes('征地补偿') && title.includes('答复'))).toBe(
      true,
    );
    expect(await dueOn()).toBe(old);
    const actId = uuidv7();
    const entered = await enterNotice(watcher, { ...notice, actId });
    const noticeId = done(entered.outcome);
    expect(entered.moved).toEqual(preview.moved);
    expect(await dueOn()).toBe('2026-12-21');
    const acts = await town.ledger.read('everything', (tx) =>
      tx.selectFrom('acts').select('subject_id').where('kind', '=', 'request.clocks-moved').execute(),
    );
    expect(acts.map(({ subject_id }) => subject_id)).toContain(made.fresh);
    done((await withdrawNotice(watcher, { actId: uuidv7(), noticeId, reason: '录错了' })).outcome);
    expect(await dueOn()).toBe(old);
  });
});
