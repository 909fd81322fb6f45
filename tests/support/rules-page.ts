import { citationText } from '../../src/law/index.ts';
import { levelWords } from '../../src/report/finding.ts';
import type { Rule } from '../../src/report/cross-check/rule.ts';

const families: readonly (readonly [string, string])[] = [
  ['T3', '表三的勾稽关系'],
  ['T4', '表四的勾稽关系'],
  ['X', '与去年、与文字、与下级对照'],
  ['V', '填写'],
  ['F', '格式'],
  ['N', '文字里的数'],
  ['P', '个人信息'],
];

/** The page docs/guide/rules.md: every rule with its level and basis, from the rules themselves. */
export function rulesPage(rules: readonly Rule[]): string {
  const sections = families.flatMap(([family, title]) => {
    const rows = rules.filter((rule) => rule.id.startsWith(`${family}-`));
    if (rows.length === 0) return [];
    const lines = rows.map(
      (rule) =>
        `| ${rule.id} | ${levelWords[rule.level]} | ${rule.title} | ${rule.basis.map(citationText).join('；')} |`,
    );
    return [`## ${title}\n\n| 规则 | 等级 | 查什么 | 依据 |\n|---|---|---|---|\n${lines.join('\n')}\n`];
  });
  return [
    '# 年度报告检查规则\n',
    '由规则本身生成：`npm run docs:rules`。等级是一般情况；同一条规则在情节不同时可能轻一级或重一级。\n',
    '- **必须改**：数对不上，或者不合格式，要改了再报。',
    '- **需说明**：可能有道理，请核对；有道理的，留下说明。',
    '- **提示**：供参考。\n',
    ...sections,
  ].join('\n');
}
