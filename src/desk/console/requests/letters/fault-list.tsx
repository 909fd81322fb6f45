import { LawChips } from '../../parts/law-chip.tsx';
import { Notice } from '../../parts/notice.tsx';
import { texts } from './texts.ts';

interface LetterFault {
  readonly id: string;
  readonly level: 'error' | 'warning' | 'notice';
  readonly sentence: string;
  readonly basis: readonly string[];
}

/** What is wrong with a letter: what must be mended first, each in a sentence with its article. */
export function FaultList({ faults }: { readonly faults: readonly LetterFault[] }) {
  if (faults.length === 0) return null;
  const errors = faults.filter(({ level }) => level === 'error');
  const ordered = [...errors, ...faults.filter(({ level }) => level !== 'error')];
  return (
    <Notice
      kind={errors.length > 0 ? 'danger' : 'warning'}
      title={errors.length > 0 ? texts.faults(errors.length) : texts.warnings(faults.length)}
    >
      <ul>
        {ordered.map(({ id, level, sentence, basis }) => (
          <li key={`${id} ${sentence}`}>
            {texts.levels[level]}：{sentence}
            <LawChips basis={basis} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
