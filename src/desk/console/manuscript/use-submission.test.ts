import { describe, expect, it } from 'vitest';
import type { HeadCheck } from './head-checks.ts';
import type { ListedFinding } from './listed-findings.ts';
import { obstacles } from './use-submission.ts';

const check = (level: HeadCheck['level'], field: string | null): HeadCheck => ({
  id: 'H-2',
  level,
  field,
  sentence: `${level}。`,
  basis: '',
  missing: false,
});
const listed = (number: number, state: ListedFinding['state']): ListedFinding => ({
  number,
  state,
  explanation: '',
  place: { kind: 'text' },
  finding: {
    fingerprint: String(number),
    source: { kind: 'text' },
    kind: '身份证号',
    level: 'error',
    why: '',
    basis: [],
    place: `正文第${number}段`,
    masked: '',
    remedy: 'mask',
    spots: [],
    explanation: '',
    verdict: null,
    open: true,
  },
});

describe('what stands in the way of sending', () => {
  it('is what must be mended, each with its place', () => {
    expect(
      obstacles(
        [check('error', 'subject'), check('warning', 'number'), check('notice', null)],
        [listed(1, 'must'), listed(2, 'said'), listed(3, 'explain'), listed(4, 'through')],
      ),
    ).toEqual([
      { field: 'subject', message: 'error。' },
      { field: 'finding.1', message: '正文第1段有身份证号，请遮盖、改掉或者说明理由' },
    ]);
  });

  it('is told once for a kind of which there are many', () => {
    const nine = Array.from({ length: 9 }, (_, at) => listed(at + 1, 'must'));
    expect(obstacles([], nine)).toEqual([
      { field: 'findings', message: '有9处身份证号，请遮盖、改掉或者说明理由' },
    ]);
  });

  it('is nothing where nothing must be mended', () => {
    expect(obstacles([check('warning', 'number')], [listed(1, 'explain')])).toEqual([]);
  });
});
