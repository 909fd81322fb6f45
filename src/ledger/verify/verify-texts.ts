import { sql } from 'kysely';
import { canonicalJson, type JsonValue } from '../../content/canonical.ts';
import type { Content } from '../../content/content.ts';
import { filesOf } from '../../content/text.ts';
import { fileIdOf, sha256Of, type FileStore } from '../files.ts';
import type { Tx } from '../ledger.ts';
import type { Report } from './ledger-fault.ts';

interface Text {
  readonly bodyId: string;
  readonly publicationId: string;
  readonly edition: number;
  readonly digest: string;
  readonly title: string | null;
  readonly head: JsonValue;
  readonly content: JsonValue;
  readonly attachments: JsonValue;
}

/** Texts are read so many at a time: each may be long. */
const atATime = 200;

/**
 * Checks that what every public edition says is what the acts that published it name: its text by the digest, its files
 * by their hashes. Texts of drafts are not looked at: no act stands for them.
 * @param files leaves the files aside where it is not given
 */
export async function verifyTexts(tx: Tx, report: Report, files?: FileStore): Promise<void> {
  const seen = new Set<string>();
  for (let after: Text | null = null; ;) {
    const texts: readonly Text[] = await textsAfter(tx, after);
    for (const text of texts) {
      const { bodyId, edition, digest, title } = text;
      const of = `信息“${title ?? text.publicationId}”第${edition}版`;
      if (title === null) {
        report({
          kind: 'text',
          bodyId,
          table: 'contents',
          message: `${of}的正文不见了，操作记录里有它的校验值。`,
        });
        continue;
      }
      if (digestOf(text) !== digest) {
        report({
          kind: 'text',
          bodyId,
          table: 'contents',
          message: `${of}的正文和发布时的不一样，被改动过。`,
        });
      }
      for (const { fileId, name } of filesIn(text)) {
        if (seen.has(`${bodyId} ${fileId}`)) continue;
        seen.add(`${bodyId} ${fileId}`);
        if (!(await stands(tx, { bodyId, fileId }, files))) {
          report({ kind: 'file', bodyId, table: 'files', message: `${of}的${name}不见了，或者被改动过。` });
        }
      }
    }
    after = texts.at(-1) ?? null;
    if (texts.length < atATime) return;
  }
}

async function textsAfter(tx: Tx, after: Text | null): Promise<readonly Text[]> {
  const behind =
    after === null
      ? sql`true`
      : sql`(e.body_id, e.publication_id, e.edition) > (${after.bodyId}::uuid, ${after.publicationId}::uuid, ${after.edition})`;
  const { rows } = await sql<Text>`
    select e.body_id as "bodyId", e.publication_id as "publicationId", e.edition, e.digest,
      c.title, c.head, c.content, c.attachments
    from editions e left join contents c on c.body_id = e.body_id and c.digest = e.digest
    where ${behind} order by e.body_id, e.publication_id, e.edition limit ${atATime}`.execute(tx);
  return rows;
}

const digestOf = ({ title, head, content, attachments }: Text) =>
  sha256Of(Buffer.from(canonicalJson({ title, head, content, attachments })));

/** Attachments and pictures, as a sentence names them. */
function filesIn({
  attachments,
  content,
}: Text): readonly { readonly fileId: string; readonly name: string }[] {
  const attached = Array.isArray(attachments)
    ? (attachments as unknown as readonly { readonly fileId: string; readonly name: string }[])
    : [];
  return [
    ...attached.map(({ fileId, name }) => ({ fileId, name: `附件“${name}”` })),
    ...filesOf(content as unknown as Content).map((fileId) => ({ fileId, name: '图片' })),
  ];
}

/** Whether the row of a file names the bytes that its id is made of, and whether these are there. */
async function stands(
  tx: Tx,
  { bodyId, fileId }: { readonly bodyId: string; readonly fileId: string },
  files?: FileStore,
): Promise<boolean> {
  const row = await tx
    .selectFrom('files')
    .select('sha256')
    .where('body_id', '=', bodyId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  if (row === undefined || fileIdOf(row.sha256) !== fileId) return false;
  return files === undefined || (await files.read(row.sha256)) !== null;
}
