import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { done, refused } from '../../../../tests/support/acting.ts';
import {
  caseDesk,
  nothingAnswers,
  openAnswers,
  partAnswers,
  pdfSaying,
  type CaseDesk,
} from '../../../../tests/support/case-desk.ts';
import { day, today } from '../../../../tests/support/requests.ts';
import { letterText } from '../../../law/index.ts';
import { archiveRequest, openVolume } from '../archive/archive-request.ts';
import { readLetterText } from '../letters/letter-text.ts';
import { saveLetter } from '../letters/draft-letter.ts';
import { redactMaterial } from '../papers/redact-material.ts';
import { removeMaterial } from '../papers/materials.ts';
import { openDelivered, readDelivery } from '../service/read-delivery.ts';
import { serveLetter } from '../service/serve-letter.ts';
import { passDecision, reopenRequest, returnDecision } from './pass-decision.ts';
import { submitDecision } from './submit-decision.ts';

let desk: CaseDesk;
beforeAll(async () => {
  desk = await caseDesk();
});
afterAll(async () => {
  expect(await desk.faults()).toEqual([]);
  await desk.close();
});

const given = { details: { at: '乙镇人民政府网站' } };

/** A request with one record that is given wholly. */
async function openCase() {
  const requestId = await desk.registered();
  await desk.searched(requestId, true);
  const fileId = await desk.paper(requestId, 'record', '安置方案');
  await desk.guided(requestId, openAnswers);
  return { requestId, fileId };
}

/** The same with a covered copy of the record. */
async function coveredCase() {
  const requestId = await desk.registered();
  await desk.searched(requestId, true);
  const original = await desk.paper(requestId, 'record', '安置方案', pdfSaying('补偿标准', '讨论记录：甲说'));
  const copy = await redactMaterial(await desk.caseOf('officer'), {
    ...desk.on(requestId),
    fileId: original,
    title: '安置方案（遮盖件）',
    boxes: [],
    words: [{ text: '讨论记录：甲说', ground: 'refusedProcess', note: '' }],
    everyPage: false,
    elsewhere: 'refuse',
  });
  if ('code' in copy) throw new Error(copy.message);
  await desk.guided(requestId, partAnswers);
  return { requestId, original, copy };
}

