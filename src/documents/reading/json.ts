import { UnreadableFile } from './unreadable-file.ts';

/** Brackets inside one another; the contract's report takes four. */
const deepest = 64;

/** Data of a JSON text, whatever it is; the caller checks it. Broken or absurdly nested JSON throws {@link UnreadableFile}. */
export function readJson(text: string): unknown {
  if (nestingOf(text) > deepest) throw new UnreadableFile('JSON套的层次过多，不是年度报告的数据，没有读取。');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableFile(
      `JSON写得不完整或格式不对${placeOf(text, cause)}。请用导出它的程序重新导出一份。`,
      { cause },
    );
  }
}

function nestingOf(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    else if (char === '\\' && quoted) i += 1;
    else if (!quoted && (char === '{' || char === '[')) most = Math.max(most, (depth += 1));
    else if (!quoted && (char === '}' || char === ']')) depth -= 1;
  }
  return most;
}

/** The line at which the parser stopped, where it tells. */
function placeOf(text: string, error: unknown): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return position === undefined ? '' : `，第${text.slice(0, Number(position)).split('\n').length}行读不下去`;
}
