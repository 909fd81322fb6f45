import { v7 as uuidv7 } from 'uuid';
import type { publishingSettingsEndpoints } from '../../src/desk/contract/publishing-settings.ts';
import { initialChain, initialIndexRule } from '../../src/law/index.ts';
import type { Place, Sample } from './samples.ts';

const reason = '人员变动';

/** When that was set last in that body, as its page would show it. */
const setAt = async ({ world, bodyId }: Place, table: 'review_chains' | 'publishing_profiles') => {
  const row = await world.ledger.read('everything', (tx) =>
    tx.selectFrom(table).select('set_at').where('body_id', '=', bodyId).executeTakeFirst(),
  );
  return row?.set_at.toISOString() ?? null;
};

const list: Sample = { place: 'query', given: () => ({}) };

export const publishingSettingsSamples: Readonly<Record<keyof typeof publishingSettingsEndpoints, Sample>> = {
  publishingSettings: { place: 'params', given: () => ({}) },
  setReviewChain: {
    place: 'params',
    given: async (at) => ({
      body: {
        actId: uuidv7(),
        columnId: null,
        chain: initialChain,
        seenAt: await setAt(at, 'review_chains'),
        reason,
      },
    }),
  },
  setPublishingProfile: {
    place: 'params',
    given: async (at) => ({
      body: {
        actId: uuidv7(),
        seenAt: await setAt(at, 'publishing_profiles'),
        profile: {
          issuer: '乙镇人民政府',
          prefixes: ['甲政发'],
          indexRule: initialIndexRule,
          indexValues: { body: 'JX0201' },
          siteName: uuidv7(),
          siteDomain: '',
          attributeReviewMonths: null,
          normativeYears: null,
          provisionalYears: null,
          cleanUpYears: null,
        },
      },
    }),
  },
  exceptions: { given: () => ({}) },
  listCombinedRoles: list,
  exportCombinedRoles: list,
};
