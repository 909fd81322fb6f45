import type { z } from 'zod';
import type { Permission } from '../../law/index.ts';

/** Who may call: anyone, anyone who signed in, or the holders of a permission in that body. */
export type Access = 'anyone' | 'signed-in' | Permission;

/**
 * One door of the desk, as data. The server's routes, the console's calls, the OpenAPI document and the tests of every
 * door with every role and every other body are made from it.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/api/bodies/{bodyId}/staff`: `{bodyId}` is always the public body that is read or acted in. */
  readonly path: string;
  /** What it is for, in Chinese, as the API page prints it. */
  readonly summary: string;
  readonly access: Access;
  /** Kinds of act that it may record; none for reading. */
  readonly acts?: readonly string[];
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Largest body in bytes, where it is larger than of any other call: whole texts. */
  readonly most?: number;
  /** Takes one file instead of a body: `multipart/form-data`, field `file`, of at most so many bytes. */
  readonly upload?: { readonly most: number };
  /** JSON answer; or a file of these media types. */
  readonly answer: z.ZodType | { readonly file: readonly string[] };
}

/** Keeps the exact types of an endpoint. */
export function endpoint<const E extends Endpoint>(given: E): E {
  return given;
}

type Input<S> = S extends z.ZodType ? z.input<S> : undefined;
type Output<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a caller gives. */
export interface CallOf<E extends Endpoint> {
  readonly params: Input<E['params']>;
  readonly query: Input<E['query']>;
  readonly body: Input<E['body']>;
}

/** What the server's half is given, parsed. */
export interface ParsedOf<E extends Endpoint> {
  readonly params: Output<E['params']>;
  readonly query: Output<E['query']>;
  readonly body: Output<E['body']>;
}

/** A file that came with a call; the name as the sender gave it. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as an answer. */
export interface FileAnswer {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Shown in the page that asks for it, which only a picture may be; else it is saved. */
  readonly inline?: boolean;
}

/** What comes back. */
export type AnswerOf<E extends Endpoint> = E['answer'] extends z.ZodType ? z.input<E['answer']> : FileAnswer;
