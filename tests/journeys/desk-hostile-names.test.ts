import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import type { Attachment } from '../../src/content/edition.ts';
import type { RoleId } from '../../src/law/index.ts';
import { initialChain } from '../../src/law/index.ts';
import { chromiumPath, launch } from '../support/browser.ts';
import { countyOverHttp, type ApiPerson } from '../support/desk-api.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';
import { uploadOver } from '../support/hostile-upload.ts';
import { noticeOf } from '../support/publishing-town.ts';
import { inspectDocument, settleWithin, watchedBrowser } from '../support/watched-browser.ts';

const executable = chromiumPath();

/** Names that files come with, all of them plain text. */
const names: readonly string[] = [
  '../../../etc/passwd.txt',
  '..\\..\\windows\\win.ini.txt',
  'C:\\文件\\名单.txt',
  '/etc/shadow',
  'CON.txt',
  'nul',
  'COM1.2026.txt',
  '.htaccess',
  '...',
  '名单.txt.',
  '名单.txt ',
  ' 名单.txt',
  '名\u0000单\u0007.txt',
  '名单\r\nSet-Cookie: a=b.txt',
  '名单\u202Etxt.exe',
  '\uFEFF名\u200B单.txt',
  '\uD800名单.txt',
  `${'x'.repeat(255)}.txt`,
  `${'长'.repeat(255)}.txt`,
  `${'𠮷'.repeat(200)}.txt`,
  '名单%2F..%2F..%2Fpasswd.txt',
  '名单#1?x=1&y=2.txt',
  '"名单";x=\'y\'.txt',
  'A.txt',
  'a.txt',
  'e\u0301.txt',
  '-rf *.txt',
  '=1+1.txt',
  '${window.pwned=1}.txt',
  '<img src=x onerror=window.pwned=1>.txt',
  'index.html',
  'item.json.txt',
];

