import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hire } from '../../../../tests/support/county.ts';
import { act } from '../../../../tests/support/ledger.ts';
import { identityNumber } from '../../../../tests/support/planted-secrets.ts';
import { publicCounty, type PublicCounty } from '../../../../tests/support/public-county.ts';
import { secretMark } from '../../../../tests/support/public-county/names.ts';
import { digestOf, plainEdition, published } from '../../../../tests/support/published.ts';
import { siteOn } from '../../../../tests/support/public-site.ts';
import type { Edition } from '../../../content/edition.ts';

let county: PublicCounty;
let site: ReturnType<typeof siteOn>;
let writer: string;
beforeAll(async () => {
  county = await publicCounty();
  site = siteOn(county.ledger, { files: county.files });
  writer = await hire(county.ledger, county.bodies.township, 'gengzheng', ['clerk']);
}, 300_000);
afterAll(async () => {
  await site.close();
  await county.close();
});

const saying = (text: string): Edition =>
  plainEdition('关于补贴结果的公示', {
    content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  });

type Step =
  | { readonly publish: Edition; readonly note?: string }
  | 'mask'
  | { readonly found: Edition; readonly open: number }
  | 'withdraw';

/** Takes the steps on something new of the township. @returns the path of its page without `.html` */
async function after(...steps: readonly Step[]): Promise<string> {
  const { ledger, bodies } = county;
  const id = { at: '' };
  for (const step of steps) {
    if (step === 'mask') {
      const payload = { fingerprint: uuidv7(), hitKind: '身份证号', place: '正文第1段', proof: null };
      await act(ledger, bodies.township, 'hit.masked', id.at, payload);
    } else if (step === 'withdraw') {
      await act(ledger, bodies.township, 'publication.withdrawn', id.at, {
        reason: '有误',
        notice: '有误。',
      });
    } else if ('found' in step) {
      const payload = { digest: digestOf(step.found), openHits: step.open, rulesVersion: '2' };
      await act(ledger, bodies.township, 'publication.rescreened', id.at, payload);
    } else {
      const before = id.at === '' ? {} : { publicationId: id.at };
      const { note = '更正了一处' } = step;
      const options = { ...before, changeNote: note };
      id.at = await published(ledger, bodies.township, writer, step.publish, options);
    }
  }
  const row = await ledger.read('everything', (tx) =>
    tx
      .selectFrom('publications')
      .select(['public_number as number', 'first_published_at as at'])
      .where('publication_id', '=', id.at)
      .executeTakeFirstOrThrow(),
  );
  const year = new Date((row.at?.getTime() ?? 0) + 8 * 3_600_000).getUTCFullYear();
  return `/yizhen/${year}/${String(row.number)}`;
}

const mainOf = async (address: string) => {
  const { text, status } = await site.text(address);
  return { status, main: /<main[^]*<\/main>/u.exec(text)?.[0] ?? '', html: text };
};

const [first, second, third] = [
  saying('共补贴10户。'),
  saying('共补贴12户。'),
  saying('共补贴12户，30000元。'),
];

