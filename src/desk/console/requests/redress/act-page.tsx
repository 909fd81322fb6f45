import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Endpoint } from '../../../contract/endpoint.ts';
import { call, type GivenArgs } from '../../call/call.ts';
import { useForm, type Fault, type Form } from '../../form/use-form.ts';
import { useFinish } from '../../parts/finish.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { texts as common } from '../../parts/texts.ts';
import { texts } from './texts.ts';
import { useRedress } from './use-redress.ts';
import { redressName, type RedressCase } from './words.ts';

export interface OfRedress {
  readonly data: RedressCase;
  readonly params: { readonly bodyId: string; readonly redressId: string };
  readonly page: string;
}

/** A page of one act on a case: which case, or why it cannot be done now. */
export function RedressActPage({
  act,
  why,
  children,
}: {
  readonly act: keyof typeof texts.acts | 'papers';
  /** Why it cannot be done now; null where it can. */
  readonly why?: (data: RedressCase) => string | null;
  readonly children: (of: OfRedress) => ReactNode;
}) {
  const { params, query, page } = useRedress();
  return (
    <div className="stack">
      <Heading title={act === 'papers' ? texts.addFile : texts.acts[act]} />
      <Loaded query={query}>
        {(data) => {
          const closed = why?.(data) ?? null;
          return (
            <>
              <p className="lead">{redressName(data)}</p>
              {closed === null ? (
                children({ data, params, page })
              ) : (
                <>
                  <Notice kind="warning">{closed}</Notice>
                  <div>
                    <LinkButton to={page}>{common.back}</LinkButton>
                  </div>
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

type StepEndpoint = Endpoint & { readonly body: z.ZodObject };

/** A form that is one act on a case: sent to its door, then back to the case with one sentence of what was done. */
export function useRedressStep<E extends StepEndpoint, V extends object>(
  { params, page }: OfRedress,
  endpoint: E,
  {
    initially,
    input,
    done,
    choose,
    check,
  }: {
    readonly initially: V;
    readonly input: (values: V) => Omit<z.input<E['body']>, 'actId'>;
    readonly done: (values: V) => string;
    readonly choose?: Readonly<Record<string, string>>;
    readonly check?: (values: V) => Fault[];
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
      await call(endpoint, ...([{ params, body }] as unknown as GivenArgs<E>));
      finish(page, done(values));
    },
  });
}
