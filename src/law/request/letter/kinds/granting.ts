import { cite } from '../../../citation.ts';
import { isGround } from '../../ground-fields.ts';
import { factParagraphs } from '../fact-paragraphs.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { LetterBlock } from '../letter.ts';
import { partSentences } from '../parts.ts';
import { givenWords, provisionParagraphs } from '../provision.ts';
import { bare, byLaw, dateOr, gap, or, text, you } from '../wording.ts';

type Compose = (facts: LetterFacts) => readonly LetterBlock[];

/** K16: where it is public, and since when (政府信息公开司法解释第十四条第二款 asks for way, route and time). */
export const alreadyPublic: Compose = (facts) => {
  const { public: where } = facts;
  const title = where === undefined || where.title === '' ? gap('标题') : `《${where.title}》`;
  const number = where === undefined || where.number === '' ? '' : `（${where.number}）`;
  const address = where === undefined || where.address === '' ? '' : `，网址：${where.address}`;
  return [
    ...factParagraphs(facts),
    text(
      'finding',
      `经审查，${facts.parts.length > 1 ? '上述信息' : '所申请的信息'}${title}${number}已于${dateOr(where?.on, '公开日期')}主动公开。`,
    ),
    text(
      'decision',
      `${byLaw(cite('regulation', '第三十六条第（一）项'))}现告知获取该政府信息的方式、途径：${bare(or(where?.where, '网站、栏目或者公开场所'))}${address}。`,
    ),
    ...(where?.printed === true ? [text('provision', '为方便查阅，随本告知书附上该页面的打印件。')] : []),
  ];
};

/** Why a third party's objection gives way; empty where none does. */
const interestWords = ({ publicInterest = '' }: LetterFacts) => bare(publicInterest);
const overriding = [cite('regulation', '第十五条'), cite('regulation', '第三十二条')];

/** K17: what is given, and how. */
export const granted: Compose = (facts) => {
  const interest = interestWords(facts);
  const basis = [...(interest === '' ? [] : overriding), cite('regulation', '第三十六条第（二）项')];
  return [
    ...factParagraphs(facts),
    text(
      'finding',
      interest === ''
        ? '经审查，所申请的政府信息可以公开。'
        : `经审查，所申请的政府信息涉及第三方合法权益，第三方不同意公开，但不公开会对公共利益造成重大影响：${interest}。`,
    ),
    text('decision', `${byLaw(...basis)}本机关决定予以公开，向${you(facts)}提供${givenWords(facts)}。`),
    ...provisionParagraphs(facts),
  ];
};

/** K18: the open part and how it is given, each withheld part with its clause and reason. */
export const partlyGranted: Compose = (facts) => {
  const interest = interestWords(facts);
  // What is not there, or would have to be made, is not refused.
  const refusedAll = facts.parts.every(({ outcome }) => outcome === 'granted' || isGround(outcome));
  const withheld = refusedAll ? '不予公开' : '未予提供';
  return [
    ...factParagraphs(facts),
    text('finding', '经审查，所申请的政府信息中含有不应当公开的内容，能够作区分处理。'),
    ...(interest === ''
      ? []
      : [
          text(
            'finding',
            `其中涉及第三方合法权益的内容，第三方不同意公开，但不公开会对公共利益造成重大影响：${interest}。${byLaw(...overriding)}予以公开。`,
          ),
        ]),
    text('heading', '一、予以公开的内容'),
    text(
      'decision',
      `${byLaw(cite('regulation', '第三十六条第（二）项'), cite('regulation', '第三十七条'))}本机关决定提供可以公开的内容：${givenWords(facts)}。`,
    ),
    ...provisionParagraphs(facts),
    text('heading', `二、${withheld}的内容和理由`),
    ...partSentences(facts.parts).map((sentence) => text('decision', sentence)),
    text('text', `上述${withheld}的内容，与可以公开的内容在同一文件中的，已作遮盖处理；其余未予提供。`),
  ];
};
