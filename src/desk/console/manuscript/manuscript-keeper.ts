import type { Edition } from '../../../content/edition.ts';

/** What is written, as it is saved. */
export interface Draft {
  readonly edition: Edition;
  /** What the writer says of findings, by fingerprint. */
  readonly explanations: Readonly<Record<string, string>>;
  readonly changeNote: string | null;
}

/** A draft as the server has it. */
export interface SavedDraft {
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly draft: Draft;
}

/** A draft that was not saved, kept in this browser. */
export interface LocalCopy {
  /** The version on which it was written. */
  readonly version: number;
  readonly draft: Draft;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type KeepState =
  | { readonly at: 'saved'; readonly savedAt: string }
  | { readonly at: 'typing' }
  | { readonly at: 'saving' }
  /** Not on the server: in this browser since then, and why. */
  | { readonly at: 'here'; readonly since: number; readonly why: string; readonly willRetry: boolean }
  /** Saved elsewhere in the meantime: someone has to choose. */
  | { readonly at: 'conflict'; readonly theirs: SavedDraft };

/** Why a saving was not done: lost on the way, overtaken, or refused with a sentence. */
export type SaveTrouble =
  | { readonly kind: 'passing'; readonly why: string }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly why: string };

export interface KeeperNeeds {
  readonly save: (version: number, draft: Draft) => Promise<{ version: number; savedAt: string }>;
  readonly load: () => Promise<SavedDraft>;
  /** What an error of `save` means. */
  readonly troubleOf: (error: unknown) => SaveTrouble;
  /** Keeps a copy in this browser; null takes it away. */
  readonly keepHere: (copy: LocalCopy | null) => void;
  readonly now: () => number;
  /** Milliseconds of rest before a saving, and before one that did not arrive is tried again. */
  readonly rest?: number;
  readonly retry?: number;
}

/** What is shown of it. A new object at every change. */
export interface Kept {
  readonly draft: Draft;
  readonly state: KeepState;
  /** The last draft that the server has. */
  readonly saved: SavedDraft;
  /** Counts what came from elsewhere into the draft: fields read it anew. */
  readonly epoch: number;
}

/**
 * Saves a text while it is written: 3 seconds after typing stops, one saving at a time, each on the version before. What
 * cannot be saved stays in this browser and is tried again; what was saved elsewhere in the meantime is never written
 * over unasked. It lives on when its page is left.
 */
export class ManuscriptKeeper {
  private kept: Kept;
  private readonly needs: KeeperNeeds;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;

  constructor(start: SavedDraft, needs: KeeperNeeds) {
    this.needs = needs;
    this.kept = {
      draft: start.draft,
      state: { at: 'saved', savedAt: start.savedAt },
      saved: start,
      epoch: 0,
    };
  }

  readonly snapshot = (): Kept => this.kept;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private show(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    for (const listener of this.listeners) listener();
  }

  private get unsaved(): boolean {
    return this.kept.draft !== this.kept.saved.draft;
  }

  /** Takes what was typed. */
  change(next: (draft: Draft) => Draft): void {
    const { state } = this.kept;
    const draft = next(this.kept.draft);
    if (draft === this.kept.draft) return;
    // A conflict stays until it is settled; what is typed meanwhile is mine.
    this.show({ draft, ...(state.at === 'conflict' ? {} : { state: { at: 'typing' } }) });
    if (state.at !== 'conflict') this.later(this.needs.rest ?? 3_000);
  }

  private later(ms: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  /** Saves at once what is not saved. @returns whether the server has all of it */
  async flush(): Promise<boolean> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    while (this.running !== null) await this.running;
    if (!this.unsaved) {
      if (this.kept.state.at === 'typing') {
        this.show({ state: { at: 'saved', savedAt: this.kept.saved.savedAt } });
      }
      return this.kept.state.at !== 'conflict';
    }
    if (this.kept.state.at === 'conflict') return false;
    this.running = this.save().finally(() => {
      this.running = null;
    });
    await this.running;
    return !this.unsaved;
  }

  private async save(): Promise<void> {
    const { draft, saved } = this.kept;
    this.show({ state: { at: 'saving' } });
    try {
      const { version, savedAt } = await this.needs.save(saved.version, draft);
      const more = this.kept.draft !== draft;
      this.show({
        saved: { ...saved, version, savedAt, draft },
        state: more ? { at: 'typing' } : { at: 'saved', savedAt },
      });
      if (more) this.later(this.needs.rest ?? 3_000);
      else this.needs.keepHere(null);
    } catch (error) {
      await this.troubled(this.needs.troubleOf(error));
    }
  }

  private async troubled(trouble: SaveTrouble): Promise<void> {
    const since = this.needs.now();
    this.keepHere();
    if (trouble.kind === 'stale') {
      try {
        const theirs = await this.needs.load();
        this.show({ state: { at: 'conflict', theirs } });
        return;
      } catch (error) {
        const { kind, ...rest } = this.needs.troubleOf(error);
        const why = 'why' in rest ? rest.why : '';
        this.show({ state: { at: 'here', since, why, willRetry: kind === 'passing' } });
      }
    } else {
      const willRetry = trouble.kind === 'passing';
      this.show({ state: { at: 'here', since, why: trouble.why, willRetry } });
    }
    if (this.kept.state.at === 'here' && this.kept.state.willRetry) this.later(this.needs.retry ?? 10_000);
  }

  private keepHere(): void {
    const { draft, saved } = this.kept;
    this.needs.keepHere({ version: saved.version, draft, at: this.needs.now() });
  }

  /** The page is left or put aside: what is not saved is kept here first, then saved. */
  leave(): void {
    if (!this.unsaved) return;
    this.keepHere();
    void this.flush();
  }

  /** What the server has now takes the place of the draft: after masking. */
  take(saved: SavedDraft): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.needs.keepHere(null);
    const { epoch } = this.kept;
    this.show({
      draft: saved.draft,
      saved,
      state: { at: 'saved', savedAt: saved.savedAt },
      epoch: epoch + 1,
    });
  }

  /** Goes on with a local copy, on the version on which it was written: where that was overtaken, someone chooses. */
  resume({ version, draft }: LocalCopy): void {
    this.show({ saved: { ...this.kept.saved, version }, epoch: this.kept.epoch + 1 });
    this.change(() => draft);
    void this.flush();
  }

  /** Throws the local copy away. */
  forgetLocal(): void {
    this.needs.keepHere(null);
  }

  /** Puts another draft in place as if it had been typed: a local copy, an older version. */
  replace(draft: Draft): void {
    this.show({ epoch: this.kept.epoch + 1 });
    this.change(() => draft);
  }

  /** Settles a conflict: this draft is saved over theirs, which stays in the history. */
  async settle(draft: Draft): Promise<boolean> {
    const { state, epoch } = this.kept;
    if (state.at !== 'conflict') return this.flush();
    this.show({ draft, saved: state.theirs, state: { at: 'typing' }, epoch: epoch + 1 });
    return this.flush();
  }
}
