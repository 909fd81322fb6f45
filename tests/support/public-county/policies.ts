import type { EditionHead } from '../../../src/content/edition.ts';
import type { DocumentEntry } from '../../../src/ledger/publishing-acts.ts';
import type { NormativeChange } from '../../../src/law/index.ts';
import { fileOf } from './files.ts';
import { day, editionOf, type CountyItem } from './item.ts';
import { bodyNames, idOf, type CountyBody } from './names.ts';
import { doc, heading, list, paragraph, paragraphs, table } from './text.ts';

/** A document of the register (公文), with what happened to it since. */
export interface CountyDocument {
  readonly name: string;
  readonly body: CountyBody;
  readonly entry: DocumentEntry;
  readonly changes: readonly NormativeChange[];
}

const entryOf = (
  body: CountyBody,
  number: string,
  title: string,
  formedOn: string,
  change: Partial<DocumentEntry> = {},
): DocumentEntry => ({
  number,
  title,
  kind: null,
  issuer: bodyNames[body],
  formedOn: day(formedOn),
  itemId: null,
  rowId: null,
  normative: null,
  publicElsewhere: null,
  attribute: 'proactive',
  groundId: 'public-interest',
  reason: '',
  reviewOn: null,
  ...change,
});

type Term = NonNullable<DocumentEntry['normative']>['term'];
const until = (last: string): Term => ({ kind: 'until', last: day(last) });
const normative = (effectiveOn: string, term: Term, provisional = false) => ({
  itemId: '20-1',
  normative: { effectiveOn: day(effectiveOn), provisional, term },
});

const successor = '甲政规〔2026〕3号';

/** Normative documents in every state, and other files. */
export const countyDocuments: readonly CountyDocument[] = [
  {
    name: 'assistance-2024',
    body: 'county',
    entry: entryOf(
      'county',
      '甲政规〔2024〕2号',
      '甲县社会救助对象认定办法',
      '2024-02-08',
      normative('2024-03-01', until('2029-02-28')),
    ),
    changes: [{ kind: 'repealed', from: day('2026-10-01'), by: successor }],
  },
  {
    name: 'assistance-2026',
    body: 'county',
    entry: entryOf(
      'county',
      successor,
      '甲县社会救助对象认定和管理办法',
      '2026-09-20',
      normative('2026-10-01', until('2036-09-30')),
    ),
    changes: [],
  },
  {
    name: 'machinery',
    body: 'county',
    entry: entryOf(
      'county',
      '甲政规〔2022〕5号',
      '甲县农机购置补贴实施办法',
      '2022-04-11',
      normative('2022-05-01', until('2036-04-30')),
    ),
    changes: [{ kind: 'amended', from: day('2025-06-01'), by: '甲政规〔2025〕4号' }],
  },
  {
    name: 'market',
    body: 'county',
    entry: entryOf(
      'county',
      '甲政规〔2022〕1号',
      '甲县农贸市场管理规定',
      '2022-01-05',
      normative('2022-02-01', until('2025-12-31')),
    ),
    changes: [],
  },
  {
    name: 'parking',
    body: 'county',
    entry: entryOf(
      'county',
      '甲政规〔2023〕3号',
      '甲县城区停车管理细则',
      '2023-06-02',
      normative('2023-07-01', { kind: 'long-term' }),
    ),
    changes: [{ kind: 'declared-lapsed', from: day('2026-05-20'), by: '2026年规范性文件清理结果' }],
  },
  {
    name: 'housing',
    body: 'county',
    entry: entryOf(
      'county',
      '甲政规〔2023〕1号',
      '甲县农村住房建设管理办法（试行）',
      '2023-01-10',
      normative('2023-02-01', until('2025-01-31'), true),
    ),
    changes: [
      { kind: 'extended', from: day('2025-01-15'), by: '甲政规〔2025〕1号', term: until('2037-01-31') },
    ],
  },
  {
    name: 'water',
    body: 'county',
    entry: entryOf(
      'county',
      '甲政规〔2026〕4号',
      '甲县农村供水管理办法',
      '2026-11-10',
      normative('2041-01-01', until('2045-12-31')),
    ),
    changes: [],
  },
  {
    name: 'paths',
    body: 'township',
    entry: entryOf(
      'township',
      '乙政规〔2025〕1号',
      '乙镇村内道路养护办法（试行）',
      '2025-12-08',
      normative('2026-01-01', until('2036-12-31'), true),
    ),
    changes: [],
  },
  {
    name: 'plan',
    body: 'county',
    entry: entryOf(
      'county',
      '甲政发〔2026〕8号',
      '甲县人民政府关于印发2026年政务公开工作要点的通知',
      '2026-04-02',
      { kind: '通知' },
    ),
    changes: [],
  },
  {
    name: 'emergency',
    body: 'county',
    entry: entryOf(
      'county',
      '甲政办发〔2025〕21号',
      '甲县人民政府办公室关于印发防汛应急预案的通知',
      '2025-05-06',
      { kind: '通知' },
    ),
    changes: [],
  },
  {
    name: 'schools',
    body: 'department',
    entry: entryOf(
      'department',
      '甲教发〔2026〕6号',
      '甲县教育局关于2026年义务教育阶段招生工作的意见',
      '2026-05-12',
      { kind: '意见' },
    ),
    changes: [],
  },
];

