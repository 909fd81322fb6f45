import { cite } from '../../../law/index.ts';
import type { Fault, PersonalDataHit, Rule } from '../rule.ts';
import { narrativeParts } from './prose.ts';

/** Personal data and marks of secrecy in the report, as `context.screen` finds them. */
export const personalData: Rule = {
  id: 'P-1',
  level: 'error',
  title: '报告里没有个人信息',
  basis: [cite('regulation', '第十五条'), cite('personalInformation', '第二十五条')],
  check: ({ reading, screen }) => {
    if (screen === undefined) return [];
    const { narrative } = reading.report;
    const faults: Fault[] = [];
    const inParts = new Map<string, number>();
    for (const part of narrativeParts) {
      for (const hit of screen(narrative[part] ?? '')) {
        inParts.set(keyOf(hit), (inParts.get(keyOf(hit)) ?? 0) + 1);
        faults.push(faultOf(hit, part));
      }
    }
    // What stands outside the four parts: beside the tables, in the title.
    for (const hit of screen([reading.title ?? '', reading.text].join('\n'))) {
      const left = inParts.get(keyOf(hit)) ?? 0;
      if (left > 0) inParts.set(keyOf(hit), left - 1);
      else faults.push(faultOf(hit, 'document'));
    }
    return faults;
  },
};

function keyOf(hit: PersonalDataHit): string {
  return `${hit.kind} ${hit.masked}`;
}

function faultOf(hit: PersonalDataHit, part: NonNullable<Fault['where']['part']>): Fault {
  return {
    level: hit.level,
    where: { part },
    message: `报告里有${hit.kind}：${hit.masked}。`,
    advice:
      hit.level === 'error' ? '公开前删去。' : '核对是否可以公开；联系方式请写办公电话，不写个人手机号码。',
  };
}
