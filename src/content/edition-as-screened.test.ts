import { describe, expect, it, test } from 'vitest';
import { civilDate, faultsOfHead } from '../law/index.ts';
import { screenParts } from '../screening/screen-parts.ts';
import { screeningRules } from '../screening/rules.ts';
import { headOfEdition } from './document-head.ts';
import { emptyEdition, type Edition } from './edition.ts';
import { textOfEdition, withText } from './edition-as-screened.ts';
import { maskContent } from './mask-content.ts';
import { screenedOf } from './screened.ts';

const phone = '13812345678';
const full: Edition = {
  title: `通知${phone}`,
  head: {
    indexNumber: 'A/2026-00001',
    subject: '综合政务',
    issuer: `乙镇人民政府${phone}`,
    number: '乙政发〔2026〕1号',
    formedOn: civilDate('2026-11-02'),
    summary: `摘要${phone}`,
    keywords: ['补贴', `找${phone}`],
    source: `丙村${phone}`,
    validity: null,
    interprets: [],
  },
  content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: phone }] }] },
  attachments: [
    {
      fileId: '01900000-0000-7000-8000-000000000001',
      name: `名单${phone}.xlsx`,
      sha256: 'a'.repeat(64),
      bytes: 1,
      mediaType: 'text/plain',
    },
  ],
};

describe('the text of an edition', () => {
  test.each([
    ['an empty one', emptyEdition],
    ['one with everything', full],
  ])('%s comes back as it was', (_, edition) => {
    expect(withText(edition, textOfEdition(edition))).toEqual(edition);
  });

  it('has every free text of the head, and masks come back to their fields', () => {
    const text = textOfEdition(full);
    const hits = screenParts(screenedOf(text).screened, screeningRules, { key: 'k'.repeat(16) });
    const masked = withText(full, maskContent(text, hits).text);
    expect(JSON.stringify(full).split(phone)).toHaveLength(8);
    expect(JSON.stringify(masked)).not.toContain(phone);
    expect(masked).toMatchObject({
      title: '通知138****5678',
      head: {
        issuer: '乙镇人民政府138****5678',
        keywords: ['补贴', '找138****5678'],
        source: '丙村138****5678',
      },
      attachments: [{ name: '名单138****5678.xlsx', sha256: full.attachments[0]?.sha256 }],
    });
  });
});

describe('the head of an edition', () => {
  const today = civilDate('2026-11-20');
  const context = { attribute: 'proactive', validity: null, publishedOn: null, today } as const;
  test.each([
    ['before its first day', '2026-12-01', null, 'not-yet'],
    ['on its first day', '2026-11-20', null, 'in-force'],
    ['on its last day', '2026-01-01', '2026-11-20', 'in-force'],
    ['after its last day', '2026-01-01', '2026-11-19', 'lapsed'],
    ['without dates', null, null, 'in-force'],
  ])('is of a state by its dates: %s', (_, effectiveOn, validUntil, state) => {
    const validity = { effectiveOn, validUntil } as Edition['head']['validity'];
    const { head } = headOfEdition({ ...full, head: { ...full.head, validity } }, context);
    expect(head.validity?.state).toBe(state);
  });

  it('takes the state of the register before that of the dates, and says which file is missing', () => {
    const validity = { effectiveOn: null, validUntil: null };
    const edition = { ...full, head: { ...full.head, validity } };
    const fileId = full.attachments[0]?.fileId ?? '';
    const { head, body } = headOfEdition(edition, { ...context, validity: 'repealed', missing: [fileId] });
    expect(head.validity?.state).toBe('repealed');
    expect(faultsOfHead(head, body, today).map(({ id }) => id)).toContain('H-16');
  });
});
