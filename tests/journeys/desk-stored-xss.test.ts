import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, type WorkSheet } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { catalogueEndpoints } from '../../src/desk/contract/catalogue.ts';
import { channelEndpoints } from '../../src/desk/contract/channels.ts';
import { cleanUpEndpoints } from '../../src/desk/contract/clean-ups.ts';
import { documentEndpoints } from '../../src/desk/contract/documents.ts';
import { obligationEndpoints } from '../../src/desk/contract/obligations.ts';
import { publicationEndpoints } from '../../src/desk/contract/publications.ts';
import { publishingSettingsEndpoints } from '../../src/desk/contract/publishing-settings.ts';
import { registerEndpoints } from '../../src/desk/contract/registers.ts';
import { reviewEndpoints } from '../../src/desk/contract/reviews.ts';
import { wordEndpoints } from '../../src/desk/contract/words.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import type { ApiPerson } from '../support/desk-api.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';
import {
  doorsNotTried,
  hostileCounty,
  type HostileCounty,
  type HostilePerson,
} from '../support/hostile-county.ts';
import { seedsOf } from '../support/hostile-seeds.ts';
import { workbookOf } from '../support/office-files.ts';
import {
  inspectDocument,
  settleWithin,
  visitDesk,
  watchedBrowser,
  type Inspection,
} from '../support/watched-browser.ts';
import { hostileAddresses, xssPayloads } from '../support/xss-payloads.ts';

const executable = chromiumPath();

