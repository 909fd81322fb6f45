export { cite, citationText, instrumentOf } from './citation.ts';
export type { Citation, Instrument, InstrumentId } from './citation.ts';
export { instruments } from './instruments.ts';
export {
  addDays,
  civilDate,
  compareDates,
  daysBetween,
  daysInMonth,
  formatChinese,
  isLeapYear,
  parseCivilDate,
  weekdayOf,
  yearOf,
} from './calendar/civil-date.ts';
export type { CivilDate } from './calendar/civil-date.ts';
export { calendarOf, dayOf } from './calendar/calendar.ts';
export type { Day, DayKind, WorkingCalendar } from './calendar/calendar.ts';
export { announcedYears, officialCalendar } from './calendar/official-calendar.ts';
export { yearOfHolidays } from './calendar/year-of-holidays.ts';
export type {
  AmendmentFacts,
  Arrangement,
  Holiday,
  Notice,
  YearOfHolidays,
} from './calendar/year-of-holidays.ts';
export { addWorkingDays, isWorkingDay, workingDaysBetween } from './calendar/working-days.ts';
export type { WorkingDayCount } from './calendar/working-days.ts';
export { articleSummary, citedArticles } from './articles.ts';
export { filingDuties, filingDuty } from './reporting/filing-duty.ts';
export type { FilerKind, FilingDuty, Firmness } from './reporting/filing-duty.ts';
export { filingDeadline } from './reporting/filing-deadline.ts';
export type { FilingDeadline } from './reporting/filing-deadline.ts';
export { conflictOfRoles, isRole, roleIds, roles } from './office/role.ts';
export type { Duty, Role, RoleId } from './office/role.ts';
export { may, permissions, reachOf, whoMay } from './office/permission.ts';
export type { Permission, Reach } from './office/permission.ts';
export { faultsOfPassword } from './office/password.ts';
export type { PasswordRules } from './office/password.ts';
export { faultOfSetting, officeSettings, settingValues } from './office/setting.ts';
export type { Setting, SettingId, SettingValue, SettingValues } from './office/setting.ts';
