import { expect, test } from 'vitest';
import { quotedSection } from './quoted-section.ts';

const sections = {
  lead: '全年收到申请很少。',
  onRequest: '新收政府信息公开申请{{requests.received|5}}件。',
};

test.each([
  ['正文写“新收政府信息公开申请5件”，即5；表中是1，相差4。', 'onRequest'],
  ['正文写“新收政府信息公开申请6件”，即6；表中是1，相差5。', null],
  ['正文写“新收政府信息公开申请……都已办结”，即5；表中是1，相差4。', 'onRequest'],
  ['表三“予以公开”行是2件，相差1件', null],
  ['正文写“收”', null],
])('%s', (message, section) => {
  expect(quotedSection(message, sections)).toBe(section);
});
