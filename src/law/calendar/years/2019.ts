import { yearOfHolidays } from '../year-of-holidays.ts';

export const year2019 = yearOfHolidays(
  2019,
  // The reprints read agree on this date; it is to be compared with the gazette.
  { number: '国办发明电〔2018〕15号', date: '2018-12-04', toBeVerified: true },
  [
    ['元旦', '2018-12-30', '01-01'],
    ['春节', '02-04', '02-10'],
    ['清明节', '04-05'],
    ['劳动节', '05-01'],
    ['端午节', '06-07'],
    ['中秋节', '09-13'],
    ['国庆节', '10-01', '10-07'],
  ],
  ['2018-12-29', '02-02', '02-03', '09-29', '10-12'],
  [
    {
      notice: {
        title: '国务院办公厅关于调整2019年劳动节假期安排的通知',
        number: '国办发明电〔2019〕3号',
        date: '2019-03-22',
      },
      holidays: [['劳动节', '05-01', '05-04']],
      makeUpDays: ['04-28', '05-05'],
    },
  ],
);
