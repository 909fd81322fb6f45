import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { act, body, freshLedger, person, type TestLedger } from '../../../tests/support/ledger.ts';
import { civilDate, initialChain, type RoleId } from '../../law/index.ts';
import { publishingToday } from './publishing-today.ts';
import { dayMeasure } from './work-row.ts';

let house: TestLedger;
const ids = { town: '', other: '', writer: '', secrecy: '', first: '', head: '' };
const on = civilDate('2026-11-20');
const digestOf = (letter: string) => letter.repeat(64);

const step = (at: number) => initialChain.steps[at]?.id ?? '';

/** A publication that came as far as `until`: its acts as the desk records them. */
async function publication(
  title: string,
  letter: string,
  until: 'draft' | 'sent' | 'returned' | 'ready' | 'scheduled' | 'urgent' | 'rescreened',
  bodyId = ids.town,
): Promise<string> {
  const { ledger } = house;
  const id = uuidv7();
  const digest = digestOf(letter);
  const done = (kind: Parameters<typeof act>[2], payload: object, by: string | null) =>
    act(ledger, bodyId, kind, id, payload as never, by);
  await done(
    'publication.opened',
    { columnId: 'notice', rowId: null, obligationKey: null, documentId: null },
    ids.writer,
  );
  await ledger.write({ bodies: [bodyId] }, (tx) =>
    tx
      .insertInto('contents')
      .values({
        body_id: bodyId,
        digest,
        title,
        head: '{}',
        content: '{}',
        attachments: '[]',
        kept_at: new Date(),
      })
      .execute(),
  );
  await done('publication.drafted', { writerId: ids.writer, digest, changeNote: null }, ids.writer);
  await done('publication.screened', { digest, openHits: 0, letThrough: 0, rulesVersion: '1' }, null);
  if (until === 'draft') return id;
  await done('publication.submitted', { digest, steps: initialChain.steps }, ids.writer);
  if (until === 'sent') return id;
  await done('publication.passed', { digest, step: step(0), opinion: '' }, ids.secrecy);
  if (until === 'returned') {
    const comments = [
      { place: '正文第3段', text: '没有写发放标准。' },
      { place: '', text: '标题太长' },
    ];
    await done('publication.returned', { digest, step: step(1), comments }, ids.first);
    return id;
  }
  if (until === 'urgent') {
    const reason = '汛情紧急，群众马上要转移';
    await done('publication.published-urgently', { digest, reason, on }, ids.head);
    return id;
  }
  for (const { id: stepId } of initialChain.steps.slice(1))
    await done('publication.passed', { digest, step: stepId, opinion: '' }, ids.first);
  if (until === 'scheduled')
    await done('publication.scheduled', { digest, moment: '2026-11-25T01:30:00.000000Z' }, ids.head);
  if (until === 'rescreened') {
    await done('publication.published', { digest }, ids.head);
    await done('publication.rescreened', { digest, openHits: 3, rulesVersion: '2' }, null);
  }
  return id;
}

const today = (staffId: string, roles: readonly RoleId[], bodyId = ids.town) =>
  house.ledger.read({ bodies: [bodyId] }, async (tx) =>
    publishingToday(tx, {
      worker: { staffId, bodyId, roles, actingFor: [] },
      measure: await dayMeasure(tx, on),
    }),
  );
const told = async (...asked: Parameters<typeof today>) =>
  (await today(...asked)).entries.map(({ kind, title }) => `${kind} ${title}`);

beforeAll(async () => {
  house = await freshLedger();
  const { ledger } = house;
  ids.town = await body(ledger, '乙镇人民政府', 'township');
  ids.other = await body(ledger, '丙镇人民政府', 'township');
  ids.writer = await person(ledger, ids.town, 'writer', ['clerk'], '张三');
  ids.secrecy = await person(ledger, ids.town, 'secrecy', ['secrecy-reviewer'], '李四');
  ids.first = await person(ledger, ids.town, 'first', ['reviewer-1'], '王五');
  ids.head = await person(ledger, ids.town, 'head', ['office-head'], '赵六');
  await publication('在写的', 'a', 'draft');
  await publication('刚送审的', 'b', 'sent');
  await publication('退回的', 'c', 'returned');
  await publication('审完的', 'd', 'ready');
  await publication('定时的', 'e', 'scheduled');
  await publication('紧急的', 'f', 'urgent');
  await publication('复查的', '1', 'rescreened');
  await publication('别处的', '2', 'sent', ids.other);
});
afterAll(() => house.close());

