/** How a cell looks; `text` guarded: text that begins like a formula and stays text when it is edited. */
const styles = [
  'plain',
  'title',
  'heading',
  'text',
  'guarded',
  'head',
  'label',
  'labelLeft',
  'figure',
] as const;
export type CellStyle = (typeof styles)[number];

/** Index of a style in the workbook's list of cell formats. */
export function styleIndex(style: CellStyle): number {
  return styles.indexOf(style);
}

interface Look {
  readonly font: number;
  readonly boxed?: boolean;
  readonly shaded?: boolean;
  readonly horizontal?: 'left' | 'center';
  readonly vertical?: 'center' | 'top';
  readonly quotePrefix?: boolean;
}

const looks: Readonly<Record<CellStyle, Look>> = {
  plain: { font: 0 },
  title: { font: 2, vertical: 'center' },
  heading: { font: 1, vertical: 'center' },
  text: { font: 0, vertical: 'top' },
  guarded: { font: 0, vertical: 'top', quotePrefix: true },
  head: { font: 1, boxed: true, shaded: true, horizontal: 'center', vertical: 'center' },
  label: { font: 0, boxed: true, horizontal: 'center', vertical: 'center' },
  labelLeft: { font: 0, boxed: true, horizontal: 'left', vertical: 'center' },
  figure: { font: 0, boxed: true, horizontal: 'center', vertical: 'center' },
};

/** xl/styles.xml: 宋体 11, titles larger, thin rules, shaded heads. */
export function stylesPart(): string {
  const font = (size: number, bold: boolean) =>
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/><family val="2"/><charset val="134"/></font>`;
  const side = (name: string) => `<${name} style="thin"><color rgb="FF7A8594"/></${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<fonts count="3">${font(11, false)}${font(11, true)}${font(16, true)}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEEF1F4"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${styles.length}">${styles.map((style) => cellFormat(looks[style])).join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}

function cellFormat({ font, boxed, shaded, horizontal, vertical, quotePrefix }: Look): string {
  const wrap = vertical === undefined ? '' : ' wrapText="1"';
  const across = horizontal === undefined ? '' : ` horizontal="${horizontal}"`;
  const down = vertical === undefined ? '' : ` vertical="${vertical}"`;
  return (
    `<xf numFmtId="0" fontId="${font}" fillId="${shaded === true ? 2 : 0}" borderId="${boxed === true ? 1 : 0}" ` +
    `xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quotePrefix === true ? ' quotePrefix="1"' : ''}>` +
    `<alignment${across}${down}${wrap}/></xf>`
  );
}
