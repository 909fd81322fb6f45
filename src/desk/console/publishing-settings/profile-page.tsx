import { useParams } from 'react-router';
import { faultsOfIndexRule } from '../../../law/index.ts';
import { publishingSettingsEndpoints } from '../../contract/publishing-settings.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { controlId, useForm, type Fault } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { IndexRuleBuilder } from './index-rule-builder.tsx';
import { profileTerms, termText } from './profile-facts.tsx';
import {
  codesOfValues,
  profileOfValues,
  ruleOfValues,
  valuesOfProfile,
  type ProfileValues,
} from './profile-values.ts';
import type { PublishingSettings } from './settings-page.tsx';
import { texts } from './texts.ts';

const { body: setBody } = publishingSettingsEndpoints.setPublishingProfile;

/** What the schema says of the profile, at the fields of the form. */
function faultsAt(values: ProfileValues, others: Readonly<Record<string, string>>): Fault[] {
  const rule = ruleOfValues(values.parts);
  const [ofRule] = rule === null ? [] : faultsOfIndexRule(rule);
  const parsed = setBody.shape.profile.safeParse(profileOfValues(values, others));
  const found = new Map<string, string>();
  for (const { path, message } of parsed.success ? [] : parsed.error.issues) {
    const root = String(path[0] ?? '');
    const field = root === 'indexRule' ? 'parts' : root === 'indexValues' ? 'bodyCode' : root;
    if (!found.has(field) && field !== 'parts') found.set(field, message);
  }
  if (ofRule !== undefined) found.set('parts', ofRule.sentence);
  return [...found].map(([field, message]) => ({ field, message }));
}

function ProfileForm({ bodyId, found }: { readonly bodyId: string; readonly found: PublishingSettings }) {
  const finish = useFinish();
  const back = `/publishing-settings?body=${bodyId}`;
  const others = found.profile?.indexValues ?? {};
  const form = useForm({
    initially: valuesOfProfile(found.profile, found.bodyName),
    schema: setBody.pick({ actId: true }),
    input: (_, actId) => ({ actId }),
    check: (values) => faultsAt(values, others),
    send: async ({ actId }, values) => {
      await call(publishingSettingsEndpoints.setPublishingProfile, {
        params: { bodyId },
        body: { actId, seenAt: found.profileSetAt, profile: profileOfValues(values, others) },
      });
      finish(back, texts.profileSaved);
    },
  });
  const { values, faults } = form;
  const partFault = faults.find(({ field }) => field === 'parts' || field === 'indexRule')?.message;
  return (
    <ActForm form={form} act={texts.saveProfile} back={back}>
      <TextField form={form} name="issuer" label={texts.issuer} hint={texts.issuerHint} />
      <TextField form={form} name="prefixes" kind="area" label={texts.prefixes} hint={texts.prefixesHint} />
      <h2>{texts.codes}</h2>
      <TextField form={form} name="bodyCode" label={texts.bodyCode} hint={texts.bodyCodeHint} />
      <TextField form={form} name="officeCode" label={texts.officeCode} />
      <TextField form={form} name="classCode" label={texts.classCode} />
      <fieldset className={partFault === undefined ? 'field' : 'field faulty'} id={controlId('parts')}>
        <legend>{texts.parts}</legend>
        {partFault !== undefined && <div className="fault">{partFault}</div>}
        <IndexRuleBuilder
          parts={values.parts}
          put={(parts) => form.set('parts', parts)}
          codes={codesOfValues(values, others)}
          lastNumbers={found.lastIndexNumbers}
        />
      </fieldset>
      <TextField form={form} name="siteName" label={texts.siteName} />
      <TextField form={form} name="siteDomain" label={texts.siteDomain} hint={texts.siteDomainHint} />
      <h2>{texts.terms}</h2>
      <p className="note">{texts.termsHint}</p>
      {profileTerms.map(([name, words, initially]) => (
        <TextField
          key={name}
          form={form}
          name={name}
          label={texts[name]}
          hint={texts.initially(termText(words, initially))}
          inputMode="numeric"
        />
      ))}
    </ActForm>
  );
}

/** What a body prints and counts by. */
export function ProfilePage() {
  const { bodyId = '' } = useParams();
  const query = useRead(publishingSettingsEndpoints.publishingSettings, { params: { bodyId } });
  return (
    <div className="stack">
      <Heading title={texts.profilePage} />
      <Loaded query={query}>
        {(found) => <ProfileForm key={found.profileSetAt} bodyId={bodyId} found={found} />}
      </Loaded>
    </div>
  );
}