describe.skipIf(executable === null)('files that are called in hostile ways', () => {
  let desk: DeskServer;
  let browser: Browser;
  let clerk: ApiPerson;
  let attachments: readonly Attachment[] = [];
  let id: string;
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-names-'));
  const textOf = (at: number) => `第${at + 1}份说明，现予公开。`;

  beforeAll(async () => {
    desk = await startDesk(await newInstallation());
    browser = await launch(executable ?? '');
    const county = await countyOverHttp(desk.url);
    const township = await county.found('乙镇人民政府', 'township');
    const hire = (name: string, ...roles: readonly RoleId[]) => county.hire(township, name, ...roles);
    clerk = await hire('张三', 'clerk');
    const [secrecy, first, head] = [
      await hire('李四', 'secrecy-reviewer'),
      await hire('王五', 'reviewer-1'),
      await hire('冯一', 'office-head'),
    ];
    const of = `/api/bodies/${township}`;
    const did = (person: ApiPerson, path: string, body: object) =>
      person.ask('POST', path, { actId: uuidv7(), ...body });
    await did(head, `${of}/review-chain`, {
      columnId: null,
      seenAt: null,
      reason: '只为试文件名，两步就够了',
      chain: {
        ...initialChain,
        fewerReviewsReason: '只为试文件名，用不着三审三校',
        steps: initialChain.steps.slice(0, 2),
      },
    });
    for (const [at, name] of names.entries()) {
      const { status, body } = await uploadOver(desk.url, clerk, name, Buffer.from(textOf(at)));
      expect([name, status, body]).toEqual([name, 200, expect.anything()]);
      attachments = [...attachments, body as unknown as Attachment];
    }
    const place = { columnId: 'notice', rowId: null, obligationKey: null, documentId: null };
    ({ id } = (await did(clerk, `${of}/publications`, place)) as { readonly id: string });
    const at = `${of}/publications/${id}`;
    const edition = { ...noticeOf('附件名称不寻常的通知'), attachments };
    await clerk.ask('PUT', `${at}/manuscript`, { version: 1, edition, explanations: {}, changeNote: null });
    await did(clerk, `${at}/submit`, { version: 2 });
    const { working } = (await clerk.ask('GET', at)) as { readonly working: { readonly digest: string } };
    const { digest } = working;
    await did(secrecy, `${at}/pass`, { digest, step: 'secrecy', opinion: '' });
    await did(first, `${at}/pass`, { digest, step: 'review-1', opinion: '' });
    await did(head, `${at}/publish`, { digest });
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are kept under names that no system stumbles over', () => {
    const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
    for (const { name } of attachments) {
      expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+$/u);
      expect(name).not.toMatch(/^[.\s]|[.\s]$/u);
      expect(name).not.toMatch(device);
      expect(name).toMatch(/\.txt$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(255);
    }
  });

  it('are saved by a browser as they are called, each with what is in it', async () => {
    const watched = await watchedBrowser(browser, desk.url, clerk.cookies);
    const page = await watched.page();
    await page.goto(`${desk.url}/desk/publications/${clerk.bodyId}/${id}`);
    await settleWithin(page);
    const { strange } = await page.evaluate(inspectDocument);
    expect(strange).toEqual([]);
    const links = page.locator('main a[href*="/files/"]');
    expect(await links.count()).toBe(names.length);
    for (let at = 0; at < names.length; at += 1) {
      const called = attachments[at]?.name ?? '';
      const saving = page.waitForEvent('download');
      await links.nth(at).click();
      const download = await saving;
      const suggested = download.suggestedFilename();
      // A browser may make a name harmless in its own way, as with a % or a ~.
      expect(suggested).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]+\.txt$/u);
      expect(suggested.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(0, 30)).toBe(
        called.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(0, 30),
      );
      expect(readFileSync(await download.path(), 'utf8')).toBe(textOf(at));
    }
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('stand in the package of the county’s portal beside one another, and its page leads to each', async () => {
    const answer = await fetch(new URL(`/api/portal/${clerk.bodyId}/items/${id}`, desk.url));
    expect(answer.status).toBe(200);
    const packed = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const paths = Object.keys(packed);
    // No two that a system without cases would take for one.
    expect(new Set(paths.map((path) => path.normalize('NFKC').toLowerCase())).size).toBe(paths.length);
    expect(paths.filter((path) => path.startsWith('files/'))).toHaveLength(names.length);
    for (const path of paths) {
      expect(path).toMatch(/^(?:index\.html|item\.json|files\/[^\\/:*?"<>|\p{Cc}\p{Cf}]+)$/u);
      expect(normalize(path)).toBe(path);
      for (const part of path.split('/')) expect(Buffer.byteLength(part)).toBeLessThan(255);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), packed[path] ?? new Uint8Array());
    }
    const watched = await watchedBrowser(browser, desk.url);
    const page = await watched.page();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    expect((await page.evaluate(inspectDocument)).strange).toEqual([]);
    const hrefs = await page
      .locator('a[download]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs).toHaveLength(names.length);
    for (const [at, href] of hrefs.entries()) {
      expect(readFileSync(new URL(href, pathToFileURL(join(folder, 'index.html'))), 'utf8')).toBe(textOf(at));
    }
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it('are handed out under no other name that is asked for', async () => {
    const cookie = clerk.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const { fileId = '' } = attachments[0] ?? {};
    for (const name of [...names, '名单.exe', '名单.html']) {
      const wanted = new URLSearchParams({ name }).toString();
      const answer = await fetch(new URL(`/api/bodies/${clerk.bodyId}/files/${fileId}?${wanted}`, desk.url), {
        headers: { cookie },
      });
      const said = (await answer.text()).slice(0, 200);
      if (answer.status !== 200) {
        expect([name, answer.status < 500, said]).toEqual([
          name,
          true,
          expect.stringMatching(/\p{Script=Han}/u),
        ]);
        continue;
      }
      const disposition = answer.headers.get('content-disposition') ?? '';
      expect(disposition).toMatch(
        /^attachment; filename="[\w.-]+\.txt"; filename\*=UTF-8''[\w.~%!-]+\.txt$/u,
      );
      expect(decodeURIComponent(disposition.split("''")[1] ?? '')).not.toMatch(/[\\/\p{Cc}\p{Cf}]/u);
      expect(answer.headers.get('set-cookie') ?? '').not.toContain('a=b');
    }
  });
});
