import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';

/** Fonts of GB/T 9704-2012 with the name under which most machines have the font or one near it. */
export const docxFonts = {
  body: { name: '仿宋_GB2312', altName: 'FangSong', family: 'modern' },
  title: { name: '方正小标宋简体', altName: 'STZhongsong', family: 'auto' },
  heading: { name: '黑体', altName: 'SimHei', family: 'modern' },
  section: { name: '楷体_GB2312', altName: 'KaiTi', family: 'modern' },
  number: { name: '宋体', altName: 'SimSun', family: 'auto' },
} as const;

export type DocxFont = keyof typeof docxFonts;

/** A font for every script: digits and quotation marks are then as wide as the standard wants them. */
export function fontOf(font: DocxFont) {
  const { name } = docxFonts[font];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

/** Twips in a millimetre. */
export const perMm = 1440 / 25.4;
/** 22 lines in 225 mm: 28.95 pt, in twips. */
const linePitch = 579;
/** 28 characters in 156 mm: each a quarter of a point narrower than its 16 pt. */
const tightening = -5;
const twoCharacters = { firstLine: 630, firstLineChars: 200 };

/** A4 with 天头 37 mm, 订口 28 mm and a type area of 156 × 225 mm; the page number stands 7 mm under it. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: {
    top: Math.round(37 * perMm),
    bottom: Math.round(35 * perMm),
    left: Math.round(28 * perMm),
    right: Math.round(26 * perMm),
    header: 851,
    footer: Math.round(21.6 * perMm),
  },
};

const exactly = (twips: number) => ({ line: twips, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const black = '000000';

/** Space around a heading: a little more under a table and over one. */
export function headingSpacing(underTable: boolean, overTable: boolean) {
  return { ...exactly(linePitch), before: underTable ? 240 : 0, after: overTable ? 120 : 0 };
}

/** Names of the styles of our own. */
export const styleIds = { body: 'ReportBody', pageNumber: 'ReportPageNumber', table: 'ReportTable' } as const;

/** Styles of the report: title 2号小标宋, text 3号仿宋, 一、黑体, （一）楷体, tables smaller. */
export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fontOf('body'),
        size: 32,
        language: { value: 'zh-CN', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: exactly(linePitch) },
    },
    title: {
      run: { font: fontOf('title'), size: 44, bold: false, color: black },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(700), after: linePitch },
        contextualSpacing: false,
      },
    },
    heading1: {
      run: { font: fontOf('heading'), size: 32, bold: false, color: black, characterSpacing: tightening },
      paragraph: { spacing: exactly(linePitch), indent: twoCharacters, keepNext: true },
    },
    heading2: {
      run: { font: fontOf('section'), size: 32, bold: false, color: black, characterSpacing: tightening },
      paragraph: { spacing: exactly(linePitch), indent: twoCharacters, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: styleIds.body,
      name: '公文正文',
      basedOn: 'Normal',
      quickFormat: true,
      run: { characterSpacing: tightening },
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: twoCharacters,
        spacing: exactly(linePitch),
      },
    },
    {
      id: styleIds.pageNumber,
      name: '公文页码',
      basedOn: 'Normal',
      run: { font: fontOf('number'), size: 28 },
      paragraph: { spacing: exactly(360) },
    },
    {
      id: styleIds.table,
      name: '公文表格',
      basedOn: 'Normal',
      run: { size: 21 },
      paragraph: { spacing: exactly(280) },
    },
  ],
};
