export * from './annual-report.ts';
export { cellKey, cellValue } from './cell.ts';
export type { CellAddress } from './cell.ts';
export type * from './edition.ts';
export { editionForYear, editionOf, editions } from './editions/editions.ts';
export type { Finding, Level, Where } from './finding.ts';
export { readingOf } from './reading.ts';
export type { CellEvidence, CellState, PartHeading, Reading } from './reading.ts';
export type { Block, Paragraph, SourceDocument, Table, TableCell } from './source.ts';
