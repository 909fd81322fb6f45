import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Narrative } from '../annual-report.ts';
import { linesOfPart, narrativeOf } from './narrative-of.ts';
import { sectionIds, type ReportText, type SectionId } from './report-text.ts';
import { sectionsOf } from './sections-of.ts';
import { similarityOfSections } from './similarity-of-sections.ts';

const none: Narrative = { preamble: null, overview: null, problems: null, other: null };
const filled = (sections: Readonly<Partial<Record<SectionId, string>>>) =>
  Object.fromEntries(Object.entries(sections).filter(([, text]) => text !== ''));
const textOf = (sections: Partial<Record<SectionId, string>>): ReportText => ({
  sections: {
    ...(Object.fromEntries(sectionIds.map((id) => [id, ''])) as Record<SectionId, string>),
    ...sections,
  },
  measures: [],
  followUps: [],
});

test.each<[string, Partial<Narrative>, Partial<Record<SectionId, string>>]>([
  [
    'headings on lines of their own',
    { overview: '总述一句。\n（一）主动公开情况\n甲。\n（二）依申请公开\n乙。\n丙。\n（五）监督保障\n丁。' },
    { lead: '总述一句。', proactive: '甲。', onRequest: '乙。\n丙。', supervision: '丁。' },
  ],
  [
    'headings at the head of their paragraph',
    { overview: '（一）主动公开。甲。\n（三）政务信息管理：乙。\n（四）平台建设。丙。' },
    { proactive: '甲。', management: '乙。', platform: '丙。' },
  ],
  [
    'a list within a section is no heading of the form',
    { overview: '（一）主动公开\n1. 发文情况\n甲。\n一是公开网站信息，二是公开其他信息。' },
    { proactive: '1. 发文情况\n甲。\n一是公开网站信息，二是公开其他信息。' },
  ],
  [
    'problems and measures under headings',
    { problems: '（一）工作中存在的主要问题和困难\n甲。\n（二）具体解决办法和改进措施\n乙。' },
    { problems: '甲。', measures: '乙。' },
  ],
  [
    'problems that go over to measures within a paragraph',
    { problems: '一是宣传不够。针对上述问题，做好以下工作：\n（一）加强宣传，多发信息。' },
    { problems: '一是宣传不够。', measures: '针对上述问题，做好以下工作：\n（一）加强宣传，多发信息。' },
  ],
  [
    'what became of last year’s problems',
    { problems: '（一）上年问题改进情况\n甲。\n（二）存在的主要问题\n乙。\n（三）改进措施\n丙。' },
    { followUp: '甲。', problems: '乙。', measures: '丙。' },
  ],
  [
    'a fee in one sentence behind the key tasks',
    { other: '（一）政务公开工作要点完成情况。甲。\n（二）本机关2022年未收取信息处理费。' },
    { keyTasks: '甲。', fees: '本机关2022年未收取信息处理费。' },
  ],
  [
    'a fee without a heading',
    { other: '2023年度未收取信息处理费。' },
    { fees: '2023年度未收取信息处理费。' },
  ],
  ['nothing', {}, {}],
])('%s', (_, narrative, sections) => {
  expect(filled(sectionsOf({ ...none, ...narrative }))).toEqual(sections);
});

test('parts are printed with their headings numbered, and figures instead of references', () => {
  const text = textOf({
    preamble: '依据。',
    lead: '总述。',
    proactive: '公开{{published.total|198}}条。\n\n  另有说明。 ',
    supervision: '监督。',
    problems: '问题。',
    fees: '没有收取信息处理费。',
    keyTasks: '要点。',
  });
  expect(narrativeOf(text)).toEqual({
    preamble: '依据。',
    overview: '总述。\n（一）主动公开\n公开198条。\n另有说明。\n（二）监督保障\n监督。',
    problems: '问题。',
    other: '（一）收取信息处理费情况\n没有收取信息处理费。\n（二）工作要点落实情况\n要点。',
  });
  expect(linesOfPart(text, 'problems')).toEqual([{ text: '问题。', heading: false, section: 'problems' }]);
  expect(narrativeOf(textOf({}))).toEqual(none);
});

const paragraph = fc.constantFrom(
  '公开各类信息，分栏目更新。',
  '村里张贴，网上也能看到。',
  '按月核对台账，逐件登记。',
);
const anySection = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));

test('a text of ours is taken apart again where no section is missing', () => {
  fc.assert(
    fc.property(
      fc.array(anySection, { minLength: sectionIds.length, maxLength: sectionIds.length }),
      (texts) => {
        const sections = Object.fromEntries(sectionIds.map((id, at) => [id, texts[at] ?? ''])) as Record<
          SectionId,
          string
        >;
        expect(sectionsOf(narrativeOf(textOf(sections)))).toEqual(sections);
      },
    ),
  );
});

test('sections are compared one by one, and those too short to tell are left out', () => {
  const long =
    '微信公众号发布时政要闻、政策解读和通知公告，网站专栏同步更新，村务公开栏按月张贴，群众反映的事逐件答复；镇文化站的阅览角摆放公报和办事指南，老年人可以请工作人员代查、代印。';
  const other =
    '请县里老师来镇上讲课，窗口和村干部都参加，讲完做练习，没有做对的再讲一遍，直到会填登记表为止，并留下讲义；年底对照清单考了一次，两个站所补了课，分管领导逐个谈过话。';
  expect(
    similarityOfSections(
      { proactive: long, platform: other, fees: long, preamble: long, lead: long, onRequest: '没有申请。' },
      { proactive: long, platform: long, fees: long, preamble: long, onRequest: '没有申请。' },
    ),
  ).toEqual([
    { section: 'proactive', lastYear: 1 },
    { section: 'platform', lastYear: expect.closeTo(0, 1) as number },
  ]);
});
