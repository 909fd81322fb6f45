import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Edition } from '../../src/content/edition.ts';
import { countyOverHttp, type ApiPerson } from '../support/desk-api.ts';
import { newInstallation, startDesk, type DeskServer } from '../support/desk-server.ts';
import { leakyPng } from '../support/leaky-pictures.ts';
import { docxOf, wordParagraph } from '../support/office-files.ts';
import { identityNumber } from '../support/planted-secrets.ts';

// The whole server, as it is installed: its limits for forms, its threads, its folder of files, its headers.
let server: DeskServer;
let clerk: ApiPerson;
let token = '';
beforeAll(async () => {
  server = await startDesk(await newInstallation());
  const county = await countyOverHttp(server.url);
  const township = await county.found('乙镇人民政府', 'township');
  clerk = await county.hire(township, '张三', 'clerk');
  ({ csrfToken: token } = (await clerk.ask('GET', '/api/session')) as { csrfToken: string });
}, 300_000);
afterAll(() => server.remove());

const base = () => `/api/bodies/${clerk.bodyId}`;
const cookie = () => clerk.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

interface Kept {
  readonly fileId: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

async function send(name: string, bytes: Uint8Array): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  return fetch(new URL(`${base()}/files`, server.url), {
    method: 'POST',
    headers: { cookie: cookie(), 'x-csrf-token': token, origin: new URL(server.url).origin },
    body: form,
  });
}
const kept = async (name: string, bytes: Uint8Array) => (await (await send(name, bytes)).json()) as Kept;
const read = (fileId: string) =>
  fetch(new URL(`${base()}/files/${fileId}`, server.url), { headers: { cookie: cookie() } });

it('takes files larger than the checker’s, and gives them back', async () => {
  const bytes = Buffer.alloc(30 * 1_048_576, '现予公开。\n');
  const { fileId } = await kept('名单.txt', bytes);
  const back = await read(fileId);
  expect(back.status).toBe(200);
  expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true);
  expect((await send('太大.txt', Buffer.alloc(51 * 1_048_576, 65))).status).toBe(422);
}, 300_000);

it('hands a picture out under rules of its own, whatever those of the pages are', async () => {
  const { fileId } = await kept(
    '照片.png',
    leakyPng(() => identityNumber(5)),
  );
  const { headers } = await read(fileId);
  expect(headers.get('content-type')).toBe('image/png');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-disposition')).toMatch(/^inline;/u);
});

it('makes a page of a file, screens its attachment and masks it, in threads', async () => {
  const number = identityNumber(11);
  const file = docxOf(wordParagraph('补贴名单') + wordParagraph(`张三，身份证号${number}。`));
  const attachment = await kept('名单.docx', file);
  const page = (await clerk.ask('POST', `${base()}/files/${attachment.fileId}/page`, {})) as {
    readonly content: Edition['content'];
  };
  expect(JSON.stringify(page.content)).toContain(number);

  const place = { columnId: 'notice', rowId: null, obligationKey: null, documentId: null };
  const { id } = (await clerk.ask('POST', `${base()}/publications`, { actId: uuidv7(), ...place })) as {
    id: string;
  };
  const at = `${base()}/publications/${id}`;
  const written = (await clerk.ask('GET', `${at}/manuscript`)) as { version: number; edition: Edition };
  const { version } = (await clerk.ask('PUT', `${at}/manuscript`, {
    version: written.version,
    edition: { ...written.edition, title: '补贴名单', attachments: [attachment] },
    explanations: {},
    changeNote: null,
  })) as { version: number };
  const { findings } = (await clerk.ask('POST', `${at}/screening`, { version })) as {
    findings: { fingerprint: string; kind: string; source: { kind: string }; remedy: string }[];
  };
  expect(findings).toMatchObject([{ kind: '身份证号', source: { kind: 'file' }, remedy: 'mask' }]);
  await clerk.ask('POST', `${at}/mask`, {
    actId: uuidv7(),
    version,
    fingerprints: findings.map(({ fingerprint }) => fingerprint),
  });
  const { edition } = (await clerk.ask('GET', `${at}/manuscript`)) as { edition: Edition };
  const [masked] = edition.attachments;
  expect(masked?.sha256).not.toBe(attachment.sha256);
  const bytes = Buffer.from(await (await read(masked?.fileId ?? '')).arrayBuffer());
  const again = (await clerk.ask('POST', `${base()}/files/${masked?.fileId ?? ''}/page`, {})) as object;
  expect(JSON.stringify(again)).not.toContain(number);
  expect(bytes.includes(number)).toBe(false);
}, 300_000);
