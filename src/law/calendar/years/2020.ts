import { yearOfHolidays } from '../year-of-holidays.ts';

// The Spring Festival was lengthened to 2 February by a later notice, on account of the epidemic.
export const year2020 = yearOfHolidays(
  2020,
  { number: '国办发明电〔2019〕16号', date: '2019-11-21', amendedBy: '国办发明电〔2020〕1号' },
  [
    ['元旦', '01-01'],
    ['春节', '01-24', '02-02'],
    ['清明节', '04-04', '04-06'],
    ['劳动节', '05-01', '05-05'],
    ['端午节', '06-25', '06-27'],
    ['国庆节、中秋节', '10-01', '10-08'],
  ],
  ['01-19', '04-26', '05-09', '06-28', '09-27', '10-10'],
);
