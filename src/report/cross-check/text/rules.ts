import type { Rule } from '../rule.ts';
import { dates } from './dates.ts';
import { formCitation } from './form-citation.ts';
import { likenessToLastYear } from './likeness-to-last-year.ts';
import { partsAndTitles } from './parts-and-titles.ts';
import { personalData } from './personal-data.ts';
import { problemsPart } from './problems-part.ts';
import { processingFee } from './processing-fee.ts';
import { sumsInText } from './sums-in-text.ts';
import { textAgainstTables } from './text-against-tables.ts';
import { topicsOfOverview } from './topics.ts';
import { unitsInText } from './units.ts';

/** The rules on prose, in the order in which findings are listed. */
export const textRules: readonly Rule[] = [
  textAgainstTables,
  sumsInText,
  unitsInText,
  processingFee,
  problemsPart,
  likenessToLastYear,
  partsAndTitles,
  dates,
  formCitation,
  topicsOfOverview,
  personalData,
];
