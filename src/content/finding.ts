import type { HitLevel } from '../screening/hit.ts';

/** Where a finding stands: in the text of the edition, or in one of its files. */
export type FindingSource =
  { readonly kind: 'text' } | { readonly kind: 'file'; readonly fileId: string; readonly name: string };

/** How a finding can be put right by the program. */
export type FindingRemedy =
  /** Its characters are written over. */
  | 'mask'
  /** What the file hides is taken out. */
  | 'remove'
  /** Only a person can: change the text, replace the file, or say why it may stand. */
  | 'none';

/** What the secrecy reviewer decided. */
export interface FindingVerdict {
  readonly outcome: 'masked' | 'let-through';
  readonly reason: string;
  readonly byId: string | null;
  /** Instant, ISO 8601. */
  readonly at: string;
}

/** Something that stops a publication until it is masked, changed or let through. Nothing in it is in clear. */
export interface Finding {
  /** The same for the same thing after another screening. */
  readonly fingerprint: string;
  readonly source: FindingSource;
  /** 身份证号, 文件隐藏内容, 没能检查 … */
  readonly kind: string;
  readonly level: HitLevel;
  /** Why, one sentence. */
  readonly why: string;
  /** 条例第十五条 … */
  readonly basis: readonly string[];
  /** As a clerk would look for it: 正文第3段, 附件“名单.xlsx”工作表“底账”第3行C列（隐藏） */
  readonly place: string;
  /** What stands there, safe to print; empty where there is nothing to print. */
  readonly masked: string;
  readonly remedy: FindingRemedy;
  /** Offsets in the screened text, for marking them in the editor; only for the text. */
  readonly spots: readonly {
    readonly at: { readonly part: number; readonly row?: number; readonly column?: number };
    readonly start: number;
    readonly end: number;
  }[];
  /** What the writer says of it, for the secrecy reviewer; empty for nothing. */
  readonly explanation: string;
  readonly verdict: FindingVerdict | null;
  /** True where it still stops publication. */
  readonly open: boolean;
}

/** What a screening gave. */
export interface ScreeningResult {
  readonly findings: readonly Finding[];
  readonly rulesVersion: string;
  /** 检查了正文、2份附件、1张图片. */
  readonly checked: {
    readonly paragraphs: number;
    readonly tables: number;
    readonly files: number;
    readonly images: number;
  };
}