describe('what publishing asks today', () => {
  test('of the one who wrote', async () => {
    expect(await told(ids.writer, ['clerk'])).toEqual([
      'returned 退回的',
      'ready 审完的',
      'review-owed 紧急的',
      'rescreened 复查的',
      'scheduled 定时的',
      'waiting 刚送审的',
    ]);
  });

  test.each([
    ['secrecy', 'secrecy-reviewer', ['review 刚送审的', 'rescreened 复查的']],
    ['first', 'reviewer-1', ['review 紧急的']],
    ['head', 'office-head', ['ready 审完的', 'review-owed 紧急的', 'rescreened 复查的', 'scheduled 定时的']],
  ] as const)('of %s', async (who, role, expected) => {
    const found = await told(ids[who], [role]);
    expect(found).toEqual(expected);
  });

  it('says why a text came back, by whom and at which step', async () => {
    const { entries } = await today(ids.writer, ['clerk']);
    expect(entries.find(({ kind }) => kind === 'returned')?.sentence).toBe(
      '王五在一审退回：正文第3段 没有写发放标准；共2条意见。',
    );
  });

  it('gives a review that is owed its day, and how near it is', async () => {
    const { entries } = await today(ids.first, ['reviewer-1']);
    const owed = entries.find(({ kind }) => kind === 'review');
    // 3 working days after Friday 20 November.
    expect(owed).toMatchObject({ dueOn: '2026-11-25', workingDaysLeft: 3, urgency: 'soon' });
  });

  it('says the set time by the clock of China', async () => {
    const { entries } = await today(ids.writer, ['clerk']);
    expect(entries.find(({ kind }) => kind === 'scheduled')?.sentence).toBe('2026-11-25 09:30自动公开。');
  });

  it('asks nothing of those who do no casework', async () => {
    expect(await told(uuidv7(), ['administrator'])).toEqual([]);
    expect(await told(uuidv7(), ['auditor'])).toEqual([]);
  });

  it('tells of a document that waits to be published, and of messages that did not go out', async () => {
    const { ledger } = house;
    const documentId = uuidv7();
    await act(ledger, ids.town, 'document.registered', documentId, {
      attribute: 'proactive',
      groundId: 'listed',
      reason: '',
      reviewOn: null,
      itemId: null,
      number: null,
      title: '关于防汛工作的通知',
      kind: '通知',
      issuer: '乙镇人民政府',
      formedOn: civilDate('2026-10-12'),
      rowId: null,
      normative: null,
      publicElsewhere: null,
    });
    await ledger.write({ bodies: [ids.town] }, (tx) =>
      tx
        .insertInto('outbox')
        .values({
          body_id: ids.town,
          message_id: uuidv7(),
          act_id: uuidv7(),
          channel: 'alert',
          message: '{}',
          tries: 2,
          last_tried_at: new Date(),
          last_trouble: '邮件服务器没有应答',
        })
        .execute(),
    );
    const { entries } = await today(ids.head, ['office-head']);
    expect(entries[0]).toMatchObject({
      kind: 'document',
      subjectId: documentId,
      duty: 'publish',
      dueOn: '2026-11-09',
      urgency: 'overdue',
    });
    expect(entries.at(-1)).toMatchObject({ kind: 'outbox', title: '有1条没有送出' });
    expect(await told(ids.writer, ['clerk'])).not.toContain('outbox 有1条没有送出');
  });

  it('tells those who write in one line what of the site must be mended', async () => {
    const finding = (rule: string, level: string, at: number) => ({
      body_id: ids.town,
      finding_id: `${rule}${at}`,
      rule,
      level,
      path: '/',
      place: '',
      message: '',
      publication_id: null,
      first_seen_at: new Date(),
      seen_at: new Date(),
    });
    await house.ledger.write({ bodies: [ids.town] }, (tx) =>
      tx
        .insertInto('site_findings')
        .values([
          finding('S-8', 'error', 1),
          finding('S-1', 'error', 1),
          finding('S-1', 'error', 2),
          finding('S-4', 'warning', 1),
        ])
        .execute(),
    );
    const { entries } = await today(ids.writer, ['clerk']);
    expect(entries.at(-1)).toMatchObject({
      kind: 'site',
      title: '网站上有3处要改',
      sentence: '站内链接打不开、公开指南缺项。',
    });
    expect(await told(ids.secrecy, ['secrecy-reviewer'])).not.toContain('site 网站上有3处要改');
  });
});
