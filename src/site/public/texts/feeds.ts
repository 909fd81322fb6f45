/** Words of the feeds. */
export const feedTexts = {
  ofColumn: (site: string, column: string) => `${column}_${site}`,
  newest: (name: string) => `${name}最新公开的政府信息`,
  newestOfColumn: (name: string, column: string) => `${name}在“${column}”里最新公开的政府信息`,
} as const;
