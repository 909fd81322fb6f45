import { v7 as uuidv7 } from 'uuid';
import { readRegisterRow, type CivilDate, type RegisterColumn, type RegisterKind } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { RegisterEntry } from '../../ledger/publishing-acts.ts';
import { bodiesFor } from '../actor.ts';
import { faultOfBodyState } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { sourceForEver } from '../publishing-input.ts';
import { entryOf, faultOfPrivateLine } from './register-input.ts';

/** Rows of a list, each with the number that it has there. */
export interface RegisterTable {
  readonly bodyId: string;
  readonly register: RegisterKind;
  /** Name of the file, or `paste`. */
  readonly source: string;
  readonly rows: readonly {
    readonly row: number;
    readonly cells: Readonly<Partial<Record<RegisterColumn, string>>>;
  }[];
  /** True where lines that look like ones that stand are meant to stand twice. */
  readonly acceptRepeats: boolean;
}

/** What a list would come to. */
export interface RegisterCheck {
  readonly entries: readonly (RegisterEntry & { readonly row: number })[];
  /** What forbids it. */
  readonly faults: readonly { readonly row: number; readonly sentence: string }[];
  /** Lines without a number that are like one that stands, or an earlier row: likely entered already. */
  readonly repeats: readonly { readonly row: number; readonly sentence: string }[];
}

/** What an import would do, with everything that stands in its way; writes nothing. */
export async function checkRegisterImport(
  { ledger, actor, today }: ActContext,
  table: RegisterTable,
): Promise<RegisterCheck> {
  const bodies = bodiesFor(actor, 'registers.enter');
  if (!bodies.includes(table.bodyId)) return { entries: [], faults: [], repeats: [] };
  return ledger.read({ bodies }, (tx) => checked(tx, table, today));
}

/** Enters every row of a list in one act, or none: a row that will not do keeps all of them out. */
export async function importRegister(
  context: ActContext,
  { actId, ...table }: RegisterTable & { readonly actId: string },
): Promise<Outcome> {
  const { bodyId, register } = table;
  const act = { permission: 'registers.enter', bodyId, actId, kind: 'register.entered' } as const;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const { entries, faults, repeats } = await checked(tx, table, context.today);
    const [fault] = faults;
    if (fault !== undefined) {
      const sentence = `有${faults.length}处要先改好，一行也没有登记。第${fault.row}行：${fault.sentence}`;
      return refuse('wrong-input', sentence);
    }
    const [repeat] = repeats;
    if (repeat !== undefined && !table.acceptRepeats) {
      const sentence = `有${repeats.length}行可能登记过，一行也没有登记。第${repeat.row}行：${repeat.sentence}`;
      return refuse('wrong-input', sentence);
    }
    if (entries.length === 0) return refuse('wrong-input', '表里没有可以登记的行，没有登记。');
    const stated = entries.map(({ row: _row, ...entry }) => entry);
    const source = sourceForEver(table.source);
    return [{ kind: 'register.entered', subjectId: actId, payload: { register, source, entries: stated } }];
  });
}

async function checked(
  tx: Tx,
  { bodyId, register, rows }: RegisterTable,
  today: CivilDate,
): Promise<RegisterCheck> {
  const entries: (RegisterEntry & { readonly row: number })[] = [];
  const faults: { row: number; sentence: string }[] = [];
  for (const { row, cells } of rows) {
    const read = readRegisterRow(register, cells, today);
    const sentences = [...read.faults];
    if (read.line !== null) {
      const fault = faultOfPrivateLine(register, read.line);
      if (fault !== null) sentences.push(fault.message);
      else entries.push({ row, ...entryOf(register, uuidv7(), { ...read.line, publicationId: null }) });
    }
    faults.push(...sentences.map((sentence) => ({ row, sentence })));
  }
  const standing = await likeOnes(tx, bodyId, register, entries);
  const repeats: { row: number; sentence: string }[] = [];
  const seen = new Map<string, number>();
  for (const entry of entries) {
    const { row, number } = entry;
    const key = number === null ? likeness(entry) : `#${number}`;
    const earlier = seen.get(key);
    const stands = standing.has(key);
    if (number !== null && stands) faults.push({ row, sentence: `“${number}”已经登记过。` });
    else if (number !== null && earlier !== undefined) {
      faults.push({ row, sentence: `“${number}”和第${earlier}行的文号一样。` });
    } else if (stands) repeats.push({ row, sentence: '日期、事项、数量都和已登记的一行一样。' });
    else if (earlier !== undefined)
      repeats.push({ row, sentence: `日期、事项、数量都和第${earlier}行一样。` });
    if (earlier === undefined) seen.set(key, row);
  }
  return { entries, faults: faults.toSorted((a, b) => a.row - b.row), repeats };
}

const likeness = ({ on, matter, count, amountFen }: Omit<RegisterEntry, 'entryId'>) =>
  JSON.stringify([on, matter, count, amountFen]);

/** Numbers and likenesses that stand in the register on the days of the list, or bear its numbers. */
async function likeOnes(
  tx: Tx,
  bodyId: string,
  register: RegisterKind,
  entries: readonly RegisterEntry[],
): Promise<ReadonlySet<string>> {
  if (entries.length === 0) return new Set();
  const numbers = entries.flatMap(({ number }) => (number === null ? [] : [number]));
  const days = [...new Set(entries.map(({ on }) => on))];
  const rows = await tx
    .selectFrom('register_entries')
    .select(['number', 'matter', 'on_date as on', 'count', 'amount_fen as amountFen'])
    .where('body_id', '=', bodyId)
    .where('register', '=', register)
    .where('removed_at', 'is', null)
    .where((at) =>
      at.or([
        at('on_date', 'in', days),
        ...(numbers.length === 0 ? [] : [at('number', 'in', [...new Set(numbers)])]),
      ]),
    )
    .execute();
  return new Set(
    rows.map(({ number, amountFen, matter, on, count }) =>
      number === null
        ? likeness({
            number,
            matter,
            on,
            count,
            amountFen,
            publicationId: null,
            remark: '',
          })
        : `#${number}`,
    ),
  );
}
