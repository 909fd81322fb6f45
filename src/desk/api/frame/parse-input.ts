import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Endpoint } from '../../contract/endpoint.ts';
import { fieldMessage, wrongFields } from './field-messages.ts';
import { Refused, refused } from './refused.ts';
import { wording } from './wording.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a call brings, parsed; undefined where the endpoint takes none. */
export interface Input {
  readonly params: Fields | undefined;
  readonly query: Fields | undefined;
  readonly body: Fields | undefined;
}

/** Parses what a call brings. A field that the contract does not name is refused: it was meant to do something. */
export function parseInput({ params, query, body }: Endpoint, request: FastifyRequest): Input | Refused {
  const wrong: NonNullable<Refused['problem']['fields']> = [];
  const parse = (schema: z.ZodObject | undefined, given: unknown): Fields | undefined => {
    if (schema === undefined) return undefined;
    const parsed = schema.strict().safeParse(given, { error: fieldMessage });
    if (parsed.success) return parsed.data;
    wrong.push(...wrongFields(parsed.error));
    return undefined;
  };
  const place = parse(params, request.params);
  // An address with something else than an id in it is no address.
  if (wrong.length > 0) return refused('not-found', wording.noSuchDoor);
  const input = { params: place, query: parse(query, request.query), body: parse(body, request.body ?? {}) };
  if (wrong.length === 0) return input;
  const [only] = wrong;
  const message =
    wrong.length === 1 && only !== undefined && only.field !== ''
      ? only.message
      : wording.wrongInput(wrong.length);
  return new Refused({ code: 'wrong-input', message, fields: wrong });
}
