/** How large a file is, as people and their machines say it: 45KB, 1.2MB (1 KB being 1024 bytes). */
export function sizeText(bytes: number): string {
  if (bytes < 1_024) return `${bytes}B`;
  const kilobytes = Math.round(bytes / 1_024);
  return kilobytes < 1_024 ? `${kilobytes}KB` : `${(bytes / 1_048_576).toFixed(1)}MB`;
}
