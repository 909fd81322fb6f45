import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { done, refused } from '../../../../tests/support/acting.ts';
import { caseDesk, nothingAnswers, openAnswers, type CaseDesk } from '../../../../tests/support/case-desk.ts';
import { person, today } from '../../../../tests/support/requests.ts';
import type { Outcome, Refusal } from '../../outcome.ts';
import { submitDecision } from '../decision/submit-decision.ts';
import { discardLetter, draftLetter, saveLetter } from '../letters/draft-letter.ts';
import { issueLetter } from '../letters/issue-letter.ts';
import { openLetterFile, previewLetter } from '../letters/open-letter.ts';
import { addMaterial, removeMaterial } from '../papers/materials.ts';
import { openPaper, readPaper } from '../papers/open-paper.ts';
import { redactMaterial } from '../papers/redact-material.ts';
import { workingPaper } from '../papers/working-paper.ts';
import { openDelivered } from './read-delivery.ts';
import { serveLetter } from './serve-letter.ts';

let desk: CaseDesk;
/** A case that was decided, and the papers and letters of another one. */
let mine: { requestId: string; letterId: string };
let theirs: {
  requestId: string;
  record: string;
  identity: string;
  proof: string;
  letterId: string;
  pdf: string;
};

const given = { details: { at: '乙镇人民政府网站' } };

async function decided(order: number) {
  const requestId = await desk.registered({
    applicant: person(order, { name: order === 1 ? '张三' : '李小四' }),
  });
  await desk.searched(requestId, true);
  const record = await desk.paper(requestId, 'record', `安置方案（${order}）`);
  const identity = await desk.paper(requestId, 'identity', '身份证复印件');
  const proof = await desk.paper(requestId, 'proof-of-service', '邮件面单');
  await desk.guided(requestId, openAnswers);
  const { letterId } = await desk.submitted(requestId, { kind: 'granted', ...given }, [record]);
  await desk.passed(requestId, 'head', 'head');
  const pdf = (await desk.state(requestId))?.letters[0]?.pdf ?? '';
  return { requestId, record, identity, proof, letterId, pdf };
}

beforeAll(async () => {
  desk = await caseDesk();
  mine = await decided(1);
  theirs = await decided(2);
});
afterAll(async () => {
  expect(await desk.faults()).toEqual([]);
  await desk.close();
});

const refusalOf = (answer: Refusal | object): string | null => ('code' in answer ? answer.code : null);
const no = (outcome: Outcome) => refused(outcome).code;

describe('a file of another case', () => {
  it('goes out with no letter, as file or as proof', async () => {
    const officer = await desk.caseOf('officer');
    const serve = (change: Partial<Parameters<typeof serveLetter>[1]>) =>
      serveLetter(officer, {
        ...desk.on(mine.requestId),
        letterId: mine.letterId,
        way: 'electronic',
        on: today,
        tracking: '',
        files: [],
        proofs: [],
        ...change,
      });
    for (const file of [theirs.record, theirs.identity, theirs.pdf, uuidv7()]) {
      expect(refused(await serve({ files: [file] })).message).toContain('不在这件申请的案卷里');
      const byHand = await serve({ way: 'in-person', proofs: [file] });
      expect(refused(byHand).field).toBe('proofs');
    }
    expect(no(await serve({ letterId: theirs.letterId }))).toBe('not-found');
    expect((await desk.state(mine.requestId))?.services).toEqual([]);
  });

  it('becomes no paper of this one, is not covered, opened, shown or taken out here', async () => {
    const officer = await desk.caseOf('officer');
    for (const fileId of [theirs.record, theirs.identity, theirs.pdf, uuidv7()]) {
      const of = { ...desk.on(mine.requestId), fileId };
      const material = { material: 'other', title: '材料', pages: 1 } as const;
      expect(no(await addMaterial(officer, { ...of, ...material }))).toBe('not-found');
      expect(no(await removeMaterial(officer, { ...of, reason: '试一试' }))).toBe('not-found');
      expect(refusalOf(await readPaper(officer, of))).toBe('not-found');
      expect(refusalOf(await workingPaper(officer, of))).toBe('not-found');
      expect(refusalOf(await openPaper(officer, { ...of, reason: '核对' }))).toBe('not-found');
      const plan = {
        title: '遮盖件',
        boxes: [],
        words: [{ text: '方案', ground: 'refusedProcess', note: '' }],
        everyPage: false,
        elsewhere: 'keep',
      } as const;
      expect(refusalOf(await redactMaterial(officer, { ...of, ...plan }))).toBe('not-found');
    }
  });

  it('is not handed to the applicant of this one', async () => {
    const officer = await desk.caseOf('officer');
    const serving = {
      letterId: theirs.letterId,
      way: 'electronic',
      on: today,
      tracking: '',
      proofs: [],
    } as const;
    done(await serveLetter(officer, { ...desk.on(theirs.requestId), ...serving, files: [theirs.record] }));
    const open = (requestId: string, fileId: string) =>
      desk.ledger.read('everything', (tx) =>
        openDelivered(
          tx,
          { files: desk.files, keys: desk.ledger.keys },
          { bodyId: desk.bodies.township, requestId },
          fileId,
        ),
      );
    expect(await open(theirs.requestId, theirs.record)).not.toBeNull();
    expect(await open(theirs.requestId, theirs.identity)).toBeNull();
    expect(await open(mine.requestId, theirs.record)).toBeNull();
    expect(await open(mine.requestId, theirs.pdf)).toBeNull();
  });
});

