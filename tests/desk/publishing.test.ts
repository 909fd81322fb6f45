import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { emptyContent, deepestList } from '../../src/content/content.ts';
import type { Edition } from '../../src/content/edition.ts';
import type { publicationEndpoints } from '../../src/desk/contract/publications.ts';
import type { reviewEndpoints } from '../../src/desk/contract/reviews.ts';
import { initialChain, type RoleId } from '../../src/law/index.ts';
import { hire } from '../support/county.ts';
import { identityNumber } from '../support/planted-secrets.ts';
import { noticeOf } from '../support/publishing-town.ts';
import { xssPayloads } from '../support/xss-payloads.ts';
import { as, newAccount, now, world, type Caller, type World } from './world.ts';

let given: World;
const callers: Record<string, Caller> = {};
const proofreaders: Caller[] = [];
beforeAll(async () => {
  given = await world();
  const { ledger, bodies, people } = given;
  for (const role of [
    'clerk',
    'secrecy-reviewer',
    'reviewer-1',
    'reviewer-2',
    'reviewer-3',
    'office-head',
  ] as const) {
    callers[role] = await as(ledger, bodies, people[role]);
  }
  callers['watcher'] = await as(ledger, bodies, people['county-supervisor']);
  callers['other clerk'] = await as(
    ledger,
    bodies,
    await hire(ledger, bodies.township, newAccount(), ['clerk'], { name: '李四', now }),
  );
  for (const name of ['吴一', '吴二', '吴三']) {
    const staffId = await hire(ledger, bodies.township, newAccount(), ['proofreader'], { name, now });
    proofreaders.push(await as(ledger, bodies, staffId));
  }
});
afterAll(() => given.close());

type Whole = z.output<typeof publicationEndpoints.publication.answer>;
type Written = z.output<typeof publicationEndpoints.manuscript.answer>;
type Text = z.output<typeof publicationEndpoints.publicationText.answer>;
type Reviews = z.output<typeof reviewEndpoints.reviews.answer>;

const who = (role: RoleId | 'watcher' | 'other clerk'): Caller => {
  const caller = callers[role];
  if (caller === undefined) throw new Error(`nobody is ${role}`);
  return caller;
};
const reviewerOf: Readonly<Record<string, () => Caller>> = {
  secrecy: () => who('secrecy-reviewer'),
  'review-1': () => who('reviewer-1'),
  'review-2': () => who('reviewer-2'),
  'review-3': () => who('reviewer-3'),
  'proof-1': () => proofreaders[0] as Caller,
  'proof-2': () => proofreaders[1] as Caller,
  'proof-3': () => proofreaders[2] as Caller,
};

const at = (id: string, door = '') =>
  `/api/bodies/${given.bodies.township}/publications/${id}${door === '' ? '' : `/${door}`}`;
const get = async <T>(url: string, caller: Caller = who('clerk')): Promise<T> => {
  const { status, body } = await given.ask({ method: 'GET', url, as: caller });
  expect([url, status]).toEqual([url, 200]);
  return body as T;
};
const post = (url: string, payload: object, caller: Caller = who('clerk')) =>
  given.ask({ method: 'POST', url, as: caller, payload: { actId: uuidv7(), ...payload } });
const posted = async (url: string, payload: object, caller: Caller = who('clerk')) => {
  const answer = await post(url, payload, caller);
  expect([url, answer.status, answer.body]).toEqual([url, 200, expect.anything()]);
  return answer.body as { readonly id: string };
};

let notices = 500;
const notice = (title: string, change: Partial<Edition> = {}): Edition => {
  notices += 1;
  return { ...noticeOf(title, undefined, { indexNumber: `YZ001/2026-${notices}` }), ...change };
};

const save = (
  id: string,
  version: number,
  edition: Edition,
  caller: Caller = who('clerk'),
  changeNote: string | null = null,
) =>
  given.ask({
    method: 'PUT',
    url: at(id, 'manuscript'),
    as: caller,
    payload: { version, edition, explanations: {}, changeNote },
  });

