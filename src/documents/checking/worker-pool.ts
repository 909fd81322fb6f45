import { Worker } from 'node:worker_threads';

/** Why a task was ended before it was done. */
export type Ending = 'time' | 'memory' | 'fault';

/** What a pool needs to know of its workers. */
export interface WorkerPoolOptions<Task, Outcome> {
  /** Module that a worker runs: it says 'ready' once, then answers each message with one (see `workerEntry`). */
  readonly entry: URL;
  /** Most workers at a time; one at least. */
  readonly size: number;
  /** Longest time for one task, in milliseconds, counted from when a worker takes it. */
  readonly timeLimitMs: number;
  /** Largest heap of one worker, in MiB. */
  readonly heapMb: number;
  /** The outcome of a task that was ended: too long, too much memory, or the worker broke down. */
  readonly ended: (why: Ending, task: Task) => Outcome;
}

export interface WorkerPool<Task, Outcome> {
  /** Queues a task. Never rejects: what goes wrong is an outcome made by `ended`. */
  readonly run: (task: Task) => Promise<Outcome>;
  /** Ends all workers; tasks that are not done become `ended('fault')`. */
  readonly close: () => Promise<void>;
}

interface Job<Task, Outcome> {
  readonly task: Task;
  readonly settle: (outcome: Outcome) => void;
}

/** A worker that is alive, with the job that it does. */
interface Seat<Task, Outcome> {
  readonly worker: Worker;
  ready: boolean;
  job: Job<Task, Outcome> | null;
  timer: NodeJS.Timeout | null;
}

/**
 * The address of a worker's module beside the module that starts it, built or as source like that one.
 * @param importer `import.meta.url` of the module that starts it
 * @param name file name without ending
 */
export function workerEntry(importer: string, name: string): URL {
  return new URL(`./${name}${importer.endsWith('.ts') ? '.ts' : '.js'}`, importer);
}

/**
 * A pool of worker threads for tasks that may hang or exhaust the memory. A worker that runs over its limits
 * is ended and replaced; the tasks of the others go on. Workers start when there is work for them.
 */
export function createWorkerPool<Task, Outcome>(
  options: WorkerPoolOptions<Task, Outcome>,
): WorkerPool<Task, Outcome> {
  const waiting: Job<Task, Outcome>[] = [];
  const seats = new Set<Seat<Task, Outcome>>();
  const size = Math.max(1, Math.floor(options.size));
  let closed = false;

  const finish = (seat: Seat<Task, Outcome>, outcome: (task: Task) => Outcome) => {
    if (seat.timer !== null) clearTimeout(seat.timer);
    const { job } = seat;
    seat.job = null;
    seat.timer = null;
    job?.settle(outcome(job.task));
  };
  const dismiss = (seat: Seat<Task, Outcome>, why: Ending) => {
    if (!seats.delete(seat)) return;
    // Broken before it took a task: the next in line is answered for it, or it would wait for ever.
    if (!seat.ready && seat.job === null) seat.job = waiting.shift() ?? null;
    finish(seat, (task) => options.ended(why, task));
    void seat.worker.terminate();
    next();
  };
  const begin = (seat: Seat<Task, Outcome>, job: Job<Task, Outcome>) => {
    seat.job = job;
    seat.timer = setTimeout(() => dismiss(seat, 'time'), options.timeLimitMs);
    seat.worker.postMessage(job.task, []);
  };
  const hire = () => {
    const worker = startWorker(options.entry, options.heapMb);
    const seat: Seat<Task, Outcome> = { worker, ready: false, job: null, timer: null };
    seats.add(seat);
    worker.on('message', (outcome: Outcome | 'ready') => {
      if (outcome === 'ready') seat.ready = true;
      else finish(seat, () => outcome);
      next();
    });
    worker.on('error', (error: Error & { code?: string }) =>
      dismiss(seat, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'fault'),
    );
    worker.on('exit', () => dismiss(seat, 'fault'));
  };
  const next = () => {
    if (closed) return;
    for (const seat of seats) {
      if (!seat.ready || seat.job !== null) continue;
      const job = waiting.shift();
      if (job === undefined) return;
      begin(seat, job);
    }
    const starting = [...seats].filter((seat) => !seat.ready).length;
    for (let more = waiting.length - starting; more > 0 && seats.size < size; more -= 1) hire();
  };

  return {
    run: (task) =>
      new Promise((settle) => {
        if (closed) {
          settle(options.ended('fault', task));
          return;
        }
        waiting.push({ task, settle });
        next();
      }),
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) job.settle(options.ended('fault', job.task));
      const all = [...seats];
      seats.clear();
      for (const seat of all) finish(seat, (task) => options.ended('fault', task));
      await Promise.all(all.map((seat) => seat.worker.terminate()));
    },
  };
}

/** Runs the built module or, where only sources are there (tests, benches), the source through tsx. */
function startWorker(entry: URL, heapMb: number): Worker {
  const options = {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
    // What a parser prints about a broken file is for nobody.
    stdout: true,
    stderr: true,
  };
  if (!entry.pathname.endsWith('.ts')) return new Worker(entry, options);
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry.href}'); })`;
  return new Worker(start, { ...options, eval: true });
}
