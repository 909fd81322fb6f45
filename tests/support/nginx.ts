import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const places = [process.env['NGINX_PATH'], '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'];

/** Where nginx is on this machine, or null. */
export function nginxPath(): string | null {
  const found = places.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
  if (found === null) {
    const message = 'EXPORT NOT TRIED: no nginx on this machine. Install it or set NGINX_PATH.';
    if (process.env['CI_REQUIRE_NGINX'] === '1') throw new Error(message);
    console.warn(`\n*** ${message} ***\n`);
  }
  return found;
}

export interface Nginx {
  /** Without a slash at the end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A real nginx on a folder, at a port of its own on 127.0.0.1, with its files in a folder of its own. @param server lines of its `server` */
export async function startNginx(executable: string, root: string, server: string): Promise<Nginx> {
  const home = mkdtempSync(join(tmpdir(), 'gongkai-nginx-'));
  mkdirSync(join(home, 'temp'));
  const port = await freePort();
  const types = '/etc/nginx/mime.types';
  const config = `
    daemon off;
    master_process off;
    pid ${home}/pid;
    error_log stderr warn;
    events { worker_connections 128; }
    http {
      ${existsSync(types) ? `include ${types};` : ''}
      default_type application/octet-stream;
      access_log off;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${home}/temp/${of};`).join('\n')}
      server {
        listen 127.0.0.1:${port};
        root ${root};
        ${server}
      }
    }`;
  writeFileSync(join(home, 'nginx.conf'), config);
  const nginx = spawn(executable, ['-p', home, '-c', join(home, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  nginx.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<void>((resolve) => nginx.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    nginx.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries += 1) {
    const answered = await fetch(`${url}/`, { redirect: 'manual' }).catch(() => null);
    if (answered !== null) {
      await answered.arrayBuffer();
      return { url, stop };
    }
    if (nginx.exitCode !== null || tries === 2_000) {
      await stop();
      throw new Error(`nginx did not start: ${said}`);
    }
    await wait(25);
  }
}
