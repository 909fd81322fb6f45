import { applicationChapter } from './guide-application.ts';
import type { GuideChapter, GuideSubject } from './guide-blocks.ts';
import { disclosureChapter } from './guide-disclosure.ts';
import type { GuideFacts } from './guide.ts';
import { remediesChapter } from './guide-remedies.ts';
import { villageGuide } from './guide-village.ts';

/**
 * The guide (政府信息公开指南) of a body: what Article 12 demands, filled in from its facts, and what law says of asking and of
 * what can be done against a reply, in plain words. It is made anew for each reader, so that no copy of it grows old.
 */
export function guideOf(subject: GuideSubject, facts: GuideFacts): readonly GuideChapter[] {
  if (subject.level === 'village') return villageGuide(subject, facts);
  return [disclosureChapter(subject, facts), applicationChapter(facts), remediesChapter(subject, facts)];
}
