import type { KeyName, KeyProvider, Wrapped } from './keys-provider.ts';
import { decrypt, encrypt, newKey, padded, unpadded } from './keys-seal.ts';

/** Contents under a data key of their own, and that key under a station's key. */
export type Envelope = { readonly contents: Buffer; readonly key: Wrapped };

/**
 * Where in the world contents belong: prefecture, station, premises or building, record and the set
 * of items they were written for. All of it is bound to both seals.
 */
export type SealPlace = {
  readonly name: KeyName;
  readonly parts: readonly string[];
};

/** The text a place is bound by; parts cannot run into one another. */
export const contextOf = ({ name, parts }: SealPlace): string =>
  [name, ...parts].map((part) => `${part.length}:${part}`).join(' ');

/** Seals a text with a fresh data key. */
export const seal = async (
  keys: KeyProvider,
  place: SealPlace,
  text: string,
): Promise<Envelope> => {
  const context = contextOf(place);
  const key = newKey();
  const contents = encrypt(key, padded(text), context);
  return { contents, key: await keys.wrap(place.name, key, context) };
};

/** Opens what `seal` made for the same place; throws UnreadableError for anything else. */
export const unseal = async (
  keys: KeyProvider,
  place: SealPlace,
  { contents, key }: Envelope,
): Promise<string> => {
  const context = contextOf(place);
  const dataKey = await keys.unwrap(place.name, { wrapped: key, context });
  return unpadded(decrypt(dataKey, contents, context));
};
