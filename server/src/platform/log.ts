// The log holds numbers, names of code and times; never what a person typed or a table holds
// (trust.md T65). Messages of the database and of parsers quote the data, so they stay out.

type Known = {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly table?: unknown;
  readonly routine?: unknown;
};

const quoting = new Set(['SyntaxError', 'ZodError', 'DatabaseError', 'error']);

const framesOf = ({ stack = '' }: Error): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());

/** What may be told of a fault: its kind and where it happened. */
export const faultOf = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint, table, routine } = error as Error & Known;
  const ofDatabase = routine !== undefined;
  const message = quoting.has(error.name) || ofDatabase ? undefined : error.message;
  return { name: error.name, code, constraint, table, message, at: framesOf(error) };
};

/** One line of JSON on the error output; undefined fields are left out. */
export const logFault = (what: string, error: unknown, requestId?: string): void => {
  const line = { time: new Date().toISOString(), what, requestId, ...faultOf(error) };
  console.error(JSON.stringify(line));
};

/**
 * One line for a request that was refused for want of a right, or of knowing the record (ASVS 16.3.2):
 * which operation, which answer, which number. Not who, what about or from where: that stands on the
 * audit log or nowhere.
 */
export const logRefused = (operation: string, code: string, requestId: string): void => {
  console.error(
    JSON.stringify({ time: new Date().toISOString(), what: 'refused', operation, code, requestId }),
  );
};
