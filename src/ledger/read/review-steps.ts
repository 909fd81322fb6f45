import {
  currentStep,
  refusalOfReviewer,
  roles,
  type ChainStep,
  type Round,
  type StepKind,
} from '../../law/index.ts';
import { openTo, type NamedReviewer } from './chain-people.ts';
import { statedBy, type PublicationAct } from './publication-acts.ts';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** A step of the review chain, and how far it has come. */
export interface StepRow {
  readonly id: string;
  readonly kind: StepKind;
  readonly title: string;
  readonly state: 'passed' | 'returned' | 'current' | 'waiting';
  /** How many have to pass it. */
  readonly people: number;
  readonly passes: readonly {
    readonly by: Person;
    /** ISO 8601. */
    readonly at: string;
    readonly opinion: string;
    /** One person did several steps, by a reasoned exception. */
    readonly underException: boolean;
  }[];
  /** Who may do it as things stand; nobody for a step that was done. */
  readonly may: readonly Person[];
  /** 一审、校对人, or the names of those who were named for it. */
  readonly who: string;
}

/** The steps of a round, with who passed them and who may do those that are left. */
export function stepsOf(
  round: Round,
  facts: {
    readonly acts: readonly PublicationAct[];
    /** Everyone who works in the body today. */
    readonly people: readonly NamedReviewer[];
    readonly nameOf: (staffId: string) => string;
    /** False while it is not under review: nobody's turn. */
    readonly underReview: boolean;
  },
): readonly StepRow[] {
  const { people, nameOf, underReview } = facts;
  const current = underReview ? currentStep(round) : null;
  return round.steps.map((step) => {
    const passes = passesOf(round, step, facts);
    const done = passes.length >= step.people;
    const returned = !underReview && round.returned?.step === step.id;
    return {
      id: step.id,
      kind: step.kind,
      title: step.title,
      state: returned ? 'returned' : done ? 'passed' : current?.id === step.id ? 'current' : 'waiting',
      people: step.people,
      passes,
      may: done
        ? []
        : people
            .filter((person) => mayDo(person, step.id, openTo(round, person)))
            .map(({ id, name }) => ({ id, name })),
      who:
        step.persons.length > 0
          ? step.persons.map(nameOf).join('、')
          : step.roles.map((role) => roles[role].title).join('、'),
    };
  });
}

function mayDo(person: NamedReviewer, stepId: string, round: Round): boolean {
  const step = round.steps.find(({ id }) => id === stepId);
  return step !== undefined && refusalOfReviewer(person, step, round) === null;
}

function passesOf(
  round: Round,
  step: ChainStep,
  {
    acts,
    nameOf,
  }: { readonly acts: readonly PublicationAct[]; readonly nameOf: (staffId: string) => string },
): StepRow['passes'] {
  return round.passed.flatMap(({ step: passed, personId }) => {
    if (passed !== step.id) return [];
    // The last such act: an earlier one may be of a round that was returned.
    const act = acts.findLast((each) => {
      const stated = statedBy(each, 'publication.passed');
      return each.actorId === personId && stated?.step === step.id && stated.digest === round.digest;
    });
    return [
      {
        by: { id: personId, name: nameOf(personId) },
        at: act?.at ?? '',
        opinion: act === undefined ? '' : (statedBy(act, 'publication.passed')?.opinion ?? ''),
        underException: isUnderException(round, step.id, personId),
      },
    ];
  });
}

/** True where he could do this step only by an exception: he did another one, or ordered the urgent publication. */
function isUnderException(round: Round, step: string, personId: string): boolean {
  const several = round.passed.filter((pass) => pass.personId === personId).length > 1;
  const ordered = 'orderedBy' in round && round.orderedBy === personId;
  return (
    (several || ordered) &&
    round.exemptions.some((exemption) => exemption.personId === personId && exemption.steps.includes(step))
  );
}
