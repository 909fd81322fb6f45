import type { PublishingContext } from '../../../acts/publishing/services.ts';
import { fileToolsOf } from '../../../documents/masking/file-tools.ts';
import type { CallFacts, CallerFacts } from '../frame/handler.ts';

/** What acts of publishing are given: who acts, where bytes stand, what opens files. */
export function publishingContext({ context, services }: CallFacts & CallerFacts): PublishingContext {
  const { files, masking } = services;
  return { ...context, files, fileTools: fileToolsOf(masking) };
}
