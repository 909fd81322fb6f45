import { citationText, columns } from '../../../../law/index.ts';
import { readAnnualReports } from '../../../../ledger/read/site/annual-reports.ts';
import { readColumnCounts } from '../../../../ledger/read/site/column-counts.ts';
import type { SiteBody } from '../../../../ledger/read/site/site-map.ts';
import type { SiteCall } from '../../call.ts';
import { bodyOf, pageOf } from '../addresses.ts';
import type { AnswerOf, AskedOf } from '../endpoint.ts';
import type { SiteEndpoints } from '../endpoints.ts';
import { siteFormat } from '../shapes.ts';

type Asked<N extends keyof SiteEndpoints> = AskedOf<SiteEndpoints[N]>;
type Answer<N extends keyof SiteEndpoints> = AnswerOf<SiteEndpoints[N]>;

export async function listBodies(call: SiteCall): Promise<Answer<'listBodies'>> {
  const { map } = call;
  return {
    format: siteFormat,
    site: { name: map.name, url: pageOf(call, map.top, { kind: 'home' }) },
    bodies: map.bodies.map((body) => ({
      id: body.id,
      name: body.name,
      level: body.level,
      parentId: body.parentId,
      siteCode: body.siteCode,
      slug: body === map.top ? null : body.base.slice(1, -1),
      closedOn: body.closedOn,
      url: pageOf(call, body, { kind: 'home' }),
      feeds: {
        rss: pageOf(call, body, { kind: 'feed', format: 'rss', columnId: null }),
        atom: pageOf(call, body, { kind: 'feed', format: 'atom', columnId: null }),
      },
    })),
  };
}

export async function listColumns(
  call: SiteCall,
  { query }: Asked<'listColumns'>,
): Promise<Answer<'listColumns'>> {
  const whole = query.body === undefined;
  const body = query.body === undefined ? call.map.top : bodyOf(call, query.body);
  const counts = await call.ledger.read(whole ? 'everything' : { bodies: [body.id] }, (tx) =>
    readColumnCounts(tx, { bodyId: body.id, whole }, Number(call.today.slice(0, 4))),
  );
  return {
    format: siteFormat,
    columns: columns.map(({ id, title, means, basis }) => ({
      id,
      title,
      means,
      basis: citationText(basis),
      items: counts.get(id)?.items ?? 0,
      url: pageOf(call, body, { kind: 'column', columnId: id, year: null, page: 1 }),
    })),
  };
}

export async function readGuide(
  call: SiteCall,
  { params }: Asked<'readGuide'>,
): Promise<Answer<'readGuide'>> {
  const body = bodyOf(call, params.body);
  const { guide } = body;
  return {
    format: siteFormat,
    body: nameOf(body),
    guide: guide === null ? null : { ...guide, readingPlaces: [...guide.readingPlaces] },
    setAt: guide === null ? null : body.guideSetAt,
    url: pageOf(call, body, { kind: 'guide' }),
  };
}

export async function listReports(
  call: SiteCall,
  { params }: Asked<'listReports'>,
): Promise<Answer<'listReports'>> {
  const body = bodyOf(call, params.body);
  const reports = await call.ledger.read({ bodies: [body.id] }, (tx) =>
    readAnnualReports(tx, { bodyId: body.id, whole: false }),
  );
  return {
    format: siteFormat,
    body: nameOf(body),
    reports: reports.map(({ reportYear, title, scope, firstPublishedAt, year, number }) => ({
      year: reportYear,
      title,
      scope,
      firstPublishedAt,
      url: pageOf(call, body, { kind: 'item', year, number }),
      api: pageOf(call, call.map.top, { kind: 'api', rest: `/bodies/${body.id}/items/${number}` }),
    })),
  };
}

const nameOf = ({ id, name }: SiteBody) => ({ id, name });
