import { describe, expect, it, test } from 'vitest';
import { announcedYears, type Arrangement } from '../../law/index.ts';
import { faultsOfArrangement } from './faults-of-arrangement.ts';
import { parseNotice } from './parse-notice.ts';

/** The wording of the notices of each year, put together from their arrangement; each has its own turns. */
const texts: Readonly<Record<number, string>> = {
  2019: `一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。
三、清明节：4月5日放假，与周末连休。
四、劳动节：5月1日放假。
五、端午节：6月7日放假，与周末连休。
六、中秋节：9月13日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2020: `一、元旦：2020年1月1日放假，共1天。
二、春节：1月24日至30日放假调休，共7天。1月19日（星期日）、2月1日（星期六）上班。
三、清明节：4月4日至6日放假调休，共3天。
四、劳动节：5月1日至5日放假调休，共5天。4月26日（星期日）、5月9日（星期六）上班。
五、端午节：6月25日至27日放假调休，共3天。6月28日（星期日）上班。
六、国庆节、中秋节：10月1日至8日放假调休，共8天。9月27日（星期日）、10月10日（星期六）上班。`,
  2021: `一、元旦：2021年1月1日至3日放假，共3天。
二、春节：2月11日至17日放假调休，共7天。2月7日（星期日）、2月20日（星期六）上班。
三、清明节：4月3日至5日放假调休，共3天。
四、劳动节：5月1日至5日放假调休，共5天。4月25日（星期日）、5月8日（星期六）上班。
五、端午节：6月12日至14日放假，共3天。
六、中秋节：9月19日至21日放假调休，共3天。9月18日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。`,
  2022: `一、元旦：2022年1月1日至3日放假，共3天。
二、春节：1月31日至2月6日放假调休，共7天。1月29日（星期六）、1月30日（星期日）上班。
三、清明节：4月3日至5日放假调休，共3天。4月2日（星期六）上班。
四、劳动节：4月30日至5月4日放假调休，共5天。4月24日（星期日）、5月7日（星期六）上班。
五、端午节：6月3日至5日放假，共3天。
六、中秋节：9月10日至12日放假，共3天。
七、国庆节：10月1日至7日放假调休，共7天。10月8日（星期六）、10月9日（星期日）上班。`,
  2023: `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`,
  2024: `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2025: `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2026: `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`,
};

const around = (year: number, arrangement: Arrangement) => {
  const [y = '', m = '', d = ''] = (arrangement.notice.date ?? '').split('-');
  return `${arrangement.notice.title.replace('关于', '关于\n')}
${arrangement.notice.number ?? ''}
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将${year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
${texts[year] ?? ''}
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，确保人民群众祥和平安度过节日假期。
国务院办公厅
${Number(y)}年${Number(m)}月${Number(d)}日`;
};

const amended = announcedYears.filter(({ arrangements }) => arrangements.length > 1);

describe('parseNotice', () => {
  it.each(announcedYears.map(({ year, arrangements }) => [year, arrangements[0]] as const))(
    'reads the notice of %i as it was entered by hand',
    (year, arrangement) => {
      if (arrangement === undefined) throw new Error('no arrangement');
      const text = around(year, arrangement);
      for (const each of [
        text,
        text.replaceAll('\n', '\n　　'),
        text.replaceAll('（', '(').replaceAll('：', ':'),
      ]) {
        const found = parseNotice(each);
        expect(found.remarks).toEqual([]);
        expect(found).toMatchObject({
          year,
          title: arrangement.notice.title,
          number: arrangement.notice.number,
          date: arrangement.notice.date,
          holidays: arrangement.holidays,
          makeUpDays: [...arrangement.makeUpDays].toSorted(),
        });
      }
    },
  );

  test('reads a notice that changes one holiday of 2019', () => {
    const text = `国务院办公厅关于调整2019年劳动节假期安排的通知
国办发明电〔2019〕3号
经国务院批准，现将2019年劳动节假期安排调整如下。
一、2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
二、各地区、各部门要妥善安排好值班和安全、保卫等工作。
国务院办公厅
2019年3月22日`;
    const expected = amended.find(({ year }) => year === 2019)?.arrangements[1];
    expect(parseNotice(text)).toMatchObject({
      year: 2019,
      number: '国办发明电〔2019〕3号',
      holidays: expected?.holidays,
      makeUpDays: expected?.makeUpDays,
      remarks: [],
    });
  });

  it.each<[string, string, Partial<ReturnType<typeof parseNotice>>]>([
    ['nothing', '', { year: null, holidays: [], remarks: ['没有读出是哪一年的放假安排，请自己填写。'] }],
    ['other prose', '2027年的天气很好。', { year: 2027, remarks: ['没有读出放假的日子，请自己填写。'] }],
    [
      'a sentence that is no arrangement but has a date',
      '2024年。二、春节：2月10日至17日放假调休，共8天。鼓励安排职工在除夕（2月9日）休息。',
      { remarks: ['这一句没有读成放假安排，请看一下：“鼓励安排职工在除夕（2月9日）休息”。'] },
    ],
    [
      'a number of days that does not fit',
      '2027年。一、元旦：1月1日至3日放假，共4天。',
      { remarks: ['元旦写着共4天，起止日期之间是3天，请核对。'] },
    ],
    [
      'a weekday that does not fit',
      '2026年。一、元旦：1月1日（周五）至3日（周六）放假调休，共3天。',
      { remarks: ['原文写着星期五，2026年1月1日（星期四）对不上，请核对。'] },
    ],
    [
      'a day that does not exist',
      '2026年。一、春节：2月30日放假。',
      {
        holidays: [],
        remarks: ['这一句没有读成放假安排，请看一下：“2月30日放假”。', '没有读出放假的日子，请自己填写。'],
      },
    ],
    [
      'days in the wrong order',
      '2026年。一、春节：2月20日至15日放假。',
      {
        remarks: [
          '这一句没有读成放假安排，请看一下：“2月20日至15日放假”。',
          '没有读出放假的日子，请自己填写。',
        ],
      },
    ],
    [
      'New Year beginning in December without a year',
      '2023年。一、元旦：12月31日至1月2日放假调休，共3天。',
      { holidays: [{ name: '元旦', from: '2022-12-31' as never, to: '2023-01-02' as never }], remarks: [] },
    ],
  ])('with %s', (_, text, expected) => {
    expect(parseNotice(text)).toMatchObject(expected);
  });
});

describe('faultsOfArrangement', () => {
  const today = '2026-11-20' as never;

  it.each(
    announcedYears.flatMap(({ year, arrangements }) => arrangements.map((each) => [year, each] as const)),
  )('finds none in what was announced for %i', (year, arrangement) => {
    expect(faultsOfArrangement(year, arrangement, today)).toEqual([]);
  });

  const notice = { title: '通知', number: null, date: null, toBeVerified: true };
  const holiday = (name: string, from: string, to: string) => ({
    name,
    from: from as never,
    to: to as never,
  });
  it.each<[string, number, Partial<Arrangement>, string[]]>([
    [
      'a make-up day on a weekday',
      2027,
      { makeUpDays: ['2027-01-04' as never] },
      ['2027年1月4日（星期一）本来就上班，不是调休上班的日子。'],
    ],
    [
      'a make-up day twice',
      2027,
      { makeUpDays: ['2027-01-09' as never, '2027-01-09' as never] },
      ['调休上班的2027年1月9日（星期六）写了两次。'],
    ],
    [
      'a make-up day in a holiday',
      2027,
      { makeUpDays: ['2027-01-02' as never] },
      ['2027年1月2日（星期六）既是元旦放假，又是调休上班。'],
    ],
    [
      'a make-up day of another year',
      2027,
      { makeUpDays: ['2028-01-08' as never] },
      ['调休上班的2028年1月8日（星期六）不在2027年里。'],
    ],
    ['no holiday', 2027, { holidays: [] }, ['请至少填一个节日。']],
    [
      'a holiday of another year',
      2027,
      { holidays: [holiday('元旦', '2026-01-01', '2026-01-03')] },
      ['元旦2026年1月1日至2026年1月3日不在2027年里。'],
    ],
    [
      'a holiday that ends before it begins',
      2027,
      { holidays: [holiday('元旦', '2027-01-03', '2027-01-01')] },
      ['元旦的最后一天2027年1月1日在第一天2027年1月3日以前。'],
    ],
    [
      'a holiday of a month',
      2027,
      { holidays: [holiday('春节', '2027-02-01', '2027-02-28')] },
      ['春节放假28天，太长了，请核对。'],
    ],
    [
      'two on one day',
      2027,
      {
        holidays: [
          holiday('国庆节', '2027-10-01', '2027-10-07'),
          holiday('中秋节', '2027-10-07', '2027-10-08'),
        ],
      },
      ['2027年10月7日既是国庆节又是中秋节，两个节日重叠了。'],
    ],
    [
      'a notice of tomorrow',
      2027,
      { notice: { ...notice, date: '2026-11-21' as never } },
      ['通知日期2026年11月21日在今天以后，请核对。'],
    ],
    ['no title', 2027, { notice: { ...notice, title: ' ' } }, ['请填写通知名称。']],
    ['a year of long ago', 1999, {}, ['年份应在2019到2100之间。']],
  ])('tells of %s', (_, year, change, expected) => {
    const arrangement = {
      notice,
      holidays: [holiday('元旦', '2027-01-01', '2027-01-03')],
      makeUpDays: [],
      ...change,
    };
    expect(faultsOfArrangement(year, arrangement, today)).toEqual(expected);
  });
});
