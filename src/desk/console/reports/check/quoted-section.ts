import { plainText, sectionIds, type SectionId } from '../../../../report/index.ts';
import { texts } from './texts.ts';

/** The words with which a rule quotes a sentence of the text. */
const quotation = new RegExp(`${texts.quotes}“(?<said>[^”]{4,})”`, 'u');

/**
 * The section of the text that a finding quotes: 正文写“全年收到申请5件”. A contradiction between text and table has its place in the
 * table; whoever has to mend it mostly mends the sentence.
 */
export function quotedSection(
  message: string,
  sections: Readonly<Partial<Record<SectionId, string | undefined>>>,
): SectionId | null {
  const quote = quotation.exec(message)?.groups?.['said'];
  // What is long is quoted by its beginning and its end.
  const [start] = quote?.split('……') ?? [];
  if (start === undefined) return null;
  return sectionIds.find((id) => plainText(sections[id] ?? '').includes(start)) ?? null;
}