describe.skipIf(executable === null)('hostile texts in every field', () => {
  let desk: DeskServer;
  let browser: Browser;
  let county: HostileCounty;
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-hostile-'));
  /** Fields that were read on some page. */
  const seen = new Set<string>();
  const kinds = new Set<string>();
  let previewed = false;

  beforeAll(async () => {
    desk = await startDesk(await newInstallation());
    browser = await launch(executable ?? '');
    county = await hostileCounty(desk.url);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const note = (inspection: Inspection) => {
    const { text } = inspection;
    for (const kind of inspection.kinds) kinds.add(kind);
    previewed ||= text.includes('预览：公众看到的样子');
    for (const [, mark = ''] of text.matchAll(/〔(\d+)〕/gu)) {
      seen.add(county.texts.fields[Number(mark)] ?? '');
    }
  };
  const open = (who: HostilePerson) => watchedBrowser(browser, desk.url, county.people[who].cookies);
  /** A file or whatever else a door gives, with its headers. */
  const get = (path: string, person: ApiPerson = county.people.clerk) =>
    fetch(new URL(path, desk.url), {
      headers: { cookie: person.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    });

  it('would be noticed, each of them, if a page wrote them as they are', async () => {
    const watched = await watchedBrowser(browser, desk.url);
    const page = await watched.page();
    const unnoticed: string[] = [];
    for (const payload of xssPayloads) {
      await page.goto('about:blank');
      const before = watched.complaints.length;
      await page.setContent(`<main>${payload}</main>`, { waitUntil: 'commit' });
      const { strange } = await page.evaluate(inspectDocument);
      const made = await page.evaluate(() => document.querySelectorAll('main *, body > :not(main)').length);
      if (made > 0 && strange.length === 0 && watched.complaints.length === before) unnoticed.push(payload);
    }
    expect(unnoticed).toEqual([]);
    await watched.close();
  });

  it('are taken or refused with a sentence, at every door of publishing', () => {
    expect(county.doors.faults).toEqual([]);
    const doors = [
      documentEndpoints,
      cleanUpEndpoints,
      catalogueEndpoints,
      obligationEndpoints,
      registerEndpoints,
      channelEndpoints,
      wordEndpoints,
      publicationEndpoints,
      reviewEndpoints,
      publishingSettingsEndpoints,
    ];
    expect(doorsNotTried(county.doors, ...doors)).toEqual([]);
  });

  // Nothing of publishing is shown there.
  const general = 'calendar|roles|settings|backups|account|keys|more';
  const lists = 'documents|registers|channels|catalogue|obligations|words|work';

  it.each<[HostilePerson, number, RegExp]>([
    ['clerk', 2, new RegExp(`^/desk/(?:${general})`, 'u')],
    ['first', 2, new RegExp(`^/desk/(?:${general}|${lists}|publications|bodies)`, 'u')],
    // The lists show him what they show the clerk.
    ['head', 1, new RegExp(`^/desk/(?:${general}|${lists})`, 'u')],
    ['watcher', 1, new RegExp(`^/desk/(?:${general})`, 'u')],
    ['auditor', 1, new RegExp(`^/desk/(?:${general})`, 'u')],
    ['keeper', 1, /^$/u],
  ])('are nothing but text on every page of %s', async (who, ofEach, skip) => {
    const watched = await open(who);
    const pages = await visitDesk(watched, desk.url, { ofEach, skip, seeds: await seedsOf(county, who) });
    for (const inspection of pages.values()) note(inspection);
    expect(strangeOn(pages)).toEqual([]);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  /** What a door reads and keeps nowhere; the name of a list that was imported, of which one page is one of many. */
  const unkept = /^(?:check|plan)|explanations\.x$|^importCatalogue (?:source|sheets\.name)$/u;

  it('are all shown somewhere: what was tried was seen', () => {
    const refused = county.doors.refused;
    const last = (name: string) => name.split(/[ .]/u).at(-1);
    const unseen = [...new Set(county.texts.fields)].filter(
      (field) =>
        !seen.has(field) &&
        !unkept.test(field) &&
        ![...refused].some(
          (each) => each.split(' ')[0] === field.split(' ')[0] && last(each) === last(field),
        ),
    );
    expect(unseen).toEqual([]);
    // Texts as the public sees them, before and after, with all that a text is made of.
    expect(previewed).toBe(true);
    const parts = [
      'ins',
      'del',
      'table',
      'caption',
      'ol',
      'blockquote',
      'img',
      'a',
      'strong',
      'u',
      'sup',
      'hr',
    ];
    expect(parts.filter((part) => !kinds.has(part))).toEqual([]);
  });

  it.each([
    ['/documents/import', ['文件名称', '发文字号', '成文日期', '公开属性']],
    ['/registers/licence/import', ['决定日期', '许可事项', '文号', '备注']],
    ['/channels/import', ['日期', '标题', '链接', '渠道']],
    ['/words/edit', ['词', '正确写法', '词表']],
    ['/catalogue/TOWNSHIP/import', ['一级事项', '二级事项', '公开内容', '公开时限']],
  ])('are text where a workbook is read: %s', async (path, heads) => {
    const watched = await open('clerk');
    const page = await watched.page();
    await page.goto(`${desk.url}/desk${path.replace('TOWNSHIP', county.township)}`);
    await settleWithin(page);
    const rows = xssPayloads.map((_, at) => heads.map((_head, column) => xssPayloads.at(at - column) ?? ''));
    const file = {
      name: '"><img src=x onerror=window.pwned=1>.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(
        workbookOf({ '<svg onload=window.pwned=1>': [[...heads, ...xssPayloads], ...rows] }),
      ),
    };
    const input = page.locator('main input[type=file]').first();
    if ((await input.count()) === 0) {
      await page.getByRole('button', { name: /导入/u }).first().click();
    }
    await input.setInputFiles(file);
    await settleWithin(page);
    const pages = new Map([['read', await page.evaluate(inspectDocument)]]);
    const check = page.getByRole('button', { name: /^(?:核对|看会改什么)/u });
    if ((await check.count()) > 0) await check.first().click();
    await settleWithin(page);
    await page.getByText('window.pwned=1').first().waitFor();
    pages.set('checked', await page.evaluate(inspectDocument));
    expect(strangeOn(pages)).toEqual([]);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('as addresses lead nowhere: refused with a sentence, or an address of the web', async () => {
    const { clerk } = county.people;
    const id = county.publications['discarded'] ?? '';
    const wrong: string[] = [];
    for (const url of hostileAddresses) {
      const record = {
        actId: uuidv7(),
        channel: 'wechat',
        category: 'notice',
        title: '甲',
        url,
        place: '',
        on: '2026-01-05',
        reads: null,
        publicationId: null,
      };
      const linked = { type: 'text', text: '甲', marks: [{ type: 'link', attrs: { href: url } }] };
      const content = { type: 'doc', content: [{ type: 'paragraph', content: [linked] }] };
      const head = { issuer: '', keywords: [], interprets: [] };
      const nothing = Object.fromEntries(
        ['indexNumber', 'subject', 'number', 'formedOn', 'summary', 'source', 'validity'].map((each) => [
          each,
          null,
        ]),
      );
      const manuscript = {
        version: 1,
        explanations: {},
        changeNote: null,
        edition: { title: '', head: { ...nothing, ...head }, content, attachments: [] },
      };
      const of = `/api/bodies/${clerk.bodyId}`;
      const calls = [
        ['POST', `${of}/channels`, record],
        ['PUT', `${of}/publications/${id}/manuscript`, manuscript],
      ] as const;
      for (const [method, path, body] of calls) {
        const said = await clerk.ask(method, path, body).then(
          () => (/^https?:\/\/[^\s"'<>\\]+$/u.test(url.trim()) ? '' : 'taken'),
          (error: unknown) => (/: 4\d\d .*\p{Script=Han}/u.test(String(error)) ? '' : String(error)),
        );
        if (said !== '') wrong.push(`${path} ${JSON.stringify(url)}: ${said}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are text in every list that is exported: no formula, no link that runs', async () => {
    const { clerk, head, watcher } = county.people;
    const of = `/api/bodies/${county.township}`;
    const formula = {
      actId: uuidv7(),
      number: '=1+1',
      matter: '=HYPERLINK("https://evil.invalid/","点")',
      remark: '@SUM(1)',
    };
    await clerk.ask('POST', `${of}/registers/licence/lines`, {
      ...formula,
      on: '2026-01-05',
      count: 1,
      amountFen: null,
      publicationId: null,
    });
    const lists: readonly (readonly [string, ApiPerson])[] = [
      ['/api/publications.xlsx', clerk],
      ['/api/documents.xlsx', clerk],
      ['/api/registers/licence/list.xlsx', clerk],
      ['/api/channels.xlsx', clerk],
      ['/api/work.xlsx', head],
      [`${of}/words.xlsx`, clerk],
      [`${of}/catalogue.xlsx`, clerk],
      [`${of}/obligation-year.xlsx?year=${new Date().getFullYear()}`, clerk],
      ['/api/obligations.xlsx', watcher],
      ['/api/combined-roles.xlsx', watcher],
    ];
    const wrong: string[] = [];
    for (const [path, person] of lists) {
      const answer = await get(path, person);
      expect([path, answer.status]).toEqual([path, 200]);
      const book = read(new Uint8Array(await answer.arrayBuffer()));
      const cells = Object.values(book.Sheets).flatMap((sheet: WorkSheet) =>
        Object.entries(sheet).filter(([name]) => !name.startsWith('!')),
      );
      expect(cells.length).toBeGreaterThan(0);
      for (const [name, cell] of cells as [string, { readonly f?: string; readonly l?: unknown }][]) {
        if (cell.f !== undefined || cell.l !== undefined)
          wrong.push(`${path} ${name}: ${JSON.stringify(cell)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are text on the papers that are printed', async () => {
    const { clerk } = county.people;
    const of = `/api/bodies/${county.township}`;
    const { rows } = (await clerk.ask('GET', '/api/documents?size=100')) as {
      readonly rows: readonly { readonly id: string; readonly secrecy: string | null }[];
    };
    const { campaigns } = (await clerk.ask('GET', `${of}/clean-ups`)) as {
      readonly campaigns: readonly { readonly id: string; readonly closedOn: string | null }[];
    };
    const papers = [
      ...rows.filter(({ secrecy }) => secrecy !== null).map(({ id }) => `${of}/documents/${id}/secrecy-form`),
      ...campaigns.filter(({ closedOn }) => closedOn !== null).map(({ id }) => `${of}/clean-ups/${id}/list`),
    ];
    expect(papers).toHaveLength(2);
    for (const paper of papers) {
      const docx = await get(`${paper}?format=docx`);
      expect([paper, docx.status]).toEqual([paper, 200]);
      const parts = unzipSync(new Uint8Array(await docx.arrayBuffer()));
      const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      expect(text).toMatch(/&lt;(?:img|script|svg|iframe|a |input|form|noscript)/u);
      expect(
        Object.keys(parts).filter((name) => /altChunk|\.html?$|vbaProject|embeddings/iu.test(name)),
      ).toEqual([]);
      expect(text).not.toMatch(/<w:(?:altChunk|instrText|hyperlink|object)|<script|<img|<svg/u);
      const pdf = await get(`${paper}?format=pdf`);
      expect([paper, pdf.status]).toEqual([paper, 200]);
      const bytes = Buffer.from(await pdf.arrayBuffer()).toString('latin1');
      expect(bytes.startsWith('%PDF')).toBe(true);
      expect(bytes).not.toMatch(/\/(?:JavaScript|JS|Launch|OpenAction|URI|EmbeddedFile)\b/u);
    }
  });

  it('are text in what the county’s portal takes over, and where its page stands', async () => {
    const feed = (await (await get(`/api/portal/${county.township}/changes`)).json()) as {
      readonly entries: readonly { readonly id: string; readonly package: string | null }[];
    };
    expect(feed.entries.length).toBeGreaterThan(5);
    const watched = await watchedBrowser(browser, desk.url);
    const pages = new Map<string, Inspection>();
    for (const { id, package: address } of feed.entries) {
      if (address === null) continue;
      const packed = unzipSync(new Uint8Array(await (await get(address)).arrayBuffer()));
      for (const [name, bytes] of Object.entries(packed)) {
        const path = join(folder, id, name);
        expect(path.startsWith(join(folder, id))).toBe(true);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, bytes);
      }
      const page = await watched.page();
      await page.goto(pathToFileURL(join(folder, id, 'index.html')).href);
      pages.set(id, await page.evaluate(inspectDocument));
      await page.close();
    }
    for (const inspection of pages.values()) expect(inspection.text).toContain('window.pwned=1');
    expect(strangeOn(pages)).toEqual([]);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('run nowhere when an answer of a door is opened as a page', async () => {
    const watched = await open('clerk');
    const id = county.publications['corrected'] ?? '';
    const of = `/api/bodies/${county.township}`;
    for (const path of [
      `/api/portal/${county.township}/changes`,
      `/api/portal/${county.township}/changes.atom`,
      `${of}/publications/${id}`,
      `${of}/publications/${id}/manuscript`,
      '/api/publications?size=100',
      `/api/publications?text=${encodeURIComponent('<script>window.pwned=1</script>')}`,
      `/api/bodies/${encodeURIComponent('<script>window.pwned=1</script>')}/publications/x`,
      `/desk/${encodeURIComponent('<script>window.pwned=1</script>')}`,
      `/desk/assets/${encodeURIComponent('<script>window.pwned=1</script>')}`,
    ]) {
      const answer = await get(path);
      expect([path, answer.headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
      expect([path, answer.status < 500]).toEqual([path, true]);
      const page = await watched.page();
      await page.goto(new URL(path, desk.url).href, { waitUntil: 'load' }).catch((error: unknown) => {
        // A file is saved instead of shown.
        if (!/Download is starting|ERR_ABORTED/u.test(String(error))) throw error;
      });
      expect([path, await page.evaluate(() => 'pwned' in globalThis)]).toEqual([path, false]);
      await page.close();
    }
    expect(watched.complaints.filter((each) => !/status of 4\d\d/u.test(each))).toEqual([]);
    await watched.close();
  });
});

const strangeOn = (pages: ReadonlyMap<string, Inspection>): readonly string[] =>
  [...pages].flatMap(([path, { strange }]) => strange.map((each) => `${path}: ${each}`));
