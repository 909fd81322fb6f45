import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PartRole } from '../../src/screening/part.ts';
import { screeningRules } from '../../src/screening/rules.ts';
import { screenParts, type ScreenedHit } from '../../src/screening/screen-parts.ts';
import { faultOfVerdict, openHits, stateOf, type Verdict } from '../../src/screening/verdict.ts';

const key = 'a key for tests only';
const screen = (text: string, role: PartRole = 'body', by = key): ScreenedHit[] =>
  screenParts([{ place: '正文', role, text }], screeningRules, { key: by });
const printOf = (text: string, role?: PartRole, by?: string) => screen(text, role, by)[0]?.fingerprint ?? '';

const letThrough = (fingerprint: string, reason = '值班电话由本人同意公开'): Verdict => ({
  fingerprint,
  outcome: 'let-through',
  by: 'secrecy-reviewer',
  reason,
});
const masked = (fingerprint: string): Verdict => ({ fingerprint, outcome: 'masked', by: 'editor' });

describe('fingerprints', () => {
  const print = printOf('电话：13800001234');

  it('stay the same for the same thing elsewhere in the text, however it is spelled', () => {
    expect(printOf('另有一段话。联系人李四，手机 138-0000-1234。')).toBe(print);
    expect(printOf('电话：１３８００００１２３４')).toBe(print);
  });

  test.each([
    ['another number', printOf('电话：13800001235')],
    ['another role', printOf('电话：13800001234', 'comment')],
    ['another installation', printOf('电话：13800001234', 'body', 'another key for tests')],
  ])('differ for %s', (_, other) => {
    expect(other).not.toBe(print);
    expect(other).toMatch(/^[0-9a-f]{32}$/);
  });

  it('tell apart what is said of a person', () => {
    expect(printOf('张三（孤儿）')).not.toBe(printOf('李四（孤儿）'));
  });
});

describe('openHits', () => {
  const hits = screen('电话：13800001234，身份证号：35000019850410007X');
  const [phone, number] = hits.map(({ fingerprint }) => fingerprint) as [string, string];

  it('are all hits at first', () => {
    expect(openHits(hits, [])).toEqual(hits);
  });

  it('are those that nobody let through, whatever was said of others', () => {
    expect(openHits(hits, [letThrough(phone)]).map(({ kind }) => kind)).toEqual(['身份证号']);
    expect(openHits(hits, [letThrough(phone), letThrough(number)])).toEqual([]);
  });

  it('go by the last verdict', () => {
    expect(openHits(hits, [letThrough(phone), letThrough(number), masked(number)]).length).toBe(1);
    expect(stateOf(hits[1]!, [letThrough(number), masked(number)])).toBe('to-mask');
    expect(stateOf(hits[0]!, [masked(phone), letThrough(phone)])).toBe('let-through');
  });

  it('hold what was to be masked and is still there', () => {
    expect(openHits(hits, [masked(phone), masked(number)])).toEqual(hits);
  });

  it('outlive a new screening of unchanged text, not a change of the number', () => {
    const verdicts = [letThrough(phone), letThrough(number)];
    expect(openHits(screen('电话：13800001234，身份证号：35000019850410007X，已核。'), verdicts)).toEqual([]);
    expect(openHits(screen('电话：13800001239'), verdicts).length).toBe(1);
    expect(openHits(screen('电话：13800001234', 'hidden'), verdicts).length).toBe(1);
  });

  it('never lose one without a sound reason (any verdicts in any order)', () => {
    const verdict = fc.constantFrom(phone, number, 'f'.repeat(32)).chain((fingerprint) =>
      fc.oneof(
        fc.constant(masked(fingerprint)),
        fc
          .constantFrom('', '同意', '。。。。。', '哈哈哈哈', '经本人书面同意公开')
          .map((reason) => letThrough(fingerprint, reason)),
      ),
    );
    fc.assert(
      fc.property(fc.array(verdict, { maxLength: 8 }), (verdicts) => {
        for (const hit of hits) {
          const last = verdicts.filter(({ fingerprint }) => fingerprint === hit.fingerprint).at(-1);
          const closed = last?.outcome === 'let-through' && last.reason.length > 5;
          expect(openHits([hit], verdicts).length).toBe(closed ? 0 : 1);
        }
      }),
    );
  });
});

describe('faultOfVerdict', () => {
  test.each(['', '同意', '    ', '！！！！！！', '可以可以', 'aaaaaaaa'])(
    'wants a reason that says something: “%s”',
    (reason) => {
      expect(faultOfVerdict(letThrough('f', reason))).toContain('理由');
    },
  );
  test.each(['本人书面同意', '办公手机，对外公布'])('takes “%s”', (reason) => {
    expect(faultOfVerdict(letThrough('f', reason))).toBeNull();
  });
  it('asks no reason for masking', () => expect(faultOfVerdict(masked('f'))).toBeNull());
});
