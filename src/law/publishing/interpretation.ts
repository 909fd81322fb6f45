import { cite } from '../citation.ts';
import { formatChinese, type CivilDate } from '../calendar/civil-date.ts';
import { faultOf, type PublishingFault, type PublishingRule } from './fault.ts';

/** A policy and what explains it (政策解读). */
export interface PolicyLinks {
  readonly title: string;
  /** Null until it is published. */
  readonly publishedOn: CivilDate | null;
  readonly normative: boolean;
  readonly interpretations: readonly InterpretationLink[];
}

export interface InterpretationLink {
  readonly title: string;
  readonly publishedOn: CivilDate | null;
  /** The page of the policy leads to it. */
  readonly fromPolicy: boolean;
  /** It leads back to the policy. */
  readonly toPolicy: boolean;
}

// The guide asks for policies and interpretations side by side. [memory: to be verified; the checks are those of a
// city's evaluation of its departments, which takes off points for them]
const guide = cite('websiteGuide');
const rule = (id: string, level: PublishingRule['level'], title: string): PublishingRule => ({
  id,
  level,
  title,
  basis: [guide],
});

const rules = {
  oneWay: rule('P-1', 'warning', '政策和解读没有互相链接'),
  later: rule('P-2', 'notice', '解读比政策晚公开'),
  none: rule('P-3', 'notice', '规范性文件没有解读'),
} as const;

export const interpretationRules: readonly PublishingRule[] = Object.values(rules);

/** What is wrong between a policy and its interpretations; empty where they go together. */
export function faultsOfInterpretation(policy: PolicyLinks): readonly PublishingFault[] {
  const { title, publishedOn, normative, interpretations } = policy;
  if (interpretations.length === 0) {
    return normative
      ? [faultOf(rules.none, `《${title}》还没有解读，解读要和文件一起准备、一起公开。`, 'interpretations')]
      : [];
  }
  const faults: PublishingFault[] = [];
  for (const each of interpretations) {
    if (!each.fromPolicy || !each.toPolicy) {
      const lacking = each.fromPolicy
        ? '解读没有链接到文件'
        : each.toPolicy
          ? '文件没有链接到解读'
          : '文件和解读没有互相链接';
      faults.push(
        faultOf(rules.oneWay, `《${title}》和“${each.title}”：${lacking}，请补上。`, 'interpretations'),
      );
    }
    if (publishedOn !== null && each.publishedOn !== null && each.publishedOn > publishedOn) {
      const sentence = `“${each.title}”${formatChinese(each.publishedOn)}公开，文件${formatChinese(publishedOn)}就公开了，以后请同时公开。`;
      faults.push(faultOf(rules.later, sentence, 'interpretations'));
    }
  }
  return faults;
}
