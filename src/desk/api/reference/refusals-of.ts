import type { Endpoint } from '../../contract/endpoint.ts';
import { problemStatus, type ProblemCode } from '../../contract/problem.ts';

const problemWords: Readonly<Record<ProblemCode, string>> = {
  'wrong-input': '填写的内容要修改',
  'signed-out': '没有登录，或者登录已经到时',
  'not-allowed': '您的角色不能办这件事',
  'other-page': '不是从本站页面发出的请求',
  'not-found': '没有这项内容，或者它不归您管',
  'not-now': '现在的状态不能这样办',
  stale: '别人在此期间改过',
  'act-id-used': '操作编号已经用过',
  'too-large': '内容太多',
  'too-often': '试得太多',
  'at-fault': '系统出了问题',
  unavailable: '数据库暂时连不上，或者服务器的磁盘、内存不够用',
};

/** The refusals that a door can give, several to a status, as OpenAPI lists answers. */
export function refusalsOf({ access, method, params, query, body, upload }: Endpoint) {
  const possible: readonly ProblemCode[] = [
    ...(query === undefined && body === undefined && upload === undefined ? [] : (['wrong-input'] as const)),
    ...(access === 'anyone' ? [] : (['signed-out', 'not-allowed'] as const)),
    ...(params === undefined ? [] : (['not-found'] as const)),
    ...(method === 'GET' ? [] : (['other-page', 'not-now', 'stale', 'act-id-used', 'too-large'] as const)),
    ...(access === 'anyone' && method !== 'GET' ? (['too-often'] as const) : []),
    'at-fault',
    'unavailable',
  ];
  const byStatus: Record<string, string[]> = {};
  for (const code of possible) {
    (byStatus[String(problemStatus[code])] ??= []).push(`${code}：${problemWords[code]}`);
  }
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, words]) => [status, { description: words.join('；'), content }]),
  );
}
