import { cite } from '../../citation.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterBlock } from './letter.ts';
import { byLaw, text } from './wording.ts';

/**
 * K39: the same letter answers further requests (政府信息公开司法解释第十四条第三款), each in a line of its own; each still counts for itself in
 * table 3.
 */
export function joinedBlocks({ joined = [] }: LetterFacts): readonly LetterBlock[] {
  if (joined.length === 0) return [];
  return [
    text(
      'text',
      `${byLaw(cite('litigationOnDisclosure', '第十四条第三款'))}本告知书一并答复下列${joined.length}件申请：`,
    ),
    {
      kind: 'table',
      name: '合并答复的申请',
      head: ['申请编号', '申请内容', '审查情况', '依据', '处理结果'],
      rows: joined.map(({ number, words, finding, law, result }) => [number, words, finding, law, result]),
    },
  ];
}
