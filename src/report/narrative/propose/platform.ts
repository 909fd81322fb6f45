import { activityKinds, type ActivityKindId } from '../../../law/index.ts';
import type { Pen } from './pen.ts';

const places: readonly ActivityKindId[] = ['account', 'board', 'query-point', 'advice-point'];

/** Titles that are lists themselves would be read as several entries of the list in which they stand (条例第二十五条 names the places). */
const nameOf = (kind: ActivityKindId): string =>
  kind === 'query-point' ? '政府信息查阅场所和设施' : activityKinds[kind].title;

/** Where the public finds what is open: the site, accounts, boards and points that stand at the end of the period. */
export function platform(pen: Pen): string {
  const { say, figure, value, self, now, when, whole } = pen;
  const onSite = figure('published.site');
  const there = places.filter((kind) => value(`lasts.${kind}`) > 0);
  const site =
    value('published.site') > 0
      ? say('site', [
          `通过政府网站公开政府信息${onSite}条。`,
          `政府网站${whole}发布信息${onSite}条。`,
          `${self}在政府网站设公开栏目，${when}发布信息${onSite}条。`,
          `${when}，政府网站发布公开信息${onSite}条。`,
          `政府网站是公开平台之一，${whole}发布信息${onSite}条。`,
          `${now}通过政府网站发布信息${onSite}条。`,
        ])
      : say('no-site', [
          `${now}政府网站没有新增公开信息。`,
          `政府网站${when}没有发布新的信息。`,
          `${self}${now}未在政府网站新增信息。`,
          `${when}，政府网站公开栏目未新增内容。`,
          `${self}${when}没有在政府网站发布信息。`,
          `政府网站方面，${now}没有新的公开内容。`,
        ]);
  if (there.length === 0) return site;
  const told = there.map((kind) => `${nameOf(kind)}${figure(`lasts.${kind}`)}${activityKinds[kind].unit}`);
  return (
    site +
    say('places', [
      `另有${told.join('、')}。`,
      `另外设有${told.join('、')}。`,
      `除网站外，还设有${told.join('、')}。`,
      `截至期末，共有${told.join('、')}。`,
    ])
  );
}