const documentOf = (name: string) => {
  const found = countyDocuments.find((document) => document.name === name);
  if (found === undefined) throw new Error(`no document ${name}`);
  return found;
};

/** What the head of a text takes from the register. */
function headOf(name: string): Partial<EditionHead> {
  const { issuer, number, formedOn, normative: holds } = documentOf(name).entry;
  return {
    issuer,
    number,
    formedOn,
    validity:
      holds === null
        ? null
        : {
            effectiveOn: holds.effectiveOn,
            validUntil: holds.term.kind === 'until' ? holds.term.last : null,
          },
  };
}

/** The text of a document of the register. */
function policy(
  name: string,
  at: string,
  content: Parameters<typeof editionOf>[2],
  more: NonNullable<Parameters<typeof editionOf>[3]> & Pick<CountyItem, 'corrections'> = {},
): CountyItem {
  const { body, entry } = documentOf(name);
  const { corrections, ...head } = more;
  return {
    name,
    body,
    columnId: entry.normative === null ? 'policy' : 'normative',
    at,
    document: name,
    ...(corrections === undefined ? {} : { corrections }),
    edition: editionOf(body, entry.title, content, { ...headOf(name), ...head }),
  };
}

const chapters = [
  '总则',
  '申请和受理',
  '调查核对',
  '评议和公示',
  '审核确认',
  '动态管理',
  '监督和责任',
  '附则',
];

/** A text of several chapters, three articles in each. */
const rules = (titles: readonly string[], matter: string, days = 20) => {
  const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  return doc(
    ...titles.flatMap((title, at) => [
      heading(`第${numbers[at] ?? at + 1}章　${title}`),
      ...paragraphs(
        `第${at * 3 + 1}条　为了规范${matter}的${title}，根据有关规定，结合本县实际，制定本办法。县人民政府有关部门按照各自职责做好相关工作。`,
        `第${at * 3 + 2}条　乡镇人民政府应当自收到材料之日起${days}个工作日内办结；情况复杂的，经负责人批准可以延长10个工作日，并告知申请人。`,
        `第${at * 3 + 3}条　办理结果应当依法公开，接受监督。`,
      ),
    ]),
    paragraph('本办法自发布之日起施行。'),
  );
};

const bySummary = {
  summary: '规定社会救助对象的申请、核对、评议、公示和确认，自2026年10月1日起施行，替代2024年的认定办法。',
};
const assistance = { subject: '民政、扶贫、救灾\\社会救助', keywords: ['社会救助', '低保', '认定'] };

