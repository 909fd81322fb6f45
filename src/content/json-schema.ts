import { z } from 'zod';

/** A JSON Schema (draft 2020-12), as far as the reference reads it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
}

interface Generated extends JsonSchema {
  readonly $schema?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** The shared schemas that others name, by their name. */
export type SharedSchemas = Record<string, JsonSchema>;

/**
 * A schema of the contract as JSON Schema; what it shares with others goes to `shared` and is named from there.
 * @param shared added to
 */
export function jsonSchemaOf(schema: z.ZodType, shared: SharedSchemas): JsonSchema {
  const generated = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // The format says it; the pattern is a line of noise.
      if (jsonSchema.format === 'uuid') delete jsonSchema.pattern;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  }) as Generated;
  const { $schema: _, $defs = {}, ...rest } = generated;
  for (const [name, each] of Object.entries($defs)) shared[name] = moved(each);
  return moved(rest);
}

/** The same with its references pointed to where OpenAPI keeps shared schemas. */
function moved(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text) as JsonSchema;
}