/** Opens a publication with that text. */
async function draft(edition: Edition): Promise<string> {
  const place = { columnId: 'notice', rowId: null, obligationKey: null, documentId: null };
  const { id } = await posted(`/api/bodies/${given.bodies.township}/publications`, place);
  const { version } = await get<Written>(at(id, 'manuscript'));
  expect((await save(id, version, edition)).status).toBe(200);
  return id;
}

const versionOf = async (id: string) => (await get<Written>(at(id, 'manuscript'))).version;
const whole = (id: string, caller?: Caller) => get<Whole>(at(id), caller);

/** @returns the digest under review */
async function send(id: string): Promise<string> {
  await posted(at(id, 'submit'), { version: await versionOf(id) });
  return (await whole(id)).working?.digest ?? '';
}

async function passAll(id: string, digest: string, from = 0) {
  for (const { id: step } of initialChain.steps.slice(from)) {
    const reviewer = reviewerOf[step]?.();
    await posted(at(id, 'pass'), { digest, step, opinion: '同意' }, reviewer);
  }
}

describe('a publication', () => {
  it('goes from an empty page to the public, back for a change, corrected, withdrawn', async () => {
    const id = await draft(notice('关于供水的通告'));
    const digest = await send(id);
    const mine = await get<Reviews>('/api/reviews', who('secrecy-reviewer'));
    expect(mine.mine.map(({ publication, stepTitle }) => [publication.id, stepTitle])).toContainEqual([
      id,
      '保密审查',
    ]);
    await posted(at(id, 'pass'), { digest, step: 'secrecy', opinion: '' }, who('secrecy-reviewer'));
    await posted(
      at(id, 'return'),
      { digest, step: 'review-1', comments: [{ place: '第1段', text: '写明起止时间' }] },
      who('reviewer-1'),
    );
    const back = await get<Reviews>('/api/reviews', who('clerk'));
    expect(back.returned.map((row) => row.id)).toContain(id);
    const changed = { ...(await get<Written>(at(id, 'manuscript'))).edition, title: '关于停水两小时的通告' };
    expect((await save(id, await versionOf(id), changed)).status).toBe(200);
    const second = await send(id);
    expect(second).not.toBe(digest);
    await passAll(id, second);
    await posted(at(id, 'publish'), { digest: second });
    expect((await whole(id)).publication).toMatchObject({ stateTitle: '已发布', edition: 1 });
    const seen = await get<Text>(at(id, `texts/${second}`), who('watcher'));
    expect(seen.edition.title).toBe('关于停水两小时的通告');
    expect(seen.screening?.findings).toEqual([]);

    const begun = await given.ask({ method: 'POST', url: at(id, 'correct'), as: who('clerk'), payload: {} });
    expect(begun.status).toBe(200);
    const correction = { ...seen.edition, title: '关于停水三小时的通告' };
    const without = await save(id, await versionOf(id), correction);
    expect(without.status).toBe(200);
    const refused = await post(at(id, 'submit'), { version: await versionOf(id) });
    expect(refused).toMatchObject({ status: 409, body: { message: expect.stringContaining('更正说明') } });
    await save(id, await versionOf(id), correction, who('clerk'), '停水时间改为三小时');
    const third = await send(id);
    await passAll(id, third);
    await posted(at(id, 'publish'), { digest: third });
    await posted(
      at(id, 'withdraw'),
      { reason: '水管已经修好，不停水了', notice: '不再停水，通告撤回。' },
      who('office-head'),
    );
    const end = await whole(id, who('watcher'));
    expect(end.editions.map(({ edition, changeNote }) => [edition, changeNote])).toEqual([
      [1, null],
      [2, '停水时间改为三小时'],
    ]);
    expect(end.withdrawal).toMatchObject({ notice: '不再停水，通告撤回。' });
    expect(end.sent.map(({ digest: sent, returnedAt }) => [sent, returnedAt])).toEqual([
      [third, null],
      [second, null],
      [digest, '一审'],
    ]);
    expect(end.timeline.at(-1)?.sentence).toBe('office-head甲撤回了已经发布的信息。');
    expect(Object.values(end.may).every(({ allowed }) => !allowed)).toBe(true);
  });

  it('is refused as stale with who did what when, and nothing is recorded', async () => {
    const id = await draft(notice('关于道路的通告'));
    const digest = await send(id);
    await posted(
      at(id, 'return'),
      { digest, step: 'secrecy', comments: [{ place: '', text: '请改题目' }] },
      who('secrecy-reviewer'),
    );
    await save(id, await versionOf(id), notice('关于道路维修的通告'));
    const now2 = await send(id);
    const before = (await whole(id)).timeline.length;
    const answer = await post(
      at(id, 'pass'),
      { digest, step: 'secrecy', opinion: '' },
      who('secrecy-reviewer'),
    );
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'stale',
        message: expect.stringMatching(/clerk甲，\d{4}年\d+月\d+日\d\d:\d\d，送审.*没有办.*请/u),
      },
    });
    expect((await whole(id)).timeline.length).toBe(before);
    expect((await whole(id)).working?.digest).toBe(now2);
  });

  it('is passed by one of two who do so at once', async () => {
    const id = await draft(notice('关于集市的通告'));
    const digest = await send(id);
    const another = await as(
      given.ledger,
      given.bodies,
      await hire(given.ledger, given.bodies.township, newAccount(), ['secrecy-reviewer'], {
        name: '王五',
        now,
      }),
    );
    const answers = await Promise.all(
      [who('secrecy-reviewer'), another].map((reviewer) =>
        post(at(id, 'pass'), { digest, step: 'secrecy', opinion: '' }, reviewer),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const no = answers.find(({ status }) => status === 409);
    expect(no?.body).toMatchObject({ message: expect.stringMatching(/。$/u) });
    expect((await whole(id)).working?.steps[0]?.passes).toHaveLength(1);
  });
});

