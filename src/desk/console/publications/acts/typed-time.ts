/** 9:30, 9：30, 0930 and 9点30分 as 09:30; what is no time stays as it was typed, for the check to name it. */
export function typedTime(text: string): string {
  const plain = text.trim().replace('\uff1a', ':');
  const found =
    /^(?<hour>\d{1,2})[:.\p{Script=Han}](?<minute>\d{1,2})?\p{Script=Han}?$/u.exec(plain) ??
    /^(?<hour>\d{2})(?<minute>\d{2})$/u.exec(plain);
  if (found?.groups === undefined) return plain;
  const { hour = '', minute = '0' } = found.groups;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
