import { columns } from '../../../src/law/index.ts';
import { fileOf } from './files.ts';
import { day, editionOf, type CountyItem } from './item.ts';
import { bodyNames, type CountyBody } from './names.ts';
import { doc, heading, paragraph, table } from './text.ts';

interface Run {
  readonly body: CountyBody;
  readonly columnId: string;
  readonly count: number;
  /** Of the newest, and how many days lie between one and the next. */
  readonly last: string;
  readonly apart: number;
  readonly title: (at: number, on: string) => string;
  readonly subject?: string;
}

const topics = [
  '道路施工',
  '停水检修',
  '疫苗接种',
  '秋粮收购',
  '森林防火',
  '便民服务',
  '河道清淤',
  '电影放映',
  '就业培训',
];
const topic = (at: number) => topics[at % topics.length] ?? '';

const runs: readonly Run[] = [
  {
    body: 'county',
    columnId: 'notice',
    count: 64,
    last: '2026-11-14',
    apart: 27,
    title: (at, on) => `甲县${on.slice(0, 4)}年第${at + 1}号通告：${topic(at)}安排`,
  },
  {
    body: 'county',
    columnId: 'news',
    count: 30,
    last: '2026-11-15',
    apart: 11,
    title: (at) => `全县${topic(at)}工作推进会召开（第${at + 1}次）`,
  },
  {
    body: 'county',
    columnId: 'item-20-7',
    count: 6,
    last: '2026-09-28',
    apart: 300,
    title: (_, on) => `甲县${on.slice(0, 4)}年度政府预算`,
    subject: '财政、金融、审计\\财政',
  },
  {
    body: 'county',
    columnId: 'item-20-4',
    count: 12,
    last: '2026-10-20',
    apart: 91,
    title: (_, on) => `甲县${on.slice(0, 4)}年${Number(on.slice(5, 7))}月主要统计数据`,
    subject: '国民经济管理、国有资产监管\\统计',
  },
  {
    body: 'county',
    columnId: 'response',
    count: 5,
    last: '2026-10-08',
    apart: 60,
    title: (at) => `关于${topic(at)}，大家关心的事这里作答`,
  },
  {
    body: 'department',
    columnId: 'notice',
    count: 25,
    last: '2026-11-11',
    apart: 33,
    title: (at, on) => `甲县教育局关于${on.slice(0, 4)}年${topic(at)}进校园的通知`,
    subject: '科技、教育\\基础教育',
  },
  {
    body: 'township',
    columnId: 'notice',
    count: 43,
    last: '2026-11-06',
    apart: 38,
    title: (at, on) => `乙镇${Number(on.slice(5, 7))}月${topic(at)}公告（${on.slice(0, 4)}年）`,
  },
  {
    body: 'township',
    columnId: 'item-20-2',
    count: 2,
    last: '2026-03-03',
    apart: 400,
    title: (_, on) => `乙镇人民政府机构职能、办公地址和联系方式（${on.slice(0, 4)}年）`,
  },
  {
    body: 'village',
    columnId: 'item-21-township-8',
    count: 8,
    last: '2026-10-30',
    apart: 92,
    title: (_, on) => `丙村${on.slice(0, 4)}年${Math.ceil(Number(on.slice(5, 7)) / 3)}季度社会救助情况`,
    subject: '民政、扶贫、救灾\\社会救助',
  },
  {
    body: 'otherTownship',
    columnId: 'item-20-12',
    count: 3,
    last: '2026-09-01',
    apart: 200,
    title: (_, on) => `丁镇${on.slice(0, 4)}年突发事件应急预案`,
  },
  {
    body: 'county',
    columnId: 'system',
    count: 3,
    last: '2025-03-20',
    apart: 250,
    title: (at) => ['甲县政府信息公开工作制度', '甲县公开信息审查办法', '甲县村务公开检查制度'][at] ?? '',
  },
  {
    body: 'county',
    columnId: 'guide',
    count: 1,
    last: '2026-01-05',
    apart: 1,
    title: () => '甲县人民政府政府信息公开指南（2026年版）',
  },
];

const back = (from: string, days: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** So many of a kind that lists have pages and years. */
export const manyItems: readonly CountyItem[] = runs.flatMap(
  ({ body, columnId, count, last, apart, title, subject }) =>
    Array.from({ length: count }, (_, at): CountyItem => {
      const on = back(last, at * apart);
      if (columns.every(({ id }) => id !== columnId)) throw new Error(`no column ${columnId}`);
      return {
        name: `${body}-${columnId}-${at}`,
        body,
        columnId,
        at: `${on} ${String(8 + (at % 9)).padStart(2, '0')}:${at % 2 === 0 ? '30' : '00'}`,
        edition: editionOf(
          body,
          title(at, on),
          [`${title(at, on)}，现予公开。`, `${bodyNames[body]}将按计划做好${topic(at)}。`],
          {
            formedOn: day(on),
            ...(subject === undefined ? {} : { subject }),
            ...(at % 7 === 0 ? { attachments: [fileOf('word', `附件：${topic(at)}登记表.docx`)] } : {}),
          },
        ),
      };
    }),
);

const parts = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

const report = (body: CountyBody, year: number, at: string): CountyItem => ({
  name: `report-${body}-${year}`,
  body,
  columnId: 'annual-report',
  at,
  edition: editionOf(
    body,
    `${bodyNames[body]}${year}年度政府信息公开工作年度报告`,
    doc(
      ...parts.flatMap((part, index) => [
        heading(`${['一', '二', '三', '四', '五', '六'][index] ?? ''}、${part}`),
        paragraph(`${year}年，本机关按照《中华人民共和国政府信息公开条例》做好${part}的有关工作。`),
      ]),
      table('收到和处理政府信息公开申请情况', [
        ['项目', '自然人', '法人或其他组织', '总计'],
        ['本年新收政府信息公开申请数量', String(year % 7), '1', String((year % 7) + 1)],
        ['结转下年度继续办理', '0', '0', '0'],
      ]),
    ),
    {
      formedOn: day(at.slice(0, 10)),
      attachments: [fileOf('report', `${bodyNames[body]}${year}年度报告.pdf`)],
    },
  ),
});

/** Four years of two bodies; the township was late once. */
export const reportItems: readonly CountyItem[] = [
  report('county', 2022, '2023-01-28 09:00'),
  report('county', 2023, '2024-01-25 09:30'),
  report('county', 2024, '2025-01-24 10:00'),
  report('county', 2025, '2026-01-22 09:00'),
  report('township', 2022, '2023-01-19 09:00'),
  report('township', 2023, '2024-02-05 16:00'),
  report('township', 2024, '2025-01-21 09:00'),
  report('township', 2025, '2026-01-20 09:00'),
];
