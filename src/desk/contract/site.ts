import { z } from 'zod';
import { guideLimits, longestOldPath, lookLimits, siteRules, type SiteRuleId } from '../../law/index.ts';
import {
  actId,
  done,
  id,
  instant,
  line,
  listQuery,
  ofBody,
  page,
  reason,
  spreadsheet,
  text,
} from './common.ts';
import { endpoint } from './endpoint.ts';
import { listRow } from './record-shapes.ts';

const seenAt = instant.nullable().describe('看到的setAt；没有定过的为null');
const guideLine = (name: string) => text(name, guideLimits.line);

/** What a body tells of itself in its guide. */
export const guideFacts = z
  .object({
    office: guideLine('工作机构名称'),
    address: guideLine('办公地址'),
    hours: guideLine('办公时间'),
    phone: guideLine('联系电话'),
    fax: guideLine('传真号码'),
    email: guideLine('互联网联系方式'),
    postcode: guideLine('邮政编码'),
    readingPlaces: z
      .array(
        z.object({
          name: guideLine('名称'),
          address: guideLine('地址'),
          phone: guideLine('电话'),
        }),
      )
      .max(guideLimits.places, { error: `查阅场所最多${guideLimits.places}处` })
      .describe('查阅场所'),
    supervisor: z
      .object({
        name: guideLine('名称'),
        address: guideLine('地址'),
        phone: guideLine('电话'),
      })
      .describe('政府信息公开主管部门'),
    reconsideration: guideLine('行政复议机关'),
    remarks: text('其他说明', guideLimits.text),
  })
  .meta({ id: 'GuideFacts' });

const emblem = z.object({
  fileId: id,
  sha256: z.string().regex(/^[\da-f]{64}$/u, { error: '校验值应为64位十六进制数字' }),
  mediaType: z.string().max(100),
});

/** How the public site looks. */
export const siteLook = z
  .object({
    name: text('网站名称', lookLimits.name),
    mainColour: text('主色', 20).describe('主色，像#0b5394；空为初始的'),
    emblem: emblem.nullable().describe('徽标，由keepEmblem存下的；没有为null'),
    sponsor: text('主办单位', lookLimits.sponsor),
    operator: text('承办单位', lookLimits.operator),
    address: text('地址', lookLimits.address),
    phone: text('联系电话', lookLimits.phone),
    icp: text('ICP备案号', 60),
    publicSecurity: text('公安备案号', 60),
  })
  .meta({ id: 'SiteLook' });

const fault = z.object({
  field: z.string(),
  level: z.enum(['error', 'warning', 'notice']),
  sentence: z.string(),
});

const oldAddress = z
  .object({
    id,
    bodyId: id,
    path: z.string().describe('旧网址'),
    publication: z
      .object({ id, title: z.string() })
      .nullable()
      .describe('现在对应哪一条信息；null表示对应的是别的网页'),
    target: z.string().nullable().describe('现在对应本站的哪个网址；null表示对应的是一条信息'),
    enteredAt: instant.describe('登记时间'),
  })
  .meta({ id: 'OldAddress' });

const table = {
  source: line('来源', 150).describe('文件名；粘贴的为paste，逐条填写的为form'),
  lines: z
    .array(
      z.object({
        row: listRow,
        from: z
          .string()
          .max(longestOldPath * 3)
          .describe('旧网址，路径或者完整的网址'),
        to: z.string().max(600).describe('现在对应哪一条：发文字号、索引号、完整的标题、信息编号或者网址'),
      }),
    )
    .max(2000, { error: '一次最多2000行，请分几次登记' })
    .describe('各行'),
};

const rule = z.enum(siteRules.map((each) => each.id) as [SiteRuleId, ...SiteRuleId[]]);

const finding = z
  .object({
    id: z.string(),
    bodyId: id,
    bodyName: z.string(),
    rule: z.string().describe('按哪一条查出的，S-1等'),
    level: z.enum(['error', 'warning']).describe('error要改，warning请看一看'),
    path: z.string().describe('在哪个网页'),
    place: z.string().describe('网页的哪一处'),
    message: z.string(),
    publicationId: id.nullable().describe('在哪一条信息；null表示不在信息里'),
    title: z.string().nullable().describe('那条信息的标题'),
    firstSeenAt: instant.describe('什么时候第一次查出'),
  })
  .meta({ id: 'SiteFinding' });

const findingFilters = {
  text: z.string().trim().max(60).optional(),
  rule: rule.optional().describe('按哪一条查出的'),
  level: z.enum(['error', 'warning']).optional(),
  body: id.optional(),
};

const ofAddress = z.object({ bodyId: id, addressId: id.describe('旧网址的编号') });

