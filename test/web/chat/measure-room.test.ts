import { expect, it } from 'vitest';
import { measureRoom } from '../../../src/web/chat/measure-room.js';

it('says nothing of the room in the box while there is plenty', () => {
  expect(measureRoom(1799, 1798)).toEqual({ shown: null, said: null, tooLong: false });
});

it('shows the characters left at every key, and says them at thresholds only', () => {
  expect(measureRoom(1800, 1799)).toEqual({
    shown: '200 characters left',
    said: '200 characters left',
    tooLong: false,
  });
  expect(measureRoom(1801, 1800)).toEqual({ shown: '199 characters left', said: null, tooLong: false });
  expect(measureRoom(1960, 1100).said).toBe('40 characters left');
  expect(measureRoom(1900, 1901).said).toBe(null);
});

it('says of a text that is too long by how much, once', () => {
  const shown =
    '1,001 characters too many: a question has 2,000 at most, and this one is not sent until it is shorter.';
  expect(measureRoom(3001, 0)).toEqual({ shown, said: shown, tooLong: true });
  expect(measureRoom(3001, 3000)).toEqual({ shown, said: null, tooLong: true });
  expect(measureRoom(2001, 2000).said).toMatch(/^1 character too many: /);
});
