import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// One project a room: `npx vitest run --project law` needs nothing and is instant. A worker reads a module once for all the
// files that it tries (`isolate`): reading them anew for each took half of the time. So a test leaves nothing behind that is
// not its own: environment, clocks, stubs, counts in a module.
const rooms = [
  'law',
  'report',
  'screening',
  'content',
  'ledger',
  'documents',
  'acts',
  'channels',
  'site',
  'desk',
  'jobs',
  'demo',
  'server',
  'cli',
] as const;

// A loaded machine is slow, not wrong: what is asked again until it is so has twenty seconds for it, not one.
const patient = { poll: { timeout: 20_000 } };

export default defineConfig({
  test: {
    projects: [
      ...rooms.map((room) => ({
        test: {
          name: room,
          include: [`src/${room}/**/*.test.{ts,tsx}`, `tests/${room}/**/*.test.ts`],
          testTimeout: 180_000,
          isolate: false,
          // The invented county is filled before the first test of a file: on a loaded machine that takes its time.
          hookTimeout: 300_000,
          expect: patient,
        },
      })),
      {
        test: {
          name: 'house',
          isolate: false,
          include: ['tests/*.test.ts', 'tests/statute/*.test.ts'],
          testTimeout: 180_000,
          expect: patient,
        },
      },
      {
        test: {
          // What kills servers: one at a time, or they starve each other.
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          expect: patient,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          // Two at a time: each waits for its browser more than it works. After the other tests, where both are run.
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 1 },
          expect: patient,
        },
      },
    ],
    // By itself Vitest leaves one core free: of two that is half of them, while tests wait for the database and the disk.
    maxWorkers: Math.max(availableParallelism() - 1, 2),
    reporters: ['default', './tests/support/closing-line.ts'],
  },
});
