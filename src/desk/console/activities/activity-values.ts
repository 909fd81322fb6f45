import {
  activityKind,
  activityKindIds,
  activityKinds,
  reportTopicIds,
  reportTopics,
  type ActivityKindId,
} from '../../../law/index.ts';
import type { activityEndpoints } from '../../contract/activities.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import type { Fault } from '../form/use-form.ts';
import { texts } from './texts.ts';

export type Activity = AnswerOf<typeof activityEndpoints.activityRecord>;

export const kindOptions = activityKindIds.map((value) => ({ value, title: activityKinds[value].title }));

export const topicOptions = reportTopicIds.map((value) => ({ value, title: reportTopics[value] }));

export const kindTitle = (id: string) => activityKind(id)?.title ?? id;

/** A number with the unit of its kind: 3次. */
export const countText = ({ kind, count }: Pick<Activity, 'kind' | 'count'>) =>
  texts.counted(count, activityKind(kind)?.unit ?? '');

/** What the day of a record of that kind is called. */
export function dateName(kind: string): string {
  if (activityKind(kind)?.lasts === true) return texts.setUpOn;
  if (kind === 'message' || kind === 'key-task') return texts.lastDay;
  return kind === 'rule' ? texts.issuedOn : texts.date;
}

/** A record as its form has it. */
export interface ActivityValues {
  readonly kind: string;
  readonly title: string;
  readonly on: string;
  readonly until: string;
  readonly count: string;
  readonly people: string;
  readonly settled: string;
  readonly remark: string;
  readonly reason: string;
}

export const blankActivity = (on: string, kind = ''): ActivityValues => ({
  kind,
  title: '',
  on,
  until: '',
  count: '1',
  people: '',
  settled: '',
  remark: '',
  reason: '',
});

const shown = (number: number | null) => (number === null ? '' : String(number));

export const valuesOf = ({
  kind,
  title,
  on,
  until,
  count,
  people,
  settled,
  remark,
}: Activity): ActivityValues => ({
  kind,
  title,
  on,
  until: until ?? '',
  count: String(count),
  people: shown(people),
  settled: shown(settled),
  remark,
  reason: '',
});

const numberOf = (text: string) => (text.trim() === '' ? null : Number(text));

/** What the form says, as the door takes it: nothing that the kind does not have. */
export function inputOf({ kind: id, title, on, until, count, people, settled, remark }: ActivityValues) {
  const kind = activityKind(id);
  return {
    kind: id as ActivityKindId,
    title,
    on,
    until: kind?.lasts !== true || until === '' ? null : until,
    count: Number(count),
    people: kind?.people == null ? null : numberOf(people),
    settled: kind?.settled == null ? null : numberOf(settled),
    remark,
  };
}

/** Numbers that cannot be read as such. */
export function faultsOf({ kind: id, count, people, settled }: ActivityValues): Fault[] {
  const kind = activityKind(id);
  const wrong = (field: string, text: string, name: string, needed: boolean): Fault[] =>
    /^\d{1,10}$/u.test(text.trim()) || (!needed && text.trim() === '')
      ? []
      : [{ field, message: texts.wrongNumber(name) }];
  return [
    ...wrong('count', count, texts.count, true),
    ...(kind?.people == null ? [] : wrong('people', people, kind.people, false)),
    ...(kind?.settled == null ? [] : wrong('settled', settled, kind.settled, false)),
  ];
}
