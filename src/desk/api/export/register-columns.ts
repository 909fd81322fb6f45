import { registerColumns, registers, yuanText, type RegisterKind } from '../../../law/index.ts';
import type { RegisterRow } from '../../../ledger/read/list-register.ts';
import type { ListColumn } from './export-list.ts';

/** A register as a spreadsheet: under headings by which it can be imported again. */
export function registerExportColumns(register: RegisterKind): readonly ListColumn<RegisterRow>[] {
  const amount: ListColumn<RegisterRow> =
    registers[register].counts === 'money'
      ? {
          head: registerColumns.yuan[0],
          width: 16,
          of: ({ amountFen }) => (amountFen === null ? '' : yuanText(amountFen)),
        }
      : { head: registerColumns.count[0], width: 8, of: ({ count }) => count };
  return [
    { head: registerColumns.on[0], width: 12, of: ({ on }) => on },
    { head: registerColumns.number[0], width: 28, of: ({ number }) => number ?? '' },
    { head: registerColumns.matter[0], width: 50, of: ({ matter }) => matter },
    amount,
    { head: registerColumns.remark[0], width: 30, of: ({ remark }) => remark },
    { head: '公开的信息', width: 50, of: ({ publication }) => publication?.title ?? '' },
    { head: '单位', width: 32, of: ({ bodyName }) => bodyName },
    { head: '已注销', width: 8, of: ({ struckOut }) => (struckOut ? '是' : '') },
  ];
}
