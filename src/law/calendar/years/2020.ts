import { yearOfHolidays } from '../year-of-holidays.ts';

// The second notice lengthened the Spring Festival on account of the epidemic: 1 February, a make-up day by the
// first one, became a day off, and 3 February, a Monday, is an ordinary working day again.
export const year2020 = yearOfHolidays(
  2020,
  { number: '国办发明电〔2019〕16号', date: '2019-11-21' },
  [
    ['元旦', '01-01'],
    ['春节', '01-24', '01-30'],
    ['清明节', '04-04', '04-06'],
    ['劳动节', '05-01', '05-05'],
    ['端午节', '06-25', '06-27'],
    ['国庆节、中秋节', '10-01', '10-08'],
  ],
  ['01-19', '02-01', '04-26', '05-09', '06-28', '09-27', '10-10'],
  [
    {
      notice: {
        title: '国务院办公厅关于延长2020年春节假期的通知',
        number: '国办发明电〔2020〕1号',
        date: '2020-01-26',
      },
      holidays: [['春节', '01-31', '02-02']],
      makeUpDays: [],
    },
  ],
);
