import type { ReportText } from '../../report/index.ts';
import { personName } from '../../ledger/read/person-name.ts';
import { momentInChina } from '../china-day.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import type { ActContext } from '../perform.ts';
import { actsOnReport, type ActOnReport, type ReportHand } from './act-on-report.ts';
import { digestOf, keepText, readText } from './report-texts.ts';

/** A text longer than this is no report: a county's has some thousand characters. */
const mostCharacters = 60_000;

export interface TextToSave extends ActOnReport {
  readonly text: ReportText;
  /** Digest of the text that it was written on, null where there was none: one that was saved meanwhile is not written over. */
  readonly seen?: string | null;
}

/** Why a text is too long to be kept, or to be checked; null where it will do. */
export function faultOfLongText(text: ReportText): Refusal | null {
  const length = JSON.stringify(text).length;
  return length <= mostCharacters
    ? null
    : refuse(
        'wrong-input',
        `正文约${length}个字，最多${mostCharacters}个，没有存，还在页面上。请删去一些。`,
        'text',
      );
}

/** That somebody else saved the text since it was opened: who, when. */
async function staleText({ tx, of, state }: ReportHand): Promise<Refusal> {
  const stands = await readText(tx, of, state.textDigest);
  const by = stands?.writtenBy ?? null;
  const name = (by === null ? null : await personName(tx, by)) ?? '同事';
  const who = stands === null ? '' : `（${name}，${momentInChina(stands.writtenAt)}）`;
  return refuse(
    'stale',
    `正文在别处保存过${who}，没有覆盖；您写的还在页面上。请另开一页看现在的正文，把您改的写进去再保存。`,
    'text',
  );
}

/**
 * Saves the text of a report as the one at work. The act names it by its digest: it is screened when the report is laid out, and
 * what is typed meanwhile is a draft.
 */
export async function saveText(context: ActContext, input: TextToSave): Promise<Outcome> {
  const { text, bodyId, reportId, seen } = input;
  const fault = faultOfLongText(text);
  if (fault !== null) return { done: false, refusal: fault };
  return actsOnReport(context, { ...input, permission: 'reports.write' }, 'text-set', async (hand) => {
    const { tx, state, at, person } = hand;
    if (state.textDigest === digestOf(text)) {
      return refuse('not-now', '和上次保存的一样，没有再存一次。', 'text');
    }
    if (seen !== undefined && seen !== state.textDigest) return staleText(hand);
    return { digest: await keepText(tx, { bodyId, reportId }, { text, at, by: person.id }) };
  });
}
