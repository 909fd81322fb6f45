/** Elements of XMP that say who or by what means; their texts must be the typesetter's own name. */
const tools = /<(?:xmp:CreatorTool|stEvt:softwareAgent|pdf:Producer)>([^<]*)</gu;
const people =
  /<(?:dc:creator|pdf:Author|photoshop:AuthorsPosition|xmpRights:Owner|dc:contributor|dc:publisher)\b/u;

/**
 * True for the metadata that a typesetter writes by itself (Typst, which sets the papers of this program): title, language, dates,
 * tool, and the schemas of PDF/A. It names nobody, so that nothing has to come out. Its texts are screened like any other.
 */
export const namesNobody = (xmp: string): boolean => {
  const named = [...xmp.matchAll(tools)].map(([, tool = '']) => tool.trim());
  return named.length > 0 && named.every((tool) => /^Typst [\d.]+$/u.test(tool)) && !people.test(xmp);
};
