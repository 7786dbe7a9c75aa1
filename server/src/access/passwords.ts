import { hash, verify } from '@node-rs/argon2';
import { newSecret } from '../platform/keys.ts';

// OWASP's recommendation for argon2id, the library's default algorithm: 19 MiB, two passes.
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** argon2id with a salt of its own; parameters stand in the hash. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

const nobody = hashPassword(newSecret());

/** Takes as long for a person who does not exist (`undefined`) as for one who does. */
export const verifyPassword = async (
  stored: string | undefined,
  password: string,
): Promise<boolean> => {
  const right = await verify(stored ?? (await nobody), password);
  return stored !== undefined && right;
};
