import { keepUploadedPaper } from '../../../acts/requests/papers/keep-file.ts';
import { listMaterials } from '../../../acts/requests/papers/list-materials.ts';
import { addMaterial, removeMaterial } from '../../../acts/requests/papers/materials.ts';
import { openPaper, readPaper, type OpenedPaper } from '../../../acts/requests/papers/open-paper.ts';
import { redactMaterial } from '../../../acts/requests/papers/redact-material.ts';
import { withCase } from '../../../acts/requests/papers/with-case.ts';
import { workingPaper } from '../../../acts/requests/papers/working-paper.ts';
import type { FileAnswer } from '../../contract/endpoint.ts';
import type { requestPaperEndpoints } from '../../contract/request-papers.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused, refusedBy } from '../frame/refused.ts';
import { caseContext } from './case-context.ts';

/** A paper as an answer. It is saved, never shown in a page: what is in it came from outside. */
export const paperAnswer = ({ file: { name, mediaType }, bytes }: OpenedPaper): FileAnswer => ({
  name,
  type: mediaType,
  bytes,
});

export const requestPaperHandlers: HandlersOf<typeof requestPaperEndpoints> = {
  keepCaseFile: async (call) => {
    const kept = await keepUploadedPaper(caseContext(call), { ...call.params, ...call.upload });
    if ('code' in kept) return refusedBy(kept);
    const { fileId, name, mediaType, bytes, sha256, pages } = kept;
    return { fileId, name, mediaType, bytes, sha256, pages };
  },
  materials: async ({ context, params }) => {
    const materials = await withCase(context, params, 'requests.read', 'read', listMaterials);
    return 'code' in materials ? refusedBy(materials) : { materials };
  },
  addMaterial: async ({ context, params, body }) =>
    doneOr(await addMaterial(context, { ...params, ...body })),
  removeMaterial: async ({ context, params, body }) =>
    doneOr(await removeMaterial(context, { ...params, ...body })),
  caseFile: async (call) => {
    const found = await readPaper(caseContext(call), call.params);
    return 'code' in found ? refusedBy(found) : paperAnswer(found);
  },
  openCaseFile: async (call) => {
    const found = await openPaper(caseContext(call), { ...call.params, ...call.body });
    return 'code' in found ? refusedBy(found) : paperAnswer(found);
  },
  materialPages: async (call) => {
    const context = caseContext(call);
    const paper = await workingPaper(context, call.params);
    if ('code' in paper) return refusedBy(paper);
    const looked = await context.caseTools.lookAt(paper.bytes);
    return 'reason' in looked ? refused('wrong-input', looked.reason) : looked;
  },
  materialPicture: async (call) => {
    const context = caseContext(call);
    const { page } = call.params;
    const paper = await workingPaper(context, call.params);
    if ('code' in paper) return refusedBy(paper);
    const picture = await context.caseTools.pagePicture(paper.bytes, page);
    if ('reason' in picture) return refused('wrong-input', picture.reason);
    return { name: `${String(page)}.png`, type: 'image/png', bytes: picture, inline: true };
  },
  materialWords: async (call) => {
    const context = caseContext(call);
    const paper = await workingPaper(context, call.params);
    if ('code' in paper) return refusedBy(paper);
    const words = await context.caseTools.wordsOnPage(paper.bytes, call.params.page);
    return 'reason' in words ? refused('wrong-input', words.reason) : { words };
  },
  searchMaterial: async (call) => {
    const context = caseContext(call);
    const paper = await workingPaper(context, call.params);
    if ('code' in paper) return refusedBy(paper);
    const places = await context.caseTools.find(paper.bytes, call.body.text);
    return 'reason' in places ? refused('wrong-input', places.reason) : { places };
  },
  redactMaterial: async (call) => {
    const made = await redactMaterial(caseContext(call), { ...call.params, ...call.body });
    if ('code' in made) return refusedBy(made);
    const { fileId: id, repeated, copy } = made;
    return {
      id,
      repeated,
      proof: copy?.proof ?? '',
      covered: copy?.covered ?? 0,
      pictured: copy?.pictured ?? [],
      alsoOn: copy?.alsoOn ?? [],
      remarks: copy?.remarks ?? [],
    };
  },
};
