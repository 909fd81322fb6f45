import type { Screening } from '../publications/use-publication.ts';
import { texts } from './texts.ts';

/** 待处理0处，已说明1处，已处理2处，没能检查0处. */
export function countsOf(screening: Screening | null): string {
  if (screening === null) return texts.notScreened;
  const { findings } = screening;
  const open = findings.filter((finding) => finding.open);
  return texts.counts(
    open.length,
    open.filter(({ explanation }) => explanation !== '').length,
    findings.length - open.length,
    findings.filter(({ kind }) => kind === texts.uncheckedKind).length,
  );
}
