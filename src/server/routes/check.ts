import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { checkOpened } from '../../documents/checking/check-opened.ts';
import type { Opened } from '../../documents/checking/open-report.ts';
import { pairKey, pairYears } from '../../documents/checking/pair-years.ts';
import type { CheckedView } from '../../site/components/checked-view.ts';
import { FileResult } from '../../site/components/file-row.tsx';
import { forExport } from '../../site/components/downloads.tsx';
import { renderPage, renderPart } from '../../site/components/frame.tsx';
import { fill, tallyOf } from '../../site/components/summary-sentence.ts';
import { CheckPage } from '../../site/pages/check.tsx';
import { CheckResultPage } from '../../site/pages/check-result.tsx';
import { texts } from '../../site/texts.ts';
import type { SiteAssets } from '../../site/assets.ts';
import { limits, rates } from '../limits.ts';
import { pageContextOf } from '../page-context.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { openUpload, type OpenedUpload } from '../uploads.ts';

/** Checking: the whole form at once for people without scripts, file by file for the script. */
export function registerCheck(app: FastifyInstance, services: Services, assets: SiteAssets): void {
  let underWay = 0;
  const upload = async (request: FastifyRequest): Promise<OpenedUpload> => {
    if (!request.isMultipart()) throw new Refusal(415, texts.errors.badRequest);
    if (underWay >= limits.uploadsAtOnce) throw new Refusal(503, texts.errors.busy, 60);
    underWay += 1;
    try {
      return await openUpload(request, services);
    } finally {
      underWay -= 1;
    }
  };

  app.post('/check', { config: { rateLimit: rates.checkBatch } }, async (request, reply) => {
    const { files, previous } = await upload(request);
    const context = pageContextOf(request, assets);
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    if (files.length === 0) {
      const page = createElement(CheckPage, { context, problem: texts.checkPage.none });
      return reply.code(400).send(renderPage(page));
    }
    const { views, remarks } = checkTogether(files, previous);
    return reply.send(renderPage(createElement(CheckResultPage, { context, views, remarks })));
  });

  app.post('/api/check', { config: { rateLimit: rates.checkFile } }, async (request, reply) => {
    const { files, previous, fields } = await upload(request);
    const [opened] = files;
    if (opened === undefined || files.length > 1) throw new Refusal(400, texts.errors.badRequest);
    const id = /^f\d{1,3}$/u.exec(fields.get('id') ?? '')?.[0] ?? 'f1';
    const view = viewOf(id, opened, previous ?? undefined);
    const key = opened.readable ? pairKey(opened.reading.report) : null;
    const remark = previous?.readable === false ? previousUnreadable(previous) : null;
    return reply.header('cache-control', 'no-store').send({
      checked: view.checked,
      export: forExport(view.checked),
      tally: tallyOf(view),
      /** Keys by which the script finds last year's report among the files that it was given. */
      pair: key,
      remark,
      html: renderPart(createElement(FileResult, { view, open: false })),
    });
  });
}

/** Checks files that came together, each against last year's of the same body where that is among them. */
function checkTogether(
  files: readonly Opened[],
  previous: Opened | null,
): { readonly views: readonly CheckedView[]; readonly remarks: readonly string[] } {
  const remarks: string[] = [];
  const pairs = new Map(pairYears(files));
  if (previous?.readable === false) remarks.push(previousUnreadable(previous));
  else if (previous !== null) {
    // One report: last year's is what the person says it is. Several: the one that it belongs to.
    const [only] = files;
    const taken =
      files.length === 1 && only !== undefined ? [only] : files.filter((each) => follows(each, previous));
    for (const each of taken) pairs.set(each.file, previous);
    if (taken.length === 0) remarks.push(fill(texts.progress.unused, { file: previous.file }));
  }
  const views = files.map((opened, index) => viewOf(`f${index + 1}`, opened, pairs.get(opened.file)));
  return { views, remarks };
}

function follows(each: Opened, previous: Opened): boolean {
  if (!each.readable || !previous.readable) return false;
  const own = pairKey(previous.reading.report)?.own;
  return own !== undefined && pairKey(each.reading.report)?.lastYear === own;
}

function viewOf(id: string, opened: Opened, previous: Opened | undefined): CheckedView {
  const checked = checkOpened(opened, previous);
  return { id, checked, opened, ...(previous === undefined ? {} : { previous }) };
}

function previousUnreadable(previous: Extract<Opened, { readable: false }>): string {
  return texts.results.previousUnreadable(previous.file, previous.reason);
}
