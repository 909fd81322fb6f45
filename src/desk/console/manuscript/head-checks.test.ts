import { describe, expect, it } from 'vitest';
import { editionSchema, emptyEdition, type Edition } from '../../../content/edition.ts';
import { civilDate } from '../../../law/index.ts';
import { headChecks } from './head-checks.ts';

const context = {
  attribute: 'proactive',
  validity: null,
  publishedOn: null,
  today: civilDate('2026-03-10'),
} as const;

const edition = (head: object, title = '乙镇人民政府关于做好春耕备耕工作的通知', text = ''): Edition =>
  editionSchema.parse({
    ...emptyEdition,
    title,
    head: {
      ...emptyEdition.head,
      issuer: '乙镇人民政府',
      subject: '农业、林业、水利',
      formedOn: '2026-03-02',
      ...head,
    },
    content: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: `${text}。` }] }],
    },
  });

describe('the checks of a head', () => {
  it('do not ask for the index number, which is given when the text is sent', () => {
    expect(headChecks(edition({}), context)).toEqual([]);
  });

  it('tell what is empty apart from what does not fit', () => {
    const checks = headChecks(edition({ subject: null, number: '乙政发〔2025〕3号' }), context);
    expect(checks.map(({ id, field, missing, level }) => [id, field, missing, level])).toEqual([
      ['H-1', 'subject', true, 'error'],
      ['H-3', 'number', false, 'error'],
    ]);
    for (const { basis, sentence } of checks) {
      expect(basis).not.toBe('');
      expect(sentence).toMatch(/。$/u);
    }
  });

  it('lead to the control that mends them, where the page has it', () => {
    const lapsed = { validity: { effectiveOn: '2020-01-01', validUntil: '2019-01-01' } };
    expect(headChecks(edition(lapsed), context).map(({ field }) => field)).toContain('effectiveOn');
    const late = headChecks(edition({ formedOn: '2026-01-05' }), context);
    expect(late.map(({ id, field }) => [id, field])).toEqual([['H-7', null]]);
  });
});
