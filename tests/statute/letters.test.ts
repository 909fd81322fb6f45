import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import {
  articlesOf,
  changesOf,
  civilDate,
  citationText,
  composeLetter,
  faultsOfLetter,
  feeOfRanks,
  initialRequestRules,
  letterKindIds,
  letterKindName,
  letterKinds,
  letterText,
  type Letter,
  type LetterBlock,
  type LetterCheck,
  type LetterFacts,
  type LetterKindId,
} from '../../src/law/index.ts';
import { readCases } from '../support/csv.ts';
import { sampleFacts } from '../support/letter-facts.ts';

const cases = readCases(new URL('letters.csv', import.meta.url), [
  'letter',
  'name',
  'sign',
  'to',
  'use',
  'remedy',
  'cites',
  'says',
  'note',
]);

const check = (facts: LetterFacts, more: Partial<LetterCheck> = {}): LetterCheck => ({
  facts,
  stage: 'issue',
  others: { numbers: [], names: [] },
  ...more,
});

const compose = (kind: LetterKindId, change: Partial<LetterFacts> = {}) =>
  composeLetter(kind, { ...sampleFacts(kind), ...change });

describe('letters.csv', () => {
  it('names every kind once, in the order of a case', () => {
    expect(cases.map(({ letter }) => letter)).toEqual([...letterKindIds]);
  });

  test.each(cases)('$letter', (given) => {
    const kind = given.letter as LetterKindId;
    const { sign, to, use, remedy, numbered, staffHint } = letterKinds[kind];
    expect({ name: letterKindName(kind), sign, to, use, remedy }).toEqual({
      name: given.name,
      sign: given.sign,
      to: given.to,
      use: given.use,
      remedy: given.remedy,
    });
    expect(numbered).toBe(sign !== '');
    expect(staffHint).toMatch(/。$/u);
    const facts = sampleFacts(kind);
    const letter = composeLetter(kind, facts);
    expect(articlesOf(letter, facts).map(citationText)).toEqual(
      expect.arrayContaining(given.cites.split(' ').filter((each) => each !== '')),
    );
    const printed = letterText(letter);
    expect(given.says.split('|').filter((words) => !printed.includes(words))).toEqual([]);
    expect(faultsOfLetter(letter, check(facts))).toEqual([]);
  });

  it('has signs that tell kinds apart, but for refusals, which share a counter', () => {
    const signs = letterKindIds.map((kind) => letterKinds[kind].sign).filter((sign) => sign !== '');
    const shared = signs.filter((sign, at) => signs.indexOf(sign) !== at);
    expect(new Set(shared)).toEqual(new Set(['不公']));
  });
});

