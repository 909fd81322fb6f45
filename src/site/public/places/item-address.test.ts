import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hire } from '../../../../tests/support/county.ts';
import { act } from '../../../../tests/support/ledger.ts';
import { publicCounty, type PublicCounty } from '../../../../tests/support/public-county.ts';
import { secretMark } from '../../../../tests/support/public-county/names.ts';
import { siteOn } from '../../../../tests/support/public-site.ts';
import { plainEdition, published } from '../../../../tests/support/published.ts';

let county: PublicCounty;
let site: ReturnType<typeof siteOn>;
const now = () => new Date('2026-11-21T04:00:00Z');
beforeAll(async () => {
  county = await publicCounty();
  site = siteOn(county.ledger, { files: county.files, now, publicUrl: 'https://www.example.gov.cn' });
}, 300_000);
afterAll(async () => {
  await site.close();
  await county.close();
});

const pageOf = async (address: string) => {
  const { text, status } = await site.text(address);
  return { status, html: text, main: /<main[^]*<\/main>/u.exec(text)?.[0] ?? '' };
};

describe('an address', () => {
  it('with the wrong year leads to the right one', async () => {
    const right = county.path('assistance-2026');
    expect(await site.ask(right.replace('/2026/', '/2019/'))).toEqual({ kind: 'moved', to: right });
    expect(await site.ask(`/large${right.replace('/2026/', '/2019/')}`)).toEqual({
      kind: 'moved',
      to: `/large${right}`,
    });
  });

  it.each([
    '/2026/999999.html',
    '/yizhen/2026/999999.html',
    '/2026/2147483648.html',
    '/2026/9999999999.html',
  ])('%s leads to nothing', async (address) => {
    expect((await pageOf(address)).status).toBe(404);
  });

  it('of another body is not one of this', async () => {
    const number = /\/2026\/(\d+)\.html$/u.exec(county.path('wide-table'))?.[1] ?? '';
    const { html } = await pageOf(`/2026/${number}.html`);
    expect(html).not.toContain('乙镇2026年1月至11月各村资金使用情况');
  });

  it('of a draft, or of what was given up, is none', async () => {
    const drafts = await county.ledger.read('everything', (tx) =>
      tx
        .selectFrom('publications')
        .select('public_number as number')
        .where('public_state', 'is', null)
        .execute(),
    );
    expect(drafts.length).toBeGreaterThan(1);
    expect(drafts.every(({ number }) => number === null)).toBe(true);
  });
});

describe('what was withdrawn', () => {
  it('is told with reason, day and whom to ask, and with nothing of what it was', async () => {
    const { status, html, main } = await pageOf(county.path('withdrawn'));
    expect(status).toBe(410);
    expect(main).toContain('这条信息已经撤回');
    expect(main).toContain('已于2026年8月3日撤回');
    expect(main).toContain('这条信息里有不应当公开的个人信息');
    expect(main).toContain('0000-6000012');
    expect(main).toContain('乙镇党政办公室');
    expect(html).not.toContain(secretMark);
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).not.toContain('ArticleTitle');
  });

  it.each(['/1.html', '/2.html', '/00000000-0000-8000-8000-000000000000/a.pdf'])(
    'answers the same at %s',
    async (rest) => {
      const { status, html } = await pageOf(county.path('withdrawn').replace('.html', rest));
      expect(status).toBe(410);
      expect(html).not.toContain(secretMark);
    },
  );

  it('names who may be asked where the body has no guide', async () => {
    const address = await (async () => {
      const { ledger, bodies } = county;
      const writer = await hire(ledger, bodies.department, 'chehui', ['clerk']);
      const id = await published(ledger, bodies.department, writer, plainEdition('要撤回的'));
      await act(ledger, bodies.department, 'publication.withdrawn', id, {
        reason: '有误',
        notice: '内容有误。',
      });
      const { number, at } = await ledger.read('everything', (tx) =>
        tx
          .selectFrom('publications')
          .select(['public_number as number', 'first_published_at as at'])
          .where('publication_id', '=', id)
          .executeTakeFirstOrThrow(),
      );
      return `/jiaoyuju/${new Date((at?.getTime() ?? 0) + 8 * 3_600_000).getUTCFullYear()}/${String(number)}.html`;
    })();
    const { status, main } = await pageOf(address);
    expect(status).toBe(410);
    expect(main).toContain('0000-6000001');
  });
});
