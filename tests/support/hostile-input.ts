import { z } from 'zod';
import type { Endpoint } from '../../src/desk/contract/endpoint.ts';
import { xssPayloads } from './xss-payloads.ts';

/** As much of JSON Schema as the contract's bodies come to. */
interface Shape {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: Shape;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
}

/** Values by the name of their field, wherever it stands; `edition.title` for one place only. */
export type Values = Readonly<Record<string, unknown>>;

/** What fits where twenty characters are taken: `<s id=pwned>` would make a `window.pwned` of itself. */
const shortPayloads = [
  '<s id=pwned>',
  '"id=pwned x="',
  "'id=pwned x='",
  '</p><a id=pwned>',
  '<script>pwned=1',
];

/** What one line may not hold; the raw payloads are sent first, and must be refused or made harmless. */
const shapeless = /[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/gu;

/** Makes hostile texts, each with a mark of its own by which it is found again on a page. */
export function hostileTexts() {
  const fields: string[] = [];
  let turn = 0;
  return {
    /** Fields by the numbers of their marks. */
    fields: fields as readonly string[],
    /**
     * @param most characters that fit
     * @param raw with characters that have no shape, as an attacker sends them
     */
    text: (field: string, most: number, raw = false): string => {
      const mark = `〔${fields.push(field) - 1}〕`;
      const all = most < 60 ? shortPayloads : xssPayloads;
      let text = mark;
      for (let at = 0; at < all.length; at += 1) {
        const payload = all[(turn + at) % all.length] ?? '';
        const next = raw ? payload : payload.replaceAll(shapeless, '').trim();
        if (text.length + next.length <= most) text += next;
      }
      turn += 7;
      return text;
    },
  };
}

export type HostileTexts = ReturnType<typeof hostileTexts>;

/**
 * A body for a door, made from its schema: each text that may be anything is hostile, each union of an array stands there
 * once. So a field, a block of a text or a part of a list that is added to the contract is tried without another word.
 * @param values for ids, dates, choices and whatever else must be itself
 * @throws Error naming a field whose value cannot be made up
 */
export function hostileBody(
  door: string,
  { body }: Endpoint,
  values: Values,
  texts: HostileTexts,
  raw = false,
): unknown {
  if (body === undefined) throw new Error(`${door} takes no body`);
  const root = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Shape;
  const resolved = (shape: Shape): Shape =>
    shape.$ref === undefined ? shape : resolved(root.$defs?.[shape.$ref.replace('#/$defs/', '')] ?? {});

  function made(given: Shape, path: readonly string[]): unknown {
    const shape = resolved(given);
    const name = path.filter((part) => !/^\d+$/u.test(part)).join('.');
    for (const key of [name, path.at(-1) ?? '']) if (Object.hasOwn(values, key)) return values[key];
    if (shape.const !== undefined) return shape.const;
    if (shape.enum !== undefined) return shape.enum.at(-1);
    const choices = shape.anyOf ?? shape.oneOf;
    if (choices !== undefined) return made(choices.find((each) => each.type !== 'null') ?? {}, path);
    if (shape.type === 'object') return madeObject(shape, path);
    if (shape.type === 'array') {
      const item = resolved(shape.items ?? {});
      const kinds = item.oneOf ?? item.anyOf ?? [item];
      return kinds.map((each, at) => made(each, [...path, String(at)]));
    }
    if (shape.type === 'boolean') return false;
    if (shape.type === 'integer' || shape.type === 'number') return Math.max(shape.minimum ?? 1, 1);
    if (shape.type === 'string' && shape.pattern === undefined && shape.format === undefined) {
      return texts.text(`${door} ${name}`, shape.maxLength ?? 1_000, raw);
    }
    throw new Error(`${door}: say what ${name} is: ${JSON.stringify(shape).slice(0, 200)}`);
  }

  function madeObject(shape: Shape, path: readonly string[]): unknown {
    const entries = Object.entries(shape.properties ?? {}).map(([key, each]) => [
      key,
      made(each, [...path, key]),
    ]);
    const { additionalProperties: more } = shape;
    if (typeof more === 'object' && entries.length === 0) {
      for (const key of shape.propertyNames?.enum ?? ['x']) {
        entries.push([String(key), made(more, [...path, String(key)])]);
      }
    }
    return Object.fromEntries(entries) as unknown;
  }

  return made(root, []);
}
