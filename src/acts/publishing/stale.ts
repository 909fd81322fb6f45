import { actTitles } from '../../ledger/act-titles.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { personName } from '../../ledger/read/person-name.ts';
import { momentInChina } from '../china-day.ts';
import { refuse, type Refusal } from '../outcome.ts';
import type { Manuscript } from './manuscript.ts';
import type { OfPublication } from './services.ts';

/**
 * That the text at work was saved by another window or person since: by whom, when.
 * @param kept what was not done, what was kept, what to do
 */
export async function staleManuscript(
  tx: Tx,
  stands: Pick<Manuscript, 'savedBy' | 'savedAt'>,
  kept: string,
): Promise<Refusal> {
  const name = (await personName(tx, stands.savedBy)) ?? '同事';
  return refuse('stale', `稿子在别处改过（${name}，${momentInChina(stands.savedAt)}），${kept}`, 'version');
}

/** That what someone looked at is not what stands now: who did what to it, and when. */
export async function staleEdition(tx: Tx, { bodyId, publicationId }: OfPublication): Promise<Refusal> {
  const last = await tx
    .selectFrom('acts')
    .select(['kind', 'actor_id', 'at'])
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', publicationId)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  const name = last?.actor_id == null ? '系统' : ((await personName(tx, last.actor_id)) ?? '同事');
  const what =
    last === undefined ? '改动' : (actTitles[last.kind as keyof typeof actTitles]?.title ?? '改动');
  const who = last === undefined ? '' : `（${name}，${momentInChina(last.at)}，${what}）`;
  return refuse('stale', `您看的这一版已经不是现在的${who}，没有办。请打开最新的一版，看过再办。`, 'digest');
}
