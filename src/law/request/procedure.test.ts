import { describe, expect, it, test } from 'vitest';
import { tell } from '../../../tests/support/request-story.ts';
import type { StoryPerson, Teller } from '../../../tests/support/request-teller.ts';
import { civilDate } from '../calendar/civil-date.ts';
import { permissionRefusal, procedure, refusalOfRequestAct } from './procedure.ts';
import type { RequestActKind, RequestPayloads } from './request-act.ts';

/** The sentence of a refusal after a story; empty where the act goes. */
function said<K extends RequestActKind>(
  story: string,
  kind: K,
  payload: RequestPayloads[K],
  person: StoryPerson | null = 'officer',
): string {
  const { teller, refusedStep } = tell(story);
  if (refusedStep !== '') throw new Error(`${refusedStep}: ${teller.refused?.sentence ?? ''}`);
  teller.do(kind, payload, person);
  return teller.refused?.sentence ?? '';
}

const start = '2026-09-18 当面';
const on = civilDate('2026-09-18');
const decided = '2026-09-18 当面; 9-24 决定 没有现成信息; 9-24 送达';
const archived = `${decided}; 9-28 归档`;

const search: RequestPayloads['search-recorded'] = {
  searchId: 'search',
  office: '办公室',
  searcher: '李四',
  on,
  places: ['档案室'],
  words: ['值班'],
  period: '2020年以来',
  found: false,
  result: '没有制作',
};

describe('a record of a search', () => {
  test.each<readonly [string, Partial<RequestPayloads['search-recorded']>, string]>([
    ['whole', {}, ''],
    ['no place', { places: [' '] }, '在哪里检索'],
    ['nothing found by no words', { words: [] }, '检索词'],
    ['found without words', { words: [], found: true }, ''],
    ['no period', { period: '' }, '时间范围'],
    ['no reason why there is nothing', { result: '' }, '为什么没有'],
    ['before receipt', { on: civilDate('2026-09-17') }, '不能早于收到之日'],
    ['tomorrow', { on: civilDate('2026-09-19') }, '不能晚于今天'],
  ])('%s', (_, change, sentence) => {
    expect(said(start, 'search-recorded', { ...search, ...change })).toMatch(
      sentence === '' ? /^$/u : new RegExp(sentence, 'u'),
    );
  });

  it('is made once for each call', () => {
    const { teller } = tell(start);
    teller.do('search-recorded', search);
    teller.do('search-recorded', search);
    expect(teller.refused?.sentence).toContain('已经有结果');
  });
});

const material: RequestPayloads['material-added'] = {
  fileId: 'file',
  material: 'other',
  title: '说明',
  pages: 1,
  sha256: 'a'.repeat(64),
  madeFrom: null,
  redactions: [],
};

describe('papers of a case', () => {
  test.each<readonly [string, string, Partial<RequestPayloads['material-added']>, string]>([
    ['a paper', start, {}, ''],
    ['without a title', start, { title: ' ' }, '名称'],
    ['a covered copy of nothing', start, { material: 'redacted' }, '是哪份材料的'],
    ['a covered copy of what is not there', start, { material: 'redacted', madeFrom: 'no-file' }, '原件'],
    ['after archiving', archived, {}, '已经归档'],
    ['of redress, after archiving', archived, { material: 'redress' }, ''],
    ['proof of service, after archiving', archived, { material: 'proof-of-service' }, ''],
  ])('%s', (_, story, change, sentence) => {
    expect(said(story, 'material-added', { ...material, ...change })).toMatch(
      sentence === '' ? /^$/u : new RegExp(sentence, 'u'),
    );
  });

  it('that went out stay in the case', () => {
    const { teller } = tell('2026-09-18 当面; 9-22 检索到; 9-24 决定 予以公开');
    const fileId = teller.state?.decisions[0]?.files[0] ?? '';
    expect(fileId).not.toBe('');
    teller.do('material-removed', { fileId, reason: '放错了' });
    expect(teller.refused?.sentence).toContain('已经随文书发出');
  });

  it('that are being approved stay in the case', () => {
    const { teller } = tell('2026-09-18 当面; 9-22 检索到; 9-24 送审 予以公开');
    teller.do('material-removed', { fileId: teller.state?.round?.files[0] ?? '', reason: '放错了' });
    expect(teller.refused?.sentence).toContain('正随答复审批');
  });
});

