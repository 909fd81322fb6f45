import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../law/index.ts';
import { calendarFile, type CalendarDay } from './calendar-file.ts';

const at = new Date('2026-11-20T01:02:03Z');
const day: CalendarDay = {
  uid: 'answer-1@gongkai',
  on: civilDate('2026-12-31'),
  title: '乙公开申请〔2026〕12号：答复',
  details: '丙村征地补偿安置方案',
  category: '公开申请',
};

/** Lines as a reader puts them together again (RFC 5545, 3.1). */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const valueOf = (file: string, name: string) =>
  unfolded(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replaceAll(/\\(.)/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign));

describe('a calendar of dates', () => {
  it('is a whole day with alarms before and on it', () => {
    expect(unfolded(calendarFile('期限', [day], at))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//gongkai//requests//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:期限',
      'BEGIN:VEVENT',
      'UID:answer-1@gongkai',
      'DTSTAMP:20261120T010203Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:乙公开申请〔2026〕12号：答复',
      'DESCRIPTION:丙村征地补偿安置方案',
      'CATEGORIES:公开申请',
      'TRANSP:TRANSPARENT',
      ...['-PT15H', 'PT9H'].flatMap((trigger) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:乙公开申请〔2026〕12号：答复',
        `TRIGGER:${trigger}`,
        'END:VALARM',
      ]),
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('is empty where nothing runs, and still a calendar', () =>
    expect(unfolded(calendarFile('期限', [], at)).at(-1)).toBe('END:VCALENDAR'));

  it('holds whatever text stands in it, in lines of 75 octets', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (details) => {
        const file = calendarFile('期限', [{ ...day, details }], at);
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
          // Half of a character at the end of a line would be one.
          expect(line).not.toMatch(/\p{Surrogate}/u);
        }
        const kept = details.replaceAll(/\r\n|[\r\n\u2028\u2029]/gu, '\n').replaceAll(/(?!\n)\p{Cc}/gu, '');
        // The first DESCRIPTION is that of the day.
        expect(valueOf(file, 'DESCRIPTION')).toBe(kept);
      }),
    ));
});