describe('an edition that was corrected', () => {
  it('stands as it stood, with what changed after it, and the way to the current one', async () => {
    const path = await after({ publish: first }, { publish: second, note: '更正户数' }, { publish: third });
    const { status, main, html } = await mainOf(`${path}/1.html`);
    expect(status).toBe(200);
    expect(main).toContain('这是第1版，已经更正。现行的是第3版。');
    expect(main).toContain(`<a href="${path}.html">看现行的版本</a>`);
    expect(main).toContain('从第1版到第2版改了什么');
    expect(main).toContain('更正说明：更正户数');
    expect(main).toMatch(
      /<del><span class="unseen">删除：<\/span>10<\/del><ins><span class="unseen">新增：<\/span>12<\/ins>/u,
    );
    expect(main).toContain('<p>共补贴10户。</p>');
    expect(main).not.toContain('30000');
    expect(html).toContain('noindex');
    expect((await mainOf(`${path}/2.html`)).main).toContain('从第2版到第3版改了什么');
    const current = await mainOf(`${path}.html`);
    expect(current.main).toContain(`href="${path}/1.html" aria-label="看改了什么：第2版"`);
    expect(current.main).toContain(`href="${path}/2.html" aria-label="看改了什么：第3版"`);
  });

  it('in large type leads to large type', async () => {
    const path = await after({ publish: first }, { publish: second });
    expect((await mainOf(`/large${path}/1.html`)).main).toContain(`href="/large${path}.html"`);
  });

  it('tells attachments that changed by name, and hands none of its own out', async () => {
    const path = county.path('corrected').replace('.html', '');
    const { main } = await mainOf(`${path}/2.html`);
    expect(main).toContain('附件3：公示情况说明.pdf');
    expect(main).toContain('当时的附件');
    expect(main).not.toContain('download');
  });

  it('leads from the number of the current edition to the item, and is nothing beyond it', async () => {
    const path = await after({ publish: first }, { publish: second });
    expect(await site.ask(`${path}/2.html`)).toEqual({ kind: 'moved', to: `${path}.html` });
    expect((await mainOf(`${path}/3.html`)).status).toBe(404);
    const wrong = path.replace(/\/\d{4}\//u, '/2001/');
    expect(await site.ask(`${wrong}/1.html`)).toEqual({ kind: 'moved', to: `${path}/1.html` });
  });
});

describe('an edition is not shown any more', () => {
  const number = identityNumber(3);
  const leaking = saying(`张三，身份证号${number}，补贴3000元。`);
  const masked = saying('张三，身份证号35*************123，补贴3000元。');
  const deleted = saying('张三，补贴3000元。');
  // The sentence alone: nothing in the words of the editions gives a reason.
  const [plain, plainer] = [saying('补贴3000元。'), saying('补贴3001元。')];

  const gone = async (path: string, edition: number) => {
    const { status, main, html } = await mainOf(`${path}/${edition}.html`);
    expect(status).toBe(410);
    expect(main).toContain(`第${edition}版不再提供`);
    expect(main).toContain(`href="${path}.html"`);
    expect(html).not.toContain(number);
    const current = await mainOf(`${path}.html`);
    expect(current.main).not.toContain(`${path}/${edition}.html`);
    expect(current.html).not.toContain(number);
    return { main, current: current.main };
  };

  it('where its correction masked something', async () => {
    const path = await after({ publish: plain }, 'mask', { publish: plainer, note: '遮盖个人信息' });
    const { main, current } = await gone(path, 1);
    expect(main).toContain('第十五条');
    expect(current).toContain('遮盖个人信息');
    expect(current).toContain('不再提供');
  });

  it('nor one before it, which may hold the same', async () => {
    const path = await after(
      { publish: plain },
      { publish: first },
      'mask',
      { publish: second },
      { publish: third },
    );
    await gone(path, 1);
    await gone(path, 2);
    expect((await mainOf(`${path}/3.html`)).status).toBe(200);
  });

  it('where the screening found something in it later, that nobody let through', async () => {
    const path = await after({ publish: plain }, { found: plain, open: 2 }, { publish: plainer });
    await gone(path, 1);
    const letThrough = await after(
      { publish: plain },
      { found: plain, open: 2 },
      { found: plain, open: 0 },
      { publish: plainer },
    );
    expect((await mainOf(`${letThrough}/1.html`)).status).toBe(200);
  });

  it('where it was withdrawn and came back corrected', async () => {
    const path = await after({ publish: plain }, 'withdraw', { publish: plainer });
    const { main, current } = await gone(path, 1);
    expect(main).toContain('这一版已经撤回');
    expect(current).toContain('更正以前的版本已经撤回');
  });

  it.each([
    ['masked by hand', masked],
    ['deleted by hand', deleted],
  ])('where personal data was %s, without an act that says so', async (_, corrected) => {
    await gone(await after({ publish: leaking }, { publish: corrected }), 1);
  });

  it('and is not told by the comparison of the one before it', async () => {
    const path = await after({ publish: plain }, { publish: leaking }, { publish: plainer });
    await gone(path, 2);
    const { status, main, html } = await mainOf(`${path}/1.html`);
    expect(status).toBe(200);
    expect(main).toContain('从第1版到第3版改了什么');
    expect(html).not.toContain(number);
  });

  it('as masking before the first publication is no reason', async () => {
    const id = uuidv7();
    const { ledger, bodies } = county;
    await act(ledger, bodies.township, 'publication.opened', id, {
      columnId: 'notice',
      rowId: null,
      obligationKey: null,
      documentId: null,
    });
    const payload = { fingerprint: uuidv7(), hitKind: '身份证号', place: '正文第1段', proof: null };
    await act(ledger, bodies.township, 'hit.masked', id, payload);
    await published(ledger, bodies.township, writer, plain, { publicationId: id });
    await published(ledger, bodies.township, writer, plainer, { publicationId: id });
    const row = await ledger.read('everything', (tx) =>
      tx
        .selectFrom('public_index')
        .select(['year', 'number'])
        .where('publication_id', '=', id)
        .executeTakeFirstOrThrow(),
    );
    expect((await mainOf(`/yizhen/${row.year}/${row.number}/1.html`)).status).toBe(200);
  });

  it('in the invented county', async () => {
    const path = county.path('masked').replace('.html', '');
    const { status, html } = await mainOf(`${path}/1.html`);
    expect(status).toBe(410);
    expect(html).not.toContain(secretMark);
  });
});
