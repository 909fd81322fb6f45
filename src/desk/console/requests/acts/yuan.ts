/** 分 as 元: 3000, 12.50. */
export const yuanText = (fen: number): string =>
  fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);

/** 元 as typed, in 分; null where it is no amount of money above nothing. */
export function fenOf(yuan: string): number | null {
  if (!/^\d{1,9}(?:\.\d{1,2})?$/u.test(yuan.trim())) return null;
  const fen = Math.round(Number(yuan) * 100);
  return fen > 0 ? fen : null;
}
