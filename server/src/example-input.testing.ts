import { newId } from './platform/keys.ts';

/** A JSON Schema as the API document holds it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Values for fields of these names, so that a request names places that exist. */
export type Known = Readonly<Record<string, unknown>>;

const asSchema = (value: unknown): JsonSchema =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const texts: Readonly<Record<string, () => string>> = {
  uuid: newId,
  date: () => '2026-11-20',
  'date-time': () => '2026-11-20T10:00:00+09:00',
  base64: () => 'MQ==',
};

const exampleText = (schema: JsonSchema): string => {
  const format = texts[String(schema['format'])];
  if (format !== undefined) return format();
  const pattern = String(schema['pattern'] ?? '');
  if (pattern.includes('\\d{4}')) return '2026-11-20';
  return '見本'.padEnd(Number(schema['minLength'] ?? 0), '本');
};

const exampleObject = (schema: JsonSchema, known: Known): Record<string, unknown> => {
  const properties = asSchema(schema['properties']);
  const required = listOf(schema['required']).map(String);
  return Object.fromEntries(
    required.map((name) => [name, known[name] ?? exampleOf(asSchema(properties[name]), known)]),
  );
};

const byType: Readonly<Record<string, (schema: JsonSchema, known: Known) => unknown>> = {
  object: exampleObject,
  array: (schema, known) =>
    Array.from({ length: Number(schema['minItems'] ?? 0) }, () =>
      exampleOf(asSchema(schema['items']), known),
    ),
  string: exampleText,
  integer: (schema) => Number(schema['minimum'] ?? 1),
  number: (schema) => Number(schema['minimum'] ?? 1),
  boolean: () => true,
  null: () => null,
};

/** The smallest input that a schema of the API document lets through. */
export const exampleOf = (schema: JsonSchema, known: Known = {}): unknown => {
  if ('const' in schema) return schema['const'];
  // A pattern no generator can guess comes with an example.
  const [shown] = listOf(schema['examples']);
  if (shown !== undefined) return shown;
  const [first] = [...listOf(schema['enum']), undefined];
  if (first !== undefined) return first;
  const choices = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])].map(asSchema);
  if (choices.some(({ type }) => type === 'null')) return null;
  if (choices[0] !== undefined) return exampleOf(choices[0], known);
  return byType[String(schema['type'])]?.(schema, known) ?? null;
};
