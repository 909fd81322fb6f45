import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { requestOf } from '../request/after.ts';
import type { RequestAct, RequestPayloads } from '../request/request-act.ts';
import { evidenceListOf } from './evidence-list.ts';

const said = { at: '2026-06-01T00:00:00.000Z', by: 'staff' };
const material = (
  fileId: string,
  kind: RequestPayloads['material-added']['material'],
  title: string,
): RequestAct => ({
  ...said,
  kind: 'material-added',
  payload: {
    fileId,
    material: kind,
    title,
    pages: 2,
    sha256: '0'.repeat(64),
    madeFrom: null,
    redactions: [],
  },
});
const issued = (letterId: string, kind: 'clarification' | 'not-existing', on: string): RequestAct => ({
  ...said,
  kind: 'letter-issued',
  payload: {
    letterId,
    kind,
    number: { text: `乙公开${letterId}〔2026〕1号`, year: 2026, seq: 1 },
    digest: '',
    on: civilDate(on),
    pdf: `${letterId}.pdf`,
    docx: `${letterId}.docx`,
    to: { kind: 'applicant' },
    changed: 0,
  },
});

const acts: readonly RequestAct[] = [
  {
    ...said,
    kind: 'received',
    payload: {
      channel: 'in-person',
      applicantKind: 'naturalPerson',
      applicantId: 'applicant',
      contentId: 'content',
      submittedOn: civilDate('2026-06-01'),
      receivedOn: civilDate('2026-06-01'),
      wanted: { form: 'paper', way: 'mail', otherIfNot: true },
      byAgent: false,
      electronic: false,
      needsHelp: false,
      writtenDownBy: null,
      from: null,
    },
  },
  material('form', 'application', '政府信息公开申请表'),
  material('wrong', 'record', '误传的文件'),
  { ...said, kind: 'material-removed', payload: { fileId: 'wrong', reason: '误传' } },
  material('claim', 'redress', '行政复议申请书'),
  issued('补', 'clarification', '2026-06-03'),
  {
    ...said,
    kind: 'search-recorded',
    payload: {
      searchId: 'search',
      office: '党政办',
      searcher: '李四',
      on: civilDate('2026-06-10'),
      places: ['档案室'],
      words: ['道路'],
      period: '2020年至2026年',
      found: false,
      result: '没有制作',
    },
  },
  issued('不存', 'not-existing', '2026-06-20'),
  {
    ...said,
    kind: 'served',
    payload: {
      serviceId: 'service',
      letterId: '不存',
      files: [],
      way: 'mail',
      on: civilDate('2026-06-21'),
      tracking: 'EM000000001CN',
      proofs: [],
    },
  },
];

describe('the list of evidence', () => {
  const list = evidenceListOf(requestOf(acts)!);

  it('holds what the case holds, in the order of a case', () => {
    expect(list.map(({ group, title }) => `${group} ${title}`)).toEqual([
      '申请 政府信息公开申请表',
      '申请 收到申请的登记记录（当面提交）',
      '办理 《政府信息公开申请补正告知书》（乙公开补〔2026〕1号）',
      '审查 党政办的检索记录',
      '答复 《政府信息不存在告知书》（乙公开不存〔2026〕1号）',
      '送达 《政府信息不存在告知书》的送达回证（邮寄送达，邮件号EM000000001CN）',
    ]);
  });

  it('leaves out what was removed, and papers of the dispute itself', () => {
    expect(list.some(({ title }) => title === '误传的文件' || title === '行政复议申请书')).toBe(false);
  });

  it('says of each what it proves, with the article, and where it is printed from', () => {
    for (const { proves, basis, fileId, record } of list) {
      expect(proves).not.toMatch(/[。；]$/u);
      expect(basis.length).toBeGreaterThan(0);
      expect((fileId === null) !== (record === null)).toBe(true);
    }
    expect(list.find(({ record }) => record === 'search')?.proves).toContain('已尽合理检索的义务');
  });

  const decided: RequestAct = {
    ...said,
    kind: 'decided',
    payload: {
      letterId: '不存',
      on: civilDate('2026-06-20'),
      outcome: 'partlyGranted',
      parts: [],
      risk: 'raised',
      files: ['covered'],
    },
  };
  const withRecords = evidenceListOf(
    requestOf([
      ...acts,
      material('whole', 'record', '租赁合同'),
      material('covered', 'record', '租赁合同附件'),
      decided,
    ])!,
  );
  it.each([
    ['租赁合同', '不向对方出示', '第三十六条第（三）项'],
    ['租赁合同附件', '本机关提供的信息', '第三十六条第（二）项'],
  ])('never shows as given what was withheld: %s', (title, proves, article) => {
    const line = withRecords.find((each) => each.title === title);
    expect(line?.proves).toContain(proves);
    expect(line?.basis.map((each) => each.article)).toEqual([article]);
  });
});
