import { fileOf } from './files.ts';
import { day, editionOf, type CountyItem } from './item.ts';
import { secretMark } from './names.ts';
import { doc, heading, list, paragraph, picture, table } from './text.ts';

/** As long as a title may be: 200 characters. */
export const longestTitle =
  `关于${'进一步做好全县各乡镇各部门政务公开和村务公开工作并按季度公布进展情况'.repeat(6)}`
    .slice(0, 198)
    .concat('通知');

/** Nothing in it may be broken but by force. */
export const unbrokenWord = `https://www.example.gov.cn/${'abcdefghij'.repeat(14)}`;

const months = Array.from({ length: 11 }, (_, at) => `${at + 1}月`);
const villages = ['丙村', '戊村', '庚村', '辛村'];

const subsidies = (rows: readonly (readonly [name: string, amount: number])[]) =>
  table('补贴对象', [
    ['序号', '户主', '机具', '金额（元）'],
    ...rows.map(([name, amount], at) => [String(at + 1), name, '旋耕机', String(amount)]),
  ]);

const subsidy = (rows: readonly (readonly [string, number])[], attachments = [fileOf('sheet')]) =>
  editionOf(
    'township',
    '乙镇2026年第三季度农机购置补贴结果公示',
    doc(
      paragraph('现将2026年第三季度农机购置补贴结果公示如下，公示期7日。对结果有异议的，请在公示期内提出。'),
      subsidies(rows),
      paragraph('监督电话：0000-6000012'),
      paragraph('乙镇人民政府', 'right'),
      paragraph('2026年10月9日', 'right'),
    ),
    {
      number: '乙政公〔2026〕15号',
      formedOn: day('2026-10-09'),
      subject: '农业、林业、水利\\农业机械',
      keywords: ['农机补贴'],
      attachments,
    },
  );

