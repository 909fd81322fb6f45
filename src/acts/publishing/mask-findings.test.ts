import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, refused } from '../../../tests/support/acting.ts';
import { docxOf, workbookOf } from '../../../tests/support/office-files.ts';
import { leakyJpeg } from '../../../tests/support/leaky-pictures.ts';
import { identityNumber, maskedNumber } from '../../../tests/support/planted-secrets.ts';
import {
  noticeOf,
  publishingTown,
  type Publisher,
  type PublishingTown,
} from '../../../tests/support/publishing-town.ts';
import { inspectFile } from '../../documents/inspection/inspect-file.ts';
import type { Edition } from '../../content/edition.ts';
import type { KeptFile } from '../files/keep-file.ts';
import { letThrough } from './let-through.ts';
import { readManuscript } from './manuscript.ts';
import { maskFindings } from './mask-findings.ts';
import { passStep } from './pass-step.ts';
import { publishNow } from './publish.ts';
import { screenEdition } from './screening.ts';
import type { OfPublication } from './services.ts';
import { submitPublication } from './submit-publication.ts';

let town: PublishingTown;
beforeAll(async () => {
  town = await publishingTown();
});
afterAll(() => town.close());

const id = identityNumber(7);
const people = [
  ['姓名', '身份证号', '金额'],
  ['张三', identityNumber(1), 120],
  ['李四', identityNumber(2), 150],
] as const;
const numbers = [identityNumber(1), identityNumber(2)];

/** A list of subsidies whose column of identity numbers is hidden. */
const list = () =>
  workbookOf({ 名单: people }, (sheet) => {
    sheet['!cols'] = [{}, { hidden: true }, {}];
  });

const manuscript = async (of: OfPublication) => {
  const found = await town.ledger.read({ bodies: [of.bodyId] }, (tx) => readManuscript(tx, of));
  if (found === null) throw new Error('nothing is being written');
  return found;
};
const screen = async (of: OfPublication, edition?: Edition) => {
  const found = await screenEdition(await town.as('clerk'), {
    ...of,
    edition: edition ?? (await manuscript(of)).edition,
  });
  if ('code' in found) throw new Error(found.message);
  return found;
};
const mask = async (of: OfPublication, fingerprints: readonly string[], version?: number) =>
  maskFindings(await town.as('clerk'), {
    actId: uuidv7(),
    ...of,
    version: version ?? (await manuscript(of)).version,
    fingerprints,
  });
const submit = async (of: OfPublication) =>
  submitPublication(await town.as('clerk'), {
    actId: uuidv7(),
    ...of,
    version: (await manuscript(of)).version,
  });
const attached = (title: string, files: readonly KeptFile[]): Edition => ({
  ...noticeOf(title, ['补贴名单见附件。']),
  attachments: [...files],
});
const allow = async (
  who: Publisher,
  of: OfPublication,
  digest: string,
  fingerprint: string,
  reason: string,
) => letThrough(await town.as(who), { actId: uuidv7(), ...of, digest, fingerprint, reason });

