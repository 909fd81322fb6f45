import type { SiteCall } from '../call.ts';
import { bodyAt } from '../address.ts';
import { NotFoundPage } from '../pages/not-found.tsx';
import type { Reply } from '../reply.ts';
import { wordsOfAddress } from '../words-of-address.ts';

/** The page where nothing stands, as the body answers in whose part of the addresses it was asked for. */
export async function notFound(call: SiteCall, path: string): Promise<Reply> {
  return {
    kind: 'page',
    status: 404,
    fresh: 'body',
    page: <NotFoundPage call={{ ...call, body: bodyAt(call.map, path) }} words={wordsOfAddress(path)} />,
  };
}
