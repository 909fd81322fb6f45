const days = ['日', '一', '二', '三', '四', '五', '六'];

/** 1月31日（周日）, the day of the week as the calendar has it. */
const day = (date: Date) =>
  `${date.getUTCMonth() + 1}月${date.getUTCDate()}日（周${days[date.getUTCDay()] ?? ''}）`;
const of = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date));

/** The Sunday before a date: a day on which a notice may have people make up for time off. */
function sundayBefore(date: Date): Date {
  return new Date(date.getTime() - (date.getUTCDay() === 0 ? 7 : date.getUTCDay()) * 86_400_000);
}

/** The arrangement of a year as it is invented, in the wording that the State Council's notices always have. */
export function inventedNotice(year: number): string {
  const range = (name: string, from: Date, to: Date, madeUp: readonly Date[]) => {
    const count = (to.getTime() - from.getTime()) / 86_400_000 + 1;
    const rest = madeUp.length === 0 ? '' : `${madeUp.map(day).join('、')}上班。`;
    return `${name}：${day(from)}至${day(to)}放假${madeUp.length === 0 ? '' : '调休'}，共${count}天。${rest}`;
  };
  const newYear = range('一、元旦', of(year, 1, 1), of(year, 1, 3), []);
  const spring = range('二、春节', of(year, 2, 5), of(year, 2, 11), [sundayBefore(of(year, 2, 1))]);
  const tombs = range('三、清明节', of(year, 4, 4), of(year, 4, 6), []);
  const labour = range('四、劳动节', of(year, 5, 1), of(year, 5, 5), [sundayBefore(of(year, 4, 28))]);
  const dragons = range('五、端午节', of(year, 6, 9), of(year, 6, 11), []);
  const autumn = range('六、中秋节', of(year, 9, 15), of(year, 9, 17), []);
  const state = range('七、国庆节', of(year, 10, 1), of(year, 10, 7), [sundayBefore(of(year, 9, 28))]);
  return `国务院办公厅关于${year}年部分节假日安排的通知
国办发明电〔${year - 1}〕99号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将${year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
${[newYear, spring, tombs, labour, dragons, autumn, state].join('\n')}
国务院办公厅
${year - 1}年11月4日
`;
}
