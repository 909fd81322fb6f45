import { expect, it } from 'vitest';
import { siteCall } from '../../../tests/support/site-call.ts';
import { renderPage, type PageContext } from '../components/frame.tsx';
import { CheckPage } from '../pages/check.tsx';
import { ErrorPage } from '../pages/error.tsx';
import { HomePage } from '../pages/home.tsx';
import type { SiteCall } from './call.ts';
import { PublicFrame } from './frame.tsx';
import { TroublePage } from './pages/trouble.tsx';
import { robotsPlace } from './places/robots.ts';

const real = siteCall({ today: '2026-11-20' });
const invented: SiteCall = { ...real, map: { ...real.map, demonstration: true } };

const home = (call: SiteCall) =>
  renderPage(
    <PublicFrame call={call} place={{ kind: 'home' }} title="乙镇政府信息公开">
      <h1>首页</h1>
    </PublicFrame>,
  );
const robots = async (call: SiteCall) => {
  const reply = await robotsPlace(call, { kind: 'robots' });
  return reply !== null && reply.kind === 'text' ? reply.text : '';
};

it('says on every page of a demonstration that all of it is invented', () => {
  expect(home(invented)).toContain('演示县：内容都是虚构的');
  expect(home(invented)).toContain('<a href="/desk/">到工作台，点一个岗位就登录</a>');
  // A folder that was exported knows of no desk.
  expect(home({ ...invented, exported: true, publicUrl: null })).not.toContain('到工作台');
  expect(home(real)).not.toContain('演示');
});

/** Pages that stand beside the site: the checker, and what is shown when something goes wrong. */
const others = (demonstration: boolean): readonly string[] => {
  const context: PageContext = {
    large: false,
    demonstration,
    assets: { icon: '/i', css: ['/c'], script: '/s' },
  };
  const words = { title: '页面打不开', text: '请稍后再试。' };
  const assets = { icon: '/i', publicCss: ['/c'], lookScript: '/l' };
  return [
    <HomePage key="home" context={context} desk />,
    <CheckPage key="check" context={context} />,
    <ErrorPage key="error" context={context} {...words} />,
    <TroublePage key="trouble" assets={assets} {...words} reach={null} demonstration={demonstration} />,
  ].map(renderPage);
};

it('says so beside the site too, and when something goes wrong', () => {
  for (const html of others(true)) {
    expect(html).toContain('演示县：内容都是虚构的');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  }
  for (const html of others(false)) expect(html).not.toContain('演示县');
});

it('keeps a demonstration from search engines, by its pages and by robots.txt', async () => {
  expect(home(invented)).toContain('<meta name="robots" content="noindex"/>');
  expect(home(invented)).not.toContain('rel="canonical"');
  expect(await robots(invented)).toBe('User-agent: *\nDisallow: /\n');
  expect(home(real)).not.toContain('noindex');
  expect(home(real)).toContain('rel="canonical"');
  expect(await robots(real)).not.toMatch(/^Disallow: \/$/mu);
});

it('keeps the home page what it is: marked in the menu, with its meta tags', () => {
  for (const call of [real, invented]) {
    expect(home(call)).toContain('aria-current="page"');
    expect(home(call)).toContain('name="SiteName"');
  }
});