const served = (letterId: string, files: readonly string[]): RequestPayloads['served'] => ({
  serviceId: 'service',
  letterId,
  files,
  way: 'in-person',
  on: civilDate('2026-09-24'),
  tracking: '',
  proofs: [],
});

describe('what goes out with a letter', () => {
  const { teller: told } = tell('2026-09-18 当面; 9-22 检索到; 9-24 决定 予以公开');
  const letterId = told.state?.decisions[0]?.letterId ?? '';
  const approved = told.state?.decisions[0]?.files ?? [];

  function serving(files: readonly string[], before?: (teller: Teller) => void): string {
    const { teller } = tell('2026-09-18 当面; 9-22 检索到; 9-24 决定 予以公开');
    before?.(teller);
    teller.do('served', served(letterId, files));
    return teller.refused?.sentence ?? '';
  }

  it('are the approved files and the letter itself', () => {
    expect(serving([...approved, `${letterId}.pdf`])).toBe('');
  });

  it('is never a file of another case', () => {
    expect(serving(['of-another-case'])).toContain('不在这件申请的案卷里');
  });

  it('is never a file of the case that nobody approved', () => {
    const add = (teller: Teller) => void teller.do('material-added', { ...material, material: 'record' });
    expect(serving(['file'], add)).toContain('没有随这份答复审批');
  });

  it('is told to the third party first, where it is opened against its objection', () => {
    const story =
      '2026-09-18 当面; 9-22 检索到; 9-24 征求第三方 甲公司; 9-24 送达 第三方; 10-8 第三方不同意 甲公司; 10-9 决定 予以公开';
    const interest = { grounds: [], separable: false, publicInterest: '关系群众饮水安全' };
    const { teller } = tell(story.replace('; 10-9 决定 予以公开', ''));
    teller.do('guide-answered', { answers: { release: interest } });
    const signed = tellOn(teller, '2026-10-09');
    const decision = signed.state?.decisions[0]?.letterId ?? 'no-decision';
    const give: RequestPayloads['served'] = { ...served(decision, []), on: civilDate('2026-10-09') };
    signed.do('served', give);
    expect(signed.refused?.sentence).toContain('书面告知第三方');
    signed.refused = null;
    const told8 = signed.issue('third-party-decision', { kind: 'party', partyId: '甲公司' });
    signed.do('served', { ...give, serviceId: 'to-party', letterId: told8 });
    signed.do('served', give);
    expect(signed.refused).toBeNull();
  });
});

describe('what is sent by mail', () => {
  it('bears the number of the mail', () => {
    const { teller } = tell('2026-09-18 当面; 9-24 决定 没有现成信息');
    const letterId = teller.state?.decisions[0]?.letterId ?? '';
    teller.do('served', { ...served(letterId, []), way: 'mail' });
    expect(teller.refused?.sentence).toContain('邮件号');
  });
});