/** Notices and what else there is one of: long, wide, odd, corrected, taken back, ended. */
export const noticeItems: readonly CountyItem[] = [
  {
    name: 'corrected',
    body: 'township',
    columnId: 'notice',
    at: '2026-10-09 10:30',
    edition: subsidy([
      ['张三', 3000],
      ['李四', 2400],
    ]),
    corrections: [
      {
        at: '2026-10-11 08:50',
        note: '更正第2行金额',
        edition: subsidy([
          ['张三', 3000],
          ['李四', 2700],
        ]),
      },
      {
        at: '2026-10-16 15:20',
        note: '补上漏列的一户和公示栏照片',
        edition: {
          ...subsidy([
            ['张三', 3000],
            ['李四', 2700],
            ['𠮷野', 1800],
          ]),
          attachments: [fileOf('sheet'), fileOf('paper', '附件3：公示情况说明.pdf')],
        },
      },
    ],
  },
  {
    name: 'with-everything',
    body: 'county',
    columnId: 'notice',
    at: '2026-11-18 09:30',
    edition: editionOf(
      'county',
      '甲县人民政府关于2026年冬季供暖补助的公告',
      doc(
        heading('一、补助对象'),
        paragraph('户籍在本县、家庭符合条件的住户。'),
        heading('二、补助标准', 2),
        heading('（一）城镇', 3),
        paragraph('每户每季600元。'),
        heading('（二）农村', 3),
        paragraph('每户每季450元。'),
        heading('三、办理', 2),
        list('orderedList', '填写申请表。', '交到乡镇便民服务中心。', '等待公示。'),
        {
          type: 'blockquote',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: '同一住户只能领取一次。' }] }],
        },
        { type: 'horizontalRule' },
        picture(fileOf('picture').fileId, '乙镇便民服务中心门前的公示栏，贴着补助标准'),
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '咨询：' },
            {
              type: 'text',
              text: '县民政局网站',
              marks: [{ type: 'link', attrs: { href: 'https://www.example.gov.cn/mzj/' } }],
            },
            { type: 'text', text: '，电话0000-6000001。' },
            { type: 'text', text: '逾期不再受理', marks: [{ type: 'bold' }, { type: 'underline' }] },
            { type: 'text', text: '。' },
          ],
        },
      ),
      {
        indexNumber: '01525502-2/2026-00031',
        number: '甲政告〔2026〕5号',
        formedOn: day('2026-11-17'),
        subject: '民政、扶贫、救灾\\社会救助',
        summary: '说明2026年冬季供暖补助的对象、标准和办理。',
        keywords: ['供暖', '补助'],
        source: '甲县民政局',
        attachments: [fileOf('word'), fileOf('sheet'), fileOf('paper')],
      },
    ),
  },
  {
    name: 'long-title',
    body: 'county',
    columnId: 'notice',
    at: '2026-11-17 16:00',
    edition: editionOf('county', longestTitle, ['标题虽长，内容很短。'], {
      attachments: [fileOf('word', `${'很长很长的附件名称'.repeat(14)}.docx`)],
    }),
  },
  {
    name: 'unbroken',
    body: 'county',
    columnId: 'news',
    at: '2026-11-16 08:30',
    edition: editionOf('county', `关于启用新网址${unbrokenWord}的公告`, [
      `新网址是${unbrokenWord}，请更新收藏。`,
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2),
    ]),
  },
  {
    name: 'wide-table',
    body: 'township',
    columnId: 'item-20-7',
    at: '2026-11-13 10:00',
    edition: editionOf(
      'township',
      '乙镇2026年1月至11月各村资金使用情况',
      doc(
        paragraph('单位：元。'),
        table('各村每月资金使用情况', [
          ['村', ...months],
          ...villages.map((village, row) => [
            village,
            ...months.map((_, column) => String(12_000 + row * 731 + column * 1_009)),
          ]),
        ]),
      ),
      { subject: '财政、金融、审计\\财政' },
    ),
  },
  {
    name: 'rare-characters',
    body: 'village',
    columnId: 'notice',
    at: '2026-11-10 07:50',
    edition: editionOf('village', '丙村关于𠮷野、䶮山两处水渠修缮的公告', [
      '负责人：𠮷野、阿依古丽·买买提。地点：䶮山脚下、㙟头湾、𬒈河。',
      '工程款共¥12800.50元，含税率3%，“先干后付”。',
    ]),
  },
  {
    name: 'fee-of-three',
    body: 'county',
    columnId: 'item-20-8',
    at: '2024-06-18 09:00',
    edition: editionOf('county', '甲县2024年行政事业性收费目录清单', ['本目录自2024年7月1日起执行。']),
    end: { how: 'invalidated', reason: '被2026年的目录清单替代', at: '2026-03-04 10:00' },
  },
  {
    name: 'archived',
    body: 'township',
    columnId: 'notice',
    at: '2022-03-08 09:00',
    edition: editionOf('township', '乙镇2022年春季植树活动的通知', ['3月12日上午8时在镇政府集合。']),
    end: { how: 'archived', reason: '活动已经结束', at: '2023-04-01 09:00' },
  },
  {
    name: 'withdrawn',
    body: 'township',
    columnId: 'notice',
    at: '2026-08-03 09:00',
    edition: editionOf('township', `乙镇临时救助名单${secretMark}`, [secretMark], {
      attachments: [fileOf('sheet', `${secretMark}.xlsx`)],
    }),
    end: {
      how: 'withdrawn',
      reason: '名单里有个人信息',
      notice: '这条信息里有不应当公开的个人信息，已经撤回。需要了解临时救助办理情况的，请致电0000-6000012。',
      at: '2026-08-03 11:40',
    },
  },
  {
    name: 'masked',
    body: 'township',
    columnId: 'notice',
    at: '2026-07-01 09:00',
    edition: editionOf('township', '乙镇2026年上半年临时救助情况', [`共救助12户。${secretMark}`]),
    corrections: [
      {
        at: '2026-07-01 16:00',
        note: '删去了不应当公开的个人信息',
        edition: editionOf('township', '乙镇2026年上半年临时救助情况', ['共救助12户。']),
        masked: true,
      },
    ],
  },
  {
    name: 'of-the-closed',
    body: 'closed',
    columnId: 'notice',
    at: '2024-05-06 09:00',
    edition: editionOf('closed', '己乡2024年村级公路养护结果公示', ['共养护公路6条，结果合格。']),
  },
  {
    name: 'draft',
    body: 'township',
    columnId: 'notice',
    at: '2026-11-19 09:00',
    edition: editionOf('township', `${secretMark}的草稿`, [secretMark]),
    never: 'draft',
  },
  {
    name: 'given-up',
    body: 'township',
    columnId: 'notice',
    at: '2026-11-19 10:00',
    edition: editionOf('township', `${secretMark}：不再发布`, [secretMark]),
    never: 'discarded',
  },
];
