/** Formats that a report can be written in. */
export const writtenFormats = ['docx', 'pdf', 'html', 'xlsx', 'json'] as const;
export type WrittenFormat = (typeof writtenFormats)[number];

/** A report as a file. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** 甲县乙镇人民政府2025年政府信息公开工作年度报告.docx */
  readonly fileName: string;
  /** What the person should know, in Chinese sentences: cells left empty, fonts replaced, sums that differ. */
  readonly remarks: readonly string[];
}

/** Media type of each format. */
export const contentTypes: Readonly<Record<WrittenFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** Whether a word (of a command line, an address) names one of the formats. */
export function isWrittenFormat(word: string): word is WrittenFormat {
  return (writtenFormats as readonly string[]).includes(word);
}
