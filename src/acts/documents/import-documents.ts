import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../ledger/ledger.ts';
import { documentRules } from '../../ledger/read/document-rules.ts';
import { bodiesFor } from '../actor.ts';
import { faultOfBodyState } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext, type StatedAct } from '../perform.ts';
import { entryOf } from './document-input.ts';
import { readDocumentTable, type ReadTable, type TableDefaults, type TableRow } from './document-table.ts';

export interface DocumentTable {
  readonly bodyId: string;
  readonly rows: readonly TableRow[];
  readonly defaults: TableDefaults;
}

/** What an import would do, with everything that stands in its way; writes nothing. */
export async function checkDocumentImport(
  { ledger, actor, today }: ActContext,
  { bodyId, rows: table, defaults }: DocumentTable,
): Promise<ReadTable> {
  const bodies = bodiesFor(actor, 'documents.register');
  if (!bodies.includes(bodyId)) return { rows: [], faults: [] };
  return ledger.read({ bodies }, async (tx) => {
    const read = readDocumentTable(table, defaults, today, await documentRules(tx, bodyId));
    return withNumbers(tx, bodyId, read);
  });
}

/** Registers every document of a table in one transaction, or none: a row that will not do keeps all of them out. */
export async function importDocuments(
  context: ActContext,
  { actId, bodyId, rows: table, defaults }: DocumentTable & { readonly actId: string },
): Promise<Outcome> {
  const { today } = context;
  const act = { permission: 'documents.register', bodyId, actId, kind: 'document.registered' } as const;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const read = readDocumentTable(table, defaults, today, await documentRules(tx, bodyId));
    const { rows, faults } = await withNumbers(tx, bodyId, read);
    const [fault] = faults;
    if (fault !== undefined) {
      const told = `第${fault.row}行：${fault.sentence}`;
      return refuse('wrong-input', `有${faults.length}处要先改好，一份也没有登记。${told}`);
    }
    const [first, ...more] = rows.flatMap(({ document, ended }, at): readonly StatedAct[] => {
      // The first bears the id of the act, so that sending it twice finds it.
      const subjectId = at === 0 ? actId : uuidv7();
      return [
        { kind: 'document.registered', subjectId, payload: entryOf(document, document) },
        ...(ended === null
          ? []
          : [{ kind: 'document.normative-changed' as const, subjectId, payload: { change: ended } }]),
      ];
    });
    return first === undefined ? refuse('wrong-input', '表里没有文件，没有登记。') : [first, ...more];
  });
}

/** The same with the numbers that are taken, in the register or twice in the table. */
async function withNumbers(tx: Tx, bodyId: string, read: ReadTable): Promise<ReadTable> {
  const numbered = read.rows.flatMap(({ row, document }) => {
    const { number } = entryOf(document, document);
    return number === null ? [] : [{ row, number }];
  });
  if (numbered.length === 0) return read;
  const taken = await tx
    .selectFrom('official_documents')
    .select(['number', 'title'])
    .where('body_id', '=', bodyId)
    .where('removed_at', 'is', null)
    .where('number', 'in', [...new Set(numbered.map(({ number }) => number))])
    .execute();
  const titles = new Map(taken.map(({ number, title }) => [number, title]));
  const firstRow = new Map<string, number>();
  const faults = numbered.flatMap(({ row, number }) => {
    const title = titles.get(number);
    if (title !== undefined) return [{ row, sentence: `“${number}”已经登记给《${title}》。` }];
    const earlier = firstRow.get(number);
    if (earlier !== undefined) return [{ row, sentence: `“${number}”和第${earlier}行的文号一样。` }];
    firstRow.set(number, row);
    return [];
  });
  return { ...read, faults: [...read.faults, ...faults].toSorted((a, b) => a.row - b.row) };
}
