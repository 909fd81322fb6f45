import { faultOfSlug } from '../../../law/index.ts';
import { siteEndpoints } from '../../contract/site.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { texts } from './texts.ts';
import { useSite, type Site } from './use-site.ts';

function SlugForm({
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
    initially: { slug: site.slug ?? '' },
    schema: siteEndpoints.setSiteSlug.body,
    input: ({ slug }, actId) => ({ actId, slug, seenAt: site.setAt }),
    check: ({ slug }) => {
      const fault = slug.trim() === '' ? null : faultOfSlug(slug.trim());
      return fault === null ? [] : [{ field: 'slug', message: fault }];
    },
    send: async (body, { slug }) => {
      await call(siteEndpoints.setSiteSlug, { params: { bodyId }, body });
      finish(back, texts.slugDone(slug.trim()));
    },
  });
  const typed = form.values.slug.trim();
  return (
    <ActForm form={form} act={texts.setSlug} back={back}>
      <p>{texts.slugHappens}</p>
      <TextField form={form} name="slug" label={texts.slug} hint={texts.slugHint} most={30} />
      {typed !== '' && faultOfSlug(typed) === null && (
        <p className="meta">{texts.slugPreview(new URL(`/${typed}/`, window.location.origin).href)}</p>
      )}
    </ActForm>
  );
}

/** Under which part of the address a body's pages stand. */
export function SlugPage() {
  const { bodyId, back, query } = useSite();
  return (
    <div className="stack">
      <Heading title={texts.setSlug} />
      <Loaded query={query}>
        {(site) => <SlugForm key={site.setAt} bodyId={bodyId} back={back} site={site} />}
      </Loaded>
    </div>
  );
}
