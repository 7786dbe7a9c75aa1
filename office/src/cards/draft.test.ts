import { expect, test } from 'vitest';
import { answer, contentsOf, draftFrom, emptyDraft, entryOf } from './draft.ts';

const draft = emptyDraft('household', '2026-11-21');
const self = draft.entries[0]?.key ?? '';

test('an answer that is emptied is gone, and empty entries are not sent', () => {
  const written = answer(draft, self, { code: 'phone', value: '000-0000-0001' });
  expect(contentsOf({ ...written, entries: [...written.entries, entryOf('member')] })).toEqual({
    declined: false,
    entries: [{ group: 'self', values: { phone: '000-0000-0001' } }],
  });
  expect(contentsOf(answer(written, self, { code: 'phone', value: '' })).entries).toEqual([]);
});

test('a declined card sends nothing that was typed before', () => {
  const written = answer(draft, self, { code: 'phone', value: '000-0000-0001' });
  expect(contentsOf({ ...written, declined: true })).toEqual({ declined: true, entries: [] });
});

test('an amendment begins with the present card and its revision', () => {
  const contents = {
    declined: false,
    entries: [{ group: 'member' as const, values: { 'member-name': '見本' } }],
  };
  const amended = draftFrom(draft, { revision: 3, contents });
  expect(amended.baseRevision).toBe(3);
  expect(amended.entries.map(({ group }) => group)).toEqual(['self', 'member']);
  expect(contentsOf(amended)).toEqual(contents);
});
