import { parentPort } from 'node:worker_threads';

// A worker for the tests of the pool: does as it is told.
const port = parentPort;
port?.on('message', (task: string) => {
  if (task === 'hang') for (;;);
  if (task === 'throw') throw new Error('told to');
  if (task === 'exit') process.exit(0);
  if (task === 'fill') {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => index * 1.5));
  }
  port.postMessage(`done ${task}`, []);
});
port?.postMessage('ready', []);
