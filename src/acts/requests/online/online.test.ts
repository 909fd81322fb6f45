import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { done, refused } from '../../../../tests/support/acting.ts';
import { identityNumber } from '../../../../tests/support/planted-secrets.ts';
import {
  day,
  person,
  requestTown,
  today,
  words,
  type RequestTown,
} from '../../../../tests/support/requests.ts';
import { readCaseFile, sealCaseFile } from '../case-files.ts';
import { askClarification } from '../process/clarification.ts';
import { confirmRequest, registerRequest } from '../process/first-steps.ts';
import { readContent } from '../request-data.ts';
import { clarifyOnline, rateOnline, withdrawOnline } from './own-request.ts';
import { receiveOnline, type OnlineRequest } from './receive-online.ts';

let town: RequestTown;
beforeAll(async () => {
  town = await requestTown();
});
afterAll(async () => {
  expect(await town.faults()).toEqual([]);
  await town.close();
});

const online = (on = today) => ({ ledger: town.ledger, today: on, now: new Date(`${on}T02:00:00Z`) });
const store = () => ({ files: town.files, keys: town.ledger.keys });
const of = (requestId: string) => ({ actId: uuidv7(), bodyId: town.bodies.township, requestId });

const application = (change: Partial<OnlineRequest> = {}): OnlineRequest => ({
  actId: uuidv7(),
  bodyId: town.bodies.township,
  applicantKind: 'naturalPerson',
  applicant: person(),
  content: words,
  wanted: { form: 'electronic', way: 'online', otherIfNot: true },
  electronic: true,
  needsHelp: false,
  papers: [],
  code: '7K3M-P9QX',
  ...change,
});

const paper = async (requestId: string, bytes = 'scan') => ({
  material: 'identity' as const,
  title: '身份证明',
  file: await sealCaseFile(store(), {
    bodyId: town.bodies.township,
    subjectId: requestId,
    name: '张三的身份证.png',
    mediaType: 'image/png',
    bytes: Buffer.from(bytes),
  }),
});

describe('receiveOnline', () => {
  it('takes a request with its papers, received once both sides confirm', async () => {
    const given = application();
    const papers = [await paper(given.actId)];
    done(await receiveOnline(online(), { ...given, papers }));
    const state = await town.state(given.actId);
    expect(state).toMatchObject({
      channel: 'internet',
      receivedOn: null,
      materials: [{ material: 'identity', by: null }],
    });
    const fileId = papers[0]?.file.fileId ?? '';
    const kept = await town.ledger.read('everything', (tx) =>
      readCaseFile(tx, store(), { bodyId: town.bodies.township, subjectId: given.actId, fileId }),
    );
    expect(kept).toMatchObject({ file: { name: '张三的身份证.png' } });
    expect(kept?.bytes.toString()).toBe('scan');
    expect(await receiveOnline(online(), { ...given, papers })).toMatchObject({ done: true, repeated: true });
  });

  it('keeps no byte of a paper in the clear', async () => {
    const given = application();
    const { file } = await paper(given.actId, 'IDENTITY-IN-THE-CLEAR');
    const stored = await town.files.read(file.storedSha256);
    expect(stored?.includes('IDENTITY-IN-THE-CLEAR')).toBe(false);
    expect(await town.files.has(file.sha256)).toBe(false);
  });

  it.each<[string, () => Promise<Partial<OnlineRequest>>, string]>([
    [
      'a wrong number',
      () => Promise.resolve({ applicant: person(1, { paperNumber: '11010119900307000X' }) }),
      'applicant.paperNumber',
    ],
    [
      'nothing asked',
      () => Promise.resolve({ content: { title: '', number: '', description: '' } }),
      'content.description',
    ],
    ['a paper of another request', async () => ({ papers: [await paper(uuidv7())] }), 'papers'],
  ])('refuses %s, and keeps nothing', async (_, change, field) => {
    const given = application(await change());
    expect(refused(await receiveOnline(online(), given)).field).toBe(field);
    expect(await town.state(given.actId)).toBeNull();
  });
});

/** A request from the public site that was confirmed, registered and asked to be clarified. */
async function asked(): Promise<string> {
  const given = application();
  const requestId = done(await receiveOnline(online(), given));
  const officer = await town.withLetters('officer');
  done(await confirmRequest(officer, { ...of(requestId), on: today, how: '电话' }));
  done(await registerRequest(officer, { ...of(requestId), matter: '征地方案', holderId: town.ids.officer }));
  const points = [{ defect: 'content', what: '没有写明是哪个村', how: '请写明村名' }] as const;
  const letter = await town.drafted({ requestId, kind: 'clarification', details: { termDays: 15, points } });
  done(await askClarification(officer, { ...of(requestId), letter, defects: ['content'], termDays: 15 }));
  return requestId;
}

describe('one’s own request', () => {
  it('is clarified once, the words sealed', async () => {
    const requestId = await asked();
    const given = {
      content: { title: '', number: '', description: `丙村，我是${identityNumber(1)}` },
      papers: [],
      lateBecause: null,
    };
    done(await clarifyOnline(online(day('2026-11-24')), { ...of(requestId), ...given }));
    const state = await town.state(requestId);
    expect(state?.clarification?.answered).toMatchObject({ how: 'online', by: null, on: '2026-11-24' });
    const words = await town.ledger.read('everything', (tx) =>
      readContent(tx, town.ledger.keys, town.bodies.township, state?.contentIds[1] ?? ''),
    );
    expect(words?.description).toContain('丙村');
    expect(refused(await clarifyOnline(online(day('2026-11-24')), { ...of(requestId), ...given })).code).toBe(
      'not-now',
    );
    const acts = await town.ledger.read('everything', (tx) =>
      tx.selectFrom('acts').select('payload').where('subject_id', '=', requestId).execute(),
    );
    expect(JSON.stringify(acts)).not.toContain(identityNumber(1));
  });

  it('keeps the reason for being late with the words, not in the act', async () => {
    const requestId = await asked();
    const given = { content: null, papers: [await paper(requestId)], lateBecause: '张三住院' };
    done(await clarifyOnline(online(day('2026-11-24')), { ...of(requestId), ...given }));
    expect((await town.state(requestId))?.clarification?.answered?.lateBecause).not.toContain('张三');
  });

  it('is not clarified when nobody asked, with nothing, or by another’s paper', async () => {
    const requestId = done(await receiveOnline(online(), application()));
    const none = { content: null, papers: [], lateBecause: null };
    expect(refused(await clarifyOnline(online(), { ...of(requestId), ...none })).field).toBe('content');
    expect(refused(await clarifyOnline(online(), { ...of(requestId), ...none, content: words })).code).toBe(
      'not-now',
    );
  });

  it('is withdrawn once, and not rated before it was answered', async () => {
    const requestId = done(await receiveOnline(online(), application()));
    expect(refused(await rateOnline(online(), { ...of(requestId), grade: 5, remark: '' })).code).not.toBe(
      'not-found',
    );
    done(await withdrawOnline(online(), of(requestId)));
    expect((await town.state(requestId))?.ended).toMatchObject({
      how: 'withdrawn',
      through: 'online',
      by: null,
    });
    expect(refused(await withdrawOnline(online(), of(requestId))).code).toBe('not-now');
  });

  it('is in no other body', async () => {
    const requestId = done(await receiveOnline(online(), application()));
    const elsewhere = { ...of(requestId), bodyId: town.bodies.otherTownship };
    expect(refused(await withdrawOnline(online(), elsewhere)).code).toBe('not-found');
  });
});
