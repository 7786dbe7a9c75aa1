import { ok, type Result, refuse } from '../base/result.ts';

/** What a signed note says: the log was this long, with this root, at this instant. */
export type Checkpoint = {
  readonly origin: string;
  readonly size: number;
  /** SHA-256 in base64. */
  readonly root: string;
  /** ISO 8601, UTC. */
  readonly at: string;
};

export type SignedNote = {
  readonly checkpoint: Checkpoint;
  /** What the signature is of: the lines above the empty one, with the last line end. */
  readonly body: string;
  /** Name of the key and, in base64, its 4-byte number followed by the signature. */
  readonly signatures: readonly { readonly name: string; readonly value: string }[];
};

/** The text a checkpoint is signed as (C2SP tlog-checkpoint), its time as an extension line. */
export const checkpointBody = ({ origin, size, root, at }: Checkpoint): string =>
  `${origin}\n${size}\n${root}\ntime ${at}\n`;

const bodyPattern =
  /^([^\n]+)\n([1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\ntime (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\n$/;
const signaturePattern = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/;

/** Reads a signed note strictly; whether a signature is right, only a key can tell. */
export const readNote = (note: string): Result<SignedNote> => {
  const split = note.indexOf('\n\n');
  const body = note.slice(0, split + 1);
  const [, origin, size, root, at] = bodyPattern.exec(body) ?? [];
  const lines = note.slice(split + 2).split('\n');
  const signatures = lines.slice(0, -1);
  const read = signatures.flatMap((line) => {
    const [, name, value] = signaturePattern.exec(line) ?? [];
    return name && value ? [{ name, value }] : [];
  });
  const whole = split > 0 && lines.at(-1) === '' && read.length === signatures.length;
  if (!whole || read.length === 0 || !origin || !root || !at) {
    return refuse('audit.unreadable-note');
  }
  return ok({ checkpoint: { origin, size: Number(size), root, at }, body, signatures: read });
};

/** A verifier key as C2SP writes it: name, 4-byte number in hex, type and key in base64. */
export const readVerifierKey = (
  text: string,
): { readonly name: string; readonly id: string; readonly key: string } | undefined => {
  const [, name, id, key] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  return name && id && key ? { name, id, key } : undefined;
};
