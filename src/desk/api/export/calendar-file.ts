import { addDays, type CivilDate } from '../../../law/index.ts';

/** A day in a calendar. */
export interface CalendarDay {
  /** The same in every file: a calendar that takes the file again changes its entry instead of adding one. */
  readonly uid: string;
  readonly on: CivilDate;
  readonly title: string;
  readonly details: string;
  readonly category: string;
}

/**
 * An iCalendar file (RFC 5545) of whole days, each with an alarm at nine on the day before and on the day itself.
 * @param writtenAt moment of writing, which tells calendars which version is the newer
 */
export function calendarFile(name: string, days: readonly CalendarDay[], writtenAt: Date): string {
  const stamp = `${writtenAt.toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//gongkai//requests//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(({ uid, on, title, details, category }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${plain(on)}`,
      `DTEND;VALUE=DATE:${plain(addDays(on, 1))}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(details)}`,
      `CATEGORIES:${escaped(category)}`,
      // A date by which something is due takes nobody's time.
      'TRANSP:TRANSPARENT',
      ...alarm('-PT15H', title),
      ...alarm('PT9H', title),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** @param trigger from the beginning of the day, which is midnight where the reader is */
const alarm = (trigger: string, title: string) => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  `TRIGGER:${trigger}`,
  'END:VALARM',
];

const plain = (date: CivilDate) => date.replaceAll('-', '');

/** A text as a value: backslash, semicolon, comma and line ends are written with a backslash (3.3.11). */
const escaped = (text: string) =>
  text
    .replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/gu, '\\n')
    .replaceAll(/\p{Cc}/gu, '');

const octets = 75;
const encoder = new TextEncoder();

/** A line of at most 75 octets; what is longer goes on in the next line after a blank (3.1). Characters are never torn apart. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let length = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (length + size > octets) {
      parts.push(part);
      part = ' ';
      length = 1;
    }
    part += sign;
    length += size;
  }
  parts.push(part);
  return parts.join('\r\n');
}
