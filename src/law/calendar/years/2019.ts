import { yearOfHolidays } from '../year-of-holidays.ts';

// The May holiday was lengthened by a later notice of the same year; both are in force together here.
export const year2019 = yearOfHolidays(
  2019,
  { number: '国办发明电〔2018〕15号', amendedBy: '国办发明电〔2019〕3号' },
  [
    ['元旦', '2018-12-30', '01-01'],
    ['春节', '02-04', '02-10'],
    ['清明节', '04-05'],
    ['劳动节', '05-01', '05-04'],
    ['端午节', '06-07'],
    ['中秋节', '09-13'],
    ['国庆节', '10-01', '10-07'],
  ],
  ['2018-12-29', '02-02', '02-03', '04-28', '05-05', '09-29', '10-12'],
);
