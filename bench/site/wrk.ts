import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export interface Load {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds under which 99 of 100 answers came. */
  readonly p99: number;
  readonly answers: number;
}

const unit: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000 };

/**
 * Asks for one page again and again by 50 connections that stay open, from a core of its own.
 * @throws Error where an answer was not 2xx, or wrk is not there (apt-get install wrk)
 */
export async function wrk(url: string, seconds: number): Promise<Load> {
  const child = spawn(
    'taskset',
    [
      '-c',
      '1',
      'wrk',
      '-t1',
      '-c50',
      `-d${seconds}s`,
      '--latency',
      '--timeout',
      '30s',
      '-H',
      'accept-encoding: br, gzip',
      url,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const said = await text(child.stdout);
  const rate = Number(/Requests\/sec:\s+([\d.]+)/u.exec(said)?.[1]);
  const [, p99 = '', of = ''] = /99%\s+([\d.]+)(us|ms|s)/u.exec(said) ?? [];
  if (!Number.isFinite(rate) || /Non-2xx/u.test(said)) throw new Error(`wrk on ${url}:\n${said}`);
  const answers = Number(/(\d+) requests in/u.exec(said)?.[1]);
  return { rate, answers, p99: Number(p99) * (unit[of] ?? 1) };
}
