import { expect, it } from 'vitest';
import { siteRules } from '../../../law/index.ts';
import { mendPage } from './mend-page.ts';

it('leads from each finding to where it is mended', () => {
  const place = { bodyId: 'b', publicationId: null };
  expect(mendPage({ rule: 'S-1', bodyId: 'b', publicationId: 'p' })).toBe('/publications/b/p');
  expect(siteRules.map(({ id }) => mendPage({ ...place, rule: id }))).toEqual([
    '/site?body=b',
    '/site?body=b',
    '/site?body=b',
    '/site?body=b',
    '/publishing-settings?body=b',
    '/obligations?body=b',
    '/obligations?body=b',
    '/site/b/guide',
    '/site/b/guide',
    '/publications/new',
    '/site?body=b',
    '/site?body=b',
    '/site?body=b',
    '/site/b/old-addresses',
    '/site?body=b',
    '/site?body=b',
  ]);
});
