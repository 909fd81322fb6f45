import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { done } from '../../../../tests/support/acting.ts';
import {
  caseDesk,
  openAnswers,
  partAnswers,
  pdfSaying,
  type CaseDesk,
} from '../../../../tests/support/case-desk.ts';
import { today } from '../../../../tests/support/requests.ts';
import { letterText } from '../../../law/index.ts';
import { readLetterText } from '../letters/letter-text.ts';
import { redactMaterial } from '../papers/redact-material.ts';
import { decideRedress } from '../redress/decide-redress.ts';
import { openRedress } from '../redress/open-redress.ts';
import { serveLetter } from '../service/serve-letter.ts';

let desk: CaseDesk;
let anew: Awaited<ReturnType<typeof corrected>>;
beforeAll(async () => {
  desk = await caseDesk();
  anew = await corrected();
});
afterAll(async () => {
  expect(await desk.faults()).toEqual([]);
  await desk.close();
});

const given = { details: { at: '乙镇人民政府网站' } };

/** A partial disclosure that was served and corrected: the request is open again. */
async function corrected() {
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
  const { letterId } = await desk.submitted(requestId, { kind: 'partly-granted', ...given }, [copy.fileId]);
  await desk.passed(requestId, 'head', 'head');
  await desk.passed(requestId, 'leader', 'leader');
  const officer = await desk.caseOf('officer');
  const serving = { letterId, way: 'electronic', on: today, tracking: '', proofs: [] } as const;
  done(await serveLetter(officer, { ...desk.on(requestId), ...serving, files: [copy.fileId] }));
  const { bodyId } = desk.on(requestId);
  const redressId = done(
    await openRedress(officer, {
      actId: uuidv7(),
      bodyId,
      kind: 'reconsideration',
      route: 'direct',
      requestIds: [requestId],
      filedOn: null,
      noticeOn: today,
      number: '甲政复〔2026〕8号',
      organ: '甲县人民政府',
      procedure: 'ordinary',
      afterId: null,
      holderId: desk.ids.officer,
      coDefendant: false,
    }),
  );
  done(
    await decideRedress(officer, {
      actId: uuidv7(),
      bodyId,
      redressId,
      outcome: 'corrected',
      on: today,
      receivedOn: today,
      result: '撤销，责令重新答复',
      redoDays: 15,
      reopen: [requestId],
    }),
  );
  return { requestId, original, copy: copy.fileId };
}

describe('a request that is answered anew', () => {
  it('is given whole by the original: the covered copy served the earlier answer alone', async () => {
    const { requestId, original, copy } = anew;
    const whys = async () => {
      const { enclosures } = await desk.decisionOf(requestId);
      return Object.fromEntries(enclosures.map(({ fileId, why }) => [fileId, why]));
    };
    // The same result again: the original stays where it is.
    expect((await whys())[original]).toContain('只能发遮盖件');
    await desk.guided(requestId, openAnswers);
    expect((await whys())[original]).toBeNull();
    expect((await whys())[copy]).toContain('请发没有遮盖的原件');
  });

  it('says in its letter which answer it takes the place of, and who ordered it', async () => {
    const { requestId } = anew;
    const { letterId } = await desk.drafted({ kind: 'granted', requestId, ...given });
    const place = { bodyId: desk.bodies.township, requestId, letterId };
    const draft = await desk.ledger.read('everything', (tx) => readLetterText(tx, desk.ledger.keys, place));
    const text = draft === null ? '' : letterText(draft.letter);
    expect(text).toMatch(
      /本机关曾于2026年11月20日作出《政府信息部分公开告知书》（乙公部公〔2026〕\d号）。经行政复议，甲县人民政府于2026年11月20日作出行政复议决定（甲政复〔2026〕8号），要求本机关重新答复。本机关于2026年11月20日收到，现重新答复。/u,
    );
    // One document is given, named once.
    expect(text.match(/《安置方案》/gu)).toHaveLength(1);
  });
});
