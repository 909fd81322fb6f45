import { parentPort } from 'node:worker_threads';
import { doWordsTask, type WordsTask } from './words-task.ts';

// Entry of the worker thread of the words pool: one message in, one `WordsOutcome` out.
const port = parentPort;
port?.on('message', (task: WordsTask) => {
  void doWordsTask(task).then((outcome) => port.postMessage(outcome));
});
port?.postMessage('ready');
