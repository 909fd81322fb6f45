import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { faultsOfHead, headRules } from './head-faults.ts';
import {
  documentKinds,
  headFields,
  kindOfTitle,
  type DocumentBody,
  type DocumentHead,
  type HeadValidity,
} from './head-fields.ts';
import { attachmentsNamedIn, effectiveIn, signatureOf, validityIn } from './head-text.ts';

const day = civilDate;
const today = day('2026-03-10');
const head: DocumentHead = {
  indexNumber: '00000000-2/2026-00001',
  subject: '农业、林业、水利\\农业',
  issuer: '乙镇人民政府',
  title: '乙镇人民政府关于做好春耕备耕工作的通知',
  number: '乙政发〔2026〕3号',
  formedOn: day('2026-03-02'),
  publishedOn: day('2026-03-05'),
  attribute: 'proactive',
  summary: null,
  validity: null,
};
const text = `乙镇人民政府文件
乙政发〔2026〕3号
乙镇人民政府关于做好春耕备耕工作的通知
各村民委员会：
现将有关事项通知如下。
附件：1.任务分解表
　　　2.联系方式
乙镇人民政府
2026年3月2日
（此件公开发布）`;
const body: DocumentBody = {
  text,
  attachments: [
    { name: '任务分解表.xlsx', there: true },
    { name: '附件2 联系方式.docx', there: true },
  ],
};
const valid: HeadValidity = {
  state: 'in-force',
  effectiveOn: day('2026-03-05'),
  validUntil: day('2031-03-04'),
};

