import type { AnnualReport } from '../../../src/report/annual-report.ts';
import type { SourceDocument } from '../../../src/report/source.ts';
import { fillForm } from './filled-form.ts';
import type { Layout } from './layout.ts';
import { shapeDocument, type Shape } from './shape.ts';
import type { Wording } from './wordings.ts';

type Doubt = Layout['acceptable'];
type Rest = Partial<Pick<Layout, 'editions' | 'absent' | 'printed' | 'forms'>> & { readonly doubt?: Doubt };

/** A layout of which every cell must be recovered, unless `doubt` names cells that may be null. */
export function sourceLayout(name: string, shape: Shape, rest: Rest = {}): Layout {
  return makeLayout(name, 'source', (report, words) => shaped(report, shape, words), rest);
}

/** The same, its blocks put together otherwise. */
export function reshapedLayout(
  name: string,
  shape: Shape,
  reshape: (source: SourceDocument) => SourceDocument,
  rest: Rest = {},
): Layout {
  return makeLayout(name, 'source', (report, words) => reshape(shaped(report, shape, words)), rest);
}

/** The same in a file. */
export function fileLayout(
  name: string,
  kind: 'text' | 'html',
  shape: Shape,
  write: (source: SourceDocument, report: AnnualReport) => Uint8Array,
  rest: Rest = {},
): Layout {
  const extension = kind === 'text' ? 'txt' : 'html';
  return makeLayout(
    name,
    kind,
    (report, words) => ({
      name: `${name}.${extension}`,
      bytes: write(shaped(report, shape, words), report),
    }),
    rest,
  );
}

function shaped(report: AnnualReport, shape: Shape, words: readonly Wording[] = []): SourceDocument {
  return shapeDocument(fillForm(report), { ...shape, words: [...words, ...(shape.words ?? [])] });
}

export function makeLayout(
  name: string,
  kind: Layout['kind'],
  render: Layout['render'],
  { doubt, editions = ['2021', '2019'], absent = [], printed = (text) => text, forms = 'told' }: Rest = {},
): Layout {
  return {
    name,
    kind,
    exact: doubt === undefined,
    render,
    acceptable: doubt ?? (() => false),
    editions,
    absent,
    printed,
    forms,
  };
}

/** Doubt about whole rows of table 3. */
export const rowsInDoubt =
  (...keys: readonly string[]): Doubt =>
  (cell) =>
    cell.table === 3 && keys.includes(cell.row);

/** Doubt about every cell of table 3. */
export const tableThreeInDoubt: Doubt = (cell) => cell.table === 3;

/** Doubt about every cell that holds nought. */
export const noughtsInDoubt: Doubt = (_, value) => value === 0;
