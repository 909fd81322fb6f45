import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyEdition } from '../../../content/edition.ts';
import {
  ManuscriptKeeper,
  type Draft,
  type LocalCopy,
  type SavedDraft,
  type SaveTrouble,
} from './manuscript-keeper.ts';

const draft = (title: string): Draft => ({
  edition: { ...emptyEdition, title },
  explanations: {},
  changeNote: null,
});
const titled = (title: string) => () => draft(title);

class Trouble extends Error {
  readonly trouble: SaveTrouble;
  constructor(trouble: SaveTrouble) {
    super('trouble');
    this.trouble = trouble;
  }
}

/** A server that holds one draft, and a browser. */
function setting() {
  const start: SavedDraft = { version: 1, savedAt: 't1', savedBy: '张三', draft: draft('一') };
  const server = { held: start, trouble: null as SaveTrouble | null, saves: 0, before: async () => {} };
  const here: { copy: LocalCopy | null } = { copy: null };
  const keeper = new ManuscriptKeeper(start, {
    save: async (version, given) => {
      server.saves += 1;
      await server.before();
      if (server.trouble !== null) throw new Trouble(server.trouble);
      if (version !== server.held.version) throw new Trouble({ kind: 'stale' });
      server.held = { version: version + 1, savedAt: `t${version + 1}`, savedBy: '张三', draft: given };
      return server.held;
    },
    load: async () => {
      if (server.trouble?.kind === 'passing') throw new Trouble(server.trouble);
      return server.held;
    },
    troubleOf: (error) => (error instanceof Trouble ? error.trouble : { kind: 'refused', why: 'unknown' }),
    keepHere: (copy) => {
      here.copy = copy;
    },
    now: () => 1_000,
  });
  return { server, here, keeper, state: () => keeper.snapshot().state };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('keeping a manuscript', () => {
  it('saves once, three seconds after the last key', async () => {
    const { server, keeper, state } = setting();
    keeper.change(titled('一二'));
    await vi.advanceTimersByTimeAsync(2_900);
    keeper.change(titled('一二三'));
    await vi.advanceTimersByTimeAsync(2_900);
    expect([server.saves, state().at]).toEqual([0, 'typing']);
    await vi.advanceTimersByTimeAsync(100);
    expect(server.saves).toBe(1);
    expect(server.held.draft.edition.title).toBe('一二三');
    expect(state()).toEqual({ at: 'saved', savedAt: 't2' });
  });

  it('saves nothing where nothing was typed', async () => {
    const { server, keeper } = setting();
    keeper.change((same) => same);
    expect(await keeper.flush()).toBe(true);
    expect(server.saves).toBe(0);
  });

  it('saves what was typed during a saving on the version that it made', async () => {
    const { server, keeper, state } = setting();
    let go = () => {};
    server.before = () => new Promise<void>((done) => (go = done));
    keeper.change(titled('二'));
    const saving = keeper.flush();
    keeper.change(titled('三'));
    server.before = async () => {};
    go();
    await saving;
    expect([server.held.draft.edition.title, state().at]).toEqual(['二', 'typing']);
    await vi.advanceTimersByTimeAsync(3_000);
    expect([server.held.version, server.held.draft.edition.title]).toEqual([3, '三']);
  });

  it('keeps here what does not arrive, and tries again', async () => {
    const { server, here, keeper, state } = setting();
    server.trouble = { kind: 'passing', why: '网络已断开' };
    keeper.change(titled('二'));
    expect(await keeper.flush()).toBe(false);
    expect(state()).toEqual({ at: 'here', since: 1_000, why: '网络已断开', willRetry: true });
    expect(here.copy).toMatchObject({ version: 1, draft: { edition: { title: '二' } } });
    server.trouble = null;
    await vi.advanceTimersByTimeAsync(10_000);
    expect([server.held.draft.edition.title, here.copy, state().at]).toEqual(['二', null, 'saved']);
  });

  it('does not try again what is refused, until it is changed', async () => {
    const { server, here, keeper, state } = setting();
    server.trouble = { kind: 'refused', why: '标题最多200个字' };
    keeper.change(titled('长'));
    await keeper.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([server.saves, state().at, here.copy?.draft.edition.title]).toEqual([1, 'here', '长']);
    server.trouble = null;
    keeper.change(titled('短'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.held.draft.edition.title).toBe('短');
  });

  it('never writes over what was saved elsewhere, unasked', async () => {
    const { server, here, keeper, state } = setting();
    server.held = { version: 5, savedAt: 't5', savedBy: '李四', draft: draft('别处的') };
    keeper.change(titled('我的'));
    expect(await keeper.flush()).toBe(false);
    expect(state()).toMatchObject({ at: 'conflict', theirs: { version: 5, savedBy: '李四' } });
    keeper.change(titled('我的更多'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([server.held.draft.edition.title, server.saves]).toEqual(['别处的', 1]);
    expect(here.copy?.draft.edition.title).toBe('我的');
    expect(await keeper.settle(keeper.snapshot().draft)).toBe(true);
    expect([server.held.version, server.held.draft.edition.title]).toEqual([6, '我的更多']);
    expect([here.copy, state().at]).toEqual([null, 'saved']);
  });

  it('takes theirs where that was chosen, without saving it again', async () => {
    const { server, keeper, state } = setting();
    server.held = { version: 5, savedAt: 't5', savedBy: '李四', draft: draft('别处的') };
    keeper.change(titled('我的'));
    await keeper.flush();
    const theirs = server.held.draft;
    expect(await keeper.settle(theirs)).toBe(true);
    expect([server.saves, server.held.version, state().at]).toEqual([1, 5, 'saved']);
    expect(keeper.snapshot()).toMatchObject({ draft: theirs, epoch: 1 });
  });

  it('keeps here and saves when the page is left', async () => {
    const { server, here, keeper } = setting();
    keeper.change(titled('二'));
    keeper.leave();
    expect(here.copy?.draft.edition.title).toBe('二');
    await vi.advanceTimersByTimeAsync(0);
    expect([server.held.draft.edition.title, here.copy]).toEqual(['二', null]);
  });

  it('goes on with a local copy, and asks where that was overtaken', async () => {
    const { server, here, keeper, state } = setting();
    here.copy = { version: 1, draft: draft('本机'), at: 1 };
    keeper.resume(here.copy);
    await vi.advanceTimersByTimeAsync(0);
    expect([server.held.draft.edition.title, here.copy, state().at]).toEqual(['本机', null, 'saved']);
    const late = setting();
    late.server.held = { version: 7, savedAt: 't7', savedBy: '李四', draft: draft('别处的') };
    late.keeper.take(late.server.held);
    late.keeper.resume({ version: 1, draft: draft('本机'), at: 1 });
    await vi.advanceTimersByTimeAsync(0);
    expect(late.state()).toMatchObject({ at: 'conflict', theirs: { version: 7 } });
    expect(late.here.copy?.draft.edition.title).toBe('本机');
  });

  it('takes in what the server made of it', () => {
    const { server, keeper, state } = setting();
    keeper.take({ version: 2, savedAt: 't2', savedBy: '张三', draft: draft('遮**') });
    expect(keeper.snapshot()).toMatchObject({ draft: draft('遮**'), epoch: 1, saved: { version: 2 } });
    expect([state().at, server.saves]).toEqual(['saved', 0]);
  });
});
