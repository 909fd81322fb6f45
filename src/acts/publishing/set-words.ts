import type { ListedWordEntry } from '../../ledger/publishing-acts.ts';
import { addJob } from '../../ledger/queue.ts';
import { faultsOfWordList } from '../../screening/rules.ts';
import { faultOfBodyState, faultOfLength, faultOfLine } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfPrivate, faultOfPrivateTexts } from '../publishing-input.ts';

/** A word as it is sent: what is left out may be said to be undefined. */
type WordInput = {
  readonly [K in keyof ListedWordEntry]: K extends 'list' | 'word'
    ? ListedWordEntry[K]
    : ListedWordEntry[K] | undefined;
};

export interface SetWords {
  readonly actId: string;
  readonly bodyId: string;
  /** `form`, or the name of the file that was imported. */
  readonly source: string;
  /** The whole list: it takes the place of the one that stands. */
  readonly words: readonly WordInput[];
  /** Which list was changed: the moment at which it was set (ISO 8601), null for none. */
  readonly basedOn: string | null;
}

const mostWords = 5_000;

/**
 * Sets the words that a body looks for in what it publishes; they hold for the bodies below it too. What is public there is
 * screened again afterwards, by a job.
 */
export async function setWords(context: ActContext, input: SetWords): Promise<Outcome> {
  const { actId, bodyId } = input;
  const source = input.source.trim();
  const words = input.words.map(cleaned);
  const fault = faultOfWords(source, words);
  if (fault !== null) return { done: false, refusal: fault };
  return perform(context, { permission: 'words.edit', bodyId, actId, kind: 'words.set' }, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const before = await tx
      .selectFrom('word_lists')
      .select(['words', 'set_at as setAt'])
      .where('body_id', '=', bodyId)
      .executeTakeFirst();
    if ((before?.setAt.toISOString() ?? null) !== input.basedOn) {
      return refuse(
        'stale',
        '您改的时候，别人也改了词库，没有存。您改的内容还在本页；请把要改的记下来，刷新后再改。',
      );
    }
    if (JSON.stringify(before?.words ?? []) === JSON.stringify(words)) {
      return refuse('wrong-input', '词库现在就是这样，不用改。', 'words');
    }
    await addJob(tx, 're-screen', { bodyId }, `re-screen/${bodyId}`);
    return [{ kind: 'words.set', subjectId: bodyId, payload: { source, words } }];
  });
}

/** In one order of keys, and without what is empty, so that the same list is the same text. */
function cleaned({ list, word, right, except, level, why }: WordInput): ListedWordEntry {
  const others = (except ?? []).map((each) => each.trim()).filter((each) => each !== '');
  return {
    list,
    word: word.trim(),
    ...(right === undefined || right.trim() === '' ? {} : { right: right.trim() }),
    ...(others.length === 0 ? {} : { except: others }),
    ...(level === undefined ? {} : { level }),
    ...(why === undefined || why.trim() === '' ? {} : { why: why.trim() }),
  };
}

function faultOfWords(source: string, words: readonly ListedWordEntry[]): Refusal | null {
  if (words.length > mostWords) {
    return refuse('wrong-input', `词库最多${mostWords}个词，现有${words.length}个，没有存。`, 'words');
  }
  const faults = faultsOfWordList(words);
  if (faults.length > 0) {
    const more = faults.length > 3 ? `等${faults.length}处` : '';
    return refuse('wrong-input', `${faults.slice(0, 3).join('；')}${more}。没有存。`, 'words');
  }
  for (const { word, right = '', except = [], why = '' } of words) {
    const fault =
      faultOfLength(why, `“${word}”的说明`, 'words', 200) ??
      faultOfLength(except.join(''), `“${word}”的例外`, 'words', 500) ??
      faultOfPrivateTexts(
        [word, right, why, ...except].map((text) => ({ text, field: 'words', name: '词库' })),
      );
    if (fault !== null) return fault;
  }
  return faultOfLine(source, '来源', 'source', 150) ?? faultOfPrivate(source, 'source', '文件名');
}
