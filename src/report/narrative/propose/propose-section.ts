import { ownNames } from '../../cross-check/text/public-body.ts';
import { mostSimilar } from '../../similarity.ts';
import { plainText } from '../references.ts';
import { sectionIds, type FollowUp, type Measure, type ReportText, type SectionId } from '../report-text.ts';
import { followUp, followUpsOf, unanswered } from './follow-up.ts';
import type { ProposalInput } from './input.ts';
import { lead } from './lead.ts';
import { management } from './management.ts';
import { onRequest } from './on-request.ts';
import { fees, keyTasks } from './other.ts';
import { penFor, type Pen } from './pen.ts';
import { platform } from './platform.ts';
import { preamble } from './preamble.ts';
import { proactive } from './proactive.ts';
import { measures, problems, problemsOf, type ProposedProblem } from './problems.ts';
import { supervision } from './supervision.ts';

const writers: Readonly<Record<SectionId, (pen: Pen) => string>> = {
  preamble,
  lead,
  proactive,
  onRequest,
  management,
  platform,
  supervision,
  followUp,
  problems,
  measures,
  fees,
  keyTasks,
  // What else there is to report no register knows.
  otherMatters: () => '',
};

/** So many sets of wordings are tried; the first that hardly reads like last year's and the neighbours' text is taken, else the one least like them. */
const turns = 36;
const hardly = 0.4;

/** Sections whose sentences go together are written with one pen, that of the first. */
const together: readonly (readonly [SectionId, ...SectionId[]])[] = [['problems', 'measures']];

/**
 * A section of the text in the project's own words, with its figures as live references; empty where the ledger has nothing to
 * say. What did not happen is said as well. The same input gives the same text.
 */
export function proposeSection(section: SectionId, input: ProposalInput): string {
  return writers[section](bestPen(section, input));
}

function bestPen(section: SectionId, input: ProposalInput): Pen {
  const sections = together.find((all) => all.includes(section)) ?? [section];
  const before = sections.map((id) => ({
    write: writers[id],
    texts: [input.lastYear?.sections[id] ?? '', ...(input.others?.[id] ?? [])]
      .filter((text) => text !== '')
      .map(plainText),
  }));
  const first = penFor(input);
  if (before.every(({ texts }) => texts.length === 0)) return first;
  const names = ownNames(input.body.name);
  const compared = before.map(({ write, texts }) => ({ write, alikeTo: mostSimilar(texts, names) }));
  const alikeWith = (pen: Pen) =>
    Math.max(...compared.map(({ write, alikeTo }) => alikeTo(plainText(write(pen)))));
  let best = { pen: first, alike: alikeWith(first) };
  for (let turn = 1; turn < turns && best.alike >= hardly; turn += 1) {
    const pen = penFor(input, turn);
    const alike = alikeWith(pen);
    if (alike < best.alike) best = { pen, alike };
  }
  return best.pen;
}

/** The problems that the ledger shows, each with its fact and a measure, worded as in the proposed section. */
export const proposeProblems = (input: ProposalInput): readonly ProposedProblem[] =>
  problemsOf(bestPen('problems', input));

/** What became of last year's measures, as far as that is known. */
export const proposeFollowUps = (input: ProposalInput): readonly FollowUp[] => followUpsOf(penFor(input));

/** Last year's measures that nobody has answered yet. */
export const unansweredMeasures = (input: ProposalInput): readonly Measure[] => unanswered(penFor(input));

/** The whole text as it can be proposed. */
export function proposeText(input: ProposalInput): ReportText {
  const sections = Object.fromEntries(
    sectionIds.map((section) => [section, proposeSection(section, input)]),
  ) as Record<SectionId, string>;
  return {
    sections,
    measures: proposeProblems(input).map(({ id, problem, measure }) => ({
      id,
      problem: plainText(problem),
      measure,
    })),
    followUps: proposeFollowUps(input),
  };
}
