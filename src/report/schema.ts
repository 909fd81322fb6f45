import { editionIds, reportShape, type LeafShape, type Shape } from './shape.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = { readonly [key: string]: unknown };

const leaves: Readonly<Record<LeafShape['kind'], JsonSchema>> = {
  edition: { enum: [...editionIds, null] },
  text: { type: ['string', 'null'] },
  date: { type: ['string', 'null'], format: 'date' },
  year: { type: ['integer', 'null'] },
  count: { type: ['integer', 'null'], minimum: 0 },
  signed: { type: ['integer', 'null'] },
  tenThousandYuan: { type: ['number', 'null'], minimum: 0 },
  amount: { type: ['number', 'null'] },
};

/** The JSON Schema (draft 2020-12) of `AnnualReport`: what `gongkai check --json` prints under `report`. */
export const annualReportSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...schemaOf(reportShape),
};

function schemaOf(shape: Shape): JsonSchema {
  const { title, description } = shape;
  const named = {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
  };
  if (shape.kind !== 'object') return { ...named, ...leaves[shape.kind] };
  const keys = Object.keys(shape.fields);
  return {
    ...named,
    type: shape.nullable === true ? ['object', 'null'] : 'object',
    additionalProperties: false,
    required: keys.filter((key) => shape.optional?.includes(key) !== true),
    properties: Object.fromEntries(
      Object.entries(shape.fields).map(([key, field]) => [key, schemaOf(field)]),
    ),
  };
}
