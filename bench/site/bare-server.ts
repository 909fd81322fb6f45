/**
 * A bare `node:http` server that sends bytes from memory. Usage: tsx bench/site/bare-server.ts FILE PORT
 * FILE: JSON, a reply for each path: `{"/": {"head": ["content-type", "text/html", …], "body": "base64"}}`.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file = '', port = '0'] = process.argv.slice(2);
const given = JSON.parse(readFileSync(file, 'utf8')) as Record<
  string,
  { readonly head: string[]; readonly body: string }
>;
const replies = new Map(
  Object.entries(given).map(([path, { head, body }]) => [path, { head, body: Buffer.from(body, 'base64') }]),
);

createServer((request, response) => {
  const reply = replies.get(request.url ?? '/');
  if (reply === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, reply.head);
  response.end(reply.body);
}).listen(Number(port), '127.0.0.1');
