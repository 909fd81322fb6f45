import { PublicFrame } from '../frame.tsx';
import type { SiteCall } from '../call.ts';
import type { Reply } from '../reply.ts';

/** The page where nothing stands. */
export async function notFound(call: SiteCall, _path: string): Promise<Reply> {
  const title = '没有找到这个页面';
  return {
    kind: 'page',
    status: 404,
    fresh: 'body',
    page: (
      <PublicFrame call={call} place={{ kind: 'home' }} title={title} noindex>
        <h1>{title}</h1>
      </PublicFrame>
    ),
  };
}
