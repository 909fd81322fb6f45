import {
  faultsOfRegisterLine,
  registers,
  type CivilDate,
  type RegisterKind,
  type RegisterLine,
} from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { RegisterEntry } from '../../ledger/publishing-acts.ts';
import { refuse, type Refusal } from '../outcome.ts';
import { faultOfPrivateTexts } from '../publishing-input.ts';

/** A line with where it was made public, if it was. */
export interface RegisterInput extends RegisterLine {
  /** A publication of the same body. */
  readonly publicationId: string | null;
}

/** The line as an act states it: blanks at the ends taken away, nothing that its register does not count. */
export function entryOf(register: RegisterKind, entryId: string, line: RegisterInput): RegisterEntry {
  const money = registers[register].counts === 'money';
  const number = line.number?.trim() ?? '';
  return {
    entryId,
    number: number === '' ? null : number,
    matter: line.matter.trim(),
    on: line.on,
    count: money ? 0 : line.count,
    amountFen: money ? line.amountFen : null,
    publicationId: line.publicationId,
    remark: line.remark.trim(),
  };
}

/** Why a line will not do; null where it will. Names and numbers of persons have no place in the register. */
export function faultOfLine(register: RegisterKind, line: RegisterLine, today: CivilDate): Refusal | null {
  const [fault] = faultsOfRegisterLine(register, line, today);
  if (fault !== undefined) {
    const { basis } = registers[register];
    return { ...refuse('wrong-input', fault.sentence, fault.field), basis };
  }
  return faultOfPrivateLine(register, line);
}

/** Personal data in what a line says; null where there is none. */
export function faultOfPrivateLine(register: RegisterKind, line: RegisterLine): Refusal | null {
  const { matter, number } = registers[register];
  return faultOfPrivateTexts([
    { text: line.matter, field: 'matter', name: matter },
    { text: line.number ?? '', field: 'number', name: number },
    { text: line.remark, field: 'remark', name: '备注' },
  ]);
}

/** Why a number cannot be entered: it stands in the register already. */
export async function faultOfNumber(
  tx: Tx,
  bodyId: string,
  register: RegisterKind,
  { entryId, number }: Pick<RegisterEntry, 'entryId' | 'number'>,
): Promise<Refusal | null> {
  if (number === null) return null;
  const standing = await tx
    .selectFrom('register_entries')
    .select(['matter', 'on_date as on'])
    .where('body_id', '=', bodyId)
    .where('register', '=', register)
    .where('number', '=', number)
    .where('removed_at', 'is', null)
    .where('entry_id', '!=', entryId)
    .executeTakeFirst();
  if (standing === undefined) return null;
  return refuse('wrong-input', `“${number}”已经登记在${standing.on}，事项是“${standing.matter}”。`, 'number');
}

/** Why a line or record cannot name that publication: it is not the body's, or was never public. */
export async function faultOfPublication(
  tx: Tx,
  bodyId: string,
  publicationId: string | null,
): Promise<Refusal | null> {
  if (publicationId === null) return null;
  const found = await tx
    .selectFrom('publications')
    .select('publication_id')
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .where('public_state', 'is not', null)
    .executeTakeFirst();
  return found === undefined
    ? refuse('wrong-input', '没有找到这条已发布的信息，请重新选，或者先不选。', 'publicationId')
    : null;
}
