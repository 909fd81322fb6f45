import { expect, it, test } from 'vitest';
import { sampleFacts } from '../../../../tests/support/letter-facts.ts';
import { letterGallery } from '../../../../tests/support/letter-gallery.ts';
import { civilDate } from '../../calendar/civil-date.ts';
import { notExisting } from './kinds/lacking.ts';
import { turnTo } from './wording.ts';

test.each([
  ['甲县信访局', '可以通过甲县信访局提出'],
  ['甲县信访局，电话0000-1234567。', '可以通过甲县信访局，电话0000-1234567提出'],
  ['可以向甲县信访局反映，或者拨打12345', '可以向甲县信访局反映，或者拨打12345'],
  ['请到甲县信访局反映', '可以到甲县信访局反映'],
])('where to turn, however it was written: %s', (route, expected) => {
  expect(turnTo(route, '提出')).toBe(expected);
});

const search = { office: '档案室', on: civilDate('2026-10-12'), places: ['文书档案'], words: [], period: '' };
const letterOf = (results: readonly string[], notHeld: string) => {
  const [, finding] = notExisting({
    ...sampleFacts('not-existing'),
    searches: results.map((result) => ({ ...search, result })),
    notHeld,
  });
  return finding?.kind === 'text' ? finding.text.split('没有查到所申请的政府信息。')[1] : undefined;
};
test.each([
  [['没有找到'], '没有制作，也没有获取', '没有制作，也没有获取。'],
  [['经查，没有找到相关材料。', '已于2019年销毁'], '', '已于2019年销毁。'],
  [['没有制作'], '没有制作', '没有制作。'],
  [['没有找到'], '', '〔没有的原因〕。'],
])('that nothing was found is no reason why there is nothing: %j %s', (results, notHeld, expected) => {
  expect(letterOf(results, notHeld)).toBe(expected);
});

it('names an archive once that looked in itself', () => {
  const [, finding] = notExisting({
    ...sampleFacts('not-existing'),
    searches: [{ ...search, places: ['档案室'], words: ['道路'], result: '没有制作' }],
  });
  expect(finding?.kind === 'text' && finding.text).toContain(
    '2026年10月12日，档案室以“道路”为检索词，进行了查找',
  );
});

it('says no way twice in any letter of the gallery', () => {
  const printed = letterGallery.flatMap(({ blocks }) =>
    blocks.map((block) => (block.kind === 'text' ? block.text : '')),
  );
  expect(
    printed.filter((text) => /可以通过可以|没有找到。|请协助请|不能[^，]*答复，不能/u.test(text)),
  ).toEqual([]);
});
