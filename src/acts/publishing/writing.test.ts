import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { done, refused } from '../../../tests/support/acting.ts';
import { act } from '../../../tests/support/ledger.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import {
  noticeOf,
  publishingTown,
  type Publisher,
  type PublishingTown,
} from '../../../tests/support/publishing-town.ts';
import { published } from '../../../tests/support/published.ts';
import type { Edition } from '../../content/edition.ts';
import { civilDate, type AttributeId } from '../../law/index.ts';
import { readManuscript } from './manuscript.ts';
import { openPublication, type Place } from './open-publication.ts';
import { placePublication } from './place-publication.ts';
import { returnStep } from './return-step.ts';
import { saveManuscript, type ManuscriptToSave } from './save-manuscript.ts';
import type { OfPublication } from './services.ts';
import { submitPublication } from './submit-publication.ts';

let town: PublishingTown;
beforeAll(async () => {
  town = await publishingTown();
});
afterAll(() => town.close());

const nowhere: Place = { columnId: 'notice', rowId: null, obligationKey: null, documentId: null };
const open = async (place: Partial<Place> = {}, who: Publisher = 'clerk', bodyId = town.bodies.township) =>
  openPublication(await town.as(who), { actId: uuidv7(), bodyId, ...nowhere, ...place });
const save = async (
  input: Omit<ManuscriptToSave, 'explanations' | 'changeNote'>,
  who: Publisher = 'clerk',
  now?: Date,
) => {
  const context = await town.as(who);
  const rest = { explanations: {}, changeNote: null };
  return saveManuscript(now === undefined ? context : { ...context, now }, { ...rest, ...input });
};
const read = (of: OfPublication) => town.ledger.read('everything', (tx) => readManuscript(tx, of));
const versions = (of: OfPublication) =>
  town.ledger.read('everything', (tx) =>
    tx
      .selectFrom('manuscript_versions')
      .select(['version', 'changed', 'title'])
      .where('publication_id', '=', of.publicationId)
      .orderBy('version')
      .execute(),
  );
const submit = async (of: OfPublication, who: Publisher = 'clerk') =>
  submitPublication(await town.as(who), { actId: uuidv7(), ...of, version: (await read(of))?.version ?? 0 });
let registered = 12;
const register = (attribute: AttributeId, title = '乙镇人民政府关于供水的通知') => {
  const documentId = uuidv7();
  return act(town.ledger, town.bodies.township, 'document.registered', documentId, {
    attribute,
    groundId: attribute === 'proactive' ? 'listed' : 'open-not-listed',
    reason: '',
    reviewOn: null,
    itemId: null,
    number: `乙政发〔2026〕${(registered += 1)}号`,
    title,
    kind: '通知',
    issuer: '乙镇人民政府',
    formedOn: civilDate('2026-11-02'),
    rowId: null,
    normative: null,
    publicElsewhere: null,
  }).then(() => documentId);
};

describe('openPublication', () => {
  test.each<[string, Partial<Place>, string]>([
    ['a column that is none', { columnId: 'x' }, 'columnId'],
    ['a row of nowhere', { rowId: uuidv7() }, 'rowId'],
    ['an occasion without its row', { obligationKey: 'k' }, 'rowId'],
    ['a document of nowhere', { documentId: uuidv7() }, 'documentId'],
  ])('refuses %s', async (_, place, field) => {
    expect(refused(await open(place)).field).toBe(field);
  });

  it('is for those who write in that body', async () => {
    expect(refused(await open({}, 'proof1')).code).toBe('not-allowed');
    expect(refused(await open({}, 'otherclerk')).code).toBe('not-found');
    expect(refused(await open({}, 'countyclerk')).code).toBe('not-found');
  });

  it('begins with what register and profile know', async () => {
    const documentId = await register('proactive');
    const publicationId = done(await open({ documentId }));
    const manuscript = await read({ bodyId: town.bodies.township, publicationId });
    expect(manuscript).toMatchObject({
      version: 1,
      writers: [],
      edition: {
        title: '乙镇人民政府关于供水的通知',
        head: { issuer: '乙镇人民政府', formedOn: '2026-11-02', number: '乙政发〔2026〕13号' },
      },
    });
  });
});

