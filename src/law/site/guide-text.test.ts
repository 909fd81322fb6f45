import { describe, expect, it, test } from 'vitest';
import { articleSummary } from '../articles.ts';
import { applicationWays } from './guide-application.ts';
import type { GuideBlock, GuideSubject } from './guide-blocks.ts';
import { indexText } from './guide-disclosure.ts';
import { faultsOfGuide } from './guide-faults.ts';
import { guideOf } from './guide-text.ts';
import { emptyGuide, type GuideFacts } from './guide.ts';

const township: GuideSubject = {
  name: '乙镇人民政府',
  level: 'township',
  above: '甲县人民政府',
  indexRule: null,
};
const full: GuideFacts = {
  office: '乙镇人民政府党政办公室',
  address: '甲县乙镇中街1号',
  hours: '工作日8:30—12:00，14:30—17:30',
  phone: '0591-12345678',
  fax: '0591-12345679',
  email: 'zwgk@example.cn',
  postcode: '350000',
  readingPlaces: [{ name: '甲县图书馆', address: '甲县东路2号', phone: '0591-12345670' }],
  supervisor: { name: '甲县人民政府办公室', address: '', phone: '0591-12345671' },
  reconsideration: '',
  remarks: '赶集日中午不休息。',
};

const blocksOf = (subject: GuideSubject, facts: GuideFacts): readonly GuideBlock[] =>
  guideOf(subject, facts).flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks));

const wordsOf = (subject: GuideSubject, facts: GuideFacts): string =>
  blocksOf(subject, facts)
    .flatMap((block) => {
      if (block.kind === 'text') return [block.text];
      if (block.kind === 'list') return block.items;
      return block.kind === 'facts' ? block.rows.map(({ term, value }) => `${term}${value}`) : [];
    })
    .join('\n');

describe('guideOf', () => {
  test.each([
    ['工作机构乙镇人民政府党政办公室'],
    ['办公地址甲县乙镇中街1号（邮编350000）'],
    ['办公时间工作日8:30'],
    ['联系电话0591-12345678'],
    ['传真号码0591-12345679'],
    ['互联网联系方式zwgk@example.cn'],
    ['分类'],
    ['索引号'],
    ['形成或者变更之日起20个工作日'],
    ['7个工作日内一次告知'],
    ['没有正当理由逾期不补正的，视为放弃申请'],
    ['本机关可以要求您说明理由'],
    ['不作为政府信息公开申请处理'],
    ['再延长20个工作日'],
    ['甲县图书馆，甲县东路2号，电话0591-12345670'],
    ['主管部门甲县人民政府办公室'],
    ['行政复议向甲县人民政府申请'],
    ['赶集日中午不休息。'],
  ])('tells “%s”', (words) => {
    expect(wordsOf(township, full)).toContain(words);
  });

  it('follows the rules that hold today: what it says by itself is no fault', () => {
    for (const level of ['county', 'department', 'township', 'village'] as const) {
      const remarks = wordsOf({ ...township, level }, emptyGuide);
      const old = faultsOfGuide({ ...full, remarks }, township).filter(({ id }) => /^G-[3-6]$/u.test(id));
      expect(old).toEqual([]);
    }
  });

  it('cites only articles whose words are known', () => {
    const cited = [township, { ...township, level: 'village' as const }].flatMap((subject) =>
      blocksOf(subject, full).flatMap((block) =>
        block.kind === 'text' && block.basis !== null ? [block.basis] : [],
      ),
    );
    expect(cited.length).toBeGreaterThan(15);
    expect(cited.filter((basis) => basis.article !== undefined && articleSummary(basis) === null)).toEqual(
      [],
    );
  });

  it('keeps a place for what is not filled in, and sends nobody to an empty address', () => {
    const rows = blocksOf(township, emptyGuide).flatMap((block) =>
      block.kind === 'facts' ? block.rows : [],
    );
    expect(rows.filter(({ value }) => value === '').map(({ term }) => term)).toEqual([
      '工作机构',
      '办公地址',
      '办公时间',
      '联系电话',
      '传真号码',
      '互联网联系方式',
    ]);
    expect(applicationWays(emptyGuide).map(({ id, how }) => [id, how])).toEqual([
      ['in-person', '到本机关提交。'],
    ]);
  });

  it('sends requests of a village to the township, as its committee is no organ of government', () => {
    const words = wordsOf(
      { ...township, name: '丙村村民委员会', level: 'village', above: '乙镇人民政府' },
      full,
    );
    expect(words).toContain('政府信息公开申请请向乙镇人民政府提出');
    expect(words).not.toContain('20个工作日');
  });

  it('explains the index number by the rule of the body', () => {
    expect(indexText(null)).toContain('“机构代码/年份-5位流水号”');
    expect(indexText({ parts: [{ kind: 'date' }, { kind: 'serial', length: 3 }] })).toContain(
      '“成文日期3位流水号”',
    );
  });
});