describe('a list with a hidden column of identity numbers', () => {
  it('stops the writer, is masked, and goes out without them', async () => {
    const file = await town.upload('补贴名单.xlsx', list());
    const of = await town.draft(attached('关于公示补贴名单的公告', [file]));
    const { findings } = await screen(of);
    const hidden = findings.filter(({ kind }) => kind === '身份证号');
    expect(hidden).toHaveLength(2);
    expect(hidden[0]).toMatchObject({ level: 'error', remedy: 'mask', open: true, verdict: null });
    expect(hidden[0]?.place).toMatch(/^附件“补贴名单\.xlsx”工作表“名单”第B列“身份证号”（隐藏）第2行$/u);
    expect(JSON.stringify(findings)).not.toContain(numbers[0]);

    const stopped = refused(await submit(of));
    expect(stopped.message).toMatch(/还有2处身份证号没有处理/u);
    expect(stopped.basis?.length).toBeGreaterThan(0);

    const masking = await mask(
      of,
      findings.map(({ fingerprint }) => fingerprint),
    );
    if ('code' in masking) throw new Error(masking.message);
    expect(masking).toMatchObject({ repeated: false, masked: findings.length });
    const after = await manuscript(of);
    expect(after.version).toBe(masking.version);
    const [copy] = after.edition.attachments;
    expect(copy).toMatchObject({ name: '补贴名单.xlsx' });
    expect(copy?.fileId).not.toBe(file.fileId);
    const bytes = await town.files.read(copy?.sha256 ?? '');
    const texts = (await inspectFile(bytes ?? new Uint8Array(), '')).parts.map(({ text }) => text).join('\n');
    for (const number of numbers) expect(texts).not.toContain(number);
    expect((await screen(of)).findings).toEqual([]);

    const digest = await town.send(of);
    await town.pass(of);
    done(await publishNow(await town.as('clerk'), { actId: uuidv7(), ...of, digest }));
    const acts = await town.ledger.read('everything', (tx) =>
      tx.selectFrom('acts').select('payload').where('subject_id', '=', of.publicationId).execute(),
    );
    const said = JSON.stringify(acts);
    expect(said).not.toContain('补贴名单.xlsx');
    for (const number of numbers) expect(said).not.toContain(number);
    expect(said).toContain(`"proof":"${copy?.sha256}"`);
  });

  it('is told the same way whatever the file is called, and once for two copies of it', async () => {
    const first = await town.upload('一.xlsx', list());
    const second = await town.upload('二.xlsx', list());
    expect(second.fileId).toBe(first.fileId);
    const of = await town.draft(attached('关于两份名单的公告', [first, { ...second, name: '二.xlsx' }]));
    const { findings, checked } = await screen(of);
    expect(checked.files).toBe(2);
    const hidden = findings.filter(({ kind }) => kind === '身份证号');
    expect(new Set(hidden.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(hidden).toHaveLength(4);
  });
});

describe('the text', () => {
  it('is masked at its places: title, summary, words of the head, name of a file', async () => {
    const file = await town.upload(`${id}.txt`, Buffer.from('没有什么'));
    const edition: Edition = {
      ...noticeOf(`关于${id}的公告`, [`当事人身份证号${id}。`], {
        summary: `身份证号${id}`,
        keywords: [`证${id}`],
      }),
      attachments: [file],
    };
    const of = await town.draft(edition);
    const { findings } = await screen(of);
    done(
      await mask(
        of,
        findings.map(({ fingerprint }) => fingerprint),
      ).then((masking) => ({
        done: !('code' in masking) as true,
        subjectId: '',
        repeated: false,
      })),
    );
    const { edition: masked } = await manuscript(of);
    expect(JSON.stringify(masked)).not.toContain(id);
    expect(masked.title).toBe(`关于${maskedNumber(id)}的公告`);
    expect(masked.attachments[0]?.name).toBe(`${maskedNumber(id)}.txt`);
  });

  it('is not masked on an old version, and not where nothing can be masked', async () => {
    const of = await town.draft(noticeOf('关于会议的通知', ['机密★10年', `身份证号${id}`]));
    const { findings } = await screen(of);
    const mark = findings.find(({ kind }) => kind === '密级标志');
    const number = findings.find(({ kind }) => kind === '身份证号');
    expect(mark).toMatchObject({ remedy: 'none', level: 'error' });
    expect(await mask(of, [mark?.fingerprint ?? ''])).toMatchObject({ code: 'wrong-input' });
    expect(await mask(of, ['0'.repeat(32)])).toMatchObject({ code: 'not-found' });
    expect(await mask(of, [number?.fingerprint ?? ''], 1)).toMatchObject({ code: 'stale' });
    expect((await manuscript(of)).version).toBe(2);
  });
});

describe('what the writer explains', () => {
  it('goes to the secrecy reviewer, who lets it through with a reason or does not', async () => {
    const edition = noticeOf('关于招聘结果的公示', [`联系人手机13812345678`, `身份证号${id}`]);
    const of = await town.draft(edition);
    const { findings } = await screen(of);
    const number = findings.find(({ kind }) => kind === '身份证号');
    const phone = findings.find(({ kind }) => kind === '手机号码');
    expect(refused(await submit(of)).message).toMatch(/1处身份证号/u);
    const explanations = { [number?.fingerprint ?? '']: '按规定公示全部号码' };
    await town.save(of, edition, 'clerk', { explanations });
    const digest = await town.send(of);
    expect((await screen(of)).findings.find(({ kind }) => kind === '身份证号')).toMatchObject({
      explanation: '按规定公示全部号码',
      open: true,
    });
    const context = await town.as('secrecy');
    const passing = () => passStep(context, { actId: uuidv7(), ...of, digest, step: 'secrecy', opinion: '' });
    expect(refused(await passing()).message).toMatch(/还有2处没有处理/u);

    const fingerprint = number?.fingerprint ?? '';
    expect(refused(await allow('secrecy', of, digest, fingerprint, '可以')).field).toBe('reason');
    expect(
      refused(await allow('secrecy', of, digest, fingerprint, `号码${id}是本人同意公开的`)).message,
    ).toMatch(/操作记录永久保存/u);
    expect(refused(await allow('first', of, digest, fingerprint, '本人同意公开')).message).toMatch(
      /只有保密审查人/u,
    );
    expect(refused(await allow('secrecy', of, '0'.repeat(64), fingerprint, '本人同意公开')).code).toBe(
      'stale',
    );
    expect(refused(await allow('secrecy', of, digest, '0'.repeat(32), '本人同意公开')).code).toBe(
      'not-found',
    );
    done(await allow('secrecy', of, digest, fingerprint, '本人书面同意公开'));
    expect(refused(await allow('secrecy', of, digest, fingerprint, '本人书面同意公开')).message).toMatch(
      /已经放行/u,
    );
    expect(refused(await passing()).message).toMatch(/还有1处没有处理/u);
    done(await allow('secrecy', of, digest, phone?.fingerprint ?? '', '办公用手机，对外公布'));
    done(await passing());
    const after = await screen(of, (await manuscript(of)).edition);
    expect(after.findings.every(({ open }) => !open)).toBe(true);
    expect(after.findings[0]?.verdict).toMatchObject({ outcome: 'let-through', byId: town.ids.secrecy });
  });

  it('holds for a text that comes back mended, until the thing itself is another', async () => {
    const of = await town.draft(noticeOf('关于热线的通知', ['联系电话13812345678']));
    const digest = await town.send(of);
    const [phone] = (await screen(of)).findings;
    done(await allow('secrecy', of, digest, phone?.fingerprint ?? '', '对外公布的值班手机'));
    await town.save(of, noticeOf('关于热线的通知', ['值班联系电话13812345678']));
    expect((await screen(of)).findings.map(({ open }) => open)).toEqual([false]);
    await town.save(of, noticeOf('关于热线的通知', ['值班联系电话13812345679']));
    expect((await screen(of)).findings.map(({ open }) => open)).toEqual([true]);
  });
});

describe('what a file hides in its build', () => {
  it('is a finding that is taken out; a picture keeps its alternative text', async () => {
    const picture = await town.upload(
      '现场.jpg',
      leakyJpeg(() => '甲县乙镇3号'),
    );
    const edition: Edition = {
      ...noticeOf('关于现场的公告'),
      content: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: '现场如图。' }] },
          { type: 'image', attrs: { fileId: picture.fileId, alt: '工地现场' } },
        ],
      },
    };
    const of = await town.draft(edition);
    const { findings, checked } = await screen(of);
    expect(checked.images).toBe(1);
    const notes = findings.filter(({ kind }) => kind === '文件隐藏内容');
    expect(notes.length).toBeGreaterThan(0);
    expect(notes[0]).toMatchObject({ remedy: 'remove', place: '图片“现场.jpg”', level: 'warning' });
    const masking = await mask(
      of,
      notes.map(({ fingerprint }) => fingerprint),
    );
    if ('code' in masking) throw new Error(masking.message);
    const image = (await manuscript(of)).edition.content.content[1];
    expect(image).toMatchObject({ type: 'image', attrs: { alt: '工地现场' } });
    expect(JSON.stringify(image)).not.toContain(picture.fileId);
    expect((await screen(of)).findings).toEqual([]);
  });

  it('that could not be checked stops publication until the secrecy reviewer looked at it', async () => {
    const file = await town.upload('损坏.docx', docxOf('<w:p>没有结束'));
    const of = await town.draft(attached('关于附件的公告', [file]));
    const { findings } = await screen(of);
    expect(findings).toMatchObject([{ kind: '没能检查', level: 'error', remedy: 'none', open: true }]);
    const digest = await town.send(of);
    const passing = await passStep(await town.as('secrecy'), {
      actId: uuidv7(),
      ...of,
      digest,
      step: 'secrecy',
      opinion: '',
    });
    expect(refused(passing).message).toMatch(/还有1处/u);
  });
});

it('leaves the ledger sound', async () => {
  expect(await town.faults()).toEqual([]);
});