describe('saveManuscript', () => {
  it('keeps both texts where two windows save on one version, and says who was first', async () => {
    const of = await town.draft(noticeOf('第一稿'));
    const all = await Promise.all([
      save({ ...of, version: 2, edition: noticeOf('甲窗口') }),
      save({ ...of, version: 2, edition: noticeOf('乙窗口') }, 'second'),
    ]);
    expect(all.filter(({ saved }) => saved)).toHaveLength(1);
    const lost = all.find(({ saved }) => !saved);
    if (lost === undefined || lost.saved) throw new Error('both were saved');
    expect(lost.refusal).toMatchObject({ code: 'stale' });
    expect(lost.refusal.message).toMatch(/(?:张三|李四)，\d{4}年\d+月\d+日\d\d:\d\d/u);
    expect(lost.stands?.version).toBe(3);
    expect(lost.stands?.edition.title).toBe((await read(of))?.edition.title);
  });

  it('counts nothing where nothing changed', async () => {
    const of = await town.draft(noticeOf('不变'));
    const again = await save({ ...of, version: 2, edition: noticeOf('不变') }, 'second');
    expect(again).toMatchObject({ saved: true, version: 2 });
    expect((await read(of))?.writers.map(({ id }) => id)).toEqual([town.ids.clerk]);
  });

  it('remembers what each step changed; savings that follow closely are one step', async () => {
    const of = await town.draft(noticeOf('甲'));
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    await save({ ...of, version: 2, edition: noticeOf('乙') }, 'clerk', at(2));
    await save({ ...of, version: 3, edition: noticeOf('乙', ['改文']) }, 'clerk', at(4));
    await save({ ...of, version: 4, edition: noticeOf('乙', ['再改']) }, 'clerk', at(7));
    await save(
      { ...of, version: 5, edition: noticeOf('乙', ['再改'], { number: '乙政发〔2026〕9号' }) },
      'second',
      at(8),
    );
    const steps = await versions(of);
    expect(steps.map(({ version, changed }) => [version, changed.toSorted()])).toEqual([
      [4, ['content', 'head.formedOn', 'head.subject', 'title'].toSorted()],
      [5, ['content']],
      [6, ['head.number']],
    ]);
  });

  it('takes only files of the body, and as they are kept', async () => {
    const of = await town.draft(noticeOf('附件'));
    const file = await town.upload('说明.txt', Buffer.from('说明'));
    const foreign = await town.upload('别家.txt', Buffer.from('别家的'), 'otherclerk');
    const attach = (attachments: Edition['attachments']) =>
      save({ ...of, version: 2, edition: { ...noticeOf('附件'), attachments } });
    const images: Edition['content'] = {
      type: 'doc',
      content: [{ type: 'image', attrs: { fileId: file.fileId, alt: '' } }],
    };
    for (const wrong of [
      foreign,
      { ...file, sha256: 'a'.repeat(64) },
      { ...file, bytes: 1 },
      { ...file, mediaType: 'text/html' },
    ]) {
      expect(await attach([wrong])).toMatchObject({ saved: false, refusal: { field: 'attachments' } });
    }
    expect(
      await save({ ...of, version: 2, edition: { ...noticeOf('附件'), content: images } }),
    ).toMatchObject({
      saved: false,
      refusal: { field: 'content', message: expect.stringMatching(/不是图片/u) as string },
    });
    expect(await attach([{ ...file, name: '新名字.txt' }])).toMatchObject({ saved: true });
  });

  it('is for those who write in that body, and of what they may see', async () => {
    const of = await town.draft(noticeOf('权限'));
    const input = { ...of, version: 2, edition: noticeOf('别人的') };
    for (const who of ['proof1', 'keeper', 'watcher'] as const) {
      expect(await save(input, who)).toMatchObject({
        saved: false,
        refusal: { code: 'not-allowed' },
        stands: null,
      });
    }
    expect(await save(input, 'otherclerk')).toMatchObject({
      saved: false,
      refusal: { code: 'not-found' },
      stands: null,
    });
    const disguised = { ...input, bodyId: town.bodies.otherTownship };
    expect(await save(disguised, 'otherclerk')).toMatchObject({
      saved: false,
      refusal: { code: 'not-found' },
    });
  });

  it('takes no book', async () => {
    const of = await town.draft(noticeOf('书'));
    const edition = noticeOf(
      '书',
      Array.from({ length: 250 }, () => '字'.repeat(19_999)),
    );
    expect(await save({ ...of, version: 2, edition })).toMatchObject({
      saved: false,
      refusal: { field: 'content' },
    });
  });

  it('stays what it is, whatever is typed', async () => {
    const hostile = [
      `<script>alert(1)</script>`,
      `'; drop table acts; --`,
      `{"$ne":null}`,
      '#{7*7}',
      `=HYPERLINK("http://x")`,
      'a\u202eb',
      '𠮷龘\u{1F600}',
      '%00%0d%0a',
    ];
    const edition = noticeOf(hostile[0] ?? '', hostile, { keywords: ['<b>', "o'x"] });
    const of = await town.draft(edition);
    expect((await read(of))?.edition).toEqual(edition);
    done(await submit(of));
    const digest = (await town.state(of)).working?.digest ?? '';
    const kept = await town.ledger.read('everything', (tx) =>
      tx.selectFrom('contents').select('content').where('digest', '=', digest).executeTakeFirst(),
    );
    expect(kept?.content).toEqual(edition.content);
    const comments = hostile.map((text) => ({ place: text, text }));
    done(
      await returnStep(await town.as('secrecy'), {
        actId: uuidv7(),
        ...of,
        digest,
        step: 'secrecy',
        comments,
      }),
    );
    expect((await town.state(of)).working?.returned?.comments).toEqual(comments);
  });
});

