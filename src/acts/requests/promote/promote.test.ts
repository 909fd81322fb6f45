import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, refused } from '../../../../tests/support/acting.ts';
import { caseDesk, nothingAnswers, openAnswers, type CaseDesk } from '../../../../tests/support/case-desk.ts';
import { person } from '../../../../tests/support/requests.ts';
import { textOf } from '../../../content/text.ts';
import { readManuscript } from '../../publishing/manuscript.ts';
import { withCase } from '../papers/with-case.ts';
import { promoteRequest, type PromotedRequest } from './promote-request.ts';
import { viewPromotion } from './view-promotion.ts';

let desk: CaseDesk;
beforeAll(async () => {
  desk = await caseDesk();
});
afterAll(async () => {
  expect(await desk.faults()).toEqual([]);
  await desk.close();
});

const given = { details: { at: '乙镇人民政府网站' } };

/** A request that was answered with a paper. */
async function opened(order: number): Promise<{ readonly requestId: string; readonly fileId: string }> {
  const applicant = person(order, { name: '周小五', phone: `1300000${1000 + order}` });
  const requestId = await desk.registered({ applicant });
  await desk.searched(requestId, true);
  const fileId = await desk.paper(requestId, 'record', '安置方案');
  await desk.guided(requestId, openAnswers);
  await desk.submitted(requestId, { kind: 'granted', ...given }, [fileId]);
  await desk.passed(requestId, 'head', 'head');
  return { requestId, fileId };
}

const view = async (requestId: string) => {
  const found = await withCase(
    await desk.caseOf('officer'),
    { bodyId: desk.bodies.township, requestId },
    'requests.handle',
    'read',
    viewPromotion,
  );
  if ('code' in found) throw new Error(found.message);
  return found;
};
const promote = async (requestId: string, change: Partial<PromotedRequest> = {}) =>
  promoteRequest(await desk.caseOf('officer'), {
    ...desk.on(requestId),
    as: 'log',
    columnId: null,
    title: '关于征地补偿安置方案的依申请公开答复',
    summary: '申请内容：征地补偿安置方案。\n办理结果：予以公开。',
    files: [],
    ...change,
  });

describe('an answer that was given', () => {
  it('becomes a draft without the applicant, with what was given, once', async () => {
    const { requestId, fileId } = await opened(31);
    await desk.registered({ applicant: person(32, { phone: '13000000032' }) });
    const before = await view(requestId);
    expect(before).toMatchObject({ advice: 'advised', promoted: null, as: [{ why: null }, { why: null }] });
    expect(before.others.length).toBeGreaterThan(0);
    expect(before.files).toEqual([{ fileId, title: '安置方案', pages: 1, redacted: false, why: null }]);
    expect(before.summary).not.toContain('周小五');

    const publicationId = done(
      await promote(requestId, {
        as: 'publication',
        columnId: 'notice',
        title: before.title,
        summary: before.summary,
        files: [fileId],
      }),
    );
    const draft = await desk.ledger.read('everything', (tx) =>
      readManuscript(tx, { bodyId: desk.bodies.township, publicationId }),
    );
    expect(draft?.edition.title).toBe(before.title);
    expect(textOf(draft?.edition.content ?? { type: 'doc', content: [] })).toContain('办理结果');
    expect(draft?.edition.attachments).toMatchObject([{ name: '安置方案.pdf' }]);
    const [attachment] = draft?.edition.attachments ?? [];
    expect((await desk.files.read(attachment?.sha256 ?? ''))?.subarray(0, 4).toString()).toBe('%PDF');
    const row = await desk.ledger.read('everything', (tx) =>
      tx
        .selectFrom('publications')
        .select('column_id')
        .where('publication_id', '=', publicationId)
        .executeTakeFirstOrThrow(),
    );
    expect(row.column_id).toBe('notice');
    expect((await view(requestId)).promoted).toEqual({ publicationId, as: 'publication' });
    expect(refused(await promote(requestId)).message).toContain('已经转为主动公开');
  });

  it('is not published with the name of whoever asked, nor with what was not given', async () => {
    const { requestId } = await opened(33);
    const named = await promote(requestId, { summary: '周 小五申请的安置方案，予以公开。' });
    expect(refused(named)).toMatchObject({ code: 'wrong-input', field: 'summary' });
    const kept = await desk.paper(requestId, 'secrecy-review', '保密审查意见');
    expect(refused(await promote(requestId, { files: [kept] })).message).toContain('没有随答复提供');
    expect(refused(await promote(requestId, { files: [uuidv7()] })).message).toContain('没有随答复提供');
    const noColumn = await promote(requestId, { as: 'publication' });
    expect(refused(noColumn).field).toBe('columnId');
    done(await promote(requestId));
  });
});

it('leaves an answer that there is nothing to its applicant', async () => {
  const requestId = await desk.registered({ applicant: person(34, { phone: '13000000034' }) });
  expect((await view(requestId)).advice).toBe('not-possible');
  expect(refused(await promote(requestId)).message).toContain('作出答复以后');
  await desk.searched(requestId, false);
  await desk.guided(requestId, nothingAnswers);
  await desk.submitted(requestId, { kind: 'not-existing' }, []);
  const steps = (await desk.state(requestId))?.round?.steps ?? [];
  const signers = { head: 'head', leader: 'leader', chief: 'chief', secrecy: 'secrecy' } as const;
  for (const { id } of steps) await desk.passed(requestId, id, signers[id as keyof typeof signers]);
  expect(await view(requestId)).toMatchObject({
    advice: 'not-possible',
    as: [{ why: expect.stringContaining('没有公开') }, { why: expect.stringContaining('没有公开') }],
  });
  for (const as of ['log', 'publication'] as const) {
    const outcome = await promote(requestId, { as, columnId: as === 'log' ? null : 'notice' });
    expect(refused(outcome).message).toContain('没有公开');
  }
});
