import type { RedactionGroundId } from '../../law/index.ts';
import type { HitKind } from '../../screening/hit.ts';
import type { Screened } from '../../screening/part.ts';
import { screenParts } from '../../screening/screen-parts.ts';
import type { FileInspection } from '../inspection/inspected-part.ts';
import { screenable } from '../inspection/screenable.ts';
import { boxOfStretch } from './page-box.ts';
import type { PageText } from './page-text.ts';
import type { PageBox } from './redaction.ts';

/** Something that most likely has to be covered; a person decides. */
export interface SuggestedRedaction {
  /** From 1; null in Word files and workbooks. */
  readonly page: number | null;
  /** None where words are covered. */
  readonly boxes: readonly PageBox[];
  readonly text: string;
  readonly kind: HitKind;
  readonly ground: RedactionGroundId;
}

/** What is said of persons; marks and wrong words are no matter of covering. */
const personal: ReadonlySet<HitKind> = new Set<HitKind>([
  '身份证号',
  '证件号码',
  '社保账号',
  '银行账号',
  '手机号码',
  '固定电话',
  '详细住址',
  '敏感身份',
]);

/** Fingerprints are thrown away here, so their key need not be a secret. */
const key = 'only places are used of these hits';
const ground: RedactionGroundId = 'refusedThirdPartyRights';

/** What the screening finds of persons on the pages of a PDF, as boxes. */
export function suggestBoxes(pages: readonly PageText[]): SuggestedRedaction[] {
  const lines = pages.flatMap(({ page, lines }) =>
    lines.filter(({ seen }) => seen).map((line) => ({ page, line })),
  );
  const screened = lines.map(({ page, line }): Screened => ({
    place: `第${page}页`,
    role: 'body',
    text: line.text,
  }));
  return screenParts(screened, undefined, { key }).flatMap(({ kind, spots }) => {
    const [first] = spots;
    const at = lines[first.at.part];
    if (!personal.has(kind) || at === undefined) return [];
    const boxes = spots.flatMap(({ at: { part }, start, end }) => {
      const line = lines[part]?.page === at.page ? lines[part]?.line : undefined;
      const box = line === undefined ? null : boxOfStretch(line, start, end);
      return box === null ? [] : [box];
    });
    const text = spots.map(({ at: { part }, start, end }) => lines[part]?.line.text.slice(start, end) ?? '');
    return boxes.length === 0 ? [] : [{ page: at.page, boxes, text: text.join(''), kind, ground }];
  });
}

/** What the screening finds of persons in a Word file or a workbook, as words; each once. */
export function suggestWords(inspection: Pick<FileInspection, 'parts'>): SuggestedRedaction[] {
  const { screened, idAt } = screenable(inspection);
  const texts = new Map(inspection.parts.map(({ id, text }) => [id, text]));
  const found = new Map<string, SuggestedRedaction>();
  for (const { kind, spots } of screenParts(screened, undefined, { key })) {
    if (!personal.has(kind)) continue;
    for (const { at, start, end } of spots) {
      const text = (texts.get(idAt(at) ?? '') ?? '').slice(start, end);
      if (text.trim().length >= 2) found.set(text, { page: null, boxes: [], text, kind, ground });
    }
  }
  return [...found.values()];
}
