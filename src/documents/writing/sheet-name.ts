/** Characters that no program takes in the name of a sheet. */
const forbidden = /[\\/?*[\]:\p{Cc}\p{Surrogate}]/gu;
/** UTF-16 units that a name may have. */
const longest = 31;

/** The name of a sheet from a title, in which anything may stand: the name of a body, for one. */
export function sheetNameOf(title: string): string {
  let name = '';
  for (const character of title.replace(forbidden, '').replace(/^'+/u, '').trim()) {
    if (name.length + character.length > longest) break;
    name += character;
  }
  return name.replace(/'+$/u, '').trim() || '表';
}
