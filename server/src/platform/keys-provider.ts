/**
 * Whose key: a purpose and the unit it belongs to. Keys of one purpose open nothing of another, and
 * the index keys are kept apart from the ones that open contents (trust.md 8.4).
 */
export type KeyName = `${'cards' | 'reasons' | 'index' | 'secrets'}.${string}`;

/** A data key under one version of a station's key. */
export type Wrapped = { readonly version: number; readonly bytes: Buffer };

export type Wrap = { readonly wrapped: Wrapped; readonly context: string };

/**
 * Who keeps the keys that wrap data keys: a file of this machine, or a key service. The product
 * never sees more of them than these calls. Every wrap is bound to its context; a wrong context, a
 * version that was retired and a key of another name throw UnreadableError.
 */
export type KeyProvider = {
  readonly kind: 'file' | 'transit';
  readonly wrap: (name: KeyName, key: Buffer, context: string) => Promise<Wrapped>;
  readonly unwrap: (name: KeyName, one: Wrap) => Promise<Buffer>;
  /** Puts data keys under the newest version without anybody reading what they open. */
  readonly rewrap: (name: KeyName, many: readonly Wrap[]) => Promise<readonly Wrapped[]>;
  /** A keyed fingerprint that stays the same over rotations: for equality, never to read back. */
  readonly mac: (name: KeyName, data: string) => Promise<Buffer>;
  readonly versions: (name: KeyName) => Promise<Versions>;
  /** Adds a version; returns it. */
  readonly rotate: (name: KeyName) => Promise<number>;
  /** Destroys every version below `oldest`: what they wrapped is gone, in every backup too. */
  readonly retire: (name: KeyName, oldest: number) => Promise<void>;
};

export type Versions = { readonly newest: number; readonly oldest: number };
