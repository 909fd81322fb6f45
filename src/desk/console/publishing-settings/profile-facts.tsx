import {
  initialAttributeRules,
  initialNormativeRules,
  parseCivilDate,
  type IndexPart,
  type IndexRule,
} from '../../../law/index.ts';
import { Notice } from '../parts/notice.tsx';
import { useMe } from '../parts/person.ts';
import { indexExample } from './index-example.ts';
import type { PublishingSettings } from './settings-page.tsx';
import { texts } from './texts.ts';

/** Terms that places set for themselves, with what holds initially. */
export const profileTerms = [
  ['attributeReviewMonths', texts.months, initialAttributeRules.reviewWithinMonths],
  ['normativeYears', texts.years, initialNormativeRules.years],
  ['provisionalYears', texts.years, initialNormativeRules.provisionalYears],
  ['cleanUpYears', texts.years, initialNormativeRules.cleanUpYears],
] as const;

/** A term in words; law may name none. */
export const termText = (words: (count: number) => string, count: number | null) =>
  count === null ? texts.noTerm : words(count);

/** A rule of index numbers in words: 机构代码 / 成文年份 - 流水号. */
export const ruleText = ({ parts }: IndexRule) =>
  parts.map((part: IndexPart) => (part.kind === 'text' ? part.text : texts.partKinds[part.kind])).join(' ');

/** What a body prints and counts by. */
export function ProfileFacts({ found }: { readonly found: PublishingSettings }) {
  const today = parseCivilDate(useMe().today);
  const { profile, lastIndexNumbers } = found;
  if (profile === null) return <Notice kind="warning">{texts.notSet}</Notice>;
  const rule = profile.indexRule as IndexRule | null;
  const example = today === null ? null : indexExample(rule, profile.indexValues, today, lastIndexNumbers);
  return (
    <dl className="facts">
      <dt>{texts.issuer}</dt>
      <dd>{profile.issuer}</dd>
      <dt>{texts.prefixes}</dt>
      <dd>{profile.prefixes.length === 0 ? texts.noPrefixes : profile.prefixes.join('、')}</dd>
      <dt>{texts.indexRule}</dt>
      <dd>
        {rule === null ? texts.indexInitial : ruleText(rule)}
        {example !== null && (
          <>
            <br />
            <span className="meta">{example.sentence}</span>
          </>
        )}
      </dd>
      <dt>{texts.siteName}</dt>
      <dd>{[profile.siteName, profile.siteDomain].filter((each) => each !== '').join(' ') || texts.none}</dd>
      {profileTerms.map(([name, words, initially]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{texts[name]}</dt>
          <dd>{termText(words, profile[name] ?? initially)}</dd>
        </div>
      ))}
    </dl>
  );
}