/** The public face of a body: its address, its look, its guide, what led there before, and what is wrong with it. */
export const siteEndpoints = {
  site: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/site',
    summary: '公开网站的网址、外观和公开指南',
    access: 'publications.read',
    params: ofBody,
    answer: z.object({
      bodyName: z.string(),
      level: z.enum(['county', 'department', 'township', 'village']),
      top: z.boolean().describe('true表示网站的外观由这个单位定'),
      address: z.string().describe('本单位首页的网址'),
      guideAddress: z.string().describe('公开指南的网址'),
      slug: z.string().nullable().describe('网址里的单位代号；null表示还没有定'),
      formerSlugs: z.array(z.string()).describe('以前的单位代号，仍然打得开'),
      look: siteLook.nullable().describe('null表示初始的'),
      guide: guideFacts.nullable().describe('null表示还没有填过'),
      guideFaults: z.array(fault).describe('公开指南要改的地方'),
      otherBodies: z.array(z.string()).describe('别的单位的名称，指南里不应出现'),
      oldAddresses: z.number().int().describe('登记了几个旧网址'),
      setAt: instant.nullable(),
    }),
  }),
  setSiteSlug: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/site/slug',
    summary: '定公开网站的网址',
    access: 'publishing.set',
    acts: ['site.slug-set'],
    params: ofBody,
    body: z.object({ actId, slug: line('网址', 40), seenAt }),
    answer: done,
  }),
  setSiteLook: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/site/look',
    summary: '定公开网站的外观，只有县本级可以',
    access: 'publishing.set',
    acts: ['site.look-set'],
    params: ofBody,
    body: z.object({ actId, look: siteLook.nullable().describe('null为恢复初始的'), seenAt }),
    answer: done,
  }),
  keepEmblem: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/site/emblem',
    summary: '上传徽标，定外观时用',
    access: 'publishing.set',
    params: ofBody,
    upload: { most: 1024 * 1024 },
    answer: emblem,
  }),
  setSiteGuide: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/site/guide',
    summary: '填公开指南',
    access: 'publishing.set',
    acts: ['site.guide-set'],
    params: ofBody,
    body: z.object({ actId, guide: guideFacts.describe('公开指南'), seenAt }),
    answer: done,
  }),
  listOldAddresses: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/site/old-addresses',
    summary: '旧网址',
    access: 'publications.read',
    params: ofBody,
    query: z.object({ ...listQuery, text: z.string().trim().max(60).optional() }),
    answer: page(oldAddress),
  }),
  oldAddress: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/site/old-addresses/{addressId}',
    summary: '一个旧网址',
    access: 'publications.read',
    params: ofAddress,
    answer: oldAddress,
  }),
  checkOldAddresses: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/site/old-addresses/check',
    summary: '核对要登记的旧网址，不保存',
    access: 'publishing.set',
    params: ofBody,
    body: z.object(table),
    answer: z.object({
      addresses: z
        .array(
          z.object({
            row: z.number().int(),
            path: z.string().describe('旧网址'),
            leadsTo: z.string().describe('现在对应的信息的标题，或者网址'),
          }),
        )
        .describe('会登记的各行'),
      faults: z
        .array(z.object({ row: z.number().int(), sentence: z.string(), text: z.string() }))
        .describe('要先改好的地方，连同原文'),
      same: z.array(z.number().int()).describe('已经登记过的各行，会跳过'),
    }),
  }),
  enterOldAddresses: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/site/old-addresses',
    summary: '登记旧网址，要么全部登记，要么一个也不登记',
    access: 'publishing.set',
    acts: ['site.old-addresses-entered'],
    params: ofBody,
    body: z.object({ actId, ...table }),
    answer: done,
  }),
  removeOldAddress: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/site/old-addresses/{addressId}/remove',
    summary: '去掉一个旧网址',
    access: 'publishing.set',
    acts: ['site.old-address-removed'],
    params: ofAddress,
    body: z.object({ actId, reason }),
    answer: done,
  }),
  listSiteFindings: endpoint({
    method: 'GET',
    path: '/api/site-findings',
    summary: '网站找错纠错查出的问题',
    access: 'publications.read',
    query: z.object({ ...listQuery, ...findingFilters }),
    answer: page(finding),
  }),
  exportSiteFindings: endpoint({
    method: 'GET',
    path: '/api/site-findings.xlsx',
    summary: '导出网站找错纠错查出的问题',
    access: 'publications.read',
    query: z.object(findingFilters),
    answer: spreadsheet,
  }),
  siteChecks: endpoint({
    method: 'GET',
    path: '/api/site-checks',
    summary: '各单位网站的找错纠错',
    access: 'publications.read',
    query: z.object({ body: id.optional() }),
    answer: z.object({
      rules: z
        .array(z.object({ rule: z.string().describe('按哪一条查出的'), count: z.number().int() }))
        .describe('各类问题有几处'),
      bodies: z
        .array(
          z.object({
            bodyId: id,
            bodyName: z.string(),
            checkedAt: instant.nullable().describe('上次检查的时间；null表示还没有查过'),
            pages: z.number().int().describe('查了几个网页'),
            links: z.number().int().describe('查了几个链接'),
            errors: z.number().int().describe('要改的'),
            warnings: z.number().int().describe('请看一看的'),
          }),
        )
        .describe('问题多的在前'),
    }),
  }),
  checkSite: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/site/check',
    summary: '现在检查网站；在后台进行，查完更新问题清单',
    // It changes nothing that anyone wrote: whoever sees the list may have it brought up to date.
    access: 'publications.read',
    params: ofBody,
    body: z.object({}),
    answer: z.object({ asked: z.boolean().describe('true表示已经排上队') }),
  }),
};
