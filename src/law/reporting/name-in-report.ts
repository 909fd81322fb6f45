import type { FilerKind } from './filing-duty.ts';
import type { ReportScope } from './report-act.ts';

/** What of a report says whose year it tells. */
export interface NamedReport {
  readonly scope: ReportScope;
  readonly filer: FilerKind;
  /** As it was stated when a county's sum was opened. */
  readonly agency?: string | undefined;
}

const government = /(?:人民政府|委员会)$/u;

/**
 * Whose year a report tells. A county's sum is the report of its government (条例第四十九条第二款), 甲县人民政府2024年…, as it was stated
 * when it was opened; what the office publishes of the government's own organs (格式二（一）) bears the name of the office,
 * 甲县人民政府办公室2024年…, also where the body is registered as the government. Both are public in one column and must not bear one title.
 * @param issuer the body as its publications name it
 */
export function nameInReport(issuer: string, { scope, filer, agency }: NamedReport): string {
  if (scope === 'county') return agency ?? governmentOf(issuer) ?? issuer;
  return filer === 'office' && government.test(issuer) ? `${issuer}办公室` : issuer;
}

/**
 * The government to which an office belongs, to be put before whoever opens a county's report: 甲县人民政府 of 甲县人民政府办公室. Null where
 * the name does not tell it (甲县政务服务局).
 */
export function governmentOf(issuer: string): string | null {
  const name = issuer.replace(/办公室$/u, '');
  return government.test(name) && name !== '人民政府' ? name : null;
}

/** True for the full name of a government, or of who governs in its place (管理委员会); not for its office. */
export const isGovernment = (name: string): boolean =>
  /^[\p{Script=Han}0-9（）()]{4,60}$/u.test(name) && government.test(name) && name !== '人民政府';
