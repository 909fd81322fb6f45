import { cite } from '../../law/index.ts';
import type { EditionId } from '../annual-report.ts';
import { tableName } from '../cell-name.ts';
import { editionForYear, editionOf, editions } from '../editions/editions.ts';
import { instrumentOf } from '../../law/index.ts';
import type { Fault, Rule } from './rule.ts';

/** F-2: the report follows the form in force for its year, in every table. */
export const editionInForce: Rule = {
  id: 'F-2',
  level: 'error',
  title: '使用当年有效的格式',
  basis: [cite('reportFormat2021'), cite('reportFormat2019')],
  check: ({ reading }) => {
    const { forms, year } = reading.report;
    const tables = [
      { table: 2 as const, form: forms.disclosure },
      { table: 3 as const, form: forms.requests },
    ];
    const oldest = Math.min(...editions.map((edition) => edition.from));
    if (year === null || year < oldest) return mixed(forms.disclosure, forms.requests);
    const due = editionForYear(year).id;
    const wrong = tables.flatMap(({ table, form }) =>
      form === null || form === due ? [] : [{ table, form }],
    );
    const [first] = wrong;
    if (first === undefined) return [];
    const all = tables.every(({ form }) => form === first.form);
    const places = all
      ? [{ where: { part: 'document' as const }, name: '各表', form: first.form }]
      : wrong.map(({ table, form }) => ({ where: { table }, name: tableName(table), form }));
    return places.map(({ where, name, form }) => ({
      // Written again later in the new form: to be explained, not a fault of the figures.
      level: form > due ? 'warning' : 'error',
      where,
      message: `本报告是${year}年度的，${name}用的是${form}年的格式，应当用${nameOf(due)}的格式`,
      advice:
        form > due
          ? '如果是按新格式重新编制的，请说明；否则请核对报告年度'
          : '请换成现行格式的表格重新填写，行、列名称照抄格式，不增不减',
    }));
  },
};

/** Without a year only this can be said: the tables do not follow one form. */
function mixed(disclosure: EditionId | null, requests: EditionId | null): readonly Fault[] {
  if (disclosure === null || requests === null || disclosure === requests) return [];
  return [
    {
      where: { part: 'document' },
      message: `表二用的是${disclosure}年的格式，表三用的是${requests}年的格式，两张表不是同一版`,
      advice: '请核对报告年度，各表都用当年有效的格式',
    },
  ];
}

function nameOf(form: EditionId): string {
  const { number = '' } = instrumentOf(editionOf(form).basis);
  return `${form}年印发（${number}）`;
}
