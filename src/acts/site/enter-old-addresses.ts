import type { OpenAddresses } from '../../ledger/read/site/site-addresses.ts';
import { bodiesFor } from '../actor.ts';
import { faultOfBodyState } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { sourceForEver } from '../publishing-input.ts';
import { breaksUnique } from '../staff/breaks-unique.ts';
import {
  checkedLines,
  itemsByAddress,
  type OldAddressCheck,
  type OldAddressLine,
} from './old-address-lines.ts';

export interface OldAddressTable {
  readonly bodyId: string;
  /** `form`, `paste`, or the name of the file. */
  readonly source: string;
  readonly lines: readonly OldAddressLine[];
}

/** What an act on addresses needs besides: where pages stand. */
export type SiteActContext = ActContext & { readonly site: OpenAddresses };

const nothing: OldAddressCheck = { addresses: [], faults: [], same: [] };

/** What entering a list of old addresses would do, with everything that stands in its way; writes nothing. */
export async function checkOldAddresses(
  { ledger, actor, site }: SiteActContext,
  { bodyId, lines }: OldAddressTable,
): Promise<OldAddressCheck> {
  if (!bodiesFor(actor, 'publishing.set').includes(bodyId)) return nothing;
  return itemsByAddress(ledger, site, bodyId, await checkedLines(ledger, site, bodyId, lines));
}

/** Enters every line of a list at once, or none: what stood at an address before leads to where it is now. */
export async function enterOldAddresses(
  context: SiteActContext,
  table: OldAddressTable & { readonly actId: string },
): Promise<Outcome> {
  const { actId, bodyId } = table;
  // Outside the transaction: where pages stand is read on a connection of its own.
  const { addresses, faults } = await checkOldAddresses(context, table);
  try {
    const act = { permission: 'publishing.set', bodyId, actId, kind: 'site.old-addresses-entered' } as const;
    return await perform(context, act, async (tx) => {
      const closed = await faultOfBodyState(tx, bodyId);
      if (closed !== null) return closed;
      const [fault] = faults;
      if (fault !== undefined) {
        const sentence = `有${faults.length}处要先改好，一条也没有登记。第${fault.row}行：${fault.sentence}`;
        return refuse('wrong-input', sentence, 'lines');
      }
      if (addresses.length === 0) {
        return refuse('wrong-input', '没有可以登记的旧网址，或者都已经登记过，没有改动。', 'lines');
      }
      return [
        {
          kind: 'site.old-addresses-entered',
          subjectId: bodyId,
          payload: {
            source: sourceForEver(table.source),
            addresses: addresses.map(({ address }) => address),
          },
        },
      ];
    });
  } catch (error) {
    if (breaksUnique(error, 'old_addresses_once')) {
      return {
        done: false,
        refusal: refuse('stale', '其中有旧网址刚被登记了，一条也没有登记。请重新核对。'),
      };
    }
    throw error;
  }
}
