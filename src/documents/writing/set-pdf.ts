import { statSync } from 'node:fs';
import { chosen, fontChoices, fontRemark, type FontUse } from './pdf-fonts.ts';
import { templateSource, typeset, typesetter, type Typesetter } from './typst.ts';
import { replacement, type Drawn, type WriteOptions } from './writer.ts';

/** Typst names the characters that no font has one page run at a time: so many runs at most. */
const mostRuns = 4;

/** Tagged where the typesetter can; the builds for some systems are a version behind (docs/decisions/0002). */
const standards = { tagged: 'a-2a', plain: 'a-2b' } as const;

/** The fonts that a template sets each use in, the one that the machine has before what stands for it. */
export type PdfFonts = ReturnType<typeof fontsFor>;

/**
 * Sets a template beside this file as a tagged PDF/A-2a (A-2b where the typesetter cannot tag, with a remark), fonts
 * subset, text copyable. A character that no font has is printed as □ and named in the remarks.
 * @param input name under which the template finds its data
 * @param dataOf the data, given the fonts; all user text goes in as data, never as source
 */
export function setPdf(
  template: string,
  input: string,
  dataOf: (fonts: PdfFonts) => unknown,
  options: WriteOptions,
): Drawn {
  const { folder, folderRemarks } = fontFolder(options.fontFolder);
  const setter = typesetter(folder);
  const writtenAt = Math.floor((options.writtenAt ?? new Date()).getTime() / 1000);
  const source = templateSource(template);
  const fonts = fontsFor(setter);
  const lacking = new Set<string>();
  let standard: (typeof standards)[keyof typeof standards] = standards.tagged;
  for (let run = 0; run < mostRuns; run += 1) {
    const data = JSON.stringify(dataOf(fonts), (_, value: unknown) =>
      typeof value === 'string' ? withoutLacking(value, lacking) : value,
    );
    const document = typeset(setter, source, { [input]: data });
    try {
      const bytes = setter.compiler.pdf(document, { pdfStandard: standard, creationTimestamp: writtenAt });
      setter.compiler.evictCache(10);
      const tagging = standard === standards.tagged ? [] : [untagged];
      return {
        bytes: new Uint8Array(bytes),
        remarks: [...folderRemarks, ...tagging, ...remarksOn(setter, lacking)],
      };
    } catch (cause) {
      if (standard === standards.tagged && isUnknownStandard(cause)) {
        standard = standards.plain;
        continue;
      }
      const found = undisplayable(cause);
      if (found.length === 0) throw cause;
      for (const text of found) lacking.add(text);
    }
  }
  throw new Error('PDF: characters without a font remain after their replacement');
}

/**
 * Sets a template without making a file of it.
 * @param label what the template notes as metadata under this label is given back, in the order of the pages
 */
export function trySetting(
  template: string,
  input: string,
  dataOf: (fonts: PdfFonts) => unknown,
  { options, label }: { readonly options: WriteOptions; readonly label: string },
): { readonly pages: number; readonly noted: readonly unknown[] } {
  const setter = typesetter(fontFolder(options.fontFolder).folder);
  const data = JSON.stringify(dataOf(fontsFor(setter)));
  const document = typeset(setter, templateSource(template), { [input]: data });
  const found: unknown = setter.compiler.query(document, { selector: `<${label}>`, field: 'value' });
  return { pages: document.numOfPages, noted: Array.isArray(found) ? found : [] };
}

const untagged = '这台机器上的排版程序版本较旧，写出的PDF没有给读屏软件用的标签。';

function isUnknownStandard(cause: unknown): boolean {
  return cause instanceof Error && /PdfStandard.*unknown variant/u.test(cause.message);
}

/** The font folder to use: Typst says nothing of one that is not there. */
function fontFolder(folder: string | undefined) {
  if (folder === undefined) return { folder, folderRemarks: [] };
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true)
    return { folder, folderRemarks: [] };
  return { folder: undefined, folderRemarks: [`字体文件夹“${folder}”不存在或不是文件夹，没有采用。`] };
}

function remarksOn({ unknownFonts }: Typesetter, lacking: ReadonlySet<string>): readonly string[] {
  const fonts = fontRemark(unknownFonts);
  return [
    ...(fonts === null ? [] : [fonts]),
    ...(lacking.size === 0
      ? []
      : [
          `字体里没有这些字符：${[...lacking].join('、')}，PDF里印作“${replacement}”。其他格式里仍是原来的字符。`,
        ]),
  ];
}

/** The texts that PDF/A refuses because no font shows them, out of Typst's diagnostics. */
function undisplayable(cause: unknown): readonly string[] {
  const message = cause instanceof Error ? cause.message : '';
  return [...message.matchAll(/the text `\\?"(.+?)\\?"` /gu)].flatMap(([, text]) =>
    text === undefined ? [] : [unescapeRust(text)],
  );
}

function unescapeRust(text: string): string {
  return text
    .replace(/\\+u\{([0-9a-f]+)\}/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/\\+(.)/gu, '$1');
}

function withoutLacking(text: string, lacking: ReadonlySet<string>): string {
  let kept = text;
  for (const each of lacking) kept = kept.replaceAll(each, replacement);
  return kept;
}

/** Each use set in the first font that the machine has, then in what stands for it. */
function fontsFor({ unknownFonts }: Typesetter) {
  const list = (use: FontUse) => {
    const own = chosen(fontChoices[use].names, unknownFonts);
    return own === null ? [fontChoices[use].standIn] : [own, fontChoices[use].standIn];
  };
  const stoodFor = (use: FontUse) => chosen(fontChoices[use].names, unknownFonts) === null;
  return {
    body: list('body'),
    title: list('title'),
    heading: list('heading'),
    section: list('section'),
    number: list('number'),
    // the stand-ins show by their weight what the prescribed fonts show by their shape
    'title-weight': stoodFor('title') ? 'bold' : 'regular',
    'heading-weight': stoodFor('heading') ? 'medium' : 'regular',
  };
}
