import type { z } from 'zod';
import type { AnswerOf, Endpoint } from '../../contract/endpoint.ts';
import { call, type GivenArgs } from '../call/call.ts';
import { useForm, type Fault, type Form } from './use-form.ts';
import { useFinish } from '../parts/finish.tsx';

type StepEndpoint = Endpoint & { readonly body: z.ZodObject };

/** A form that is one act on a record: sent to its door, then back to the record's page with one sentence of what was done. */
export function useStep<E extends StepEndpoint, V extends object>(
  { params, page }: { readonly params: Readonly<Record<string, string>>; readonly page: string },
  endpoint: E,
  {
    initially,
    input,
    done,
    choose,
    check,
    more,
  }: {
    readonly initially: V;
    readonly input: (values: V) => Omit<z.input<E['body']>, 'actId'>;
    readonly done: string | ((values: V, answer: AnswerOf<E>) => string);
    readonly choose?: Readonly<Record<string, string>>;
    readonly check?: (values: V) => Fault[];
    /** What else stands in the address: the search. */
    readonly more?: Readonly<Record<string, string>>;
  },
): Form<V> {
  const finish = useFinish();
  return useForm<V, z.ZodType<object, object>>({
    initially,
    schema: endpoint.body,
    input: (values, actId) => ({ ...input(values), actId }),
    ...(choose === undefined ? {} : { choose }),
    ...(check === undefined ? {} : { check }),
    send: async (body, values) => {
      const given = { params: { ...params, ...more }, body };
      const answer = await call(endpoint, ...([given] as unknown as GivenArgs<E>));
      finish(page, typeof done === 'string' ? done : done(values, answer));
    },
  });
}
