import { UnreadableError } from './keys-seal.ts';
import { KeyServiceError } from './keys-transit.ts';
import { refuseWith } from './refusal-error.ts';

/** Faults of keys and seals as what people can be told; anything else stays a bug. */
export const keyRefusals = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UnreadableError) return refuseWith('cards.unreadable');
    if (error instanceof KeyServiceError) return refuseWith('cards.keys-unavailable');
    throw error;
  }
};
