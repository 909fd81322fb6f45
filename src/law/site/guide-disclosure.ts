import { cite } from '../citation.ts';
import { initialIndexRule, type IndexPart, type IndexRule } from '../publishing/index-number.ts';
import type { GuideFacts } from './guide.ts';
import { list, officeRows, text, type GuideChapter, type GuideSubject } from './guide-blocks.ts';

/** 主动公开: who does it, what is made public, how it is ordered, where it is found, and when. */
export function disclosureChapter(subject: GuideSubject, facts: GuideFacts): GuideChapter {
  return {
    id: 'zhudong',
    title: '一、主动公开',
    parts: [
      {
        id: 'jigou',
        title: '（一）工作机构',
        blocks: [
          text('本机关的政府信息公开工作由下面的机构办理。', cite('regulation', '第十二条')),
          { kind: 'facts', rows: officeRows(facts) },
          ...(facts.remarks === '' ? [] : facts.remarks.split('\n').map((line) => text(line))),
        ],
      },
      {
        id: 'fanwei',
        title: '（二）公开什么',
        blocks: [
          text('除依法不予公开的以外，本机关的信息应当公开。', cite('regulation', '第十三条')),
          text(scopeOf(subject), cite('regulation', '第二十条')),
          { kind: 'links', to: ['catalogue', 'policies'] },
        ],
      },
      {
        id: 'bianpai',
        title: '（三）分类和编排',
        blocks: [
          text('信息按栏目分类，每个栏目里新的在前，可以按年份查看。'),
          text('每条信息写明索引号、名称、内容概述、生成日期。', cite('regulation', '第十二条')),
          text(indexText(subject.indexRule)),
        ],
      },
      {
        id: 'huoqu',
        title: '（四）怎样看到',
        blocks: [
          list([
            '在本网站上按目录、按文件库查看，或者搜索。',
            ...(subject.level === 'township' ? ['在乡镇、村的公开栏查看。'] : []),
            '到下面的查阅场所查看。',
          ]),
          { kind: 'links', to: ['catalogue', 'policies', 'search'] },
          ...readingPlaces(facts),
        ],
      },
      {
        id: 'shixian',
        title: '（五）什么时候公开',
        blocks: [
          text(
            '信息形成或者变更之日起20个工作日内公开。法律、法规另有规定的，从其规定。',
            cite('regulation', '第二十六条'),
          ),
        ],
      },
    ],
  };
}

const scopeOf = ({ level }: GuideSubject): string =>
  level === 'township'
    ? '条例第二十条列出的十五项和第二十一条给乡镇列出的事项，都在目录里。'
    : '条例第二十条列出的十五项和第二十一条列出的事项，都在目录里。';

function readingPlaces({ readingPlaces: places }: GuideFacts) {
  const basis = cite('regulation', '第二十五条第一款');
  return places.length === 0
    ? [text('查阅场所设在国家档案馆、公共图书馆和政务服务场所，去之前请先打电话问。', basis)]
    : [
        text('查阅场所：', basis),
        list(
          places.map(({ name, address, phone }) =>
            [name, address, phone === '' ? '' : `电话${phone}`].filter((part) => part !== '').join('，'),
          ),
        ),
      ];
}

const partNames: Readonly<Record<Exclude<IndexPart['kind'], 'text'>, string>> = {
  body: '机构代码',
  class: '类别代码',
  office: '内设机构代码',
  year: '年份',
  date: '成文日期',
  serial: '流水号',
};

/** How an index number is read, from the rule by which the body makes it. */
export function indexText(rule: IndexRule | null): string {
  const names = (rule ?? initialIndexRule).parts.map((part) =>
    part.kind === 'text'
      ? part.text
      : part.kind === 'serial'
        ? `${part.length}位${partNames.serial}`
        : partNames[part.kind],
  );
  return `索引号是一条信息的编号，不会重复，按“${names.join('')}”编写。`;
}
