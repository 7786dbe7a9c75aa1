import type { Writable } from 'node:stream';

const gone = (): Error => new Error('The stream was closed before everything was written.');

const drained = (out: Writable): Promise<void> =>
  new Promise((resolve, reject) => {
    const onDrain = (): void => {
      out.off('close', onClose);
      resolve();
    };
    const onClose = (): void => {
      out.off('drain', onDrain);
      reject(out.errored ?? gone());
    };
    out.once('drain', onDrain);
    out.once('close', onClose);
  });

/**
 * Writes and waits while the other side is slow. Fails when that side went away: a transaction that
 * waited for it would stay open for ever.
 */
export const writeTo = async (out: Writable, text: string): Promise<void> => {
  if (out.destroyed) throw out.errored ?? gone();
  if (!out.write(text)) await drained(out);
};