describe('applicationWays', () => {
  it('has all five with their day of receipt', () => {
    expect(applicationWays(full).map(({ id }) => id)).toEqual(['in-person', 'mail', 'fax', 'email', 'oral']);
    expect(
      applicationWays(full).every(({ how, received }) => how.endsWith('。') && received.endsWith('。')),
    ).toBe(true);
  });

  it('leads to a page where the body has one instead of a mailbox', () => {
    const way = applicationWays({ ...full, email: 'https://www.example.cn/ysq' }).find(
      ({ id }) => id === 'email',
    );
    expect(way?.how).toBe('从https://www.example.cn/ysq提交。');
  });
});

describe('faultsOfGuide', () => {
  const foundIn = (change: Partial<GuideFacts>, others: readonly string[] = ['丁镇人民政府', '甲县教育局']) =>
    faultsOfGuide({ ...full, ...change }, township, others).map(({ id, field }) => `${id} ${field}`);

  it('finds nothing in a full one', () => {
    expect(foundIn({})).toEqual([]);
  });

  test.each<[Partial<GuideFacts>, readonly string[]]>([
    [{ office: '' }, ['G-1 office']],
    [{ fax: '', email: '' }, ['G-1 fax', 'G-1 email']],
    [{ readingPlaces: [] }, ['G-2 readingPlaces']],
    [{ supervisor: { name: '', address: '', phone: '' } }, ['G-2 supervisor.name']],
    [{ remarks: '自收到申请之日起15个工作日内答复。' }, ['G-3 remarks']],
    [{ remarks: '自收到申请之日起十五个工作日内答复。' }, ['G-3 remarks']],
    [{ remarks: '根据自身生产、生活、科研等特殊需要申请。' }, ['G-4 remarks']],
    [{ remarks: '收取检索费、复制费。' }, ['G-5 remarks']],
    [{ remarks: '可以向监察机关举报。' }, ['G-6 remarks']],
    [{ office: '丁镇人民政府办公室' }, ['G-7 office']],
    [{ remarks: '请到太平镇人民政府查阅。' }, ['G-7 remarks']],
    [{ phone: '见公告' }, ['G-8 phone']],
    [{ readingPlaces: [{ name: '馆', address: '', phone: 'x' }] }, ['G-8 readingPlaces.0.phone']],
  ])('%o', (change, faults) => {
    expect(foundIn(change)).toEqual(faults);
  });

  test.each<[string, Partial<GuideFacts>]>([
    ['the body itself', { remarks: '请到乙镇人民政府查阅，甲县乙镇人民政府一楼。' }],
    ['20 working days', { remarks: '20个工作日内答复，115个工作日不是期限。' }],
    ['third parties', { remarks: '第三方自收到征求意见书之日起15个工作日内提出意见，申请不用说明用途。' }],
    [
      'a library of the county',
      { readingPlaces: [{ name: '丁镇人民政府服务大厅', address: '', phone: '' }] },
    ],
    ['the archive', { remarks: '监察工作另见监察专栏。' }],
  ])('leaves alone %s', (_, change) => {
    expect(foundIn(change)).toEqual([]);
  });

  it('asks a village for none of it, but reads what it wrote', () => {
    const village = { name: '丙村村民委员会', level: 'village' } as const;
    expect(faultsOfGuide(emptyGuide, village)).toEqual([]);
    expect(faultsOfGuide({ ...emptyGuide, remarks: '收工本费' }, village).map(({ id }) => id)).toEqual([
      'G-5',
    ]);
  });
});
