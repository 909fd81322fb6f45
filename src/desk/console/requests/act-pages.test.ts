import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { actPages, aside, endingPage, lapsedLast, nextPages, searchPage, stepPage } from './act-pages.ts';
import type { RequestCase } from './words.ts';

const next = (act: string, of: string | null = null, why: string | null = null) => ({
  act,
  of,
  title: act,
  effect: '',
  until: null,
  why,
  basis: [],
});
const data = {
  bodyId: 'b',
  parties: [{ partyId: 'p1', name: '甲**' }],
  consultations: [{ consultationId: 'c1', organ: '甲县档案馆' }],
  searches: [{ searchId: 's1', asked: { office: '综合档案室' }, recorded: null }],
  letters: [{ letterId: 'l1', title: '登记回执' }],
  next: [
    next('found-clear'),
    next('party-answered', 'p1'),
    next('organ-answered', 'c1'),
    next('search-recorded', 's1'),
    next('search-recorded'),
    next('served', 'l1'),
    next('service-noted', 'v1'),
    next('submitted'),
    next('extended', null, '要先登记。'),
  ],
} as unknown as RequestCase;

/** Addresses of the pages of one request, as the lists of pages write them, up to what they are about. */
const routes = ['request-pages.tsx', 'decision-pages.tsx']
  .flatMap((file) => [
    ...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/`\$\{request\}\/(?<path>[^`]+)`/gu),
  ])
  .map(({ groups }) => (groups?.['path'] ?? '').replace(/\/:.*$/u, ''));

describe('where the acts of a request are done', () => {
  test.each(Object.entries(actPages))('%s is done on a page that is there: %s', (_, page) => {
    expect(routes).toContain(page);
  });

  it('names the party, organ or search that an act is about', () => {
    expect(nextPages(data, '/r').map(({ page, whom }) => [page, whom])).toEqual([
      ['/r/found-clear', null],
      ['/r/party-answered/p1', '甲**'],
      ['/r/organ-answered/c1', '甲县档案馆'],
      [searchPage('b', 's1'), '综合档案室'],
      ['/r/search-recorded', null],
      ['/r/letters/l1/service', '登记回执'],
      ['/r/services/v1/note', null],
      ['/r/submit', null],
    ]);
  });

  it('puts behind the rest what others let lapse, but never what the officer is late with', () => {
    const pages = nextPages(data, '/r').map((each) => ({ ...each, until: '2026-09-04' }));
    const acts = (today: string) => lapsedLast(pages, today).map(({ act }) => act);
    expect(acts('2026-09-04')).toEqual(pages.map(({ act }) => act));
    expect(acts('2026-09-05').slice(-2)).toEqual(['party-answered', 'organ-answered']);
    expect(acts('2026-09-05')[0]).toBe('found-clear');
  });

  it('ends a clock by the act on whom it waits for', () => {
    const pages = nextPages(data, '/r');
    expect(endingPage({ id: 'third-party', of: 'p1' }, pages)?.page).toBe('/r/party-answered/p1');
    expect(endingPage({ id: 'third-party', of: 'p2' }, pages)).toBeNull();
    expect(endingPage({ id: 'reconsideration', of: null }, pages)).toBeNull();
  });

  it('leads from a drafted letter to the step that it tells of', () => {
    expect(stepPage('/r', 'extension', 'l')).toBe('/r/extended?letter=l');
    expect(stepPage('/r', 'granted', 'l')).toBeNull();
  });

  it('keeps apart only what moves no case on', () => {
    expect([...aside].filter((act) => !(act in actPages))).toEqual([]);
  });
});
