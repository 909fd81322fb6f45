import { z } from 'zod';
import { parseCivilDate, type CivilDate } from '../law/index.ts';
import { contentSchema, emptyContent } from './content.ts';
import { plainCharacters } from './plain-characters.ts';
import { plainLine } from './plain-line.ts';

const date = z
  .string()
  .refine((text) => parseCivilDate(text) !== null, { error: '请按2026-11-20的样子填写日期' })
  .transform((text) => text as CivilDate);

/** What stands above the text (law: `headFields`); what is not filled in is null. */
export const headSchema = z
  .strictObject({
    /** 索引号; null until it is given at submission. */
    indexNumber: plainLine('索引号', 60).nullable(),
    /** 主题分类: 综合政务\政务公开 */
    subject: plainLine('主题分类', 60).nullable(),
    /** 发文机关; empty while it is not known. */
    issuer: plainLine('发文机关', 100, 0),
    /** 发文字号 */
    number: plainLine('发文字号', 60).nullable(),
    /** 成文日期 */
    formedOn: date.nullable(),
    /** 内容概述 */
    summary: z
      .string()
      .overwrite(plainCharacters)
      .trim()
      .max(500, { error: '内容概述最多500个字' })
      .nullable(),
    keywords: z.array(plainLine('关键词', 20)).max(10, { error: '关键词最多10个' }),
    /** 来源: who gave the text, where it is not the body itself. */
    source: plainLine('来源', 100).nullable(),
    /** For normative documents. */
    validity: z.strictObject({ effectiveOn: date.nullable(), validUntil: date.nullable() }).nullable(),
    /** 解读: publications that this one explains. */
    interprets: z.array(z.uuid()).max(20),
  })
  .meta({ id: 'Head' });

export type EditionHead = z.infer<typeof headSchema>;

/** 附件: a kept file with the name under which it is handed out. */
export const attachmentSchema = z.strictObject({
  fileId: z.uuid(),
  name: plainLine('文件名', 150),
  sha256: z.string().regex(/^[\da-f]{64}$/u),
  bytes: z.number().int().min(0),
  mediaType: z.string().overwrite(plainCharacters).max(150),
});

export type Attachment = z.infer<typeof attachmentSchema>;

/** All that the public sees of a publication: what is screened, reviewed and hashed. */
export const editionSchema = z
  .strictObject({
    title: plainLine('标题', 200, 0),
    head: headSchema,
    content: contentSchema,
    attachments: z.array(attachmentSchema).max(50, { error: '附件最多50份' }),
  })
  .meta({ id: 'Edition' });

export type Edition = z.infer<typeof editionSchema>;

/** An edition with nothing in it. */
export const emptyEdition: Edition = {
  title: '',
  head: {
    indexNumber: null,
    subject: null,
    issuer: '',
    number: null,
    formedOn: null,
    summary: null,
    keywords: [],
    source: null,
    validity: null,
    interprets: [],
  },
  content: emptyContent,
  attachments: [],
};