describe('a text at work', () => {
  it('that was saved in another window is not written over, and says by whom', async () => {
    const id = await draft(notice('关于粮补的通告'));
    const version = await versionOf(id);
    expect((await save(id, version, notice('另一个窗口的'), who('other clerk'))).status).toBe(200);
    const answer = await save(id, version, notice('这个窗口的'));
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'stale',
        message: expect.stringMatching(/李四，.*没有覆盖/u),
        fields: [{ field: 'version' }],
      },
    });
    const standing = await get<Written>(at(id, 'manuscript'));
    expect(standing).toMatchObject({ edition: { title: '另一个窗口的' }, savedBy: { name: '李四' } });
  });

  it('keeps its history field by field', async () => {
    const id = await draft(notice('第一稿'));
    const first = await get<Written>(at(id, 'manuscript'));
    await save(id, first.version, { ...first.edition, title: '第二稿' }, who('other clerk'));
    const { versions } = await get<{
      versions: { version: number; changed: string[]; savedBy: { name: string } }[];
    }>(at(id, 'versions'));
    expect(versions[0]).toMatchObject({ changed: ['title'], savedBy: { name: '李四' } });
    const old = await get<{ edition: Edition }>(at(id, `versions/${versions[1]?.version ?? 0}`));
    expect(old.edition.title).toBe('第一稿');
    expect((await given.ask({ method: 'GET', url: at(id, 'versions/99'), as: who('clerk') })).status).toBe(
      404,
    );
  });

  it('may be a list of a thousand households, and lists in lists as deep as they go', async () => {
    const cell = (text: string) => ({
      type: 'tableCell' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
    });
    const rows = Array.from({ length: 2_500 }, (_, row) => ({
      type: 'tableRow' as const,
      content: ['户主', '人口', '补贴项目', '金额（元）', '备注'].map((head) => cell(`${head}${row}`)),
    }));
    let list: object = {
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: '最里面',
          marks: [{ type: 'link', attrs: { href: 'https://www.example.gov.cn/' } }],
        },
      ],
    };
    for (let depth = 0; depth < deepestList; depth += 1) {
      list = { type: 'bulletList', content: [{ type: 'listItem', content: [list] }] };
    }
    const content = { type: 'doc', content: [{ type: 'table', content: rows }, list] } as Edition['content'];
    const id = await draft(notice('补贴名单', { content }));
    expect(JSON.stringify(content).length).toBeGreaterThan(1_200_000);
    expect((await get<Written>(at(id, 'manuscript'))).edition.content).toEqual(content);
    // At any other door so much is refused, and says how much is taken.
    const answer = await post(at(id, 'discard'), { reason: '长'.repeat(1_100_000) });
    expect(answer).toMatchObject({ status: 413, body: { message: expect.stringContaining('1MB') } });
  });

  it('takes nothing that its shape does not have', async () => {
    const id = await draft(notice('关于供电的通告'));
    const version = await versionOf(id);
    const strange: readonly unknown[] = [
      { type: 'doc', content: [{ type: 'script', content: [] }] },
      { type: 'doc', content: [{ type: 'paragraph', attrs: { onclick: 'x' } }] },
      {
        type: 'doc',
        content: [{ type: 'image', attrs: { fileId: 'https://elsewhere.example/a.png', alt: '' } }],
      },
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
            ],
          },
        ],
      },
      '<p>甲</p>',
    ];
    for (const content of strange) {
      const answer = await save(id, version, notice('甲', { content: content as Edition['content'] }));
      expect(answer).toMatchObject({ status: 422, body: { code: 'wrong-input' } });
    }
    // A file of nobody, or of another body.
    const image = { type: 'image' as const, attrs: { fileId: uuidv7(), alt: '图' } };
    const answer = await save(id, version, notice('甲', { content: { type: 'doc', content: [image] } }));
    expect([404, 409, 422]).toContain(answer.status);
  });
});

