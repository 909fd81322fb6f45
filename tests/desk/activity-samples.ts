import { v7 as uuidv7 } from 'uuid';
import type { activityEndpoints } from '../../src/desk/contract/activities.ts';
import { civilDate } from '../../src/law/index.ts';
import { act } from '../support/ledger.ts';
import type { Place, Sample } from './samples.ts';

const reason = '岗位调整';

/** Counts what must not look recorded already. */
let trainings = 0;
const training = () => ({
  kind: 'training' as const,
  title: `政务公开业务培训第${(trainings += 1)}期`,
  on: '2026-03-02',
  until: null,
  count: 1,
  people: 20,
  settled: null,
  remark: '',
});

async function activityIn({ world, bodyId }: Place): Promise<string> {
  const activityId = uuidv7();
  const activity = { ...training(), activityId, on: civilDate('2026-03-02') };
  await act(world.ledger, bodyId, 'activity.recorded', activityId, {
    source: 'form',
    activities: [activity],
  });
  return activityId;
}

const table = () => ({
  source: '工作记录.xlsx',
  rows: [{ row: 2, cells: { on: '2026-03-02', kind: '培训', title: training().title, people: '20' } }],
  defaults: { kind: '', on: '' },
  acceptRepeats: false,
});

export const activitySamples: { readonly [N in keyof typeof activityEndpoints]: Sample } = {
  listActivities: { place: 'query', given: () => ({}) },
  exportActivities: { place: 'query', given: () => ({}) },
  activityFigures: { place: 'params', given: () => ({ query: { year: '2026' } }) },
  activityRecord: {
    place: 'params',
    given: async (at) => ({ params: { activityId: await activityIn(at) } }),
  },
  recordActivity: { place: 'params', given: () => ({ body: { actId: uuidv7(), ...training() } }) },
  correctActivity: {
    place: 'params',
    given: async (at) => ({
      params: { activityId: await activityIn(at) },
      body: { actId: uuidv7(), ...training(), reason },
    }),
  },
  strikeOutActivity: {
    place: 'params',
    given: async (at) => ({
      params: { activityId: await activityIn(at) },
      body: { actId: uuidv7(), reason },
    }),
  },
  checkActivityImport: { place: 'params', given: () => ({ body: table() }) },
  importActivities: { place: 'params', given: () => ({ body: { actId: uuidv7(), ...table() } }) },
};
