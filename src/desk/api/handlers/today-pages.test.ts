import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../../../law/index.ts';
import type { PublishingEntry } from '../../../ledger/read/publishing-entry.ts';
import { placed, placedRequest } from './today-pages.ts';

const entry = (change: Partial<PublishingEntry>): PublishingEntry => ({
  kind: 'review',
  bodyId: 'b',
  subjectId: 's',
  title: '通知',
  sentence: '轮到您做二审。',
  dueOn: null,
  atTheEarliest: false,
  urgency: 'open-ended',
  workingDaysLeft: null,
  obligation: null,
  duty: null,
  ...change,
});
const document = (duty: PublishingEntry['duty']) => entry({ kind: 'document', duty });
const owed = (mayBeNil: boolean) =>
  entry({ kind: 'obligation', obligation: { key: 'row/2026年第3季度', mayBeNil } });

const cases = [
  [entry({}), '/desk/reviews/b/s', '审稿'],
  [entry({ kind: 'returned' }), '/desk/publications/b/s/edit', '去改'],
  [entry({ kind: 'ready' }), '/desk/publications/b/s', '去公开'],
  [document('publish'), '/desk/publications/new?document=s', '去公开'],
  [document('review-attribute'), '/desk/documents/b/s/attribute', '去复查'],
  [document('lapse'), '/desk/documents/b/s', '去看'],
  [document('clean-up'), '/desk/documents/clean-ups/b/s', '去清理'],
  [{ ...document('begin-clean-up'), subjectId: null }, '/desk/documents/clean-ups/open', '去清理'],
  [owed(true), '/desk/publications/new?row=s&key=row%2F2026%E5%B9%B4%E7%AC%AC3%E5%AD%A3%E5%BA%A6', '去公开'],
] as const;

/** Paths of the console's routes, as routes.tsx writes them. */
function routes(): readonly RegExp[] {
  const code = readFileSync(new URL('../../console/routes.tsx', import.meta.url), 'utf8');
  const names = new Map(
    [...code.matchAll(/^const (?<name>\w+) = '(?<path>[^']+)';$/gmu)].map(({ groups }) => [
      groups?.['name'] ?? '',
      groups?.['path'] ?? '',
    ]),
  );
  return [
    ...code.matchAll(/(?:only\('[\w.-]+'|open\(\s*), (?:'(?<text>[^']+)'|`(?<made>[^`]+)`|(?<name>\w+)),/gu),
  ].map(({ groups }) => {
    const path =
      groups?.['text'] ??
      names.get(groups?.['name'] ?? '') ??
      (groups?.['made'] ?? '').replaceAll(/\$\{(\w+)\}/gu, (_, name: string) => names.get(name) ?? '');
    return new RegExp(`^/desk/${path.replaceAll(/:\w+/gu, '[^/]+')}$`, 'u');
  });
}

describe('where what today asks is done', () => {
  test.each(cases)('%#: %o', (given, page, act) => {
    expect(placed(given)).toMatchObject({ page, act });
  });

  it('leads from what the self-check found to its list', () => {
    expect(placed(entry({ kind: 'site', subjectId: null })).page).toBe('/desk/site/findings?level=error');
  });

  it('says 本期没有 only where it may be said', () => {
    expect(placed(owed(true)).nil).toBe(
      '/desk/obligations/b/s/answer?key=row%2F2026%E5%B9%B4%E7%AC%AC3%E5%AD%A3%E5%BA%A6&as=nil',
    );
    expect(placed(owed(false)).nil).toBeNull();
  });

  it('names no page where nothing can be done in the desk', () => {
    expect(placed(entry({ kind: 'outbox', subjectId: null })).page).toBeNull();
  });

  it('names pages that the console has', () => {
    const known = routes();
    expect(known.length).toBeGreaterThan(80);
    const named = [...cases.map(([given]) => placed(given).page), placed(owed(true)).nil];
    const missing = named.filter(
      (page) => page !== null && !known.some((route) => route.test(page.split('?')[0] ?? '')),
    );
    expect(missing).toEqual([]);
  });
});

describe('what today calls a request', () => {
  const keys = { sign: (text: string) => Buffer.from(text).toString('hex').slice(-10) };
  const asked: Parameters<typeof placedRequest>[0] = {
    kind: 'confirm',
    bodyId: 'b',
    requestId: 'one',
    clock: 'confirmation',
    title: '2026年11月20日提交的申请',
    online: { bodyId: 'b', requestId: 'one', submittedOn: civilDate('2026-11-20') },
    sentence: '',
    dueOn: null,
    atTheEarliest: false,
    urgency: 'open-ended',
    workingDaysLeft: null,
  };

  it('tells two of one day apart by the receipt numbers that applicants have', () => {
    const [one, two] = ['one', 'two'].map((requestId) => {
      const online = { bodyId: 'b', requestId, submittedOn: civilDate('2026-11-20') };
      return placedRequest({ ...asked, requestId, online }, keys).title;
    });
    expect(one).toMatch(/^2026年11月20日提交的申请 回执编号20261120-\d{6}$/u);
    expect(two).not.toBe(one);
  });

  it('leaves it at the number of one that has it', () => {
    const title = '乙公开申请〔2026〕12号 丙村征地补偿安置方案';
    const shown = placedRequest({ ...asked, title, online: null }, keys);
    expect(shown).toMatchObject({ title, page: '/desk/requests/b/one' });
    expect(shown).not.toHaveProperty('online');
  });
});
