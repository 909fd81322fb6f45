import { expect, it } from 'vitest';
import { coveredByGround } from './case-tools.ts';

it('counts covered places by ground and note, with their pages', () => {
  const places = [
    { page: 3, ground: 'refusedThirdPartyRights', note: '姓名' },
    { page: 1, ground: 'refusedThirdPartyRights', note: '姓名' },
    { page: 3, ground: 'refusedThirdPartyRights', note: '姓名' },
    { page: 1, ground: 'refusedThirdPartyRights', note: '' },
    { page: null, ground: 'refusedProcess', note: '' },
  ] as const;
  expect(coveredByGround({ places })).toEqual([
    { ground: 'refusedThirdPartyRights', note: '姓名', places: 3, pages: [1, 3] },
    { ground: 'refusedThirdPartyRights', note: '', places: 1, pages: [1] },
    { ground: 'refusedProcess', note: '', places: 1, pages: [] },
  ]);
});
