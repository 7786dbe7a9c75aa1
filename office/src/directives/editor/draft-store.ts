import { type Draft, draftSchema } from './draft.ts';

// Drafts of packs lie in the browser's own database: a closed tab or a lost network loses nothing,
// and nobody else sees them. Packs hold nothing about persons.

const [base, store] = ['meguri-pack-drafts', 'drafts'];

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(base));
  });

const opened = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(base, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' });
  return answer(request);
};

const within = async <T>(
  mode: IDBTransactionMode,
  act: (drafts: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const db = await opened();
  try {
    return await answer(act(db.transaction(store, mode).objectStore(store)));
  } finally {
    db.close();
  }
};

/** The drafts kept in this browser, the latest first. */
export const keptDrafts = async (): Promise<readonly Draft[]> => {
  const all: readonly unknown[] = await within('readonly', (drafts) => drafts.getAll());
  const sound = all.map((one) => draftSchema.safeParse(one)).filter(({ success }) => success);
  return sound
    .flatMap(({ data }) => data ?? [])
    .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
};

export const keepDraft = async (draft: Draft): Promise<void> => {
  await within('readwrite', (drafts) => drafts.put(draft));
};

export const dropDraft = async (id: string): Promise<void> => {
  await within('readwrite', (drafts) => drafts.delete(id));
};