describe('faultsOfHead', () => {
  const withText = (from: string | RegExp, to: string): Partial<DocumentBody> => ({
    text: text.replace(from, to),
  });
  test.each<[string, Partial<DocumentHead>, Partial<DocumentBody>, string[]]>([
    ['sound', {}, {}, []],
    ['normative and sound', { validity: valid }, {}, []],
    ['fields empty', { indexNumber: null, issuer: ' ', title: '' }, {}, ['H-1', 'H-1', 'H-1']],
    ['no date of forming', { formedOn: null }, {}, ['H-1']],
    ['no attribute', { attribute: null }, {}, ['H-1']],
    ['normative without validity', { validity: { ...valid, state: null } }, {}, ['H-1']],
    ['subject of their own', { subject: '春耕' }, {}, ['H-2']],
    ['number of last year', { number: '乙政发〔2025〕3号' }, withText('〔2026〕3号', '〔2025〕3号'), ['H-3']],
    ['number written wrong', { number: '乙政发[2026]3号' }, {}, ['N-2']],
    ['another number in the text', {}, withText('〔2026〕3号', '〔2026〕4号'), ['H-4']],
    ['a number in the text only', { number: null }, {}, ['H-4']],
    ['no number at all', { number: null }, withText('乙政发〔2026〕3号\n', ''), []],
    ['published before it was formed', { publishedOn: day('2026-03-01') }, {}, ['H-5']],
    ['published on the day', { publishedOn: day('2026-03-02') }, {}, []],
    [
      'formed tomorrow',
      { formedOn: day('2026-03-11'), publishedOn: null },
      withText('3月2日', '3月11日'),
      ['H-6'],
    ],
    ['late', { publishedOn: day('2026-03-31') }, {}, ['H-7']],
    ['on the last day', { publishedOn: day('2026-03-30') }, {}, []],
    [
      'late, but on request',
      { publishedOn: day('2026-03-31'), attribute: 'on-request' },
      withText('公开发布', '依申请公开'),
      [],
    ],
    ['signed by another', {}, withText('乙镇人民政府\n2026', '丙镇人民政府\n2026'), ['H-8']],
    ['signed by two', {}, withText('乙镇人民政府\n2026', '中共乙镇委员会乙镇人民政府\n2026'), []],
    ['signed on another day', {}, withText('3月2日', '3月3日'), ['H-9']],
    ['a title without kind', { title: '乙镇春耕备耕工作方案' }, {}, ['H-10']],
    [
      'a title without kind, no number',
      { title: '乙镇春耕动态', number: null },
      { text: '春耕忙', attachments: [] },
      [],
    ],
    ['on trial', { title: '乙镇人民政府关于春耕补助的意见（试行）' }, {}, []],
    ['a request for instructions', { title: '乙镇人民政府关于增加经费的请示' }, {}, ['H-11']],
    ['minutes', { title: '乙镇人民政府党政联席会议纪要' }, {}, ['H-11']],
    [
      'minutes, withheld',
      { title: '乙镇人民政府党政联席会议纪要', attribute: 'withheld' },
      withText('公开发布', '不予公开'),
      [],
    ],
    ['a report on the work', { title: '乙镇人民政府工作报告' }, {}, []],
    ['valid, though over', { validity: { ...valid, validUntil: day('2026-03-09') } }, {}, ['H-12']],
    ['valid on its last day', { validity: { ...valid, validUntil: today } }, {}, []],
    ['valid before its first day', { validity: { ...valid, effectiveOn: day('2026-04-01') } }, {}, ['H-12']],
    ['not yet in force, though it is', { validity: { ...valid, state: 'not-yet' } }, {}, ['H-12']],
    ['over before it began', { validity: { ...valid, validUntil: day('2026-03-04') } }, {}, ['H-12']],
    [
      'in force before it was formed',
      { validity: { ...valid, effectiveOn: day('2026-01-01') } },
      {},
      ['H-13'],
    ],
    [
      'another first day in the text',
      { validity: valid },
      withText('如下。', '如下。本办法自2026年3月6日起施行。'),
      ['H-14'],
    ],
    [
      'the same first day',
      { validity: valid },
      withText('如下。', '如下。本办法自2026年3月5日起施行，有效期5年。'),
      [],
    ],
    [
      'five years, counted to the same day',
      { validity: { ...valid, validUntil: day('2031-03-05') } },
      withText('如下。', '有效期5年。'),
      [],
    ],
    ['another term', { validity: valid }, withText('如下。', '有效期2年。'), ['H-15']],
    ['another last day', { validity: valid }, withText('如下。', '有效期至2030年12月31日。'), ['H-15']],
    [
      'a term not entered',
      { validity: { ...valid, validUntil: null } },
      withText('如下。', '有效期5年。'),
      ['H-15'],
    ],
    ['not normative, a term in the text', {}, withText('如下。', '合同有效期2年。'), []],
    [
      'a dead file',
      {},
      { attachments: body.attachments.map((each) => ({ ...each, there: false })) },
      ['H-16', 'H-16'],
    ],
    ['a file too few', {}, { attachments: body.attachments.slice(0, 1) }, ['H-17']],
    [
      'the attachment follows in the text',
      {},
      { text: `${text}\n附件2\n联系方式\n张三`, attachments: body.attachments.slice(0, 1) },
      [],
    ],
    ['a file that is not named', {}, { text: text.replace(/附件：[^]*联系方式\n/u, '') }, ['H-18']],
    ['marked otherwise', {}, withText('公开发布', '依申请公开'), ['H-19']],
    ['not marked', {}, withText('（此件公开发布）', ''), []],
    ['a long summary', { summary: '字'.repeat(101) }, {}, ['H-20']],
    ['a summary of 100', { summary: '字'.repeat(100) }, {}, []],
    ['a full stop', { title: `${head.title}。` }, {}, ['H-10', 'H-21']],
    ['an open bracket', { title: '关于印发《乙镇办法的通知' }, {}, ['H-21']],
  ])('%s', (_, change, changed, ids) => {
    const faults = faultsOfHead({ ...head, ...change }, { ...body, ...changed }, today);
    expect(faults.map(({ id }) => id)).toEqual(ids);
    for (const { sentence, basis } of faults) {
      expect(sentence).toMatch(/。$/u);
      expect(basis.length).toBeGreaterThan(0);
    }
  });

  it('does not call late what the missing holiday notice may still move, without saying so', () => {
    const late = { ...head, number: null, formedOn: day('2026-12-15'), publishedOn: null };
    const [fault] = faultsOfHead(late, { text: '', attachments: [] }, day('2027-01-20'));
    expect(fault).toMatchObject({ id: 'H-7' });
    expect(fault?.sentence).toContain('期限不早于2027年1月12日');
  });

  it('has a case for every rule', () => {
    expect(headRules.map(({ id }) => id)).toEqual(headRules.map((_, index) => `H-${index + 1}`));
    expect(Object.keys(headFields)).toHaveLength(9);
  });

  it('bears any text', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'附件：1.2、\n 〔2026〕号年月日自起施行有效期至《》（）乙镇政府'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, words, fc.integer({ min: -40, max: 40 }), (title, number, content, days) => {
        const own = {
          ...head,
          title,
          number,
          publishedOn: addDays(day('2026-03-02'), days),
          validity: valid,
        };
        for (const { sentence } of faultsOfHead(own, { ...body, text: content }, today))
          expect(sentence).toMatch(/。$/u);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what a text says', () => {
  test.each([
    ['乙镇人民政府\n2026年3月2日', { issuer: '乙镇人民政府', date: '2026-03-02' }],
    ['乙镇人民政府\n２０２６年３月２日\n（此件公开发布）', { issuer: '乙镇人民政府', date: '2026-03-02' }],
    ['2026年2月30日', null],
    ['自2026年3月2日起', null],
    ['', null],
  ])('signature of %j', (words, signature) => {
    expect(signatureOf(words)).toEqual(signature);
  });
  test.each([
    ['自2026年1月1日起施行', '2026-01-01'],
    ['本办法自2026年1月1日起正式实施。', '2026-01-01'],
    ['自发布之日起施行', null],
    ['甲法自2020年1月1日起施行，本办法自2026年1月1日起施行', null],
  ])('first day of %s', (words, date) => {
    expect(effectiveIn(words)).toBe(date);
  });
  test.each([
    ['有效期5年', { years: 5 }],
    ['有效期为五年', { years: 5 }],
    ['有效期至2030年12月31日', { until: '2030-12-31' }],
    ['有效期5年……有效期2年', null],
    ['长期有效', null],
  ])('term of %s', (words, term) => {
    expect(validityIn(words)).toEqual(term);
  });
  test.each<[string, string[]]>([
    ['附件：1.名单\n2.表\n乙镇人民政府', ['名单', '表']],
    ['附件：名单', ['名单']],
    ['附件：1.名单 2.表', ['名单', '表']],
    ['附件:\n1．名单\n2．表', ['名单', '表']],
    ['没有', []],
    ['见附件。', []],
  ])('attachments of %j', (words, names) => {
    expect(attachmentsNamedIn(words)).toEqual(names);
  });
  test.each([
    ['关于开展检查的通知', '通知'],
    ['甲县人民政府令', '令'],
    ['关于春耕补助的意见（试行）', '意见'],
    ['乙镇办法', null],
  ])('kind of %s', (title, kind) => {
    expect(kindOfTitle(title)).toBe(kind);
    expect(new Set(documentKinds).size).toBe(16);
  });
});
