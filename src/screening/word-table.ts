import type { ListedWord } from './rules.ts';

/** Columns that a list of words may have, by what stands above them; the first name is the one that is exported. */
export const wordColumns = {
  list: ['词表', '类别', '类型', '词库'],
  word: ['词', '词语', '错误写法', '易错词', '敏感词', '错词', '词条', '关键词'],
  right: ['正确写法', '正确', '正确词', '建议', '建议修改为', '改为', '正确用法'],
  except: ['例外', '不算的词', '排除'],
  level: ['程度', '级别', '错误级别'],
  why: ['说明', '原因', '备注', '理由'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WordColumn = keyof typeof wordColumns;

/** How the level of a word is written in a list. */
export const wordLevels = { error: '必须改', warning: '要核对' } as const;

/** Longer words in one cell: commas or blanks stand between them. */
export function exceptionsOf(text: string): string[] {
  return text.split(/[\s、，,;；]+/u).filter((each) => each !== '');
}

/** Which list a cell names; null where it names none. */
export function listOf(text: string): ListedWord['list'] | null {
  if (text.includes('敏感')) return '敏感词';
  return text.includes('易错') || text.includes('错别') ? '易错词' : null;
}

/** Which level a cell names; what is not said to be 必须改 has only to be looked at. */
export function levelOf(text: string): 'error' | 'warning' {
  return /必须|严重|错误|error/iu.test(text) ? 'error' : 'warning';
}
