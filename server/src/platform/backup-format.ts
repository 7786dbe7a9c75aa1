import * as z from 'zod';

// The inside of a backup: lines of text. A row is a line of JSON; a line that begins with # says
// what the rows around it are. Decision 0010 tells why it is a format of our own.

const control = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('head'),
    format: z.literal(1),
    schema: z.string(),
    madeAt: z.iso.datetime(),
    migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  }),
  z.object({ is: z.literal('table'), name: z.string(), columns: z.array(z.string()) }),
  z.object({ is: z.literal('end'), name: z.string(), rows: z.int(), sha256: z.string() }),
  z.object({
    is: z.literal('foot'),
    tables: z.int(),
    rows: z.int(),
    /** Over the sums of all tables. */
    sha256: z.string(),
    auditSize: z.int(),
  }),
]);

export type Control = z.output<typeof control>;
export type Head = Extract<Control, { is: 'head' }>;
export type Foot = Extract<Control, { is: 'foot' }>;

export const controlLine = (of: Control): string => `#${JSON.stringify(of)}\n`;

/** A control line, or undefined for a row. */
export const readControl = (line: string): Control | undefined =>
  line.startsWith('#') ? control.parse(JSON.parse(line.slice(1))) : undefined;

/** The lines of a stream of bytes. */
export const linesOf = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const bytes of source) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
};
