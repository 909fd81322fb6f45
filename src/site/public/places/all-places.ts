import type { SiteCall } from '../call.ts';
import type { PlaceKind, PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';
import { accessibilityPlace } from './accessibility.tsx';
import { apiPlace } from './api.ts';
import { applyFormPlace } from './apply-form.ts';
import { applyPlace } from './apply.tsx';
import { bodiesPlace } from './bodies.tsx';
import { cataloguePlace } from './catalogue.tsx';
import { columnPlace } from './column.tsx';
import { emblemPlace } from './emblem.ts';
import { feedPlace } from './feed.ts';
import { guidePlace } from './guide.tsx';
import { homePlace } from './home.tsx';
import { itemEditionPlace } from './item-edition.tsx';
import { itemFilePlace } from './item-file.ts';
import { itemPlace } from './item.tsx';
import { latestPlace } from './latest.tsx';
import { lookSheetPlace } from './look-sheet.ts';
import { mapPlace } from './map.tsx';
import { policiesPlace } from './policies.tsx';
import { reportComparisonPlace } from './report-comparison.tsx';
import { reportDataPlace } from './report-data.ts';
import { reportsPlace } from './reports.tsx';
import { requestFormPlace } from './request-form.tsx';
import { requestFilePlace, requestStatusPlace } from './request-status.tsx';
import { robotsPlace } from './robots.ts';
import { searchPlace } from './search.tsx';
import { sitemapPlace } from './sitemap.ts';
import { systemPlace } from './system.tsx';

/** What each kind of place answers. */
export const allPlaces: { readonly [K in PlaceKind]: (call: SiteCall, place: PlaceOf<K>) => Replied } = {
  accessibility: accessibilityPlace,
  api: apiPlace,
  apply: applyPlace,
  'apply-form': applyFormPlace,
  bodies: bodiesPlace,
  catalogue: cataloguePlace,
  column: columnPlace,
  emblem: emblemPlace,
  feed: feedPlace,
  guide: guidePlace,
  home: homePlace,
  item: itemPlace,
  'item-edition': itemEditionPlace,
  'item-file': itemFilePlace,
  latest: latestPlace,
  'look-sheet': lookSheetPlace,
  map: mapPlace,
  policies: policiesPlace,
  'report-comparison': reportComparisonPlace,
  'report-data': reportDataPlace,
  reports: reportsPlace,
  'request-file': requestFilePlace,
  'request-form': requestFormPlace,
  'request-status': requestStatusPlace,
  robots: robotsPlace,
  search: searchPlace,
  sitemap: sitemapPlace,
  system: systemPlace,
};
