import type { Layout } from './layout.ts';
import { noughtsInDoubt, sourceLayout } from './make-layout.ts';
import * as words from './wordings.ts';
import type { Wording } from './wordings.ts';

/** A change of wording that can be laid over any layout. */
export interface NamedWording {
  readonly name: string;
  readonly words: readonly Wording[];
  /** Noughts are not printed as numbers. */
  readonly noughtsLost?: boolean;
}

const named = (name: string, ...changes: readonly Wording[]): NamedWording => ({ name, words: changes });

/** Figures printed otherwise. */
export const figureWordings: readonly NamedWording[] = [
  ...['/', '-', '—', '——', '无', '', '  ', '\\'].map((sign) => ({
    ...named(`noughts as 「${sign}」`, words.zerosAs(sign)),
    noughtsLost: true,
  })),
  named('figures full-width', words.fullWidthFigures),
  named('figures with thousands separators', words.groupedFigures),
  named('figures with units', words.unitFigures),
  named('money in 元', words.moneyInYuan),
  named('figures with notes', words.notedFigures),
];

/** Labels printed otherwise. */
export const labelWordings: readonly NamedWording[] = [
  named('labels with lost letters', words.lostLetters),
  named('labels with scanner slips', words.scannerSlips),
  named('labels with ASCII punctuation', words.asciiPunctuation),
  ...(['、', '．', '()', '①', '. ', 'none'] as const).map((style) =>
    named(`rows numbered 「${style}」`, words.numberedAs(style)),
  ),
  named('lost letters and ASCII punctuation', words.lostLetters, words.asciiPunctuation),
];

/** The official tables with other words and figures in their cells. */
export const wordingLayouts: readonly Layout[] = [
  ...[...figureWordings, ...labelWordings].map(({ name, words: changes, noughtsLost }) =>
    sourceLayout(name, { words: changes }, noughtsLost === true ? { doubt: noughtsInDoubt } : {}),
  ),
  sourceLayout('figures between blanks', { words: [words.spacedFigures] }),
  sourceLayout('digits set apart', { words: [words.digitsApart] }),
  sourceLayout('labels with blanks inside', { words: [words.spacedLabels] }),
  sourceLayout('labels broken after two characters', { words: [words.brokenLabels(2)] }),
  sourceLayout('labels broken after six characters', { words: [words.brokenLabels(6)] }),
  sourceLayout('lost letters, ASCII punctuation and blanks', {
    words: [words.lostLetters, words.asciiPunctuation, words.spacedLabels],
  }),
  sourceLayout('traditional characters', { words: [words.traditional] }, { printed: words.inTraditional }),
];
