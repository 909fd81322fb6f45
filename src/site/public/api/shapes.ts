import { z } from 'zod';
import { columns, type NormativeStateId, type PublicStateId } from '../../../law/index.ts';
import { figureOrigins } from '../../../ledger/read/site/compared-reports.ts';

/** Name and version of the format: a field may be added, none changes its meaning. */
export const siteFormat = 'gongkai-site/1';

export const format = z.literal(siteFormat).describe('格式和版本：以后可能增加栏目，已有栏目的意思不变');
const instant = z.iso.datetime();
const day = z.iso.date();
const address = z.string().describe('网址');

const bodyRef = z.object({ id: z.uuid().describe('编号'), name: z.string().describe('名称') });
/** A shared one: there are so many of them. */
export const columnId = z
  .enum(columns.map(({ id }) => id))
  .meta({ id: 'ColumnId', description: '栏目的编号，名称见/api/site/columns' });

const columnRef = z.object({
  id: columnId.describe('栏目的编号'),
  title: z.string().describe('栏目的名称'),
});

export const body = z
  .object({
    id: z.uuid().describe('单位的编号，一直不变'),
    name: z.string().describe('单位的名称'),
    level: z.enum(['county', 'department', 'township', 'village']).describe('县级、部门、乡镇街道、村'),
    parentId: z.uuid().nullable().describe('上级单位的编号'),
    siteCode: z.string().nullable().describe('网站标识码'),
    slug: z.string().nullable().describe('网址里的一段，像yizhen；最上级单位没有'),
    closedOn: day.nullable().describe('撤并的日期'),
    url: address.describe('首页的网址'),
    feeds: z
      .object({ rss: address.describe('RSS的网址'), atom: address.describe('Atom的网址') })
      .describe('订阅'),
  })
  .meta({ id: 'Body' });

export const column = z
  .object({
    ...columnRef.shape,
    means: z.string().describe('放什么'),
    basis: z.string().describe('依据'),
    items: z.int().describe('已公开的条数'),
    url: address.describe('栏目页的网址'),
  })
  .meta({ id: 'Column' });

const itemStates = ['published', 'corrected', 'invalidated', 'archived'] as const satisfies PublicStateId[];
export const validityIds = [
  'not-yet',
  'in-force',
  'amended',
  'lapsed',
  'repealed',
] as const satisfies NormativeStateId[];

const validity = z
  .object({
    state: z.enum(validityIds).describe('尚未生效、有效、有效（已被修改）、失效、废止'),
    title: z.string().describe('网页上的写法'),
    since: day.nullable().describe('从哪一天起'),
    sentence: z.string().describe('为什么'),
  })
  .meta({ id: 'Validity' });

const itemFields = {
  id: z.uuid().describe('编号，一直不变'),
  number: z.int().describe('网址里的号，在本单位里不重复'),
  year: z.int().describe('首次公开的年份'),
  url: address.describe('网页的网址'),
  api: address.describe('用接口读这一条的网址'),
  body: bodyRef.describe('公开它的单位'),
  column: columnRef.describe('栏目'),
  state: z.enum(itemStates).describe('已公开、更正过、已标注失效、已归档'),
  title: z.string().describe('标题'),
  validity: validity.nullable().describe('规范性文件今天的有效性；不是规范性文件的为null'),
  firstPublishedAt: instant.describe('首次公开的时间'),
  publishedAt: instant.describe('现在这一版公开的时间'),
} as const;

export const itemRow = z
  .object({
    ...itemFields,
    documentNumber: z.string().nullable().describe('发文字号'),
    kind: z.string().nullable().describe('公文种类'),
    issuer: z.string().describe('发文机关'),
    formedOn: day.nullable().describe('成文日期'),
    attachments: z.int().describe('附件的份数'),
    interpreting: z.boolean().describe('是不是政策解读'),
  })
  .meta({ id: 'ItemRow' });

export const hit = z
  .object({
    item: itemRow.describe('信息'),
    excerpt: z.string().nullable().describe('找到的地方的一段文字'),
    file: z.string().nullable().describe('在哪份附件里找到；不是在附件里的为null'),
    lacking: z.array(z.string()).describe('要查的词里，它没有的'),
  })
  .meta({ id: 'Hit' });

const link = z
  .object({
    title: z.string().describe('标题'),
    url: address.describe('网页的网址'),
    api: address.describe('用接口读的网址'),
  })
  .meta({ id: 'Link' });

const file = z
  .object({
    name: z.string().describe('文件名'),
    mediaType: z.string().describe('文件的类型'),
    bytes: z.int().nullable().describe('大小（字节）；不知道的为null'),
    sha256: z.string().describe('SHA-256，可以用来核对文件'),
    url: address.describe('下载的网址'),
  })
  .meta({ id: 'File' });

