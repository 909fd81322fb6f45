import type { ReactNode } from 'react';
import { faultsOfGuide, type GuideFault } from '../../../law/index.ts';
import { siteEndpoints } from '../../contract/site.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { guideOfValues, valuesOfGuide } from './guide-values.ts';
import { PublicLink } from './public-link.tsx';
import { ReadingPlaces } from './reading-places.tsx';
import { texts } from './texts.ts';
import { useSite, type Site } from './use-site.ts';

/** What has to be mended at a field, told while one types; what is only missing, more quietly. */
function noted(hint: ReactNode, faults: readonly GuideFault[], field: string): ReactNode {
  const own = faults.filter((fault) => fault.field === field);
  if (own.length === 0) return hint;
  return (
    <>
      {hint !== undefined && <span>{hint}</span>}
      {own.map(({ id, sentence }) => (
        <span key={sentence} className={id === 'G-1' || id === 'G-2' ? 'note-line' : 'note-line fault'}>
          {sentence}
        </span>
      ))}
    </>
  );
}

function GuideForm({
  bodyId,
  back,
  site,
}: {
  readonly bodyId: string;
  readonly back: string;
  readonly site: Site;
}) {
  const finish = useFinish();
  const form = useForm({
    initially: valuesOfGuide(site.guide),
    schema: siteEndpoints.setSiteGuide.body,
    input: (values, actId) => ({ actId, guide: guideOfValues(values), seenAt: site.setAt }),
    send: async (body) => {
      await call(siteEndpoints.setSiteGuide, { params: { bodyId }, body });
      finish(back, texts.guideDone);
    },
  });
  const { values } = form;
  const faults = faultsOfGuide(
    guideOfValues(values),
    { name: site.bodyName, level: site.level },
    site.otherBodies,
  );
  const at = (field: string, hint?: string) => noted(hint, faults, field);
  return (
    <ActForm form={form} act={texts.saveGuide} back={back}>
      <TextField form={form} name="office" label={texts.office} hint={at('office', texts.officeHint)} />
      <TextField form={form} name="address" label={texts.officeAddress} hint={at('address')} />
      <TextField form={form} name="hours" label={texts.hours} hint={at('hours', texts.hoursHint)} />
      <TextField
        form={form}
        name="phone"
        label={texts.phone}
        hint={at('phone', texts.phoneHint)}
        inputMode="tel"
      />
      <TextField form={form} name="fax" label={texts.fax} hint={at('fax')} inputMode="tel" />
      <TextField form={form} name="email" label={texts.email} hint={at('email', texts.emailHint)} />
      <TextField
        form={form}
        name="postcode"
        label={texts.postcode}
        hint={at('postcode')}
        inputMode="numeric"
      />
      <ReadingPlaces form={form} note={at('readingPlaces', texts.readingPlacesHint)} faults={faults} />
      <h2>{texts.supervisor}</h2>
      <p className="note">{texts.supervisorHint}</p>
      <TextField
        form={form}
        name="supervisorName"
        at="supervisor.name"
        label={texts.supervisorName}
        hint={at('supervisor.name')}
      />
      <TextField
        form={form}
        name="supervisorAddress"
        at="supervisor.address"
        label={texts.supervisorAddress}
      />
      <TextField
        form={form}
        name="supervisorPhone"
        at="supervisor.phone"
        label={texts.supervisorPhone}
        hint={at('supervisor.phone')}
        inputMode="tel"
      />
      <TextField
        form={form}
        name="reconsideration"
        label={texts.reconsideration}
        hint={at('reconsideration', texts.reconsiderationHint)}
      />
      <TextField
        form={form}
        name="remarks"
        kind="area"
        label={texts.remarks}
        hint={at('remarks', texts.remarksHint)}
      />
    </ActForm>
  );
}

/** What a body tells of itself in its guide (Art. 12). */
export function GuidePage() {
  const { bodyId, back, query } = useSite();
  return (
    <div className="stack">
      <Heading title={texts.setGuide} />
      <p className="lead">{texts.guideLead}</p>
      <Loaded query={query}>
        {(site) => (
          <>
            <p>
              <PublicLink path={site.guideAddress}>{texts.openGuide}</PublicLink>
            </p>
            <GuideForm key={site.setAt} bodyId={bodyId} back={back} site={site} />
          </>
        )}
      </Loaded>
    </div>
  );
}
