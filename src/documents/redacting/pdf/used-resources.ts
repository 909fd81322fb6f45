import { operatorsIn } from '../../masking/pdf/content-stream.ts';
import type { PdfFile } from '../../masking/pdf/pdf-file.ts';
import { type PdfDict, PdfName, PdfStream, type PdfValue } from '../../masking/pdf/pdf-value.ts';

/** Which operator names a resource of which category, as its last operand. */
const categories: Readonly<Record<string, string>> = {
  Do: 'XObject',
  gs: 'ExtGState',
  sh: 'Shading',
  cs: 'ColorSpace',
  CS: 'ColorSpace',
  scn: 'Pattern',
  SCN: 'Pattern',
};

/**
 * The resources that a content stream uses, and no others: pages often share one list, and what stands in it for a page that was
 * covered (its scan, its forms) must not stay in the file. Throws Error for what cannot be told apart.
 */
export function usedResources(file: PdfFile, content: string, resources: PdfDict): PdfDict {
  const names = new Map<string, Set<string>>();
  const use = (category: string, value: PdfValue | undefined) => {
    if (!(value instanceof PdfName)) return;
    const set = names.get(category) ?? new Set<string>();
    names.set(category, set.add(value.value));
  };
  for (const { name, operands } of operatorsIn(content)) {
    if (name === 'Tf') use('Font', operands[0]);
    else if (name === 'ID') for (const operand of operands) use('ColorSpace', operand);
    else {
      const category = categories[name];
      if (category !== undefined) use(category, operands.at(-1));
    }
  }
  const used: PdfDict = new Map();
  for (const [category, wanted] of names) {
    const all = file.dict(resources.get(category));
    const kept: PdfDict = new Map([...(all ?? [])].filter(([name]) => wanted.has(name)));
    if (kept.size > 0) used.set(category, kept);
  }
  return used;
}

/** A form or pattern with the resources that it uses; throws Error where it has none of its own and draws with those of its page. */
export function formWithUsed(file: PdfFile, form: PdfStream): PdfStream {
  const resources = file.dict(form.dict.get('Resources'));
  const content = Buffer.from(file.decoded(form)).toString('latin1');
  if (resources === undefined) {
    if (
      /[A-Za-z]/.test(content) &&
      [...operatorsIn(content)].some(({ name }) => name === 'Tf' || name in categories)
    )
      throw new Error('a PDF form without resources of its own');
    return form;
  }
  return new PdfStream(
    new Map(form.dict).set('Resources', usedResources(file, content, resources)),
    form.raw,
  );
}
