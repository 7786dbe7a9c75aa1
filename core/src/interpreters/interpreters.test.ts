import { describe, expect, test } from 'vitest';
import {
  classesOf,
  defaultClasses,
  maySend,
  requestState,
  shownCounts,
  uncovered,
} from './interpreter.ts';
import { askForInterpreter, interpretersOverview, listRequests } from './interpreters.ops.ts';

describe('requests for interpreters', () => {
  test('interpreters.visit: a request has no place for premises, a person or words (design §7)', () => {
    expect(Object.keys(askForInterpreter.input.shape).sort()).toEqual([
      'classId',
      'day',
      'fromTime',
      'language',
      'stationId',
      'untilTime',
      'work',
    ]);
    const shown = JSON.stringify(Object.keys(listRequests.output.shape.requests.element.shape));
    expect(shown).not.toMatch(/premises|beat|household|person|name"|interpreterName/u);
    expect(Object.keys(interpretersOverview.output.shape)).not.toContain('total');
  });

  test('interpreters.visit: classes come from the directives, else staff and external', () => {
    const own = { id: 'a', title: { ja: 'あ', en: 'a' }, from: 'staff' } as const;
    expect(classesOf([{ interpreterClasses: [own] }, { interpreterClasses: [own] }])).toEqual([
      own,
    ]);
    expect(classesOf([{ interpreterClasses: [] }])).toBe(defaultClasses);
  });

  test('interpreters.visit: a request stands by its facts', () => {
    const facts = { withdrawn: false, answer: null, hasResult: false } as const;
    expect(requestState(facts)).toBe('open');
    expect(requestState({ ...facts, answer: 'declined' })).toBe('declined');
    expect(requestState({ ...facts, answer: 'confirmed' })).toBe('confirmed');
    expect(requestState({ ...facts, answer: 'confirmed', hasResult: true })).toBe('done');
    expect(requestState({ ...facts, answer: 'confirmed', withdrawn: true })).toBe('withdrawn');
  });

  test('interpreters.visit: only a source that is there and has the language is sent', () => {
    const source = {
      languages: ['vi', 'ne'],
      fromOn: '2026-04-01',
      untilOn: '2027-03-31',
    } as const;
    const send = (language: 'vi' | 'th', day: string) => {
      const answer = maySend(source, { language, day });
      return answer.ok ? 'ok' : answer.refusal.code;
    };
    expect(send('vi', '2027-03-31')).toBe('ok');
    expect(send('th', '2026-12-01')).toBe('interpreter.source-language');
    expect(send('vi', '2027-04-01')).toBe('interpreter.source-ended');
    expect(send('vi', '2026-03-31')).toBe('interpreter.source-ended');
  });

  test('interpreters.visit: languages without a source, and declined ones, in the order of the list', () => {
    expect(
      uncovered({
        offered: ['vi', 'ne'],
        wanted: ['th', 'vi', 'my'],
        declined: ['ne', 'th'],
      }),
    ).toEqual([
      { language: 'ne', why: 'declined' },
      { language: 'my', why: 'no-source' },
      { language: 'th', why: 'no-source' },
    ]);
    expect(uncovered({ offered: [], wanted: [], declined: [] })).toEqual([]);
  });

  test('R16: a count below ten is not shown', () => {
    const counts = [
      { language: 'vi', count: 10 },
      { language: 'th', count: 9 },
    ];
    expect(shownCounts(counts)).toEqual([{ language: 'vi', count: 10 }]);
  });
});
