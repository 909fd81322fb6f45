import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { done, refused } from '../../../../tests/support/acting.ts';
import { caseDesk, nothingAnswers, pdfSaying, type CaseDesk } from '../../../../tests/support/case-desk.ts';
import { act } from '../../../../tests/support/ledger.ts';
import { person, today } from '../../../../tests/support/requests.ts';
import { readDocument } from '../../../documents/reading/read-file.ts';
import { noteCaseFile, sealCaseFile } from '../case-files.ts';
import { issueLetter } from '../letters/issue-letter.ts';
import { drawPaper } from '../papers/draw-paper.ts';
import { removeMaterial } from '../papers/materials.ts';
import { serveLetter } from '../service/serve-letter.ts';
import { archiveRequest, openVolume } from './archive-request.ts';
import { archiveChecklist } from './checklist.ts';

let desk: CaseDesk;
beforeAll(async () => {
  desk = await caseDesk();
});
afterAll(async () => {
  expect(await desk.faults()).toEqual([]);
  await desk.close();
});

/** Everything that a PDF says, in order, without blanks. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const result = await readDocument(bytes, '案卷.pdf');
  if (!result.ok || !('source' in result)) throw new Error('not read back');
  return result.source.blocks
    .map((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.map(({ text }) => text)).join('') : block.text,
    )
    .join('')
    .replaceAll(/\s/gu, '');
}

async function servedCase(change: Parameters<CaseDesk['registered']>[0] = {}) {
  const requestId = await desk.registered(change);
  const officer = await desk.caseOf('officer');
  const receipt = await desk.drafted({ requestId, kind: 'receipt' });
  done(await issueLetter(officer, { ...desk.on(requestId), letter: receipt }));
  await desk.guided(requestId, nothingAnswers);
  await desk.searched(requestId, false);
  const { letterId } = await desk.submitted(requestId, { kind: 'not-existing' }, []);
  await desk.passed(requestId, 'head', 'head');
  const mail = {
    letterId,
    way: 'mail',
    on: today,
    tracking: '1234567890123',
    files: [],
    proofs: [],
  } as const;
  done(await serveLetter(officer, { ...desk.on(requestId), ...mail }));
  return { requestId, letterId, officer };
}

describe('the archive', () => {
  it('says what is missing, and binds the rest in the order of a volume', async () => {
    const { requestId, officer } = await servedCase();
    const missing = refused(await archiveRequest(officer, desk.on(requestId)));
    expect(missing.message).toContain('申请原件');
    await desk.paper(requestId, 'application', '政府信息公开申请表');
    await desk.paper(requestId, 'identity', '身份证复印件');
    await desk.paper(requestId, 'proof-of-service', '邮件面单');
    const state = await desk.state(requestId);
    if (state === null) throw new Error('no request');
    expect(archiveChecklist(state).filter((item) => item.state === 'missing')).toEqual([]);
    const once = desk.on(requestId);
    done(await archiveRequest(officer, once));
    expect(await archiveRequest(officer, once)).toMatchObject({ done: true, repeated: true });
    expect(refused(await archiveRequest(officer, desk.on(requestId))).message).toContain('已经归档');
    const volume = await openVolume(officer, { ...desk.on(requestId), reason: '核对案卷' });
    if ('code' in volume) throw new Error(volume.message);
    const out = process.env['VOLUME_PDF'];
    if (out !== undefined) writeFileSync(out, volume.bytes);
    const text = await textOf(volume.bytes);
    const order = [
      '政府信息公开申请案卷',
      '卷内目录',
      '办理流程登记表',
      '登记回执',
      '检索记录',
      '审查呈批单',
      '政府信息不存在告知书',
      '送达回证',
    ];
    const contents = text.indexOf('卷内目录');
    const places = order.map((title) => text.indexOf(title, title === order[0] ? 0 : contents));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    // Kept sealed: nothing of it stands in the store in clear.
    const archived = (await desk.state(requestId))?.archived;
    const row = await desk.ledger.read('everything', (tx) =>
      tx
        .selectFrom('case_files')
        .select('stored_sha256')
        .where('file_id', '=', archived?.fileId ?? '')
        .executeTakeFirstOrThrow(),
    );
    const stored = await desk.files.read(row.stored_sha256);
    expect(stored?.includes(Buffer.from('%PDF'))).toBe(false);
    const after = await desk.paper(requestId, 'redress', '行政复议申请书');
    expect(
      refused(await removeMaterial(officer, { ...desk.on(requestId), fileId: after, reason: '误传' })).code,
    ).toBe('not-now');
  });

  it('binds the papers of reconsideration with the request that they are about', async () => {
    const { requestId, officer } = await servedCase({ applicant: person(8) });
    await desk.paper(requestId, 'application', '政府信息公开申请表');
    const bodyId = desk.bodies.township;
    const redressId = uuidv7();
    const opened = {
      kind: 'reconsideration',
      route: 'direct',
      requestIds: [requestId],
      filedOn: null,
      noticeOn: today,
      number: '甲政复〔2026〕3号',
      organ: '甲县人民政府',
      procedure: 'ordinary',
      afterId: null,
      holderId: desk.ids.officer,
      coDefendant: false,
    } as const;
    await act(desk.ledger, bodyId, 'redress.opened', redressId, opened);
    const store = { files: desk.files, keys: desk.ledger.keys };
    const notice = { bodyId, subjectId: redressId, name: '通知书.pdf', mediaType: 'application/pdf' };
    const sealed = await sealCaseFile(store, { ...notice, bytes: pdfSaying('行政复议答复通知书') });
    await desk.ledger.write('everything', (tx) =>
      noteCaseFile(tx, desk.ledger.keys, sealed, { at: new Date(), staffId: null }),
    );
    const { fileId, sha256 } = sealed;
    const added = { fileId, material: 'notice', title: '答复通知书', pages: 1, sha256 } as const;
    await act(desk.ledger, bodyId, 'redress.file-added', redressId, added);
    done(await archiveRequest(officer, desk.on(requestId)));
    const volume = await openVolume(officer, { ...desk.on(requestId), reason: '核对案卷' });
    if ('code' in volume) throw new Error(volume.message);
    expect(await textOf(volume.bytes)).toContain('行政复议答复通知书');
  });

  it('does not close a case that changed while it was bound', async () => {
    const { requestId, officer } = await servedCase({ applicant: person(4) });
    await desk.paper(requestId, 'application', '政府信息公开申请表');
    const slow = {
      ...officer,
      caseTools: {
        ...officer.caseTools,
        volume: async (...args: Parameters<typeof officer.caseTools.volume>) => {
          await desk.paper(requestId, 'other', '补来的材料');
          return officer.caseTools.volume(...args);
        },
      },
    };
    expect(refused(await archiveRequest(slow, desk.on(requestId))).code).toBe('stale');
    expect((await desk.state(requestId))?.archived).toBeNull();
  });

  it('waits for the answer to be served', async () => {
    const requestId = await desk.registered();
    await desk.paper(requestId, 'application', '政府信息公开申请表');
    const officer = await desk.caseOf('officer');
    expect(refused(await archiveRequest(officer, desk.on(requestId))).code).toBe('not-now');
  });
});

describe('papers of a case', () => {
  it.each([
    ['register-sheet', '办理流程登记表'],
    ['approval-sheet', '审查呈批单'],
    ['search-record', '检索记录'],
    ['service-receipt', '送达回证'],
  ] as const)('%s is drawn on the record', async (paper, title) => {
    const { requestId, letterId, officer } = await servedCase({ applicant: person(5) });
    const call = {
      ...desk.on(requestId),
      paper,
      of: paper === 'service-receipt' ? letterId : null,
      format: 'pdf',
    } as const;
    const drawn = await drawPaper(officer, call);
    if ('code' in drawn) throw new Error(drawn.message);
    const text = await textOf(drawn.bytes);
    expect(text).toContain(title);
    if (paper === 'service-receipt') expect(text).toContain('1234567890123');
    if (paper === 'approval-sheet') expect(text).toContain('王五');
    expect(await drawPaper(officer, call)).toMatchObject({ code: 'act-id-used' });
    const rows = await desk.ledger.read('everything', (tx) =>
      tx.selectFrom('acts').select('payload').where('act_id', '=', call.actId).execute(),
    );
    expect(rows).toMatchObject([{ payload: { what: expect.stringContaining(title) } }]);
  });

  it.each(['fee-sheet', 'clarification-form', 'redaction-list', 'third-party-form'] as const)(
    '%s says so where the case has nothing of the kind',
    async (paper) => {
      const requestId = await desk.registered();
      const drawn = await drawPaper(await desk.caseOf('officer'), {
        ...desk.on(requestId),
        paper,
        of: null,
        format: 'pdf',
      });
      expect(drawn).toHaveProperty('message');
    },
  );
});
