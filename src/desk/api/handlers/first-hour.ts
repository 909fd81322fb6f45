import { firstHour } from '../../../ledger/read/first-hour.ts';
import type { firstHourEndpoints } from '../../contract/first-hour.ts';
import type { HandlersOf } from '../frame/handler.ts';

export const firstHourHandlers: HandlersOf<typeof firstHourEndpoints> = {
  firstHour: ({ services: { ledger }, caller: { actor } }) =>
    ledger.read({ bodies: [actor.bodyId] }, (tx) => firstHour(tx, actor)),
};
