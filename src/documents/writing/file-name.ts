/** Characters that Windows, macOS or a download header does not take in a file name. */
// oxlint-disable-next-line no-control-regex -- control characters are among them
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu;
const longest = 60;

/** A file name from the title of the report: 甲县乙镇人民政府2025年政府信息公开工作年度报告.docx */
export function fileNameOf(title: string, extension: string): string {
  const plain = [...title.replace(forbidden, '').replace(/\s+/gu, '')].slice(0, longest).join('');
  return `${plain.replace(/^\.+|\.+$/gu, '') || '政府信息公开工作年度报告'}.${extension}`;
}
