import { z } from 'zod';
import { editionSchema } from '../../content/edition.ts';
import {
  actId,
  date,
  done,
  id,
  instant,
  listQuery,
  ofBody,
  page,
  reason,
  spreadsheet,
  text,
} from './common.ts';
import { endpoint } from './endpoint.ts';
import {
  ofPublication,
  digest,
  person,
  place,
  publicationRow,
  stepRow,
  screening,
  manuscript,
  possible,
} from './publication-shapes.ts';

const returned = z.object({
  stepTitle: z.string(),
  by: person,
  comments: z.array(z.object({ place: z.string(), text: z.string() })),
});

/** What is being written or was made public: lists, one of them, its text at work. */
export const publicationEndpoints = {
  listPublications: endpoint({
    method: 'GET',
    path: '/api/publications',
    summary: '信息列表',
    access: 'publications.read',
    query: z.object({
      ...listQuery,
      text: z.string().trim().max(60).optional(),
      body: id.optional(),
      column: z.string().max(40).optional(),
      state: z
        .enum(['draft', 'in-review', 'ready', 'scheduled', 'public', 'withdrawn', 'urgent', 'rescreened'])
        .optional(),
      year: z.coerce.number().int().min(2000).max(2999).optional().describe('公开的年份'),
    }),
    answer: page(publicationRow),
  }),
  exportPublications: endpoint({
    method: 'GET',
    path: '/api/publications.xlsx',
    summary: '导出信息列表',
    access: 'publications.read',
    query: z.object({
      text: z.string().trim().max(60).optional(),
      body: id.optional(),
      column: z.string().max(40).optional(),
      state: z
        .enum(['draft', 'in-review', 'ready', 'scheduled', 'public', 'withdrawn', 'urgent', 'rescreened'])
        .optional(),
      year: z.coerce.number().int().min(2000).max(2999).optional(),
    }),
    answer: spreadsheet,
  }),
  publicationFigures: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/publication-figures',
    summary: '一年公开了多少，按栏目和月份',
    access: 'publications.read',
    params: ofBody,
    query: z.object({ year: z.coerce.number().int().min(2000).max(2999) }),
    answer: z.object({
      figures: z.array(
        z.object({
          columnId: z.string(),
          columnTitle: z.string(),
          month: z.number().int(),
          published: z.number().int().describe('新公开几条'),
          corrected: z.number().int().describe('更正几次'),
          urgent: z.number().int().describe('其中紧急发布几次'),
          withdrawn: z.number().int().describe('这个月新公开的，后来撤回几条'),
        }),
      ),
    }),
  }),
  publication: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/publications/{publicationId}',
    summary: '一条信息',
    access: 'publications.read',
    params: ofPublication,
    answer: z.object({
      publication: publicationRow,
      place: z.object({
        ...place,
        rowTitle: z.string().nullable(),
        documentTitle: z.string().nullable(),
      }),
      working: z
        .object({
          digest: z.string(),
          edition: z.number().int(),
          changeNote: z.string().nullable(),
          submitted: z.boolean(),
          openHits: z.number().int().nullable().describe('筛查待处理几处；null表示还没有筛查'),
          steps: z.array(stepRow),
          returned: returned.nullable(),
          writers: z.array(person),
        })
        .nullable(),
      urgency: z
        .object({
          digest: z.string(),
          reason: z.string(),
          orderedBy: person,
          dueOn: date,
          atTheEarliest: z.boolean(),
          settled: z.enum(['reviewed', 'corrected', 'withdrawn']).nullable(),
          steps: z.array(stepRow),
          returned: returned.nullable().describe('补审时退回的意见；null表示没有退回'),
        })
        .nullable(),
      manuscript: z
        .object({ version: z.number().int(), savedAt: instant, savedBy: person })
        .nullable()
        .describe('正在写的稿子；null表示没有'),
      editions: z.array(
        z.object({
          edition: z.number().int(),
          digest: z.string(),
          publishedAt: instant,
          publishedBy: person.nullable(),
          changeNote: z.string().nullable(),
          urgent: z.boolean(),
        }),
      ),
      sent: z
        .array(
          z.object({
            digest: z.string(),
            at: instant,
            by: person,
            returnedAt: z.string().nullable().describe('在哪一步退回，如：二审；null表示没有退回'),
          }),
        )
        .describe('送审过的各稿，新的在前：再送的一稿和退回的一稿比着看'),
      withdrawal: z.object({ notice: z.string(), reason: z.string(), at: instant }).nullable(),
      exceptions: z.array(
        z.object({
          person,
          steps: z.array(z.string()),
          reason: z.string(),
          by: person,
        }),
      ),
      interprets: z.array(z.object({ id, title: z.string(), publishedAt: instant.nullable() })),
      interpretedBy: z.array(z.object({ id, title: z.string(), publishedAt: instant.nullable() })),
      channels: z.array(
        z.object({
          id,
          channel: z.string(),
          url: z.string().nullable(),
          on: date,
          reads: z.number().int().nullable(),
        }),
      ),
      timeline: z.array(
        z.object({ actId: id, at: instant, sentence: z.string(), details: z.array(z.string()) }),
      ),
      may: z.object({
        write: possible,
        submit: possible,
        pass: possible,
        return: possible,
        letThrough: possible,
        exempt: possible,
        schedule: possible,
        unschedule: possible,
        publish: possible,
        publishUrgently: possible,
        correct: possible,
        withdraw: possible,
        invalidate: possible,
        archive: possible,
        discard: possible,
      }),
    }),
  }),
  publicationText: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/publications/{publicationId}/texts/{digest}',
    summary: '一版的全文',
    access: 'publications.read',
    params: ofPublication.extend({ digest }),
    answer: z.object({
      edition: editionSchema,
      screening: screening.nullable().describe('这一版的筛查；null表示没有筛查'),
    }),
  }),
  openPublication: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/publications',
    summary: '新建稿件',
    access: 'publications.write',
    acts: ['publication.opened'],
    params: ofBody,
    body: z.object({ actId, ...place }),
    answer: done,
  }),
  placePublication: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/publications/{publicationId}/place',
    summary: '改栏目和事项',
    access: 'publications.write',
    acts: ['publication.placed'],
    params: ofPublication,
    body: z.object({ actId, ...place }),
    answer: done,
  }),
  manuscript: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/publications/{publicationId}/manuscript',
    summary: '正在写的稿子',
    access: 'publications.read',
    params: ofPublication,
    answer: manuscript,
  }),
  saveManuscript: endpoint({
    method: 'PUT',
    path: '/api/bodies/{bodyId}/publications/{publicationId}/manuscript',
    summary: '存稿',
    access: 'publications.write',
    params: ofPublication,
    most: 16 * 1024 * 1024,
    body: z.object({
      version: z.number().int().min(0).describe('在哪一版上改的；别处存过新的，就不覆盖'),
      edition: editionSchema,
      explanations: z.record(z.string().max(100), z.string().trim().max(500)),
      changeNote: text('更正说明', 500).nullable(),
    }),
    answer: z.object({ version: z.number().int(), savedAt: instant }),
  }),
  manuscriptVersions: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/publications/{publicationId}/versions',
    summary: '稿子改过的地方',
    access: 'publications.read',
    params: ofPublication,
    answer: z.object({
      versions: z.array(
        z.object({
          version: z.number().int(),
          savedAt: instant,
          savedBy: person,
          changed: z
            .array(z.string())
            .describe('改了哪几栏：title、head.number、content、attachments、changeNote'),
        }),
      ),
    }),
  }),
  manuscriptVersion: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/publications/{publicationId}/versions/{version}',
    summary: '稿子的一个旧版本',
    access: 'publications.read',
    params: ofPublication.extend({ version: z.coerce.number().int().min(1).max(2_147_483_647) }),
    answer: z.object({
      version: z.number().int(),
      edition: editionSchema,
      savedAt: instant,
      savedBy: person,
    }),
  }),
  screenManuscript: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/publications/{publicationId}/screening',
    summary: '筛查稿子',
    access: 'publications.write',
    params: ofPublication,
    body: z.object({ version: z.number().int() }),
    answer: screening.extend({ version: z.number().int() }),
  }),
  maskFindings: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/publications/{publicationId}/mask',
    summary: '遮盖',
    access: 'publications.write',
    acts: ['hit.masked'],
    params: ofPublication,
    body: z.object({
      actId,
      version: z.number().int(),
      fingerprints: z.array(z.string().max(100)).min(1).max(20_000).describe('遮盖哪几处'),
    }),
    answer: z.object({
      version: z.number().int(),
      savedAt: instant,
      masked: z.number().int().describe('遮盖了几处'),
      remarks: z.array(z.string()).describe('文件还有什么变动'),
    }),
  }),
  submitPublication: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/publications/{publicationId}/submit',
    summary: '送审',
    access: 'publications.write',
    acts: ['publication.drafted', 'publication.screened', 'publication.submitted'],
    params: ofPublication,
    body: z.object({ actId, version: z.number().int() }),
    answer: done,
  }),
  discardPublication: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/publications/{publicationId}/discard',
    summary: '作废稿件',
    access: 'publications.write',
    acts: ['publication.discarded'],
    params: ofPublication,
    body: z.object({ actId, reason }),
    answer: done,
  }),
};
