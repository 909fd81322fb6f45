import { keepFile } from '../../../acts/files/keep-file.ts';
import { readFile } from '../../../acts/files/read-file.ts';
import { cleanFileName } from '../../../content/file-name.ts';
import { mapImages } from '../../../content/map-images.ts';
import type { fileEndpoints } from '../../contract/files.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { refusedBy } from '../frame/refused.ts';
import { publishingContext } from './publishing-context.ts';

/** What a page may show by itself: pixels. All else is saved, whatever it is. */
const shownInPages: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

export const fileHandlers: HandlersOf<typeof fileEndpoints> = {
  keepFile: async (call) => {
    const { params, upload } = call;
    const kept = await keepFile(publishingContext(call), { ...params, ...upload });
    return 'code' in kept ? refusedBy(kept) : kept;
  },
  file: async (call) => {
    const found = await readFile(publishingContext(call), call.params);
    if ('code' in found) return refusedBy(found);
    const { name, mediaType } = found.kept;
    const called = call.query.name;
    return {
      // One file may be attached under several names; what it is does not change with them.
      name: called === undefined ? name : cleanFileName(called, [name.split('.').at(-1) ?? '']),
      type: mediaType,
      bytes: found.bytes,
      inline: shownInPages.has(mediaType),
    };
  },
  filePage: async (call) => {
    const { params, services } = call;
    const context = publishingContext(call);
    const found = await readFile(context, params);
    if ('code' in found) return refusedBy(found);
    const page = await services.pageOfFile(found.bytes, found.kept.name);
    const kept = new Map<string, string>();
    for (const { id, name, bytes } of page.images) {
      const file = await keepFile(context, { bodyId: params.bodyId, name, bytes });
      if (!('code' in file)) kept.set(id, file.fileId);
    }
    const left = page.images.length - kept.size;
    return {
      title: page.title,
      ...page.head,
      content: mapImages(page.content, (id) => kept.get(id) ?? null),
      remarks: [
        ...page.remarks,
        ...(left === 0 ? [] : [`有${left}张图片没有带入：请另存为PNG或JPG，在编辑时插入。`]),
      ],
    };
  },
};
