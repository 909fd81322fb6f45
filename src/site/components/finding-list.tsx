import type { ReactElement } from 'react';
import { citationText } from '../../law/index.ts';
import type { NarrativePart, Reading, Where } from '../../report/index.ts';
import { cellName, editionOfTable } from '../../report/cell-name.ts';
import { ruleNamed } from '../../report/cross-check/rules.ts';
import { texts } from '../texts.ts';
import { linkTarget, type Numbered } from './marks.ts';
import { Tag, wordOf, type SaidOfFile } from './outcome.tsx';

interface FindingListProps {
  readonly id: string;
  readonly reading: Reading;
  readonly findings: readonly Numbered[];
  readonly said: SaidOfFile;
}

/** Every finding of a file, worst first, each with its place, its rule and what to do. */
export function FindingList({ id, reading, findings, said }: FindingListProps): ReactElement {
  const sentences = [
    ...said.omissions.map((text) => ({ text, shown: 'notJudged' as const })),
    ...said.remarks.map((text) => ({ text, shown: 'notice' as const })),
  ];
  return (
    <ol className="findings">
      {findings.map((each) => (
        <FindingItem key={each.number} id={id} reading={reading} each={each} />
      ))}
      {sentences.map(({ text, shown }, index) => (
        <li key={text} id={`${id}-${findings.length + index + 1}`} className="finding">
          <p className="message">
            <Tag shown={shown}>{wordOf(shown)}</Tag> {text}
          </p>
        </li>
      ))}
    </ol>
  );
}

function FindingItem({ id, reading, each }: { id: string; reading: Reading; each: Numbered }): ReactElement {
  const { finding, number, shown } = each;
  const rule = ruleNamed(finding.rule);
  const basis = [...new Set((rule?.basis ?? []).map(citationText))].join('、');
  const { table } = finding.where;
  const target = linkTarget(id, reading, finding.where);
  return (
    <li id={`${id}-${number}`} className="finding">
      <p className="message">
        <Tag shown={shown}>{wordOf(shown)}</Tag> {finding.message}
      </p>
      {finding.advice !== undefined && (
        <p className="advice">
          {texts.results.advice}
          {finding.advice}
        </p>
      )}
      <p className="rule">
        {table !== undefined && target !== null ? (
          <a href={`#${target}`} data-column={finding.where.column}>
            {texts.results.place(cellName(reading.report, { ...finding.where, table }))}
          </a>
        ) : (
          <span>{partName(reading, finding.where)}</span>
        )}
        <span>
          {texts.results.rule(finding.rule)}
          {rule === undefined ? '' : `“${rule.title}”`}
        </span>
        {basis !== '' && <span>{`${texts.results.basis}${basis}`}</span>}
      </p>
    </li>
  );
}

/** 一、总体情况, as the form numbers and names it. */
function partName(reading: Reading, { part = 'document' }: Where): string {
  if (part === 'title' || part === 'document' || part === 'preamble') return texts.results.parts[part];
  const narrative: NarrativePart = part;
  const form = editionOfTable(reading.report, 3).parts.find(
    ({ content }) => 'narrative' in content && content.narrative === narrative,
  );
  return form === undefined ? texts.results.parts.document : `${form.number}、${form.title}`;
}
