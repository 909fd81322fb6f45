import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** What a part of the page is set in: the prescribed font first, then what may stand for it. */
interface FontChoice {
  /** 正文 and the like, as messages name it. */
  readonly use: string;
  readonly prescribed: string;
  readonly names: readonly string[];
  readonly standIn: string;
}

const serif = 'Noto Serif SC';
const sans = 'Noto Sans SC';

/**
 * Fonts of GB/T 9704-2012 with their other names, as Typst knows font families (in lower case). 仿宋, 小标宋 and
 * 楷体 are licensed fonts: found in the font folder or on the machine, else Noto Serif SC stands for them.
 */
export const fontChoices = {
  body: {
    use: '正文',
    prescribed: '仿宋_GB2312',
    names: ['仿宋_GB2312', 'FangSong_GB2312', 'FangSong', '仿宋', 'STFangsong'],
    standIn: serif,
  },
  title: {
    use: '标题',
    prescribed: '方正小标宋简体',
    names: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'STZhongsong'],
    standIn: serif,
  },
  heading: {
    use: '一级标题',
    prescribed: '黑体',
    names: ['黑体', 'SimHei', 'STHeiti'],
    standIn: sans,
  },
  section: {
    use: '二级标题',
    prescribed: '楷体_GB2312',
    names: ['楷体_GB2312', 'KaiTi_GB2312', 'KaiTi', '楷体', 'STKaiti', 'LXGW WenKai'],
    standIn: serif,
  },
  number: {
    use: '页码',
    prescribed: '宋体',
    names: ['宋体', 'SimSun', 'STSong'],
    standIn: serif,
  },
} as const satisfies Readonly<Record<string, FontChoice>>;

export type FontUse = keyof typeof fontChoices;
export const fontUses = Object.keys(fontChoices) as readonly FontUse[];

/** The folders of the fonts that come with the package: Noto Serif SC and Noto Sans SC, OFL-1.1. */
export function packagedFontFolders(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  return [
    '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
    '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  ].map((file) => dirname(resolve(file)));
}

/** One sentence on the fonts, given the families that the machine lacks (as Typst names them); null where none is lacking. */
export function fontRemark(unknown: ReadonlySet<string>): string | null {
  const lacking = fontUses
    .map((use) => fontChoices[use])
    .filter(({ names }) => chosen(names, unknown) === null);
  if (lacking.length === 0) return null;
  const parts = [serif, sans].flatMap((font) => {
    const replaced = lacking.filter(({ standIn }) => standIn === font);
    const names = replaced.map(({ use, prescribed }) => `${use}的${prescribed}`).join('、');
    return replaced.length === 0 ? [] : [`${names}用${font}代替`];
  });
  return `本机没有公文规定的部分字体，${parts.join('，')}。把有授权的字体文件放进字体文件夹后再写，就会采用。`;
}

/** The first of the names that the machine has, or null. */
export function chosen(names: readonly string[], unknown: ReadonlySet<string>): string | null {
  return names.find((name) => !unknown.has(name.toLowerCase())) ?? null;
}
