/**
 * Saves what is handed in, one at a time: while one is being saved only the latest of the others
 * waits, so that fast typing neither queues up nor loses its last letter. `onEnd` hears of each end.
 */
export const latestOnly = <T>(
  save: (value: T) => Promise<void>,
  onEnd: (value: T, error: Error | undefined) => void,
): ((value: T) => void) => {
  let waiting: { readonly value: T } | undefined;
  let busy = false;
  const run = async (): Promise<void> => {
    busy = true;
    for (let next = waiting; next !== undefined; next = waiting) {
      waiting = undefined;
      const error = await save(next.value).then(
        () => undefined,
        (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason))),
      );
      onEnd(next.value, error);
    }
    busy = false;
  };
  return (value) => {
    waiting = { value };
    if (!busy) void run();
  };
};
