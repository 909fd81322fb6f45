import { contrastOf, coloursOf, faultOfColour, faultsOfLook, initialLook } from '../../../law/index.ts';
import { siteEndpoints } from '../../contract/site.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { EmblemField } from './emblem-field.tsx';
import { texts } from './texts.ts';
import { useSite, type Site } from './use-site.ts';

/** The colour on what it is used for, with the figure by which it is judged. */
function Preview({ colour, name }: { readonly colour: string; readonly name: string }) {
  const typed = colour.trim().toLowerCase();
  const fault = typed === '' ? null : faultOfColour(typed);
  if (typed !== '' && !/^#[\da-f]{6}$/u.test(typed)) return null;
  const { main } = typed === '' ? coloursOf('') : { main: typed };
  const figure = contrastOf(main, '#ffffff').toFixed(2);
  return (
    <section className="site-preview" aria-label={texts.preview}>
      {/* Only a colour that can be read is shown with words on it: the preview is a page, too. */}
      {fault?.level === 'error' ? (
        <div className="site-band" style={{ background: main }} aria-hidden />
      ) : (
        <>
          <div className="site-band" style={{ background: main }}>
            {name === '' ? texts.previewName : name}
          </div>
          <p style={{ color: main, textDecoration: 'underline' }}>{texts.previewLink}</p>
        </>
      )}
      <p role="status" className={fault?.level === 'error' ? 'fault' : 'meta'}>
        {fault?.sentence ?? `${texts.contrast(figure)}，${texts.contrastGood}。`}
      </p>
    </section>
  );
}

function LookForm({
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
    initially: site.look ?? initialLook,
    schema: siteEndpoints.setSiteLook.body,
    input: (look, actId) => ({
      actId,
      look: { ...look, mainColour: look.mainColour.trim().toLowerCase() },
      seenAt: site.setAt,
    }),
    check: (look) =>
      faultsOfLook({ ...look, mainColour: look.mainColour.trim().toLowerCase() })
        .filter(({ level }) => level === 'error')
        .map(({ field, sentence }) => ({ field, message: sentence })),
    send: async (body) => {
      await call(siteEndpoints.setSiteLook, { params: { bodyId }, body });
      finish(back, texts.lookDone);
    },
  });
  const { mainColour, name } = form.values;
  const typed = mainColour.trim().toLowerCase();
  return (
    <ActForm form={form} act={texts.saveLook} back={back}>
      <TextField form={form} name="name" label={texts.siteName} hint={texts.siteNameHint} />
      <TextField form={form} name="mainColour" label={texts.mainColour} hint={texts.mainColourHint} />
      <div className="field">
        <label htmlFor="colour-pick">{texts.colourPick}</label>
        <input
          id="colour-pick"
          type="color"
          className="site-pick"
          value={/^#[\da-f]{6}$/u.test(typed) ? typed : coloursOf('').main}
          onChange={(event) => form.set('mainColour', event.target.value)}
        />
      </div>
      <Preview colour={mainColour} name={name} />
      <EmblemField
        bodyId={bodyId}
        emblem={form.values.emblem}
        put={(emblem) => form.set('emblem', emblem)}
        fault={form.faults.find(({ field }) => field === 'emblem')?.message}
      />
      <h2>{texts.footer}</h2>
      <p className="note">{texts.footerHint}</p>
      <TextField form={form} name="sponsor" label={texts.sponsor} />
      <TextField form={form} name="operator" label={texts.operator} />
      <TextField form={form} name="address" label={texts.lookAddress} />
      <TextField form={form} name="phone" label={texts.lookPhone} inputMode="tel" />
      <TextField form={form} name="icp" label={texts.icp} />
      <TextField form={form} name="publicSecurity" label={texts.publicSecurity} />
    </ActForm>
  );
}

/** How the public site of the whole county looks. */
export function LookPage() {
  const { bodyId, back, query } = useSite();
  return (
    <div className="stack">
      <Heading title={texts.setLook} />
      <p className="lead">{texts.lookLead}</p>
      <Loaded query={query}>
        {(site) =>
          site.top ? (
            <LookForm key={site.setAt} bodyId={bodyId} back={back} site={site} />
          ) : (
            <p>{texts.lookOfTop}</p>
          )
        }
      </Loaded>
    </div>
  );
}