describe('submitPublication', () => {
  test.each<[string, Edition, string, RegExp]>([
    ['without a title', noticeOf(''), 'title', /标题空着/u],
    [
      'with nothing in it',
      { ...noticeOf('空'), content: { type: 'doc', content: [] } },
      'content',
      /没有正文也没有附件/u,
    ],
    ['without its subject', noticeOf('通知', ['文'], { subject: null }), 'head.subject', /主题分类空着/u],
    ['without its date', noticeOf('通知', ['文'], { formedOn: null }), 'head.formedOn', /成文日期空着/u],
    [
      'of tomorrow',
      noticeOf('通知', ['文'], { formedOn: civilDate('2026-11-21') }),
      'head.formedOn',
      /还没有到/u,
    ],
    [
      'with another year in its number',
      noticeOf('通知', ['文'], { number: '乙政发〔2025〕1号' }),
      'head.number',
      /2025年/u,
    ],
    [
      'that explains what is nowhere',
      noticeOf('解读', ['文'], { interprets: [uuidv7()] }),
      'head.interprets',
      /没找到/u,
    ],
  ])('refuses a text %s', async (_, edition, field, message) => {
    const of = await town.draft(edition);
    const refusal = refused(await submit(of));
    expect(refusal.field).toBe(field);
    expect(refusal.message).toMatch(message);
    expect(await town.acts(of)).toEqual(['publication.opened']);
  });

  it('gives out index numbers in their order, none twice', async () => {
    const drafts = await Promise.all(
      ['一', '二', '三', '四'].map((title) => town.draft(noticeOf(`关于${title}的通知`))),
    );
    const all = await Promise.all(drafts.map((of) => submit(of)));
    expect(all.every((each) => each.done)).toBe(true);
    const numbers = await town.ledger.read('everything', async (tx) => {
      const rows = await tx.selectFrom('contents').select('head').execute();
      return rows.map(({ head }) => (head as { readonly indexNumber: string }).indexNumber);
    });
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => /^YZ001\/2026-0000\d$/u.test(number))).toBe(true);
    // The text at work has it too, and sending it again without a change is refused by the law.
    const [first] = drafts;
    if (first === undefined) throw new Error('no draft');
    expect((await read(first))?.edition.head.indexNumber).toMatch(/^YZ001/u);
    expect(refused(await submit(first)).message).toMatch(/已经送审/u);
  });

  it('takes a number that is typed, unless another publication has it', async () => {
    const typed = (number: string) => noticeOf('关于编号的通知', ['文'], { indexNumber: number });
    const of = await town.draft(typed('旧-001'));
    done(await submit(of));
    const other = await town.draft(typed('旧-001'));
    expect(refused(await submit(other))).toMatchObject({
      field: 'head.indexNumber',
      message: expect.stringMatching(/已经用在《关于编号的通知》上/u) as string,
    });
  });

  it('goes out without a number while the body has no code', async () => {
    const of = await town.draft(noticeOf('关于工作的通知', ['文'], { issuer: '丁镇人民政府' }), 'otherclerk');
    done(await submit(of, 'otherclerk'));
    expect((await read(of))?.edition.head.indexNumber).toBeNull();
  });

  it('holds documents to the attribute that the register fixed', async () => {
    const none = await town.draft(noticeOf('乙镇人民政府关于供水的通知'), 'clerk', 'policy');
    expect(refused(await submit(none))).toMatchObject({ field: 'documentId' });
    const place = async (of: OfPublication, documentId: string) =>
      placePublication(await town.as('clerk'), {
        actId: uuidv7(),
        ...of,
        ...nowhere,
        columnId: 'policy',
        documentId,
      });
    done(await place(none, await register('on-request', '乙镇人民政府关于巡查的通知')));
    const refusal = refused(await submit(none));
    expect(refusal.message).toMatch(/登记为依申请公开，不能发布/u);
    expect(refusal.basis?.length).toBeGreaterThan(0);
    done(await place(none, await register('proactive', '乙镇人民政府关于灌溉的事项')));
    done(await submit(none));
    expect(refused(await place(none, await register('proactive', '又一份'))).message).toMatch(/已经送审/u);
  });

  it('leaves what is public in the column that it was reviewed for', async () => {
    const publicationId = await published(
      town.ledger,
      town.bodies.township,
      town.ids.clerk,
      noticeOf('关于公开后换栏目的通知'),
    );
    const moved = await placePublication(await town.as('clerk'), {
      actId: uuidv7(),
      bodyId: town.bodies.township,
      publicationId,
      ...nowhere,
      columnId: 'news',
    });
    expect(refused(moved)).toMatchObject({ code: 'not-now', field: 'columnId' });
  });

  it('keeps private data out of the change note, which everyone reads for ever', async () => {
    const of = await town.draft(noticeOf('关于说明的通知'));
    await town.save(of, noticeOf('关于说明的通知'), 'clerk', { changeNote: `身份证号${identityNumber(3)}` });
    expect(refused(await submit(of))).toMatchObject({
      field: 'changeNote',
      message: expect.stringMatching(/身份证号/u) as string,
    });
  });
});

describe('another township', () => {
  it('sees nothing of it and does nothing to it, under its own name or the other', async () => {
    const of = await town.draft(noticeOf('关于界线的通知'));
    await town.send(of);
    for (const bodyId of [of.bodyId, town.bodies.otherTownship]) {
      const input = { actId: uuidv7(), bodyId, publicationId: of.publicationId };
      expect(
        refused(await submitPublication(await town.as('otherclerk'), { ...input, version: 1 })).code,
      ).toBe('not-found');
      const step = { digest: '0'.repeat(64), step: 'secrecy', comments: [{ place: '', text: '改' }] };
      expect(refused(await returnStep(await town.as('othersecrecy'), { ...input, ...step })).code).toBe(
        'not-found',
      );
    }
  });
});

it('leaves the ledger sound', async () => {
  expect(await town.faults()).toEqual([]);
});
