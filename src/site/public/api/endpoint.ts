import type { z } from 'zod';

/** One address that programs read, as data: answers, the OpenAPI document, the page for people and the tests are made from it. */
export interface SiteEndpoint {
  /** `/api/site/bodies/{body}/guide` */
  readonly path: string;
  /** What it is for, in Chinese. */
  readonly summary: string;
  /** More on it, in Chinese sentences. */
  readonly details: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** A query to try it with, without the question mark. */
  readonly example?: string;
  readonly answer: z.ZodType;
  /** Statuses besides 200, with when they come. */
  readonly refusals: Readonly<Partial<Record<400 | 404 | 410, string>>>;
}

/** Keeps the exact types of an endpoint. */
export function siteEndpoint<const E extends SiteEndpoint>(given: E): E {
  return given;
}

type Output<S> = S extends z.ZodType ? z.output<S> : Readonly<Record<string, never>>;

/** What a handler is given, parsed. */
export interface AskedOf<E extends SiteEndpoint> {
  readonly params: Output<E['params']>;
  readonly query: Output<E['query']>;
}

export type AnswerOf<E extends SiteEndpoint> = z.input<E['answer']>;

/** Why a call is not answered, as a Chinese sentence. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly status: 400 | 404 | 410;
  constructor(status: 400 | 404 | 410, message: string) {
    super(message);
    this.status = status;
  }
}
