import { sql } from 'kysely';
import { faultsOfChain, type ChainConfig, type PublishingFault } from '../../law/index.ts';
import type { PublishingProfile } from '../publishing-acts.ts';
import type { Tx } from '../ledger.ts';

/** A review chain that a body set, for all columns or for one. */
export interface ChainSetting {
  readonly columnId: string | null;
  /** Null where it was taken back: what is above it holds again. */
  readonly chain: ChainConfig | null;
  readonly faults: readonly PublishingFault[];
  /** ISO 8601. */
  readonly setAt: string;
  readonly setBy: string | null;
}

/** What a body set for its publishing. */
export interface PublishingSettings {
  readonly profile: PublishingProfile | null;
  readonly profileSetAt: string | null;
  /** That for all columns first. */
  readonly chains: readonly ChainSetting[];
  /** 索引号 that were given out or typed: what a new rule has to go on from. */
  readonly lastIndexNumbers: readonly string[];
}

export async function publishingSettings(tx: Tx, bodyId: string): Promise<PublishingSettings> {
  const profile = await tx
    .selectFrom('publishing_profiles')
    .select(['profile', 'set_at'])
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  const chains = await tx
    .selectFrom('review_chains')
    .select(['column_id', 'chain', 'set_at'])
    .select(sql<string | null>`staff_name(set_by)`.as('setBy'))
    .where('body_id', '=', bodyId)
    .orderBy('column_id')
    .execute();
  const { rows: numbers } = await sql<{ number: string }>`
    select head ->> 'indexNumber' as number from contents
    where body_id = ${bodyId} and head ->> 'indexNumber' is not null
    group by 1 order by max(kept_at) desc limit 5`.execute(tx);
  return {
    profile: (profile?.profile as PublishingProfile | undefined) ?? null,
    profileSetAt: profile?.set_at.toISOString() ?? null,
    chains: chains.map((row): ChainSetting => {
      const chain = row.chain as ChainConfig | null;
      return {
        columnId: row.column_id === '' ? null : row.column_id,
        chain,
        faults: chain === null ? [] : faultsOfChain(chain),
        setAt: row.set_at.toISOString(),
        setBy: row.setBy,
      };
    }),
    lastIndexNumbers: numbers.map(({ number }) => number),
  };
}
