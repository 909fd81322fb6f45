import { expect, it, test } from 'vitest';
import { identityNumber } from '../../tests/support/planted-secrets.ts';
import { emptyEdition, type Edition } from './edition.ts';
import { takenOut } from './taken-out.ts';

const edition = (text: string, change: Partial<Edition> = {}): Edition => ({
  ...emptyEdition,
  title: '关于救助结果的公示',
  content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  ...change,
});
const number = identityNumber(7);
const other = identityNumber(8);

test.each<[name: string, before: string, after: string, kinds: readonly string[]]>([
  ['nothing there', '补助300元。', '补助500元。', []],
  ['masked', `身份证号${number}。`, '身份证号35*************123。', ['身份证号']],
  ['deleted by hand', `张三，身份证号${number}，补助300元。`, '张三，补助300元。', ['身份证号']],
  ['another in its place', `身份证号${number}。`, `身份证号${other}。`, ['身份证号']],
  ['still there', `身份证号${number}，补助300元。`, `身份证号${number}，补助500元。`, []],
  ['only in the later one', '补助300元。', `身份证号${number}，补助300元。`, []],
  ['a telephone of an office', '监督电话0591-23456789。', '监督电话0591-23456780。', []],
  ['a mobile number', '联系人手机13812345678。', '联系人手机138****5678。', ['手机号码']],
])('%s', (_, before, after, kinds) => {
  expect(takenOut(edition(before), edition(after))).toEqual(kinds);
});

it('looks at head fields and names of attachments too', () => {
  const file = (name: string) => ({
    attachments: [
      {
        fileId: '00000000-0000-8000-8000-000000000000',
        name,
        sha256: '0'.repeat(64),
        bytes: 1,
        mediaType: 'a',
      },
    ],
  });
  const text = '见附件。';
  expect(takenOut(edition(text, file(`张三${number}.pdf`)), edition(text, file('名单.pdf')))).toEqual([
    '身份证号',
  ]);
});
