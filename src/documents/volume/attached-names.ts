// oxlint-disable-next-line no-control-regex -- control characters are among those left out
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu;

/** Names of attachments: no folders, no control characters; one that comes again is numbered. */
export function attachedNames(fileNames: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return fileNames.map((fileName) => {
    const plain = fileName.replace(forbidden, '_').trim() || '文件';
    const dot = plain.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
    let name = plain;
    for (let count = 2; taken.has(name); count += 1) name = `${stem}（${count}）${ending}`;
    taken.add(name);
    return name;
  });
}
