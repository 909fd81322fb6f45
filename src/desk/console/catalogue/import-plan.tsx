import type { AnswerOf } from '../../contract/endpoint.ts';
import type { catalogueEndpoints } from '../../contract/catalogue.ts';
import type { Column } from '../list/column.ts';
import { Rows } from '../list/rows.tsx';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';

type Plan = AnswerOf<typeof catalogueEndpoints.planCatalogueImport>;
type Planned = Plan['rows'][number];

const columns: readonly Column<Planned>[] = [
  { key: 'line', title: texts.line, cell: ({ sheet, number }) => texts.lineOf(sheet, number) },
  { key: 'title', title: texts.item, main: true, cell: ({ title }) => title },
  { key: 'field', title: texts.field, cell: ({ field }) => field },
  {
    key: 'kind',
    title: texts.kind,
    cell: ({ kind, changed }) =>
      kind === 'changed' ? texts.changedColumns(changed.join('、')) : texts.kinds[kind],
  },
  { key: 'remarks', title: texts.remarks, cell: ({ remarks }) => remarks.join('') },
];

/** What an import would do: lines that cannot stand first, then what is new and changed. */
export function ImportPlan({ plan, remarks }: { readonly plan: Plan; readonly remarks: readonly string[] }) {
  const { rows, faults, unknown } = plan;
  const count = (kind: Planned['kind']) => rows.filter((row) => row.kind === kind).length;
  const worth = rows.filter(({ kind, remarks: own }) => kind !== 'same' || own.length > 0);
  return (
    <div className="stack">
      {faults.length > 0 && (
        <Notice kind="danger" title={texts.faultsTitle(faults.length)} alert>
          <ul>
            {faults.map(({ sheet, number, sentence }) => (
              <li key={`${sheet} ${number}`}>
                {texts.lineOf(sheet, number)}：{sentence}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {(remarks.length > 0 || unknown.length > 0) && (
        <Notice title={texts.fileRemarks}>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
            {unknown.length > 0 && <li>{texts.unknown(unknown.join('、'))}</li>}
          </ul>
        </Notice>
      )}
      {faults.length === 0 && (
        <p role="status">{texts.plan(count('new'), count('changed'), count('same'))}</p>
      )}
      {faults.length === 0 && worth.length > 0 && (
        <Rows
          title={texts.planRegion}
          rows={worth}
          columns={columns}
          rowId={({ sheet, number }) => `${sheet} ${number}`}
        />
      )}
    </div>
  );
}
