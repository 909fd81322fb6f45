import { useRef, useState, type FormEvent } from 'react';
import { v7 } from 'uuid';
import type { z } from 'zod';
import { CallError } from '../call/call-error.ts';
import { forgetRead } from '../call/use-read.ts';
import { texts } from './texts.ts';

export interface Fault {
  readonly field: string;
  readonly message: string;
}

/** What a form shows and does; the fields read it, `ActForm` lays it out. */
export interface Form<V> {
  readonly values: V;
  readonly set: <K extends keyof V & string>(name: K, value: V[K]) => void;
  readonly setAll: (values: V) => void;
  readonly touched: boolean;
  readonly faults: readonly Fault[];
  /** Why the server refused, where it named no field. */
  readonly refusal: CallError | null;
  /** Counts the submissions that were not done: the summary takes the focus at each. */
  readonly attempts: number;
  readonly sending: boolean;
  readonly submit: (event: FormEvent) => void;
}

const valueAt = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], given);

/** Faults of a parsed input, one a field, named by the first name of their path. */
export function faultsOf(
  error: z.ZodError,
  choose: Readonly<Record<string, string>>,
  given: object,
): Fault[] {
  const faults = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const field = path.map(String).join('.');
    const root = String(path[0] ?? '');
    if (faults.has(root) || faults.has(field)) continue;
    const named = field in choose ? field : root;
    const value = named === field ? valueAt(given, path) : valueAt(given, [root]);
    const blank = value === '' || value === undefined || value === null;
    const sentence = blank ? choose[named] : undefined;
    faults.set(
      root in choose ? root : field,
      sentence ?? (/\p{Script=Han}/u.test(message) ? message : texts.pleaseFill),
    );
  }
  return [...faults].map(([field, message]) => ({ field, message }));
}

/**
 * A form that is one act. It is checked here by the schema that the server checks it by; its act id stays the same
 * until it is done, so that a double click or a second try after a lost answer is harmless.
 * @param choose sentences for fields left blank whose schema would speak of ids: `{ holderId: '请选择承办人' }`; of a field inside
 *   another by its path: `'register.holderId'`
 */
export function useForm<V extends object, S extends z.ZodType>({
  initially,
  schema,
  input,
  send,
  choose = {},
  check,
}: {
  readonly initially: V;
  readonly schema: S;
  readonly input: (values: V, actId: string) => z.input<S>;
  readonly send: (input: z.input<S>, values: V) => Promise<void>;
  readonly choose?: Readonly<Record<string, string>>;
  /** Faults that the schema does not know. */
  readonly check?: (values: V) => Fault[];
}): Form<V> {
  const [values, setValues] = useState(initially);
  const [touched, setTouched] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const [attempts, setAttempts] = useState(0);
  const [sending, setSending] = useState(false);
  const busy = useRef(false);
  const [actId, setActId] = useState(() => v7());

  const refuse = (found: readonly Fault[], why: CallError | null) => {
    setFaults(found);
    setRefusal(why);
    setAttempts((count) => count + 1);
  };
  const go = async () => {
    const given = input(values, actId);
    const parsed = schema.safeParse(given);
    const found = [
      ...(parsed.success ? [] : faultsOf(parsed.error, choose, given as object)),
      ...(check?.(values) ?? []),
    ];
    if (found.length > 0) return refuse(found, null);
    try {
      await send(given, values);
      setFaults([]);
      setRefusal(null);
      setActId(v7());
      forgetRead();
    } catch (error) {
      const why = error instanceof CallError ? error : new CallError('at-fault', String(error));
      if (why.code === 'act-id-used') setActId(v7());
      // What has changed meanwhile is no fault of a field: there is nothing to mend, but to look again.
      const mended = why.code === 'stale' ? [] : why.fields;
      refuse(mended, mended.length > 0 ? null : why);
    }
  };
  return {
    values,
    set: (name, value) => {
      setTouched(true);
      setValues((before) => ({ ...before, [name]: value }));
      setFaults((before) => before.filter(({ field }) => !field.split('.').includes(name)));
    },
    setAll: (all) => {
      setTouched(true);
      setValues(all);
    },
    touched,
    faults,
    refusal,
    attempts,
    sending,
    submit: (event) => {
      event.preventDefault();
      if (busy.current) return;
      busy.current = true;
      setSending(true);
      void go().finally(() => {
        busy.current = false;
        setSending(false);
      });
    },
  };
}

/** The id of a field's control on the page: links of the summary lead to it. */
export function controlId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}