describe('every letter', () => {
  test.each(letterKindIds)('%s is written in the signs and spaces of Chinese', (kind) => {
    const printed = letterText(compose(kind));
    expect(printed).not.toMatch(
      /[，。；：、]{2}|[，。；：、]”。|undefined|null|NaN|！|[\p{Script=Han}] +[\p{Script=Han}]/u,
    );
    expect(printed).not.toMatch(/\p{Script=Han}[,;:!?]/u);
    // A sentence ends in a full stop, a heading in none; a line before a list ends in a colon.
    for (const block of compose(kind).blocks) {
      if (block.kind !== 'text') continue;
      expect(block.text).toMatch(block.role === 'heading' ? /[^。：]$/u : /[。：]$/u);
    }
  });

  test.each(letterKindIds)('%s puts facts, decision, remedies and closing in this order', (kind) => {
    const roles = compose(kind).blocks.flatMap((block) => (block.kind === 'text' ? [block.role] : []));
    if (letterKinds[kind].use === 'form') return;
    expect(roles[0]).toBe('fact');
    expect(roles.at(-1)).toBe('closing');
    expect(roles.includes('remedy')).toBe(letterKinds[kind].remedy !== 'C');
    if (roles.includes('remedy')) expect(roles.at(-2)).toBe('remedy');
    if (roles.includes('decision')) expect(roles.indexOf('decision')).toBeGreaterThan(0);
  });

  test.each(letterKindIds)('%s names who is asked and where it comes from', (kind) => {
    const { addressee, organ, contact } = compose(kind);
    const expected = { applicant: '张三', party: '王五', organ: '甲县交通运输局' }[letterKinds[kind].to];
    expect(addressee).toBe(letterKinds[kind].use === 'form' ? organ : expected);
    expect(organ).toBe('甲县乙镇人民政府');
    expect(contact).toContain('0000-1234567');
  });

  test.each(['third-party-consultation', 'third-party-decision', 'third-party-reply-form'] as const)(
    '%s does not say who applied',
    (kind) => {
      expect(letterText(compose(kind))).not.toContain('张三');
    },
  );

  test.each(letterKindIds.filter((kind) => letterKinds[kind].to === 'applicant'))(
    '%s does not tell the applicant who the third party is',
    (kind) => {
      expect(letterText(compose(kind))).not.toContain('王五');
    },
  );

  test.each(letterKindIds)('%s leaves gaps, and no guess, where facts are missing', (kind) => {
    const full = sampleFacts(kind);
    const bare: LetterFacts = {
      organ: full.organ,
      applicants: [],
      applicantKind: 'naturalPerson',
      channel: 'internet',
      submittedOn: full.submittedOn,
      receivedOn: null,
      requestNo: '',
      queryCode: '',
      words: '',
      dueOn: null,
      dueAtTheEarliest: false,
      electronic: false,
      rules: initialRequestRules,
      outcome: full.outcome,
      parts: [],
    };
    const letter = composeLetter(kind, bare);
    expect(letterText(letter)).not.toMatch(/undefined|null|NaN/u);
    const ids = faultsOfLetter(letter, check(bare)).map(({ id }) => id);
    if (letterKinds[kind].use !== 'form') expect(ids).toEqual(expect.arrayContaining(['L-2', 'L-9', 'L-10']));
  });
});

/** What a case may or may not have. */
const optional = [...new Set(letterKindIds.flatMap((kind) => Object.keys(sampleFacts(kind))))].filter(
  (key) => !['organ', 'applicants', 'applicantKind', 'channel', 'rules', 'parts'].includes(key),
);

