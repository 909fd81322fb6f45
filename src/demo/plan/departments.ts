import type { LivedYear } from './days.ts';
import { formed, quietYear, wentOut, type YearPlan } from './year-plan.ts';

type Years = Readonly<Record<LivedYear, YearPlan>>;

const shichang: Years = {
  2022: {
    ...quietYear,
    site: { licence: 1, penalty: 1, budget: 1, safety: 1 },
    channels: wentOut('wechat', { notice: 12, interpretation: 9 }),
    registers: { licence: 214, penalty: 18, coercion: 2 },
  },
  2023: {
    ...quietYear,
    site: { licence: 1, penalty: 1, budget: 1, safety: 1 },
    channels: wentOut('wechat', { notice: 15, interpretation: 11 }),
    registers: { licence: 236, penalty: 21, coercion: 3 },
  },
  2024: {
    ...quietYear,
    site: { licence: 1, penalty: 1, budget: 1, safety: 2 },
    channels: wentOut('wechat', { notice: 14, interpretation: 13 }),
    registers: { licence: 251, penalty: 17, coercion: 1 },
  },
};

const ziran: Years = {
  2022: {
    ...quietYear,
    site: { land: 2, budget: 1, notice: 1 },
    documents: formed(6, 14),
    registers: { licence: 63, penalty: 5, fee: 1_264_000 },
  },
  2023: {
    ...quietYear,
    site: { land: 3, budget: 1, notice: 1 },
    documents: formed(7, 12),
    registers: { licence: 71, penalty: 4, fee: 1_385_500 },
  },
  2024: {
    ...quietYear,
    site: { land: 3, budget: 1, notice: 1 },
    documents: formed(7, 11),
    registers: { licence: 58, penalty: 6, fee: 1_190_250 },
  },
};

const county: Years = {
  2022: { ...quietYear, site: { plan: 1, budget: 1, news: 1 } },
  2023: { ...quietYear, site: { plan: 1, budget: 1, news: 1 } },
  2024: { ...quietYear, site: { plan: 1, budget: 1, news: 2 } },
};

/** A village enters what hung on its board. */
const village = (each: readonly [number, number, number]): Years => {
  const year = (count: number): YearPlan => ({ ...quietYear, channels: wentOut('board', { notice: count }) });
  return { 2022: year(each[0]), 2023: year(each[1]), 2024: year(each[2]) };
};

export const otherYears: Readonly<Record<string, Years>> = {
  county,
  shichang,
  ziran,
  shangping: village([12, 14, 16]),
  dongqu: village([16, 16, 17]),
  tangkou: village([8, 12, 12]),
};