describe('a partial disclosure, from the search to the archive', () => {
  it('goes up, is signed by each step, is numbered, served and closed as one volume', async () => {
    const { requestId, original, copy } = await coveredCase();
    expect(copy.copy?.proof).not.toBe('');
    const view = await desk.decisionOf(requestId);
    expect(view.decided).toMatchObject({
      outcome: 'partlyGranted',
      letterKind: 'partly-granted',
      risk: 'raised',
      remedy: { variant: 'A' },
    });
    expect(view.missing).toEqual([]);
    const whys = Object.fromEntries(view.enclosures.map(({ fileId, why }) => [fileId, why]));
    expect(whys[copy.fileId]).toBeNull();
    expect(whys[original]).toContain('只能发遮盖件');

    const { letterId } = await desk.submitted(requestId, { kind: 'partly-granted', ...given }, [copy.fileId]);
    // The letter names the document, not the copy of it.
    const place = { bodyId: desk.bodies.township, requestId, letterId };
    const draft = await desk.ledger.read('everything', (tx) => readLetterText(tx, desk.ledger.keys, place));
    expect(draft === null ? '' : letterText(draft.letter)).toContain('《安置方案》');
    await desk.passed(requestId, 'head', 'head');
    expect((await desk.state(requestId))?.letters).toEqual([]);
    await desk.passed(requestId, 'leader', 'leader');
    const state = await desk.state(requestId);
    expect(state?.ended).toMatchObject({ how: 'decided', outcome: 'partlyGranted', on: today, letterId });
    const [letter] = state?.letters ?? [];
    expect(letter).toMatchObject({ kind: 'partly-granted', number: { text: '乙公部公〔2026〕1号', seq: 1 } });

    const officer = await desk.caseOf('officer');
    const serving = { letterId, way: 'electronic', on: today, tracking: '', proofs: [] } as const;
    expect(
      refused(await serveLetter(officer, { ...desk.on(requestId), ...serving, files: [original] })).message,
    ).toContain('只能发遮盖件');
    done(await serveLetter(officer, { ...desk.on(requestId), ...serving, files: [copy.fileId] }));

    const of = { bodyId: desk.bodies.township, requestId };
    const delivered = await desk.ledger.read('everything', (tx) => readDelivery(tx, of));
    expect(delivered).toMatchObject([
      { letterId, number: '乙公部公〔2026〕1号', files: [{ kind: 'letter' }, { fileId: copy.fileId }] },
    ]);
    const store = { files: desk.files, keys: desk.ledger.keys };
    const open = (fileId: string) =>
      desk.ledger.read('everything', (tx) => openDelivered(tx, store, of, fileId));
    expect((await open(letter?.pdf ?? ''))?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await open(copy.fileId)).not.toBeNull();
    expect(await open(original)).toBeNull();

    await desk.paper(requestId, 'application', '政府信息公开申请表');
    done(await archiveRequest(officer, desk.on(requestId)));
    const archived = (await desk.state(requestId))?.archived;
    expect(archived?.pages).toBeGreaterThan(6);
    const volume = await openVolume(officer, { ...desk.on(requestId), reason: '核对案卷' });
    if ('code' in volume) throw new Error(volume.message);
    expect(Buffer.from(volume.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it('is signed by two people where there are two, by one where nobody else can', async () => {
    const { requestId, copy } = await coveredCase();
    const letter = { kind: 'partly-granted', ...given } as const;
    await desk.submitted(requestId, letter, [copy.fileId]);
    const digest = (await desk.state(requestId))?.round?.digest ?? '';
    const signing = async (who: 'head' | 'leader', step: string) => {
      const context = await desk.caseOf(who);
      const actor = { ...context.actor, roles: ['office-head', 'reviewer-2'] as const };
      return passDecision({ ...context, actor }, { ...desk.on(requestId), digest, step, opinion: '' });
    };
    done(await signing('head', 'head'));
    expect(refused(await signing('head', 'leader')).message).toBe(
      '您已经审批过前面一步，“分管领导审核”请周八审批。',
    );
    done(await signing('leader', 'leader'));

    const alone = await coveredCase();
    await desk.submitted(alone.requestId, letter, [alone.copy.fileId]);
    const round = (await desk.state(alone.requestId))?.round;
    const leader = await desk.caseOf('leader');
    const actor = { ...leader.actor, roles: ['office-head', 'reviewer-2'] as const };
    for (const step of ['head', 'leader']) {
      const input = { ...desk.on(alone.requestId), digest: round?.digest ?? '', step, opinion: '' };
      done(await passDecision({ ...leader, actor }, input));
    }
  });

  it('goes out as it was approved or not at all', async () => {
    const { requestId, original, copy } = await coveredCase();
    const letter = await desk.drafted({ requestId, kind: 'partly-granted', ...given });
    const officer = await desk.caseOf('officer');
    const submit = (files: readonly string[]) =>
      submitDecision(officer, { ...desk.on(requestId), ...letter, files, choice: null });
    expect(refused(await submit([original])).message).toContain('只能发遮盖件');
    expect(refused(await submit([copy.fileId, copy.fileId])).message).toContain('选了两次');
    done(await submit([copy.fileId]));
    const save = await saveLetter(officer, {
      ...desk.on(requestId),
      letterId: letter.letterId,
      version: 1,
      title: '改过的标题',
      addressee: '张三',
      blocks: [],
      attachments: [],
      contact: '',
    });
    expect(save).toMatchObject({ code: 'not-now' });
    const digest = (await desk.state(requestId))?.round?.digest ?? '';
    const pass = { ...desk.on(requestId), step: 'head', opinion: '同意' };
    const head = await desk.caseOf('head');
    expect(refused(await passDecision(head, { ...pass, digest: '0'.repeat(64) })).code).toBe('stale');
    // Who changes the text beside the program is found out, too.
    await tampered(requestId, letter.letterId);
    expect(refused(await passDecision(head, { ...pass, digest })).code).toBe('stale');
    expect((await desk.state(requestId))?.round?.passed).toEqual([]);
  });
});

/** Another text under the same row, as someone with the database in hand might put it. */
async function tampered(requestId: string, letterId: string): Promise<void> {
  const of = { bodyId: desk.bodies.township, requestId, letterId };
  const text = await desk.ledger.read('everything', (tx) => readLetterText(tx, desk.ledger.keys, of));
  await desk.ledger.write('everything', (tx) =>
    tx
      .updateTable('letter_texts')
      .set({ digest: (text?.digest ?? '').replace(/^./u, 'f').replaceAll('f', '0') })
      .where('letter_id', '=', letterId)
      .execute(),
  );
}

describe('four eyes', () => {
  it('lets nobody sign what they submitted or wrote, and says whom to appoint', async () => {
    const { requestId, fileId } = await openCase();
    const letter = await desk.drafted({ requestId, kind: 'granted', ...given });
    const head = await desk.caseOf('head');
    // 王五 is the only head of the office: the step could be signed by nobody.
    const alone = await submitDecision(head, {
      ...desk.on(requestId),
      ...letter,
      files: [fileId],
      choice: null,
    });
    expect(refused(alone).message).toContain('只有您一个人担任');
    const officer = await desk.caseOf('officer');
    done(await submitDecision(officer, { ...desk.on(requestId), ...letter, files: [fileId], choice: null }));
    const digest = (await desk.state(requestId))?.round?.digest ?? '';
    const pass = (who: 'leader' | 'clerk' | 'head') =>
      desk
        .caseOf(who)
        .then((context) =>
          passDecision(context, { ...desk.on(requestId), digest, step: 'head', opinion: '' }),
        );
    expect(refused(await pass('leader')).message).toContain('公开工作机构负责人');
    expect(refused(await pass('clerk')).code).toBe('not-allowed');
    done(await pass('head'));
  });

  it('lets one of two win who sign at once, and gives out one number', async () => {
    const { requestId, fileId } = await openCase();
    await desk.submitted(requestId, { kind: 'granted', ...given }, [fileId]);
    const digest = (await desk.state(requestId))?.round?.digest ?? '';
    const head = await desk.caseOf('head');
    const pass = () => passDecision(head, { ...desk.on(requestId), digest, step: 'head', opinion: '同意' });
    const outcomes = await Promise.all([pass(), pass()]);
    expect(outcomes.filter((each) => each.done)).toHaveLength(1);
    expect((await desk.state(requestId))?.letters).toHaveLength(1);
  });

  it('does nothing twice by one act id', async () => {
    const { requestId, fileId } = await openCase();
    await desk.submitted(requestId, { kind: 'granted', ...given }, [fileId]);
    const digest = (await desk.state(requestId))?.round?.digest ?? '';
    const act = { ...desk.on(requestId), digest, step: 'head', opinion: '同意' };
    const head = await desk.caseOf('head');
    expect(await passDecision(head, act)).toMatchObject({ done: true, repeated: false });
    expect(await passDecision(head, act)).toMatchObject({ done: true, repeated: true });
  });
});

describe('numbers of letters', () => {
  it('have no gaps when many are issued at once, and one that failed leaves none', async () => {
    const cases = await Promise.all(Array.from({ length: 6 }, openCase));
    for (const { requestId, fileId } of cases) {
      await desk.submitted(requestId, { kind: 'granted', ...given }, [fileId]);
    }
    const head = await desk.caseOf('head');
    let calls = 0;
    const failing = {
      ...head,
      caseTools: {
        ...head.caseTools,
        letterFile: (...args: Parameters<typeof head.caseTools.letterFile>) => {
          calls += 1;
          if (calls === 2) throw new Error('the server ends here');
          return head.caseTools.letterFile(...args);
        },
      },
    };
    const pass = async (requestId: string, context = head) => {
      const digest = (await desk.state(requestId))?.round?.digest ?? '';
      return passDecision(context, { ...desk.on(requestId), digest, step: 'head', opinion: '' });
    };
    const [first] = cases;
    await expect(pass(first?.requestId ?? '', failing)).rejects.toThrow('ends here');
    expect((await desk.state(first?.requestId ?? ''))?.round?.passed).toEqual([]);
    await Promise.all(cases.map(async ({ requestId }) => done(await pass(requestId))));
    const rows = await desk.ledger.read('everything', (tx) =>
      tx
        .selectFrom('letter_texts')
        .select('number_seq')
        .where('sign', '=', '公')
        .where('number', 'is not', null)
        .orderBy('number_seq')
        .execute(),
    );
    const seqs = rows.map(({ number_seq }) => number_seq);
    expect(seqs.length).toBeGreaterThanOrEqual(6);
    expect(seqs).toEqual(seqs.map((_, at) => at + 1));
  });
});

describe('what is not there', () => {
  it('is decided on a record of the search only', async () => {
    const requestId = await desk.registered();
    await desk.guided(requestId, nothingAnswers);
    expect((await desk.decisionOf(requestId)).missing.map(({ id }) => id)).toContain('search-record');
    const letter = await desk.drafted({ requestId, kind: 'not-existing' });
    const officer = await desk.caseOf('officer');
    const submit = () =>
      submitDecision(officer, { ...desk.on(requestId), ...letter, files: [], choice: null });
    expect(refused(await submit()).message).not.toBe('');
    await desk.searched(requestId, false);
    await desk.submitted(requestId, { kind: 'not-existing' }, []);
  });

  it('is sent back with comments, and goes up anew as another edition', async () => {
    const requestId = await desk.registered();
    await desk.guided(requestId, nothingAnswers);
    await desk.searched(requestId, false);
    const { digest } = await desk.submitted(requestId, { kind: 'not-existing' }, []);
    const head = await desk.caseOf('head');
    const back = { ...desk.on(requestId), digest, step: 'head' };
    expect(refused(await returnDecision(head, { ...back, comments: ' ' })).field).toBe('comments');
    done(await returnDecision(head, { ...back, actId: uuidv7(), comments: '检索范围写清楚' }));
    expect((await desk.state(requestId))?.round?.returned?.comments).toBe('检索范围写清楚');
    await desk.submitted(requestId, { kind: 'not-existing' }, []);
    await desk.passed(requestId, 'head', 'head');
    expect((await desk.state(requestId))?.ended).toMatchObject({ outcome: 'notHeld' });
    const officer = await desk.caseOf('officer', day('2026-11-23'));
    done(await reopenRequest(officer, { ...desk.on(requestId), days: 10, reason: '漏查了业务股室' }));
    expect((await desk.state(requestId))?.ended).toBeNull();
  });
});

describe('papers', () => {
  it('that go up with a decision stay in the case', async () => {
    const { requestId, fileId } = await openCase();
    await desk.submitted(requestId, { kind: 'granted', ...given }, [fileId]);
    const officer = await desk.caseOf('officer');
    expect(
      refused(await removeMaterial(officer, { ...desk.on(requestId), fileId, reason: '传错了' })).message,
    ).toContain('正在审批');
  });
});