describe('a letter of any kind, of a case that has some facts and lacks others', () => {
  it('is written, says nothing of machines, and names its gaps', () => {
    const kinds = fc.constantFrom(...letterKindIds);
    fc.assert(
      fc.property(kinds, kinds, fc.subarray(optional), (kind, other, dropped) => {
        const nulls = {
          receivedOn: null,
          dueOn: null,
          requestNo: '',
          queryCode: '',
          words: '',
          outcome: null,
        };
        const facts = Object.fromEntries(
          Object.entries({
            ...sampleFacts(other),
            ...sampleFacts(kind),
            submittedOn: civilDate('2026-09-17'),
          })
            .filter(([key]) => !dropped.includes(key) || key === 'submittedOn')
            .concat(Object.entries(nulls).filter(([key]) => dropped.includes(key))),
        ) as unknown as LetterFacts;
        const full: LetterFacts = { ...facts, dueAtTheEarliest: false, electronic: true };
        const letter = composeLetter(kind, full);
        const printed = letterText(letter);
        expect(printed).not.toMatch(/undefined|null|NaN|\[object/u);
        const hasGap = /〔(?!\d+〕)[^〔〕]*〕/u.test(printed);
        expect(faultsOfLetter(letter, check(full, { stage: 'draft' })).some(({ id }) => id === 'L-10')).toBe(
          hasGap,
        );
      }),
    );
  });

  it('is set in lines of its own, however the officer wrote', () => {
    const fields = { kind: '请示报告', decision: '《批复》\n（第二稿）' };
    const ground = { what: '请示', why: '第一行\n第二行。\n', fields };
    for (const block of compose('refused-process', { ground, words: '甲\n乙' }).blocks) {
      if (block.kind === 'text') expect(block.text).not.toContain('\n');
    }
  });
});

describe('the words of a letter', () => {
  test.each<[string, Partial<LetterFacts>, string]>([
    ['a natural person', {}, '收到你通过互联网提交的'],
    [
      'an organisation',
      { applicantKind: 'business', applicants: ['甲县某公司'] },
      '收到你单位通过互联网提交的',
    ],
    ['several applicants', { applicants: ['张三', '赵六'] }, '收到你们通过互联网提交的'],
    ['a letter by post', { channel: 'signed-mail' }, '收到你邮寄的政府信息公开申请'],
    ['an oral request', { channel: 'oral' }, '收到你口头提出、由工作人员代为填写的'],
    [
      'words of several lines',
      { words: '一、补偿方案；\n二、“名册”。' },
      '申请获取“一、补偿方案；二、‘名册’”。',
    ],
    ['no number yet', { requestNo: '' }, '的政府信息公开申请，申请获取'],
  ])('%s', (_, change, words) => {
    expect(letterText(compose('granted', change))).toContain(words);
  });

  it('names several applicants at its head', () => {
    expect(compose('granted', { applicants: ['张三', '赵六'] }).addressee).toBe('张三、赵六');
  });

  it('tells of an extension that went before', () => {
    const { extension } = sampleFacts('extension');
    const letter = {
      number: '乙公开延〔2026〕1号',
      on: sampleFacts('extension').submittedOn,
      deliveredOn: null,
    };
    const printed = letterText(compose('granted', { extension: { ...extension!, letter } }));
    expect(printed).toContain('延长答复期限15个工作日（乙公开延〔2026〕1号）');
  });

  it('says why another form is used, and cites Art. 40 for it', () => {
    const { given } = sampleFacts('granted');
    const facts = {
      ...sampleFacts('granted'),
      given: { ...given!, otherFormBecause: '原件破损，复制可能损害载体' },
    };
    const letter = composeLetter('granted', facts);
    expect(letterText(letter)).toContain(
      '因原件破损，复制可能损害载体，不能按照申请的形式提供，根据《中华人民共和国政府信息公开条例》第四十条',
    );
    expect(faultsOfLetter(letter, check(facts))).toEqual([]);
  });

  test.each([
    ['书面', '你以书面方式撤回上述申请'],
    ['通过互联网', '你通过互联网撤回上述申请'],
    ['当面', '你当面撤回上述申请'],
    ['', '你撤回上述申请'],
  ])('withdrawn %s', (how, words) => {
    const on = sampleFacts('withdrawal').withdrawn!.on;
    expect(letterText(compose('withdrawal', { withdrawn: { on, how } }))).toContain(words);
  });

  test.each<[NonNullable<LetterFacts['given']>['way'], string, string]>([
    ['online', '', '凭申请编号和查询码，在本机关网站查看、下载。'],
    ['online', 'https://yizhen.example', '以网上获取方式提供：https://yizhen.example。'],
    ['e-mail', '', '随本告知书以电子邮件方式提供。'],
    ['collect', '', '以当面领取方式提供：〔时间和地点、网址〕。'],
    ['on-site', '每周二，乙镇档案室', '以现场查阅、抄录方式提供：每周二，乙镇档案室。'],
  ])('given %s at “%s”', (way, at, words) => {
    const { given } = sampleFacts('granted');
    expect(letterText(compose('granted', { given: { ...given!, way, at } }))).toContain(words);
  });

  it('charges in a second notice of the month only what the first did not', () => {
    const { fee } = sampleFacts('fee');
    const printed = letterText(
      compose('fee', { fee: { ...fee!, before: 30, calculation: feeOfRanks(31, 35) } }),
    );
    expect(printed).toContain('共35件，超过10件；本次计收其中第31件至第35件。');
    expect(printed).toContain('应缴信息处理费1000元（大写：人民币壹仟元整）');
    expect(printed).toContain('31至40件　5　200　1000\n合计　5　　1000');
  });

  it('tells of the public interest also where only a part is withheld', () => {
    const printed = letterText(compose('partly-granted', { publicInterest: '关系饮水安全' }));
    expect(printed).toContain('不公开会对公共利益造成重大影响：关系饮水安全。根据');
  });

  it('opens against an objection by the public interest, with its articles', () => {
    const printed = letterText(compose('granted', { publicInterest: '关系饮水安全。' }));
    expect(printed).toContain('不公开会对公共利益造成重大影响：关系饮水安全。');
    expect(printed).toContain('第十五条、第三十二条、第三十六条第（二）项');
  });

  it('tells several grounds of one refusal one by one', () => {
    const printed = letterText(
      compose('refused-process', {
        parts: [
          { what: '请示', outcome: 'refusedProcess', reason: '是决策前的请示报告' },
          { what: '值班表', outcome: 'refusedInternalAffairs', reason: '是后勤管理信息' },
        ],
      }),
    );
    expect(printed).toContain('（一）请示：是决策前的请示报告。');
    expect(printed).toContain(
      '（二）值班表：是后勤管理信息。根据《中华人民共和国政府信息公开条例》第三十六条第（三）项、第十六条第一款',
    );
  });

  it('cites for a part that is not held the item that its reason is about', () => {
    const part = (reason: string) =>
      letterText(
        compose('partly-granted', {
          parts: [
            { what: '方案', outcome: 'granted', reason: '' },
            { what: '批复', outcome: 'notHeld', reason },
          ],
        }),
      );
    expect(part('经检索没有制作')).toContain('第三十六条第（四）项的规定，无法提供');
    expect(part('经检索没有制作')).toContain('二、未予提供的内容和理由');
    expect(part('不属于本机关负责公开')).toContain('第三十六条第（五）项的规定，无法提供');
  });

  it('answers several requests in one table, with the strictest remedies', () => {
    const joined = [
      {
        number: '乙公开申请〔2026〕13号',
        words: '请示',
        finding: '属于过程性信息',
        law: '第十六条第二款',
        result: '不予公开',
        outcome: 'refusedProcess' as const,
      },
    ];
    const facts = { ...sampleFacts('granted'), joined };
    const letter = composeLetter('granted', facts);
    expect(letter.blocks.find((block) => block.kind === 'table')?.rows).toEqual([
      ['乙公开申请〔2026〕13号', '请示', '属于过程性信息', '第十六条第二款', '不予公开'],
    ]);
    expect(letterText(letter)).toContain('第十四条第三款');
    expect(letterText(letter)).toContain('应当先申请行政复议');
    const others = { numbers: ['乙公开申请〔2026〕13号'], names: [] };
    expect(faultsOfLetter(letter, check(facts, { others }))).toEqual([]);
  });

  it('says of a due date that it may move while the holidays are not announced', () => {
    expect(letterText(compose('receipt', { dueAtTheEarliest: true }))).toContain('公布后可能顺延');
  });

  it('names no third party where it went silent', () => {
    const [party] = sampleFacts('refused-third-party').parties ?? [];
    const printed = letterText(
      compose('refused-third-party', {
        parties: [{ ...party!, answer: null, answeredOn: null, reasonable: null }],
      }),
    );
    expect(printed).toContain('第三方逾期没有提出意见，经本机关审查，公开会损害其合法权益');
  });
});

describe('faults of a letter', () => {
  const kind = 'refused-process';
  const facts = sampleFacts(kind);
  const letter = composeLetter(kind, facts);
  const edited = (change: Partial<Letter>): Letter => ({ ...letter, ...change });
  const without = (role: string): LetterBlock[] =>
    letter.blocks.filter((block) => block.kind !== 'text' || block.role !== role);
  const replaced = (from: string, to: string): LetterBlock[] =>
    letter.blocks.map((block) =>
      block.kind === 'text' ? { ...block, text: block.text.replaceAll(from, to) } : block,
    );
  const others = { numbers: ['乙公开申请〔2026〕99号', '2026-1'], names: ['赵六', '张'] };

  test.each<[string, Letter, string]>([
    ['no title', edited({ title: ' ' }), 'L-1'],
    ['no number', edited({ number: null }), 'L-2'],
    ['another addressee', edited({ addressee: '赵七' }), 'L-3'],
    ['no facts', edited({ blocks: without('fact') }), 'L-4'],
    ['another article', edited({ blocks: replaced('第十六条第二款', '第十六条第一款') }), 'L-5'],
    ['no item', edited({ blocks: replaced('第三十六条第（三）项', '第三十六条') }), 'L-5'],
    ['no remedy', edited({ blocks: without('remedy') }), 'L-7'],
    ['a direct suit', edited({ blocks: replaced('15日内依法', '六个月内依法') }), 'L-7'],
    ['another court', edited({ blocks: replaced('甲县人民法院', '丁县人民法院') }), 'L-7'],
    ['signed by the office', edited({ organ: '乙镇政务公开办公室' }), 'L-8'],
    ['no date', edited({ date: null }), 'L-9'],
    ['a gap', edited({ blocks: replaced('请示报告', '〔哪一类〕') }), 'L-10'],
    [
      'a number of another case',
      edited({ blocks: replaced('该请示', '乙公开申请〔2026〕99号的请示') }),
      'L-11',
    ],
    ['a name of another case', edited({ blocks: replaced('该请示', '赵六的请示') }), 'L-11'],
  ])('%s', (_, given, id) => {
    expect([...new Set(faultsOfLetter(given, check(facts, { others })).map((fault) => fault.id))]).toEqual([
      id,
    ]);
  });

  it('finds a missing decision', () => {
    const ids = faultsOfLetter(edited({ blocks: without('decision') }), check(facts)).map(({ id }) => id);
    expect(ids).toContain('L-6');
  });

  it('asks for number and date only where it is issued', () => {
    expect(faultsOfLetter(edited({ number: null, date: null }), check(facts, { stage: 'draft' }))).toEqual(
      [],
    );
  });

  it('takes a part of a longer number for none of another case, and one character for no name', () => {
    expect(
      faultsOfLetter(edited({ blocks: replaced('该请示', '档号12026-15的请示') }), check(facts, { others })),
    ).toEqual([]);
  });

  it('lets the words of the request name whom they name', () => {
    const words = '赵六的补偿方案';
    const given = composeLetter(kind, { ...facts, words });
    expect(faultsOfLetter(given, check({ ...facts, words }, { others }))).toEqual([]);
  });

  it('lets a letter on the way say nothing of remedies', () => {
    const extension = sampleFacts('extension');
    const wrong = composeLetter('extension', extension);
    const blocks: LetterBlock[] = [
      ...wrong.blocks,
      { kind: 'text', role: 'remedy', text: '可以申请行政复议。' },
    ];
    expect(faultsOfLetter({ ...wrong, blocks }, check(extension)).map(({ id }) => id)).toEqual(['L-7']);
  });

  it('lets no answer that may be sued directly demand reconsideration first', () => {
    const granted = sampleFacts('granted');
    const wrong = composeLetter('granted', granted);
    const blocks = wrong.blocks.map((block) =>
      block.kind === 'text' && block.role === 'remedy'
        ? { ...block, text: `${block.text}应当先申请行政复议。` }
        : block,
    );
    expect(faultsOfLetter({ ...wrong, blocks }, check(granted)).map(({ id }) => id)).toEqual(['L-7']);
  });
});

describe('what was changed', () => {
  const template = compose('refused-process');
  const states = (edited: Letter) => changesOf(template, edited).blocks.map(({ state }) => state);
  const words = (role: 'text' | 'finding', text: string): LetterBlock => ({ kind: 'text', role, text });

  it('is nothing where nothing was', () => {
    expect(changesOf(template, template).changed).toBe(0);
    expect(new Set(states(template))).toEqual(new Set(['same']));
  });

  it('is a paragraph written anew, added, or taken away', () => {
    const [fact, finding, decision, ...rest] = template.blocks;
    const reworded = words('finding', `${(finding as { text: string }).text}补充说明。`);
    expect(states({ ...template, blocks: [fact!, reworded, decision!, ...rest] })).toEqual([
      'same',
      'changed',
      'same',
      'same',
      'same',
    ]);
    const more = words('text', '另附目录一份。');
    expect(states({ ...template, blocks: [fact!, finding!, decision!, more, ...rest] })).toEqual([
      'same',
      'same',
      'same',
      'added',
      'same',
      'same',
    ]);
    expect(states({ ...template, blocks: [fact!, decision!, ...rest] })).toEqual([
      'same',
      'removed',
      'same',
      'same',
      'same',
    ]);
  });

  it('is a field of the head or foot', () => {
    const { fields, changed } = changesOf(template, {
      ...template,
      addressee: '赵六',
      attachments: ['清单'],
    });
    expect(fields).toEqual([
      { field: 'addressee', before: '张三', after: '赵六' },
      { field: 'attachments', before: '', after: '清单' },
    ]);
    expect(changed).toBe(2);
  });

  test.each(letterKindIds)('%s: before and after can be put together again from the changes', (kind) => {
    const [one, other] = [template, compose(kind)];
    const { blocks } = changesOf(one, other);
    expect(blocks.flatMap(({ before }) => before ?? [])).toEqual(one.blocks);
    expect(blocks.flatMap(({ after }) => after ?? [])).toEqual(other.blocks);
  });
});
