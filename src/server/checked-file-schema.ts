import { z } from 'zod';
import { parseAnnualReport } from '../report/parse-annual-report.ts';
import type { CheckedFile } from '../documents/checking/check-opened.ts';
import { limits } from './limits.ts';

const words = z.string().max(10_000);

const finding = z.strictObject({
  rule: z.string().max(20),
  level: z.enum(['error', 'warning', 'notice']),
  where: z.strictObject({
    table: z.union([z.literal(2), z.literal(3), z.literal(4)]).optional(),
    row: z.string().max(60).optional(),
    column: z.string().max(60).optional(),
    part: z.enum(['preamble', 'overview', 'problems', 'other', 'title', 'document']).optional(),
  }),
  message: words,
  advice: words.optional(),
  left: z.number().optional(),
  right: z.number().optional(),
});

/** Results that a page sends back to have them written into a workbook. */
const checkedFiles = z
  .array(
    z.strictObject({
      file: z.string().max(400),
      readable: z.boolean(),
      reason: words.optional(),
      report: z.custom((value) => parseAnnualReport(value).ok).optional(),
      findings: z.array(finding).max(2000),
    }),
  )
  .min(1)
  .max(limits.files * 2);

/** The results, or null where the value is none. */
export function parseCheckedFiles(value: unknown): readonly CheckedFile[] | null {
  const parsed = checkedFiles.safeParse(value);
  return parsed.success ? (parsed.data as readonly CheckedFile[]) : null;
}