export const item = z
  .object({
    format,
    ...itemFields,
    head: z
      .object({
        indexNumber: z.string().nullable().describe('索引号'),
        subject: z.string().nullable().describe('主题分类'),
        issuer: z.string().describe('发文机关'),
        formedOn: day.nullable().describe('成文日期'),
        number: z.string().nullable().describe('发文字号'),
        summary: z.string().nullable().describe('内容概述'),
        keywords: z.array(z.string()).describe('关键词'),
        source: z.string().describe('来源'),
        effectiveOn: day.nullable().describe('施行日期'),
        validUntil: day.nullable().describe('有效期至'),
      })
      .describe('公文的元数据'),
    edition: z.int().describe('第几版'),
    digest: z.string().describe('这一版的SHA-256'),
    text: z.string().describe('正文，纯文字'),
    html: z.string().describe('正文，HTML片段：没有样式和脚本，图片用这个网站的网址'),
    attachments: z.array(file).describe('附件'),
    pictures: z.array(file).describe('正文里的图片'),
    editions: z
      .array(
        z.object({
          number: z.int().describe('第几版'),
          publishedAt: instant.describe('公开的时间'),
          changeNote: z.string().nullable().describe('更正的说明'),
        }),
      )
      .describe('各版'),
    interprets: z.array(link).describe('它解读的文件'),
    interpretedBy: z.array(link).describe('解读它的'),
  })
  .meta({ id: 'Item' });

export const change = z
  .object({
    id: z.uuid().describe('编号'),
    number: z.int().nullable().describe('网址里的号'),
    state: z.enum([...itemStates, 'withdrawn']).describe('已公开、更正过、已标注失效、已归档、已撤回'),
    title: z.string().describe('标题；撤回的为空'),
    column: columnRef.describe('栏目'),
    edition: z.int().describe('第几版'),
    digest: z.string().nullable().describe('这一版的SHA-256；撤回的为null'),
    firstPublishedAt: instant.describe('首次公开的时间'),
    changedAt: instant.describe('变化的时间'),
    notice: z.string().nullable().describe('撤回时给公众的说明'),
    url: address.nullable().describe('网页的网址'),
    api: address.nullable().describe('用接口读的网址；撤回的为null'),
  })
  .meta({ id: 'Change' });

const office = z.object({
  name: z.string().describe('名称'),
  address: z.string().describe('地址'),
  phone: z.string().describe('电话'),
});

export const guideFacts = z
  .object({
    office: z.string().describe('政府信息公开工作机构的名称'),
    address: z.string().describe('办公地址'),
    hours: z.string().describe('办公时间'),
    phone: z.string().describe('联系电话'),
    fax: z.string().describe('传真号码'),
    email: z.string().describe('互联网联系方式'),
    postcode: z.string().describe('邮政编码'),
    readingPlaces: z.array(office).describe('查阅场所'),
    supervisor: office.describe('政府信息公开工作主管部门'),
    reconsideration: z.string().describe('行政复议机关'),
    remarks: z.string().describe('其他要告诉公众的'),
  })
  .meta({ id: 'Guide' });

export const report = z
  .object({
    year: z.int().describe('报告的年度：按标题，标题里没有写的是公开的前一年'),
    title: z.string().describe('标题'),
    scope: z
      .enum(['own', 'county'])
      .nullable()
      .describe('own是单位自己的，county是县里各单位的汇总；不是由本系统编报的为null'),
    firstPublishedAt: instant.describe('首次公开的时间'),
    url: address.describe('网页的网址'),
    api: address.describe('用接口读的网址'),
  })
  .meta({ id: 'Report' });

export const reportField = z
  .object({
    place: z.string().describe('格的编号，如3/received/total；格式的用词改了，编号不变'),
    table: z.int().describe('第几张表：2、3、4'),
    labels: z.array(z.string()).describe('表里的各级名称，从外到内'),
    title: z.string().describe('一句话说是哪一格'),
    unit: z.string().describe('计量单位：件、万元'),
    sum: z.boolean().describe('true表示是别的格相加'),
    basis: z.string().describe('依据'),
  })
  .meta({ id: 'ReportField' });

export const reportFigures = z
  .object({
    body: z
      .object({
        id: z.string().nullable().describe('单位的编号；不在本平台的单位为null'),
        name: z.string().describe('名称'),
      })
      .describe('单位'),
    scope: z
      .enum(['own', 'county'])
      .describe('own是单位自己的报告，county是县里各单位的汇总；汇总不要再和各单位相加'),
    year: z.int().describe('报告的年度'),
    origin: z
      .enum(figureOrigins)
      .describe(
        '数字的来源：platform是在本网站公布的报告，published-file是由原公布的文件读入，submitted-file是由报送县里的文件读入。由文件读入的，下面五项为null',
      ),
    title: z.string().nullable().describe('标题'),
    edition: z.int().nullable().describe('第几版：更正一次加1'),
    publishedOn: day.nullable().describe('这一版公布的日期'),
    firstPublishedAt: instant.nullable().describe('首次公开的时间'),
    url: address.nullable().describe('网页的网址'),
    figures: z
      .record(z.string(), z.number().nullable())
      .describe('各格的数字，按格的编号；文件里空着的为null'),
  })
  .meta({ id: 'ReportFigures' });

export const refBody = bodyRef;

/** What a call that is not answered gets. */
export const apiError = z
  .object({
    format,
    error: z
      .object({
        status: z.int().describe('状态码'),
        message: z.string().describe('一句话：为什么，怎么办'),
      })
      .describe('没有读到的原因'),
  })
  .meta({ id: 'Error' });
