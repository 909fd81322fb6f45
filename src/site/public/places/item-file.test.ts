import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hire } from '../../../../tests/support/county.ts';
import { publicCounty, type PublicCounty } from '../../../../tests/support/public-county.ts';
import { fileOf } from '../../../../tests/support/public-county/files.ts';
import { plainEdition, published } from '../../../../tests/support/published.ts';
import { siteOn } from '../../../../tests/support/public-site.ts';

let county: PublicCounty;
let site: ReturnType<typeof siteOn>;
let folder: string;
beforeAll(async () => {
  county = await publicCounty();
  site = siteOn(county.ledger, { files: county.files });
  folder = county.path('with-everything').replace('.html', '/');
}, 300_000);
afterAll(async () => {
  await site.close();
  await county.close();
});

const at = (fileId: string, name: string, base = folder) => `${base}${fileId}/${encodeURIComponent(name)}`;
const statusOf = async (address: string) => (await site.text(address)).status;

describe('a file of an item', () => {
  it('is handed out by its id, as what it is', async () => {
    const { fileId, name, sha256, mediaType } = fileOf('paper');
    expect(await site.ask(at(fileId, name))).toEqual({
      kind: 'file',
      sha256,
      name,
      mediaType,
      inline: false,
    });
  });

  it('that is a picture of the text is shown in it', async () => {
    const { fileId, sha256 } = fileOf('picture');
    const made = await site.ask(at(fileId, '图片1.png'));
    expect(made).toMatchObject({ kind: 'file', sha256, name: '图片1.png', inline: true });
  });

  it('asked for by another name leads to the right one', async () => {
    const { fileId, name } = fileOf('paper');
    expect(await site.ask(at(fileId, '别的名字.exe'))).toEqual({ kind: 'moved', to: at(fileId, name) });
  });

  it('asked for in another year leads to the right one', async () => {
    const { fileId, name } = fileOf('paper');
    const wrong = at(fileId, name, folder.replace('/2026/', '/2011/'));
    expect(await site.ask(wrong)).toEqual({ kind: 'moved', to: at(fileId, name) });
  });

  it('has no large type', async () => {
    const { fileId, name } = fileOf('paper');
    expect(await statusOf(`/large${at(fileId, name)}`)).toBe(404);
  });

  it('is every file that the page names', async () => {
    const { text } = await site.text(county.path('with-everything'));
    const named = [...text.matchAll(/(?:href|src)="(?<to>[^"]*\/[\da-f-]{36}\/[^"]*)"/gu)].map(
      ({ groups }) => groups?.['to'] ?? '',
    );
    expect(named).toHaveLength(4);
    for (const address of named) expect(await site.ask(address)).toMatchObject({ kind: 'file' });
  });
});

describe('nothing is handed out', () => {
  it('of another item, or of another body', async () => {
    const { fileId, name } = fileOf('word');
    const township = county.path('corrected').replace('.html', '/');
    expect(await statusOf(at(fileId, name, township))).toBe(404);
  });

  it('of an edition before', async () => {
    const { ledger, bodies } = county;
    const writer = await hire(ledger, bodies.county, 'huanfujian', ['clerk']);
    const before = plainEdition('名单', { attachments: [fileOf('sheet')] });
    const id = await published(ledger, bodies.county, writer, before);
    const row = await ledger.read('everything', (tx) =>
      tx
        .selectFrom('public_index')
        .select(['year', 'number'])
        .where('publication_id', '=', id)
        .executeTakeFirstOrThrow(),
    );
    const own = `/${row.year}/${row.number}/`;
    const { fileId, name } = fileOf('sheet');
    expect(await site.ask(at(fileId, name, own))).toMatchObject({ kind: 'file' });
    await published(ledger, bodies.county, writer, plainEdition('名单'), { publicationId: id });
    expect(await statusOf(at(fileId, name, own))).toBe(404);
    expect((await site.text(`/${row.year}/${row.number}/1.html`)).text).not.toContain(fileId);
  });

  it('that no text names, though it is kept', async () => {
    const { fileId } = fileOf('emblem');
    expect(await statusOf(at(fileId, '徽标.svg'))).toBe(404);
  });

  it('whose bytes are gone', async () => {
    const empty = siteOn(county.ledger);
    const { fileId, name } = fileOf('paper');
    expect((await empty.text(at(fileId, name))).status).toBe(404);
    await empty.close();
  });

  it('of what was withdrawn: the reason stands in its place', async () => {
    const { fileId } = fileOf('sheet');
    const withdrawn = county.path('withdrawn').replace('.html', '/');
    const { status, text } = await site.text(at(fileId, '名单.xlsx', withdrawn));
    expect(status).toBe(410);
    expect(text).toContain('撤回说明');
  });
});
