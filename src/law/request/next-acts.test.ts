import { describe, expect, it, test } from 'vitest';
import { tell } from '../../../tests/support/request-story.ts';
import type { StoryPerson } from '../../../tests/support/request-teller.ts';
import { civilDate } from '../calendar/civil-date.ts';
import { nextActs } from './next-acts.ts';

function actsAfter(story: string, today: string, person: StoryPerson = 'officer') {
  const { teller, refusedStep } = tell(story);
  if (teller.state === null || refusedStep !== '') throw new Error(refusedStep);
  teller.today = civilDate(today);
  return nextActs(teller.state, teller.context(person));
}

const openKinds = (story: string, today: string, person?: StoryPerson) =>
  actsAfter(story, today, person)
    .filter(({ refusal }) => refusal === null)
    .map(({ kind, of }) => (of === null ? kind : `${kind} ${of}`));

describe('the next acts', () => {
  it('begin with the confirmation where the day of receipt is open', () => {
    const kinds = openKinds('2026-09-18 传真', '2026-09-18');
    expect(kinds.slice(0, 3)).toEqual(['confirmed', 'contact-tried', 'handed-on']);
    expect(kinds).not.toContain('registered');
  });

  it('ask early whether the request is clear, with until when', () => {
    const acts = actsAfter('2026-09-18 当面', '2026-09-18');
    expect(acts.slice(0, 2).map(({ kind, until }) => [kind, until])).toEqual([
      ['found-clear', '2026-09-29'],
      ['clarification-asked', '2026-09-29'],
    ]);
    expect(acts.find(({ kind }) => kind === 'submitted')?.until).toBe('2026-10-22');
  });

  it('stand once for each third party that is waited for', () => {
    const story =
      '2026-09-18 当面; 9-22 征求第三方 甲公司; 9-22 送达 第三方; 9-23 征求第三方 乙公司; 9-24 第三方同意 甲公司';
    expect(openKinds(story, '2026-09-24').filter((kind) => kind.startsWith('party-answered'))).toEqual([
      'party-answered 乙公司',
    ]);
    expect(openKinds(story, '2026-09-24').filter((kind) => kind.startsWith('served'))).toHaveLength(1);
  });

  it('explain what cannot be done, after what can', () => {
    const acts = actsAfter('2026-09-18 当面; 9-21 判定明确', '2026-10-30');
    const sentence = (kind: string) => acts.find((act) => act.kind === kind)?.refusal?.sentence ?? '';
    expect(sentence('clarification-asked')).toContain('已经判定内容明确');
    expect(sentence('extended')).toContain('公开工作机构负责人');
    expect(sentence('fee-noticed')).toContain('已经过了');
    expect(sentence('handed-on')).toContain('已经登记');
    expect(sentence('party-answered')).toContain('没有等答复的第三方');
  });

  it('do not ask whether the request is clear once it is too late to ask the applicant', () => {
    const acts = actsAfter('2026-09-18 当面', '2026-09-30');
    expect(acts.find(({ kind }) => kind === 'found-clear')?.refusal?.sentence).toContain('按内容明确办理');
    expect(openKinds('2026-09-18 当面', '2026-09-29')).toContain('found-clear');
    const clarified = '2026-09-18 当面; 9-21 告知补正; 9-21 送达 补正; 9-24 收到补正';
    expect(openKinds(clarified, '2026-09-28')).not.toContain('found-clear');
  });

  it('offer the extension to the head', () => {
    expect(openKinds('2026-09-18 当面', '2026-10-12', 'head')).toContain('extended');
    expect(openKinds('2026-09-18 当面', '2026-10-12')).not.toContain('extended');
  });

  test.each<readonly [StoryPerson, boolean]>([
    ['head', true],
    ['leader', false],
    ['officer', false],
  ])('offer the signature to whom it belongs: %s', (person, offered) => {
    const story = '2026-09-18 当面; 9-24 送审 部分公开';
    expect(openKinds(story, '2026-09-24', person).includes('passed')).toBe(offered);
  });

  it('offer sending again only for what was not sent or came back', () => {
    const sent = '2026-09-18 当面; 9-24 决定 没有现成信息; 9-24 寄出';
    const kinds = (story: string) => openKinds(story, '2026-09-30').map((kind) => kind.split(' ')[0]);
    expect(kinds('2026-09-18 当面; 9-24 决定 没有现成信息')).toContain('served');
    expect(kinds(sent)).not.toContain('served');
    expect(kinds(sent)).toContain('service-noted');
    expect(kinds(`${sent}; 9-28 退信`)).toContain('served');
    expect(kinds(`${sent}; 9-28 妥投`)).not.toContain('service-noted');
  });

  test.each<readonly [string, boolean]>([
    ['予以公开', true],
    ['部分公开', true],
    ['没有现成信息', false],
  ])('offer to make public for all what was given: %s', (outcome, offered) => {
    const kinds = openKinds(`2026-09-18 当面; 9-24 决定 ${outcome}`, '2026-09-28');
    expect(kinds.includes('promoted')).toBe(offered);
  });

  it('leave little to an archived case', () => {
    const kinds = openKinds('2026-09-18 当面; 9-24 决定 没有现成信息; 9-24 送达; 9-28 归档', '2026-09-28');
    expect(kinds).toEqual(['reopened', 'assigned', 'material-added', 'noted']);
  });
});
