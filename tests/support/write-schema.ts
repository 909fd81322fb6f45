import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { format, resolveConfig } from 'prettier';

/** Where the types of the tables stand. */
export const schemaFile = fileURLToPath(new URL('../../src/ledger/schema.ts', import.meta.url));

interface Column {
  readonly table: string;
  readonly table_comment: string | null;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly has_default: boolean;
  readonly comment: string | null;
}

/** The type of a value as it comes out, and as it may be written where that differs. */
const scalars: Readonly<Record<string, readonly [read: string, written?: string]>> = {
  uuid: ['string'],
  text: ['string'],
  int4: ['number'],
  int8: ['number'],
  bool: ['boolean'],
  bytea: ['Buffer'],
  date: ['CivilDate'],
  timestamptz: ['Date', 'Date | string'],
  json: ['unknown', 'string'],
  jsonb: ['unknown', 'string'],
};

function typeOf({ type, nullable, has_default: hasDefault }: Column): string {
  const list = type.startsWith('_');
  const [read, written] = scalars[list ? type.slice(1) : type] ?? ['unknown'];
  const or = nullable ? ' | null' : '';
  // What may be anything may be null.
  const value = `${read}${list ? '[]' : ''}${read === 'unknown' ? '' : or}`;
  const full =
    written === undefined
      ? value
      : `ColumnType<${value}, ${written}${or}${hasDefault ? ' | undefined' : ''}, ${written}${or}>`;
  return hasDefault && written === undefined ? `Generated<${full}>` : full;
}

const pascal = (name: string) =>
  name.replaceAll(/(?:^|_)(\w)/gu, (_, letter: string) => letter.toUpperCase());

/** Writes the types of a migrated database's tables, with the comments of the migrations. */
export async function schemaText(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(`
      select c.relname as table, obj_description(c.oid) as table_comment, a.attname as column, t.typname as type,
             not a.attnotnull as nullable, a.atthasdef as has_default, col_description(c.oid, a.attnum) as comment
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely_%'
      order by c.relname, a.attnum`);
    const tables = new Map<string, Column[]>();
    for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
    const parts = [...tables].map(([table, columns]) => {
      const lines = columns.map((column) => {
        const comment = column.comment === null ? '' : `/** ${column.comment} */\n`;
        return `${comment}readonly ${column.column}: ${typeOf(column)};`;
      });
      const about = columns[0]?.table_comment;
      return `${about == null ? '' : `/** ${about} */\n`}export interface ${pascal(table)}Table {\n${lines.join('\n')}\n}`;
    });
    const list = [...tables.keys()].map((table) => `readonly ${table}: ${pascal(table)}Table;`).join('\n');
    const text = `// Written from the migrated database by \`npm run schema\`; a test says when it is out of date.
import type { ColumnType, Generated } from 'kysely';
import type { CivilDate } from '../law/index.ts';

/** Every table of the ledger. */
export interface Database {\n${list}\n}\n\n${parts.join('\n\n')}\n`;
    const options = await resolveConfig(schemaFile);
    return await format(text, { ...options, filepath: schemaFile });
  } finally {
    await client.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { createTestDatabase } = await import('./postgres.ts');
  const { migrate } = await import('../../src/ledger/migrate.ts');
  const database = await createTestDatabase();
  try {
    await migrate(database.url);
    writeFileSync(schemaFile, await schemaText(database.url));
  } finally {
    await database.drop();
  }
}
