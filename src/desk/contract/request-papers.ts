import { z } from 'zod';
import { actId, done, id, instant, line, reason } from './common.ts';
import { endpoint } from './endpoint.ts';
import { person } from './publication-shapes.ts';
import { ground, materialKind, ofFile, pageBox } from './case-shapes.ts';
import { keptFile, ofRequest, outcome } from './request-fields.ts';

/** A paper of a case, as lists show it. */
export const material = z
  .object({
    fileId: id,
    material: materialKind,
    materialTitle: z.string().describe('种类名称，如：申请原件'),
    title: z.string(),
    pages: z.number().int().nullable(),
    sha256: z.string(),
    mediaType: z.string(),
    bytes: z.number().int(),
    addedAt: instant,
    addedBy: person.nullable().describe('null表示申请人网上提交'),
    madeFrom: id.nullable().describe('是哪份文件的遮盖件'),
    redactions: z.array(z.object({ ground: outcome, places: z.number().int() })),
    replacedBy: id.nullable().describe('后来又生成的遮盖件；有的，这一份不能再发'),
    personal: z.boolean().describe('true表示有申请人信息，查看会留下记录'),
    canBeSent: z.boolean().describe('true表示可以随答复提供给申请人'),
    canBeRedacted: z.boolean(),
    inUse: z.boolean().describe('true表示已经随文书发出，不能移出'),
    removed: z.object({ at: instant, by: person.nullable(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'RequestMaterial' });

const redactionPlan = {
  boxes: z
    .array(
      z.object({
        page: z.number().int().min(1).max(5000),
        box: pageBox,
        ground,
        note: z.string().trim().max(200).default(''),
      }),
    )
    .max(5000)
    .describe('方框；Word、Excel文件没有'),
  words: z
    .array(
      z.object({
        text: z.string().min(2, { error: '至少两个字' }).max(200),
        ground,
        note: z.string().trim().max(200).default(''),
      }),
    )
    .max(500)
    .describe('要遮盖的词句，出现在哪里都遮盖'),
  everyPage: z.boolean().default(false).describe('true表示每一页都转为图片'),
  elsewhere: z
    .enum(['refuse', 'keep'])
    .default('refuse')
    .describe('遮盖的内容在别处还看得见时：refuse不生成，keep保留别处'),
};

/** Papers of a case: kept sealed, listed, taken out, covered for the applicant. */
export const requestPaperEndpoints = {
  keepCaseFile: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/files',
    summary: '上传申请案卷的一份文件；随后登记为材料、凭证',
    access: 'requests.handle',
    params: ofRequest,
    upload: { most: 200 * 1024 * 1024 },
    answer: keptFile,
  }),
  materials: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/materials',
    summary: '申请案卷的材料',
    access: 'requests.read',
    params: ofRequest,
    answer: z.object({ materials: z.array(material) }),
  }),
  addMaterial: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/materials',
    summary: '把上传的文件登记为材料',
    access: 'requests.handle',
    acts: ['request.material-added'],
    params: ofRequest,
    body: z.object({
      actId,
      fileId: id,
      material: materialKind,
      title: line('材料名称', 100),
      pages: z.number().int().min(1).max(100_000).nullable(),
    }),
    answer: done,
  }),
  removeMaterial: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/materials/{fileId}/remove',
    summary: '把材料移出案卷，写明理由',
    access: 'requests.handle',
    acts: ['request.material-removed'],
    params: ofFile,
    body: z.object({ actId, reason }),
    answer: done,
  }),
  /** Only what names nobody: what does is opened by `openCaseFile`. */
  caseFile: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/files/{fileId}',
    summary: '取一份材料；有申请人信息的，要从查看留痕的入口取',
    access: 'requests.read',
    params: ofFile,
    answer: { file: ['*/*'] },
  }),
  openCaseFile: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/files/{fileId}/open',
    summary: '取一份有申请人信息的材料；查看会留下记录',
    access: 'requests.person',
    acts: ['request.person-shown'],
    params: ofFile,
    body: z.object({ actId, reason }),
    answer: { file: ['*/*'] },
  }),
  materialPages: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/materials/{fileId}/pages',
    summary: '遮盖用：文件有几页、多大，哪些地方建议遮盖',
    access: 'requests.handle',
    params: ofFile,
    answer: z.object({
      kind: z.enum(['pages', 'words']).describe('pages：在页面上画方框；words：Word、Excel，按词句遮盖'),
      pages: z
        .array(z.object({ page: z.number().int(), width: z.number(), height: z.number() }))
        .describe('各页的大小，单位磅；按词句遮盖的没有'),
      suggestions: z.array(
        z.object({
          page: z.number().int().nullable().describe('Word、Excel为null'),
          boxes: z.array(pageBox),
          text: z.string(),
          kind: z.string().describe('身份证号、手机号码'),
          ground,
        }),
      ),
    }),
  }),
  materialPicture: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/materials/{fileId}/pages/{page}/picture',
    summary: '遮盖用：一页的图',
    access: 'requests.handle',
    params: ofFile.extend({ page: z.coerce.number().int().min(1).max(5000) }),
    answer: { file: ['image/png'] },
  }),
  materialWords: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/requests/{requestId}/materials/{fileId}/pages/{page}/words',
    summary: '遮盖用：一页上的词句和位置',
    access: 'requests.handle',
    params: ofFile.extend({ page: z.coerce.number().int().min(1).max(5000) }),
    answer: z.object({ words: z.array(z.object({ text: z.string(), box: pageBox })) }),
  }),
  searchMaterial: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/materials/{fileId}/search',
    summary: '遮盖用：一个词在哪些地方',
    access: 'requests.handle',
    params: ofFile,
    body: z.object({ text: z.string().trim().min(1, { error: '请填写要找的词' }).max(200) }),
    answer: z.object({
      places: z.array(z.object({ page: z.number().int(), boxes: z.array(pageBox), text: z.string() })),
    }),
  }),
  redactMaterial: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/requests/{requestId}/materials/{fileId}/redact',
    summary: '生成遮盖件：遮盖后查验，查验通过的登记为材料',
    access: 'requests.handle',
    acts: ['request.material-added'],
    params: ofFile,
    most: 4 * 1024 * 1024,
    body: z.object({ actId, title: line('遮盖件名称', 100), ...redactionPlan }),
    answer: z.object({
      id: id.describe('遮盖件的文件编号'),
      repeated: z.boolean(),
      proof: z.string().describe('查验了什么、没有发现什么；重复提交时为空'),
      covered: z.number().int(),
      pictured: z.array(z.number().int()).describe('转成图片的页'),
      alsoOn: z.array(z.object({ text: z.string(), pages: z.array(z.number().int()) })),
      remarks: z.array(z.string()),
    }),
  }),
};