/** Policies and what explains them. */
export const policyItems: readonly CountyItem[] = [
  policy('market', '2022-01-10 09:00', rules(chapters.slice(0, 3), '农贸市场'), {
    subject: '商贸、海关、旅游\\市场管理',
  }),
  policy('machinery', '2022-04-15 10:20', rules(chapters.slice(0, 4), '农机购置补贴'), {
    subject: '农业、林业、水利\\农业机械',
    attachments: [fileOf('sheet', '附件：补贴机具目录.xlsx')],
  }),
  policy('housing', '2023-01-12 15:00', rules(chapters.slice(0, 4), '农村住房建设'), {
    subject: '城乡建设、环境保护\\农村建设',
  }),
  policy('parking', '2023-06-06 09:40', rules(chapters.slice(0, 2), '城区停车'), {
    subject: '城乡建设、环境保护\\城市管理',
  }),
  policy('assistance-2024', '2024-02-12 09:00', rules(chapters.slice(0, 5), '社会救助对象'), assistance),
  policy(
    'emergency',
    '2025-05-07 17:30',
    ['各乡镇人民政府，县政府各部门：', '现将防汛应急预案印发给你们，请结合实际组织实施。'],
    {
      subject: '农业、林业、水利\\防汛抗旱',
    },
  ),
  policy('paths', '2025-12-10 11:00', rules(chapters.slice(0, 2), '村内道路'), {
    subject: '工业、交通\\农村公路',
  }),
  policy(
    'plan',
    '2026-04-03 09:15',
    doc(
      paragraph('各乡镇人民政府，县政府各部门：'),
      paragraph('现将2026年政务公开工作要点印发给你们，请认真落实。'),
      list('orderedList', '扩大主动公开的范围。', '按时答复公开申请。', '把年度报告写实、写准。'),
      list('bulletList', '村级公开栏每季度更新。', '门户网站每天检查。'),
    ),
  ),
  policy('schools', '2026-05-13 16:45', ['各学校：', '2026年义务教育阶段招生按照免试就近入学的原则进行。'], {
    subject: '科技、教育\\基础教育',
  }),
  policy('assistance-2026', '2026-09-22 09:00', rules(chapters, '社会救助对象', 22), {
    ...assistance,
    ...bySummary,
    attachments: [fileOf('word'), fileOf('sheet')],
    corrections: [
      {
        at: '2026-10-15 14:10',
        note: '更正办理期限为20个工作日，补充认定流程图',
        edition: editionOf(
          'county',
          documentOf('assistance-2026').entry.title,
          rules(chapters, '社会救助对象'),
          {
            ...headOf('assistance-2026'),
            ...assistance,
            ...bySummary,
            attachments: [fileOf('word'), fileOf('sheet'), fileOf('paper')],
          },
        ),
      },
    ],
  }),
  policy('water', '2026-11-12 10:00', rules(chapters.slice(0, 3), '农村供水'), {
    subject: '农业、林业、水利\\水利',
  }),
  {
    name: 'assistance-explained',
    body: 'county',
    columnId: 'interpretation',
    at: '2026-09-22 09:05',
    edition: editionOf(
      'county',
      '一问一答读懂社会救助对象认定和管理办法',
      doc(
        heading('谁可以申请？'),
        paragraph('家庭人均收入低于当地低保标准、财产符合规定的，可以向户籍所在地的乡镇人民政府申请。'),
        heading('要多长时间？'),
        paragraph('自受理之日起20个工作日内作出决定；需要核对外地信息的，可以延长10个工作日。'),
        table('新旧办法的不同', [
          ['事项', '2024年办法', '2026年办法'],
          ['受理', '村委会代收', '村委会代收，也可以在网上提交'],
          ['公示', '7日', '7日，只写姓名、人数和金额'],
        ]),
      ),
      { subject: assistance.subject, source: '甲县民政局', interprets: [idOf('assistance-2026')] },
    ),
  },
  {
    name: 'machinery-explained',
    body: 'county',
    columnId: 'interpretation',
    at: '2025-06-03 09:00',
    edition: editionOf(
      'county',
      '农机购置补贴实施办法改了哪几处',
      ['这次修改提高了插秧机的补贴标准，简化了申请材料。'],
      {
        subject: '农业、林业、水利\\农业机械',
        interprets: [idOf('machinery')],
      },
    ),
  },
];
