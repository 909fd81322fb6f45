import { remedyBlocks, requestRows, type EditionId } from './annual-report.ts';
import type { Column, FigureKind } from './edition.ts';
import { editionOf } from './editions/editions.ts';

/**
 * The shape of `AnnualReport` as data, built from the editions of the form. The JSON Schema is printed from it
 * and `parseAnnualReport` walks it, so that the two cannot disagree.
 */
export type Shape = ObjectShape | LeafShape;

export interface ObjectShape {
  readonly kind: 'object';
  /** Chinese title, where the form has one. */
  readonly title?: string;
  readonly description?: string;
  readonly nullable?: boolean;
  readonly fields: Readonly<Record<string, Shape>>;
  /** Fields that may be absent. */
  readonly optional?: readonly string[];
}

export interface LeafShape {
  /** `year`, figures and texts may all be null. `date`: YYYY-MM-DD. `edition`: '2021' or '2019'. */
  readonly kind: 'edition' | 'text' | 'date' | 'year' | 'amount' | FigureKind;
  readonly title?: string;
  readonly description?: string;
}

type Fields = ObjectShape['fields'];

const form2021 = editionOf('2021');
const form2019 = editionOf('2019');

export const editionIds: readonly EditionId[] = ['2021', '2019'];

/** The whole report. */
export const reportShape: ObjectShape = {
  kind: 'object',
  title: '政府信息公开工作年度报告',
  optional: ['disclosure2019'],
  fields: {
    forms: {
      kind: 'object',
      description: '各表所用的格式，按表中的行列名称判断；null表示没有找到这张表',
      fields: { disclosure: { kind: 'edition' }, requests: { kind: 'edition' } },
    },
    agency: { kind: 'text', description: '单位名称，与标题一致' },
    year: { kind: 'year', description: '报告年度，不是编写的年份' },
    period: { kind: 'object', nullable: true, fields: { from: { kind: 'date' }, to: { kind: 'date' } } },
    narrative: {
      kind: 'object',
      description: '文字部分，段落之间用换行分开；null表示没有这一部分',
      fields: {
        preamble: { kind: 'text' },
        overview: narrativePart('overview'),
        problems: narrativePart('problems'),
        other: narrativePart('other'),
      },
    },
    disclosure: { ...disclosureShape('2021'), title: partTitle(2) },
    disclosure2019: {
      ...disclosureShape('2019'),
      title: partTitle(2),
      description: '2019年的格式；disclosure各格此时都是null',
    },
    requests: {
      kind: 'object',
      title: partTitle(3),
      description: '2019年的格式中，（六）其他处理只有一行，填在otherOutcome，两行逾期为null',
      fields: Object.fromEntries(
        requestRows.map((row) => [
          row,
          figures(form2021.requests.columns, form2021.requests.rows.find((each) => each.key === row)?.name),
        ]),
      ),
    },
    remedies: {
      kind: 'object',
      title: partTitle(4),
      fields: Object.fromEntries(
        remedyBlocks.map((row) => [
          row,
          figures(form2021.remedies.columns, form2021.remedies.blocks.find((each) => each.key === row)?.name),
        ]),
      ),
    },
  },
};

function partTitle(table: 2 | 3 | 4): string {
  const part = form2021.parts.find(({ content }) => 'table' in content && content.table === table);
  return `${part?.number}、${part?.title}`;
}

function narrativePart(name: 'overview' | 'problems' | 'other'): LeafShape {
  const part = form2021.parts.find(({ content }) => 'narrative' in content && content.narrative === name);
  return { kind: 'text', title: `${part?.number}、${part?.title}` };
}

function disclosureShape(id: EditionId): ObjectShape {
  const { blocks } = (id === '2021' ? form2021 : form2019).disclosure;
  const rows = blocks.flatMap(({ rows: each, columns }) =>
    each.map((row): readonly [string, Shape] => {
      const [only] = columns;
      const single = columns.length === 1 && only !== undefined && only.key === undefined;
      return [row.key, single ? leaf(only, `${row.label} ${only.label}`) : figures(columns, row.label)];
    }),
  );
  return { kind: 'object', fields: Object.fromEntries(rows) };
}

function figures(columns: readonly Column[], title: string | undefined): ObjectShape {
  const fields: Fields = Object.fromEntries(
    columns.flatMap((column) => (column.key === undefined ? [] : [[column.key, leaf(column, column.label)]])),
  );
  return { kind: 'object', ...(title === undefined ? {} : { title }), fields };
}

/** The contract leaves the amount of 政府集中采购 unbounded below. */
function leaf({ key, kind }: Column, title: string): LeafShape {
  return { kind: key === 'amountTenThousandYuan' ? 'amount' : kind, title };
}
