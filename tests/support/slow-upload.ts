import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';

/** An upload whose beginning alone was sent. */
export interface SlowUpload {
  /** What it is answered before its end has come: only one that is turned away has an answer. */
  readonly answered: Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders }>;
  readonly breakOff: () => Promise<void>;
}

/** Begins a POST with a form and does not go on, until it is broken off or the test is over. */
export function beginUpload(
  url: string,
  headers: Readonly<Record<string, string | number>>,
  beginning: Uint8Array | string,
): SlowUpload {
  const sending = request(url, { method: 'POST', headers });
  // Broken off, it ends in trouble.
  sending.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => sending.on('close', () => resolve()));
  const answered = new Promise<IncomingMessage>((resolve) => sending.on('response', resolve));
  sending.write(beginning);
  const breakOff = () => {
    sending.destroy();
    return closed;
  };
  onTestFinished(breakOff);
  return {
    answered: answered.then((answer) => ({ status: answer.statusCode ?? 0, headers: answer.headers })),
    breakOff,
  };
}

/**
 * Begins one upload more than are taken in at a time: that one of them is turned away tells that all the others stand. To ask
 * until the door is closed would not do: who asks stands in it and may keep one of these out.
 * @returns how that one was answered, and what opens the door again
 */
export async function closeDoor(
  places: number,
  begin: () => SlowUpload,
): Promise<{
  readonly turnedAway: Awaited<SlowUpload['answered']>;
  readonly open: () => Promise<unknown>;
}> {
  const slow = Array.from({ length: places + 1 }, begin);
  const turnedAway = await Promise.race(slow.map(({ answered }) => answered));
  return { turnedAway, open: () => Promise.all(slow.map(({ breakOff }) => breakOff())) };
}
