import {
  civilDate,
  initialChain,
  type ChainAct,
  type ChainConfig,
  type ChainPerson,
} from '../../src/law/index.ts';

/** People of an invented township; 李四 holds two roles. */
export const chainPeople = {
  zhang: { id: 'zhang', roles: ['clerk'] },
  li: { id: 'li', roles: ['clerk', 'proofreader'] },
  wang: { id: 'wang', roles: ['secrecy-reviewer', 'proofreader'] },
  zhao: { id: 'zhao', roles: ['reviewer-1'] },
  qian: { id: 'qian', roles: ['reviewer-2', 'proofreader'] },
  sun: { id: 'sun', roles: ['reviewer-3', 'office-head'] },
  zhou: { id: 'zhou', roles: ['proofreader'] },
  wu: { id: 'wu', roles: ['proofreader', 'office-head'] },
} as const satisfies Record<string, ChainPerson>;

const reason = '本单位只有两人，没有别人可以校对';

/** Everything that anyone could try next, allowed or not, over a few texts. */
export function conceivableActs(
  at: string,
  config: ChainConfig,
  digests: readonly string[],
): readonly ChainAct[] {
  const people: readonly ChainPerson[] = Object.values(chainPeople);
  const stepIds = config.steps.map(({ id }) => id);
  const comments = [{ place: '第一段', text: '数字不对' }];
  return [
    ...digests.flatMap((digest): readonly ChainAct[] => [
      ...[0, 2].map((openHits): ChainAct => ({ kind: 'screened', at, digest, openHits, rulesVersion: '1' })),
      { kind: 'published', at, by: null, digest },
      ...people.flatMap((by): readonly ChainAct[] => [
        { kind: 'drafted', at, by, digest, changeNote: '更正数字' },
        { kind: 'submitted', at, by, digest, steps: config.steps },
        { kind: 'scheduled', at, by, digest, moment: `${at}5` },
        { kind: 'published', at, by, digest },
        {
          kind: 'published-urgently',
          at,
          by,
          digest,
          reason: '汛情紧急，群众马上要转移',
          on: civilDate('2026-03-02'),
        },
        ...stepIds.flatMap((step): readonly ChainAct[] => [
          { kind: 'passed', at, by, digest, step, opinion: '同意' },
          { kind: 'returned', at, by, digest, step, comments },
        ]),
      ]),
    ]),
    ...people.flatMap((by): readonly ChainAct[] => [
      { kind: 'unscheduled', at, by },
      { kind: 'withdrawn', at, by, reason: '内容有误', notice: '因内容有误撤回' },
      { kind: 'invalidated', at, by, reason: '已经到期' },
      { kind: 'archived', at, by },
      { kind: 'discarded', at, by, reason: '不再发布' },
      ...people.map(({ id }): ChainAct => ({
        kind: 'exempted',
        at,
        by,
        personId: id,
        steps: stepIds,
        reason,
      })),
    ]),
  ];
}

/** A chain of fewer steps, where a body has a reason for it. */
export const shortChain: ChainConfig = {
  ...initialChain,
  steps: initialChain.steps.filter(({ id }) => ['secrecy', 'review-1', 'proof-1'].includes(id)),
  fewerReviewsReason: '本单位只有四名工作人员，分不出三审',
};
