import { styleOf, textIn, type PastedElement } from './pasted-tree.ts';

/** What pasting left behind, so that the clerk is told. */
export interface LeftBehind {
  pictures: number;
  /** Rows, columns and stretches that readers of the source did not see. */
  hidden: number;
  /** What tracked changes had deleted, and comments. */
  tracked: number;
  /** True where the text was longer than the editor takes. */
  cut: boolean;
}

export const nothingLeft = (): LeftBehind => ({ pictures: 0, hidden: 0, tracked: 0, cut: false });

/** Elements that bring no text: scripts, styles, controls, drawings, players, office data. */
const silent = new Set(
  (
    'script style head title meta link base xml template noscript object embed param applet iframe frame frameset ' +
    'svg math canvas audio video source track map area select option textarea input datalist button dialog'
  ).split(' '),
);

const commentClass = /(?:^|\s)(?:msocommentreference|msocomanchor|msocomtxt|msocomoff)(?:\s|$)/iu;
const commentPart = /^(?:comment|comment-list)$/u;

/**
 * Whether an element with all that is in it stays behind: what is no text, what readers did not see, what a tracked
 * change deleted, comments. Counts what people would miss.
 */
export function isLeft(element: PastedElement, left: LeftBehind): boolean {
  const { tag, attributes } = element;
  if (tag === 'img' || tag === 'v:imagedata' || tag === 'picture') {
    left.pictures += 1;
    return true;
  }
  if (silent.has(tag) || /^(?:(?:v|w|m|x):|o:(?!p$))/u.test(tag)) return true;
  const classes = attributes['class'] ?? '';
  const isComment = commentClass.test(classes) || commentPart.test(styleOf(element, 'mso-element'));
  if (tag === 'del' || /(?:^|\s)msodel(?:\s|$)/iu.test(classes) || isComment) {
    if (textIn(element).trim() !== '') left.tracked += 1;
    return true;
  }
  if (/^(?:header|footer)$/u.test(styleOf(element, 'mso-element'))) return true;
  if (!isHidden(element)) return false;
  if (textIn(element).trim() !== '') left.hidden += 1;
  return true;
}

/** Whether readers of the source do not see an element. */
export function isHidden(element: PastedElement): boolean {
  return (
    'hidden' in element.attributes ||
    styleOf(element, 'display').startsWith('none') ||
    /^(?:hidden|collapse)/u.test(styleOf(element, 'visibility')) ||
    styleOf(element, 'mso-hide') === 'all' ||
    /^0(?:\.0+)?(?:pt|px|em|%)?$/u.test(styleOf(element, 'font-size'))
  );
}