describe('hostile text', () => {
  it('comes back from every door as the text that it is, in JSON', async () => {
    for (const payload of xssPayloads) {
      const plain = payload
        .replaceAll(/[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029\u{E0000}-\u{E007F}]/gu, '')
        .trim();
      if (plain === '') continue;
      const id = await draft(notice('甲'));
      const { edition, version } = await get<Written>(at(id, 'manuscript'));
      const saved = await given.ask({
        method: 'PUT',
        url: at(id, 'manuscript'),
        as: who('clerk'),
        payload: {
          version,
          changeNote: plain.slice(0, 500),
          explanations: { f: plain.slice(0, 500) },
          edition: {
            ...edition,
            title: plain.slice(0, 200),
            head: {
              ...edition.head,
              issuer: plain.slice(0, 100),
              summary: plain,
              keywords: [plain.slice(0, 20)],
              source: plain.slice(0, 100),
            },
            content: {
              type: 'doc',
              content: [
                { type: 'paragraph', content: [{ type: 'text', text: plain }] },
                { type: 'table', attrs: { caption: plain.slice(0, 200) }, content: [] },
              ],
            },
          },
        },
      });
      expect([payload, saved.status, saved.body]).toEqual([payload, 200, expect.anything()]);
      for (const url of [
        at(id),
        at(id, 'manuscript'),
        at(id, 'versions'),
        '/api/publications?size=100',
        '/api/reviews',
      ]) {
        const answer = await given.ask({ method: 'GET', url, as: who('clerk') });
        expect([url, answer.status]).toEqual([url, 200]);
        expect(answer.type).toMatch(/^application\/json/u);
      }
      const back = await get<Written>(at(id, 'manuscript'));
      expect(back.edition.content.content[0]).toEqual({
        type: 'paragraph',
        content: [{ type: 'text', text: plain }],
      });
      await posted(at(id, 'discard'), { reason: plain.slice(0, 400) });
    }
  }, 300_000);

  it('in a reason, an opinion or a comment is told as text', async () => {
    const id = await draft(notice('关于供气的通告'));
    const digest = await send(id);
    const text = '<img src=x onerror=window.pwned=1>';
    await posted(at(id, 'pass'), { digest, step: 'secrecy', opinion: text }, who('secrecy-reviewer'));
    await posted(
      at(id, 'return'),
      { digest, step: 'review-1', comments: [{ place: text, text }] },
      who('reviewer-1'),
    );
    const { working, timeline } = await whole(id);
    expect(working?.returned?.comments).toEqual([{ place: text, text }]);
    expect(
      timeline
        .map(({ details }) => details)
        .flat()
        .join(),
    ).toContain(text);
  });
});

