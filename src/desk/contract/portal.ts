import { z } from 'zod';
import { date, id, instant, ofBody } from './common.ts';
import { endpoint } from './endpoint.ts';

const ofItem = z.object({ bodyId: id.describe('单位编号'), publicationId: id.describe('信息编号') });
const zip = { file: ['application/zip'] } as const;

const follow = z.object({
  after: z.string().max(80).default('').describe('上次取到的next；没有就从头取。读不懂的也从头取，不会漏'),
});

/**
 * What the county's portal takes over. Everything here is public already, so that its program needs no account; drafts and
 * reviews are not in it.
 */
export const portalEndpoints = {
  portalChanges: endpoint({
    method: 'GET',
    path: '/api/portal/{bodyId}/changes',
    summary: '县门户取变动',
    access: 'anyone',
    params: ofBody,
    query: follow,
    answer: z.object({
      format: z.literal('gongkai-feed/1'),
      body: z.object({ id, name: z.string() }),
      entries: z.array(
        z
          .object({
            id,
            state: z.enum(['published', 'corrected', 'withdrawn', 'invalidated', 'archived']),
            title: z.string().describe('撤回的为空'),
            column: z.object({ id: z.string(), title: z.string() }),
            firstPublishedAt: instant,
            changedAt: instant,
            edition: z.number().int(),
            digest: z.string().nullable().describe('这一版的校验值；撤回的为null'),
            notice: z.string().nullable().describe('撤回时给公众的说明'),
            package: z.string().nullable().describe('取这一条的整包（zip）的地址；撤回的为null'),
          })
          .meta({ id: 'PublicChange' }),
      ),
      next: z.string().describe('下次从这里接着取'),
      more: z.boolean().describe('true表示后面还有，请马上接着取'),
    }),
  }),
  portalAtom: endpoint({
    method: 'GET',
    path: '/api/portal/{bodyId}/changes.atom',
    summary: '县门户取变动（Atom）',
    access: 'anyone',
    params: ofBody,
    query: follow,
    answer: { file: ['application/atom+xml'] },
  }),
  portalItem: endpoint({
    method: 'GET',
    path: '/api/portal/{bodyId}/items/{publicationId}',
    summary: '县门户取一条的整包',
    access: 'anyone',
    params: ofItem,
    answer: zip,
  }),
  publicationPackage: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/publications/{publicationId}/package.zip',
    summary: '下载给县门户的整包',
    access: 'publications.read',
    params: ofItem,
    answer: zip,
  }),
  portalState: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/publications/{publicationId}/portal',
    summary: '给县门户的整包还缺什么',
    access: 'publications.read',
    params: ofItem,
    answer: z.object({
      page: z.string().nullable().describe('公众看的网页的地址；null表示公众看不到'),
      feed: z.string().describe('县门户取变动的地址'),
      lacks: z.array(z.string()).describe('网页标签还缺什么，要补什么'),
      takenOver: z
        .object({ url: z.string().nullable(), on: date })
        .nullable()
        .describe('县门户上的链接，由其他渠道登记而来；null表示还没有登记'),
    }),
  }),
};
