import { useState } from 'react';
import { sentenceOf } from '../call/call-error.ts';

/** A list as it was given, with what the server says of it. */
export interface CheckedList<Given, Check> {
  readonly given: Given;
  readonly check: Check;
}

/** A list that the server looks over: what it said last, and how to ask it. */
export interface ListCheck<Given, Check> {
  readonly result: CheckedList<Given, Check> | null;
  /** Why it could not be looked over. */
  readonly problem: string | null;
  readonly running: boolean;
  readonly forget: () => void;
  readonly run: (given: Given) => Promise<void>;
}

/**
 * Has the server look a list over without keeping it. What it said is forgotten as soon as something else would be given.
 * @param ask the endpoint that checks
 */
export function useCheck<Given, Check>(ask: (given: Given) => Promise<Check>): ListCheck<Given, Check> {
  const [result, setResult] = useState<CheckedList<Given, Check> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const forget = () => {
    setResult(null);
    setProblem(null);
  };
  const run = async (given: Given) => {
    if (running) return;
    setRunning(true);
    forget();
    try {
      setResult({ given, check: await ask(given) });
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setRunning(false);
    }
  };
  return { result, problem, running, forget, run };
}
