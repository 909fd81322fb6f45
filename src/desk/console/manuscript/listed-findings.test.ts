import { describe, expect, it } from 'vitest';
import { textOfEdition } from '../../../content/edition-as-screened.ts';
import { editionSchema, emptyEdition, type Edition } from '../../../content/edition.ts';
import { screenedOf } from '../../../content/screened.ts';
import { screenParts } from '../../../screening/screen-parts.ts';
import { identityNumber } from '../../../../tests/support/planted-secrets.ts';
import type { Finding } from '../publications/use-publication.ts';
import { placesOfFindings } from './finding-place.ts';
import { listedFindings, markedFindings } from './listed-findings.ts';

const fileId = '01890a5d-ac96-774b-bcce-b302099a8057';
const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });

const edition: Edition = editionSchema.parse({
  ...emptyEdition,
  title: `张三（${identityNumber(1)}）的补助`,
  head: { ...emptyEdition.head, issuer: '乙镇人民政府', source: '李四，电话13800138000' },
  content: {
    type: 'doc',
    content: [
      text('没有什么。'),
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', content: [text(`身份证号${identityNumber(2)}`)] }],
          },
        ],
      },
    ],
  },
  attachments: [
    {
      fileId,
      name: `王五${identityNumber(3)}.pdf`,
      sha256: '0'.repeat(64),
      bytes: 1,
      mediaType: 'application/pdf',
    },
  ],
});

/** What the server would answer of this edition, and of a file that hides something. */
const findings: Finding[] = [
  ...screenParts(screenedOf(textOfEdition(edition)).screened, undefined, { key: 'k'.repeat(20) }).map(
    ({ kind, level, why, masked, spots, fingerprint }): Finding => ({
      fingerprint,
      source: { kind: 'text' },
      kind,
      level,
      why,
      basis: [],
      place: spots[0].place,
      masked,
      remedy: 'mask',
      spots: spots.map(({ at, start, end }) => ({ at: { ...at }, start, end })),
      explanation: '',
      verdict: null,
      open: true,
    }),
  ),
  {
    fingerprint: 'hidden',
    source: { kind: 'file', fileId, name: '王五.pdf' },
    kind: '文件隐藏内容',
    level: 'error',
    why: '有批注',
    basis: [],
    place: '附件',
    masked: '',
    remedy: 'remove',
    spots: [],
    explanation: '',
    verdict: { outcome: 'let-through', reason: '公开的批注', byId: null, at: '2026-11-21T00:00:00Z' },
    open: false,
  },
];

describe('the findings of a text that is being written', () => {
  it('are each looked at in their place on the page', () => {
    const places = placesOfFindings(edition, findings);
    const at = (kind: string) => places.filter((place) => place.kind === kind);
    expect(at('field')).toEqual([
      { kind: 'field', name: 'title' },
      { kind: 'field', name: 'source' },
    ]);
    expect(at('text')).toHaveLength(1);
    expect(at('file')).toEqual([
      { kind: 'file', fileId },
      { kind: 'file', fileId },
    ]);
  });

  it('are numbered as they come, and stand as they were decided on', () => {
    const [first] = findings;
    const listed = listedFindings(edition, findings, { [first?.fingerprint ?? '']: '本人同意' });
    expect(listed.map(({ number }) => number)).toEqual(findings.map((_, at) => at + 1));
    expect(listed[0]).toMatchObject({ state: 'said', explanation: '本人同意' });
    expect(listed.at(-1)).toMatchObject({ state: 'through' });
    const states = new Map(listed.map(({ finding, state }) => [finding.kind, state]));
    expect(states.get('手机号码')).toBe('explain');
    expect(listed.filter(({ state }) => state === 'must').length).toBeGreaterThan(0);
  });

  it('are marked in the text where they are of the text, with the number of the list', () => {
    const listed = listedFindings(edition, findings, {});
    const { in: of, marked } = markedFindings(edition, listed);
    expect(of).toBe(edition.content);
    expect(marked).toHaveLength(1);
    const [mark] = marked;
    expect(mark).toMatchObject({ word: '身份证号', level: 'error' });
    expect(listed[(mark?.number ?? 0) - 1]?.place).toEqual({ kind: 'text' });
    const [spot] = mark?.spots ?? [];
    expect((spot?.to ?? 0) - (spot?.from ?? 0)).toBe(18);
  });
});
