import { strToU8, zipSync, type Zippable } from 'fflate';
import type { PersonExport } from '../../../acts/requests/retention/export-person.ts';
import type { CaseTools } from '../../../acts/requests/papers/case-tools.ts';
import type { FileAnswer } from '../../contract/endpoint.ts';

/** Data in the order of the sheet, for another system to read. */
function asJson({ bodyName, held }: PersonExport): string {
  const requests = held.map(({ papers, ...each }) => ({
    ...each,
    papers: papers.map(({ title, kind, pages }) => ({ title, kind, pages })),
  }));
  return JSON.stringify({ body: bodyName, requests }, null, 2);
}

/** What is given to a person, as one file. */
export async function personFile(
  found: PersonExport,
  format: 'pdf' | 'json' | 'zip',
  tools: Pick<CaseTools, 'paper'>,
): Promise<FileAnswer> {
  const name = '存有的申请人信息';
  if (format === 'json') {
    return { name: `${name}.json`, type: 'application/json', bytes: strToU8(asJson(found)) };
  }
  const sheet = await tools.paper(found.sheet, 'pdf');
  if (format === 'pdf') return { name: sheet.name, type: sheet.mediaType, bytes: sheet.bytes };
  const entries: Zippable = {
    [`${name}.pdf`]: sheet.bytes,
    [`${name}.json`]: strToU8(asJson(found)),
  };
  for (const file of found.files) entries[`文件/${file.name}`] = file.bytes;
  return { name: `${name}.zip`, type: 'application/zip', bytes: zipSync(entries, { level: 6 }) };
}
