import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether this nginx can send .br files that stand beside the pages. */
export const hasBrotli = existsSync(brotli);

/**
 * The settings of an nginx with one worker that serves two folders: the exported site as its own snippet says, and plain
 * files. @returns the arguments to start it with
 */
export function nginxOf(
  folder: string,
  { exported, plain }: { readonly exported: Served; readonly plain: Served },
): readonly string[] {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  for (const name of temporary) mkdirSync(join(folder, name), { recursive: true });
  const server = ({ port, root, snippet }: Served) => `
  server {
    listen 127.0.0.1:${port};
    root ${root};
    ${snippet === undefined ? 'index index.html; gzip_static on;' : `include ${snippet};`}
    ${hasBrotli ? 'brotli_static on;' : ''}
  }`;
  const config = `
${hasBrotli ? `load_module ${brotli};` : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=10000;
  types { text/html html; text/css css; application/xml xml; image/svg+xml svg; }
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  ${server(exported)}
  ${server(plain)}
}
`;
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, config);
  return ['nginx', '-p', folder, '-c', file];
}

export interface Served {
  readonly port: number;
  readonly root: string;
  /** Settings within the server; those of plain files without. */
  readonly snippet?: string;
}