describe('a text that is not what its digest says', () => {
  it('is not handed out: somebody changed it past the ledger', async () => {
    const id = await draft(notice('关于种子的通告'));
    const digest = await send(id);
    expect((await get<Text>(at(id, `texts/${digest}`))).edition.title).toBe('关于种子的通告');
    await given.ledger.write('everything', (tx) =>
      tx.updateTable('contents').set({ title: '被人改过的' }).where('digest', '=', digest).execute(),
    );
    const answer = await given.ask({ method: 'GET', url: at(id, `texts/${digest}`), as: who('clerk') });
    expect(answer).toMatchObject({
      status: 409,
      body: { message: expect.stringMatching(/校验值对不上.*请/u) },
    });
    expect(JSON.stringify(answer.body)).not.toContain('被人改过的');
  });

  it('nor one that another publication has', async () => {
    const [one, other] = [await draft(notice('甲的通告')), await draft(notice('乙的通告'))];
    const digest = await send(one);
    expect(
      (await given.ask({ method: 'GET', url: at(other, `texts/${digest}`), as: who('clerk') })).status,
    ).toBe(404);
    expect(
      (await given.ask({ method: 'GET', url: at(one, 'texts/no-digest'), as: who('clerk') })).status,
    ).toBe(404);
  });
});

describe('the screening', () => {
  it('shows findings without what was found, masks them, and lets the text go on', async () => {
    const number = identityNumber(7);
    const content = {
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph' as const,
          content: [{ type: 'text' as const, text: `联系人张三，身份证号${number}。` }],
        },
      ],
    };
    const id = await draft(notice('关于培训的通告', { content }));
    const version = await versionOf(id);
    const screened = await given.ask({
      method: 'POST',
      url: at(id, 'screening'),
      as: who('clerk'),
      payload: { version },
    });
    const { findings } = screened.body as {
      findings: { fingerprint: string; kind: string; open: boolean }[];
    };
    expect(findings).toMatchObject([{ kind: '身份证号', open: true }]);
    expect(JSON.stringify(screened.body)).not.toContain(number);
    expect((await post(at(id, 'submit'), { version })).status).not.toBe(200);
    const stale = await given.ask({
      method: 'POST',
      url: at(id, 'screening'),
      as: who('clerk'),
      payload: { version: version - 1 },
    });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale', message: expect.stringMatching(/clerk甲，.*没有筛查。请/u) },
    });
    const masked = await posted(at(id, 'mask'), {
      version,
      fingerprints: findings.map(({ fingerprint }) => fingerprint),
    });
    expect(masked).toMatchObject({ masked: 1, version: version + 1 });
    expect(JSON.stringify((await get<Written>(at(id, 'manuscript'))).edition)).not.toContain(number);
    await send(id);
  });
});

describe('the list', () => {
  it('is narrowed by the address, and leaves as a workbook', async () => {
    const id = await draft(notice('只有这一条叫作龙舟赛通告'));
    const found = await get<{ rows: { id: string }[] }>(
      `/api/publications?text=${encodeURIComponent('龙舟赛')}&state=draft`,
    );
    expect(found.rows.map((row) => row.id)).toEqual([id]);
    const none = await get<{ rows: unknown[] }>(
      `/api/publications?text=${encodeURIComponent('龙舟赛')}&state=public`,
    );
    expect(none.rows).toEqual([]);
    const file = await given.ask({
      method: 'GET',
      url: `/api/publications.xlsx?text=${encodeURIComponent('龙舟赛')}`,
      as: who('watcher'),
    });
    expect(file.status).toBe(200);
    expect(String(file.headers['content-disposition'])).toContain(encodeURIComponent('信息-20261120.xlsx'));
  });

  it.each(['state=elsewhere', 'year=1', 'body=x', 'column=' + 'x'.repeat(41)])(
    'refuses ?%s',
    async (query) => {
      const answer = await given.ask({ method: 'GET', url: `/api/publications?${query}`, as: who('clerk') });
      expect(answer).toMatchObject({ status: 422, body: { code: 'wrong-input' } });
    },
  );
});

it('an empty text is no publication', async () => {
  const id = await draft(notice('只有题目', { content: emptyContent }));
  const answer = await post(at(id, 'submit'), { version: await versionOf(id) });
  expect(answer).toMatchObject({ status: 422, body: { fields: [{ field: 'content' }] } });
});
