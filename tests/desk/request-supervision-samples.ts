import { v7 as uuidv7 } from 'uuid';
import { keepClocks } from '../../src/acts/requests/keep-clocks.ts';
import type { requestSupervisionEndpoints } from '../../src/desk/contract/request-supervision.ts';
import { requestIn, today } from './request-places.ts';
import type { Sample } from './samples.ts';

const year = '2026';

export const requestSupervisionSamples: {
  readonly [N in keyof typeof requestSupervisionEndpoints]: Sample;
} = {
  bodyRequests: { given: () => ({ query: { year } }) },
  exportBodyRequests: { given: () => ({ query: { year } }) },
  exportRequests: {
    given: async (at) => {
      await requestIn(at);
      return { query: { phase: 'handling', year } };
    },
  },
  exportRequestPersons: {
    place: 'params',
    given: async (at) => {
      // Only these of the body: it may have got more than are exported at once.
      const matter = `安置方案${uuidv7().slice(-6)}`;
      const requestId = await requestIn(at);
      const of = { bodyId: at.bodyId, subjectId: requestId, subject: 'request', submittedOn: today } as const;
      await at.world.ledger.write('everything', async (tx) => {
        await tx.updateTable('requests').set({ matter }).where('request_id', '=', requestId).execute();
        await keepClocks(tx, of, []);
      });
      return { body: { actId: uuidv7(), reason: '编制台账', text: matter } };
    },
  },
  requestCalendar: { given: () => ({ query: { whose: 'all' } }) },
};