describe('a letter of another case', () => {
  it('is not read, changed, sent up, issued or given up here, nor drafted over', async () => {
    const officer = await desk.caseOf('officer');
    const other = await desk.drafted({ requestId: theirs.requestId, kind: 'receipt' });
    const of = { ...desk.on(mine.requestId), letterId: other.letterId };
    const edited = { title: '标题', addressee: '张三', attachments: [], contact: '' };
    const block = { kind: 'text', role: 'fact', text: '改写' } as const;
    expect(refusalOf(await saveLetter(officer, { ...of, ...edited, version: 1, blocks: [block] }))).toBe(
      'not-found',
    );
    expect(refusalOf((await discardLetter(officer, { ...of, version: 1 })) ?? {})).toBe('not-found');
    expect(refusalOf(await previewLetter(officer, { ...of, format: 'pdf' }))).toBe('not-found');
    const draft = { kind: 'receipt', to: { kind: 'applicant' }, details: {} } as const;
    expect(refusalOf(await draftLetter(officer, { ...of, ...draft }))).toBe('not-found');
    expect(no(await issueLetter(officer, { ...desk.on(mine.requestId), letter: other }))).toBe('not-found');
    const running = await desk.registered();
    await desk.guided(running, nothingAnswers);
    await desk.searched(running, false);
    const up = { ...desk.on(running), ...other, files: [], choice: null };
    expect(refused(await submitDecision(officer, up))).toMatchObject({
      code: 'not-found',
      field: 'letterId',
    });
    const opened = {
      ...desk.on(mine.requestId),
      letterId: theirs.letterId,
      format: 'pdf',
      reason: '核对',
    } as const;
    expect(refusalOf(await openLetterFile(officer, opened))).toBe('not-found');
    const state = await desk.state(theirs.requestId);
    expect(state?.letters.map(({ kind }) => kind)).toEqual(['granted']);
  });
});

describe('people of another body', () => {
  it('see nothing of a case, and do nothing on it', async () => {
    const stranger = await desk.caseOf('otherOfficer');
    const watcher = await desk.caseOf('watcher');
    const of = { ...desk.on(theirs.requestId), fileId: theirs.record };
    for (const who of [stranger, watcher]) {
      expect(refusalOf(await readPaper(who, of))).toBe('not-found');
      expect(refusalOf(await openPaper(who, { ...of, reason: '看一看' }))).not.toBeNull();
      expect(refusalOf(await workingPaper(who, of))).not.toBeNull();
    }
    const serving = { letterId: theirs.letterId, way: 'electronic', on: today, tracking: '' } as const;
    const served = await serveLetter(stranger, { ...of, ...serving, files: [], proofs: [] });
    expect(refused(served).code).toBe('not-found');
  });
});
