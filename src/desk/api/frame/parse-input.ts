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
  const unwritable = unwritableFields({ ...asFields(request.query), ...asFields(request.body) });
  if (unwritable.length > 0)
    return new Refused({ code: 'wrong-input', message: wording.unwritable, fields: unwritable });
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

const asFields = (given: unknown): Fields =>
  typeof given === 'object' && given !== null ? (given as Fields) : {};

/** Deeper than any form goes, and any text with its lists in lists. */
const deepest = 64;

/**
 * The fields that cannot be kept: with NUL, which the database refuses, with half of a pair of UTF-16 units, or with
 * content inside content without end. They come by a broken paste, or by somebody who looks for a way in.
 */
function unwritableFields(fields: Fields, above = '', depth = 0): NonNullable<Refused['problem']['fields']> {
  if (depth > deepest) return [{ field: above.split('.', 1)[0] ?? '', message: wording.unwritable }];
  return Object.entries(fields).flatMap(([key, value]) => {
    const field = above === '' ? key : `${above}.${key}`;
    if (typeof value === 'string') {
      return /\0|\p{Surrogate}/u.test(value) ? [{ field, message: wording.unwritable }] : [];
    }
    return unwritableFields(asFields(value), field, depth + 1);
  });
}
