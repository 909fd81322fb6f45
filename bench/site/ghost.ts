import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answering, pinned, type Pinned } from './pinned.ts';

/** A CMS that shows an article. */
export interface Cms extends Pinned {
  readonly name: string;
  /** Where it shows the article, and its list, which is its home page too. */
  readonly article: string;
  readonly list: string;
}

/**
 * Starts Ghost on SQLite with one article beside those that it brings, as its own theme shows them.
 * @param installed folder in which the package was unpacked and installed (README.md)
 */
export async function startGhost(
  installed: string,
  folder: string,
  port: number,
  { title, html }: { readonly title: string; readonly html: string },
): Promise<Cms> {
  const url = `http://127.0.0.1:${port}`;
  const content = join(folder, 'ghost');
  for (const name of ['data', 'images', 'logs', 'settings', 'public', 'files', 'media', 'adapters']) {
    mkdirSync(join(content, name), { recursive: true });
  }
  cpSync(join(installed, 'content', 'themes'), join(content, 'themes'), { recursive: true });
  const settings = {
    NODE_ENV: 'production',
    url,
    server__port: String(port),
    server__host: '127.0.0.1',
    database__client: 'sqlite3',
    database__connection__filename: join(content, 'data', 'ghost.db'),
    database__useNullAsDefault: 'true',
    mail__transport: 'Direct',
    logging__level: 'error',
    logging__path: join(content, 'logs'),
    process: 'local',
    paths__contentPath: content,
    privacy__useUpdateCheck: 'false',
    privacy__useGravatar: 'false',
    privacy__useRpcPing: 'false',
    security__staffDeviceVerification: 'false',
  };
  const server = pinned(0, ['node', 'index.js'], { cwd: installed, env: settings });
  await answering(`${url}/`, 180);
  const address = await writeArticle(url, title, html);
  return { ...server, name: 'Ghost 5.130.6', article: address, list: `${url}/` };
}

/** Sets Ghost up and publishes an article by its own interface. @returns the address of the article */
async function writeArticle(url: string, title: string, html: string): Promise<string> {
  const admin = `${url}/ghost/api/admin`;
  const password = 'a long enough passphrase 2026';
  const email = 'zhangsan@example.com';
  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${admin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, 'accept-version': 'v5.0', ...headers },
      body: JSON.stringify(body),
    });
  const expectOk = async (answer: Response) => {
    if (!answer.ok) throw new Error(`Ghost: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  await expectOk(
    await post('/authentication/setup/', {
      setup: [{ name: '张三', email, password, blogTitle: '甲县人民政府' }],
    }),
  );
  // A session that was just begun is not always known yet.
  for (let left = 10; ; left -= 1) {
    const session = await expectOk(await post('/session/', { username: email, password }));
    const cookie = session.headers
      .getSetCookie()
      .map((each) => each.split(';')[0] ?? '')
      .join('; ');
    const made = await post(
      '/posts/?source=html',
      { posts: [{ title, html, status: 'published' }] },
      { cookie },
    );
    if (made.ok) {
      const { posts } = (await made.json()) as { readonly posts: readonly { readonly url: string }[] };
      return posts[0]?.url ?? url;
    }
    if (left === 0) await expectOk(made);
    await sleep(2000);
  }
}
