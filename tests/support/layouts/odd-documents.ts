import type { AnnualReport } from '../../../src/report/annual-report.ts';
import type { SourceDocument } from '../../../src/report/source.ts';
import { fillForm, mapFigures } from './filled-form.ts';
import { asText, shapeDocument, type Shape } from './shape.ts';
import * as disclosure from './disclosure-tables.ts';
import * as remedies from './remedy-tables.ts';
import * as requests from './request-tables.ts';
import { readText } from '../../../src/documents/reading/text.ts';

/** Documents that are not a whole report with three filled tables. */

/** The form with its prose, every cell of its tables blank. */
export function emptyForm(report: AnnualReport, shape: Shape = {}): SourceDocument {
  return shapeDocument(
    mapFigures(fillForm(report), () => ''),
    shape,
  );
}

/** The empty form as lines of text with tabs. */
export function emptyFormInTabs(report: AnnualReport): SourceDocument {
  const source = emptyForm(report, {
    disclosure: disclosure.disclosureTabs,
    requests: requests.requestsTabs,
    remedies: remedies.remediesTabs,
  });
  return readText(new TextDecoder().decode(asText(source)));
}

/** Headings of the parts with nothing where the tables should stand, as where they are pictures. */
export function tablesAsPictures(report: AnnualReport): SourceDocument {
  const none = () => [];
  return shapeDocument(fillForm(report), { disclosure: none, requests: none, remedies: none });
}

/** Prose that is no report at all. */
export function noReport(): SourceDocument {
  return {
    blocks: [
      '关于召开全县春季造林工作会议的通知',
      '各乡镇人民政府、县政府有关部门：',
      '定于2026年3月1日上午9时召开会议，会期1天。参会人员30人，住宿每人180元。',
      '一、会议内容',
      '总结2025年造林工作，部署2026年任务12000亩。',
      '二、有关要求',
      '请于2月25日前报送回执。联系人：张三。',
    ].map((text) => ({ kind: 'paragraph', text })),
  };
}

/** Two reports one after the other. */
export function twoReports(first: AnnualReport, second: AnnualReport): SourceDocument {
  const [a, b] = [first, second].map((report) => shapeDocument(fillForm(report), {}));
  return { blocks: [...(a?.blocks ?? []), ...(b?.blocks ?? [])] };
}

/** A report of which one table is not there. */
export function withoutTable(report: AnnualReport, table: 2 | 3 | 4): SourceDocument {
  const none = () => [];
  const key = ({ 2: 'disclosure', 3: 'requests', 4: 'remedies' } as const)[table];
  return shapeDocument(fillForm(report), { [key]: none });
}
