export * from './annual-report.ts';
export { cellKey, cellValue } from './cell.ts';
export type { CellAddress } from './cell.ts';
export { cellName, cellsOfTable, editionOfTable, tableName } from './cell-name.ts';
export type { FormCell, TableNumber } from './cell-name.ts';
export { compareReports } from './compare.ts';
export type { Change, Comparison } from './compare.ts';
export { dataDictionary, dataField } from './data-dictionary.ts';
export type { DataField } from './data-dictionary.ts';
export { crossCheck } from './cross-check/cross-check.ts';
export type { CheckContext, PersonalDataHit, Rule, RuleFacts } from './cross-check/rule.ts';
export { ruleFacts, ruleNamed, rules } from './cross-check/rules.ts';
export type * from './edition.ts';
export { editionForYear, editionOf, editions } from './editions/editions.ts';
export { figuresOf, reportOfFigures } from './figures.ts';
export { findingWord, levelWords, notJudgedWord } from './finding.ts';
export type { Finding, Level, Where } from './finding.ts';
export { factTitle, shownFact } from './narrative/fact-title.ts';
export type { FactTitle } from './narrative/fact-title.ts';
export {
  factNow,
  parseReferences,
  plainText,
  reference,
  renewReferences,
  staleReferences,
  strayBraces,
} from './narrative/references.ts';
export type { Segment, StaleReference } from './narrative/references.ts';
export { findingKey, placeOfFinding, shortHash, unexplained } from './narrative/explain-key.ts';
export { headingOfSection, linesOfPart, narrativeOf } from './narrative/narrative-of.ts';
export type { PartLine } from './narrative/narrative-of.ts';
export {
  proposeFollowUps,
  proposeProblems,
  proposeSection,
  proposeText,
  unansweredMeasures,
} from './narrative/propose/propose-section.ts';
export type { NamedActivity, ProposalInput } from './narrative/propose/input.ts';
export type { ProposedProblem } from './narrative/propose/problems.ts';
export { sectionsOf } from './narrative/sections-of.ts';
export { similarityOfSections } from './narrative/similarity-of-sections.ts';
export { reportSections, sectionIds } from './narrative/report-text.ts';
export type {
  FollowUp,
  Measure,
  NarrativeFacts,
  ReportText,
  SectionForm,
  SectionId,
} from './narrative/report-text.ts';
export { parseAnnualReport } from './parse-annual-report.ts';
export type { ParsedReport } from './parse-annual-report.ts';
export { readReport } from './read/read-report.ts';
export { readingOf } from './reading.ts';
export type { CellEvidence, CellState, PartHeading, Reading } from './reading.ts';
export { rollUp } from './roll-up.ts';
export type { RollUp, Source, SummedCell } from './roll-up.ts';
export { annualReportSchema } from './schema.ts';
export { similarity } from './similarity.ts';
export type { Block, Paragraph, SourceDocument, Table, TableCell } from './source.ts';
export { tabulate } from './tabulate.ts';
export type { Tabulated } from './tabulate.ts';