describe('what else the table says', () => {
  const reason = '复核需要';

  test.each<readonly [string, string, string]>([
    ['joined with none', said(start, 'joined', { withId: null, reason }), '没有和别的申请合并'],
    ['joined', said(start, 'joined', { withId: 'other', reason }), ''],
    ['a note without words', said(start, 'noted', { text: ' ' }), '要记的内容'],
    ['shown without a reason', said(start, 'person-shown', { what: '姓名', reason: '' }), '为什么查看'],
    ['shown', said(start, 'person-shown', { what: '姓名', reason }), ''],
    [
      'the same officer',
      said(start, 'assigned', { holderId: 'officer', from: null, reason }),
      '就是这位同事承办',
    ],
    ['nothing corrected', said(start, 'corrected', { reason }), '没有要更正的内容'],
    [
      'another applicant while the letter is being signed',
      said(`${start}; 9-24 送审 没有现成信息`, 'corrected', { applicantId: 'another', reason }),
      '正在审批',
    ],
    [
      'the summary while the letter is being signed',
      said(`${start}; 9-24 送审 没有现成信息`, 'corrected', { matter: '值班表', reason }),
      '',
    ],
    [
      'made public though nothing was given',
      said(decided, 'promoted', { publicationId: 'one', as: 'publication' }),
      '没有公开信息',
    ],
    [
      'put into the log though nothing was given',
      said(decided, 'promoted', { publicationId: 'one', as: 'log' }),
      '没有公开信息',
    ],
    [
      'a redress case without its name',
      said(decided, 'reopened', {
        on: civilDate('2026-09-24'),
        cause: 'judgment',
        redressId: null,
        days: 20,
        reason,
      }),
      '哪件复议、诉讼案件',
    ],
  ])('%s', (_, sentence, expected) => {
    if (expected === '') expect(sentence).toBe('');
    else expect(sentence).toContain(expected);
  });

  it('lets the applicant do without an account what is the applicant’s', () => {
    expect(said(start, 'withdrawn', { on, through: 'online' }, null)).toBe('');
    expect(said(start, 'found-clear', { on, reason: '' }, null)).toContain('要由工作人员办');
    expect(said(decided, 'rated', { grade: 5, remarkId: null })).toContain('不由工作人员办');
  });

  it('begins with the receipt, and has only one', () => {
    const { teller } = tell(start);
    const first = teller.acts[0];
    if (first === undefined) throw new Error('no act');
    expect(
      refusalOfRequestAct(teller.state, { ...first, at: '2026-09-19' }, teller.context())?.sentence,
    ).toBe('这件申请已经收到过了。');
    const second = teller.acts[1];
    if (second === undefined) throw new Error('no act');
    expect(refusalOfRequestAct(null, second, teller.context())?.sentence).toContain('请先登记收到');
  });

  it('takes no act of a time before the last', () => {
    const { teller } = tell(start);
    const act = { kind: 'noted', at: '2026-09-17', by: 'officer', payload: { text: '来电' } } as const;
    expect(refusalOfRequestAct(teller.state, act, teller.context())?.sentence).toContain('时间早于上一步');
  });

  it('says who may do what a permission guards', () => {
    const { teller } = tell(start);
    expect(permissionRefusal('extended', teller.context())?.sentence).toContain('公开工作机构负责人');
    expect(permissionRefusal('extended', teller.context('head'))).toBeNull();
    expect(permissionRefusal('reminded', teller.context())).toBeNull();
    expect(procedure.passed.permission).toBe('requests.approve');
  });
});

function tellOn(teller: Teller, day: string): Teller {
  teller.today = civilDate(day);
  const fileId = teller.id('record');
  teller.do('material-added', { ...material, fileId, material: 'record' });
  teller.do('submitted', {
    letterId: 'decision',
    digest: 'digest',
    outcome: 'granted',
    parts: [],
    risk: 'ordinary',
    steps: teller.rules.approval.ordinary,
    files: [fileId],
  });
  teller.do('passed', { step: 'head', digest: 'digest', opinion: '' }, 'head');
  teller.issue('granted', { kind: 'applicant' }, 'decision');
  teller.do(
    'decided',
    {
      letterId: 'decision',
      on: teller.today,
      outcome: 'granted',
      parts: [],
      risk: 'ordinary',
      files: [fileId],
    },
    'head',
  );
  if (teller.refused !== null) throw new Error(teller.refused.sentence);
  return teller;
}
