import { useState } from 'react';
import { channelEndpoints } from '../../contract/channels.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { call } from '../call/call.ts';
import { sentenceOf } from '../call/call-error.ts';
import type { Given } from '../call/call.ts';
import { useMe } from '../parts/person.ts';

export type ChannelCheck = AnswerOf<typeof channelEndpoints.checkChannelImport>;
/** What was given to be checked, and is entered as it was checked. */
export type ChannelTable = Given<typeof channelEndpoints.checkChannelImport>['body'];

/** Has the server read a list without keeping it. */
export function useCheck() {
  const { body } = useMe();
  const [result, setResult] = useState<{ readonly given: ChannelTable; readonly check: ChannelCheck } | null>(
    null,
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  return {
    result,
    problem,
    running,
    forget: () => {
      setResult(null);
      setProblem(null);
    },
    run: async (given: ChannelTable) => {
      if (running) return;
      setRunning(true);
      setProblem(null);
      setResult(null);
      try {
        const check = await call(channelEndpoints.checkChannelImport, {
          params: { bodyId: body.id },
          body: given,
        });
        setResult({ given, check });
      } catch (error) {
        setProblem(sentenceOf(error));
      } finally {
        setRunning(false);
      }
    },
  };
}
