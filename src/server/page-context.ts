import type { FastifyRequest } from 'fastify';
import type { PageContext } from '../site/components/frame.tsx';
import type { SiteAssets } from '../site/assets.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** True where the whole installation is invented (`buildApp`). */
    readonly demonstration: boolean;
  }
}

/** 大字版 is asked for by `?size=large` in the address. */
export function pageContextOf(request: FastifyRequest, assets: SiteAssets): PageContext {
  const { size } = request.query as { readonly size?: unknown };
  return {
    large: size === 'large',
    demonstration: request.server.demonstration,
    assets: { icon: assets.icon, css: assets.css, script: assets.script },
  };
}
