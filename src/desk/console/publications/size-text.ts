/** 240KB, 1.2MB: how large a file is, as people say it. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes}B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)}KB`;
  return `${(bytes / 1_000_000).toFixed(1)}MB`;
}
