import { useParams, useSearchParams } from 'react-router';
import { reviewEndpoints } from '../../contract/reviews.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { FindingList } from '../publications/finding-list.tsx';
import { newestEdition } from '../publications/state-sentences.ts';
import {
  useEdition,
  usePublication,
  type Finding,
  type PublicationWhole,
  type Screening,
} from '../publications/use-publication.ts';
import { againWhenStale, OpenAgain } from './decided.tsx';
import { reviewPageOf } from './review-page-of.ts';
import { texts } from './texts.ts';

interface Seen {
  readonly whole: PublicationWhole;
  readonly params: { readonly bodyId: string; readonly publicationId: string };
  readonly digest: string;
  readonly back: string;
}

function LetThrough({
  seen: { whole, params, digest, back },
  finding,
  screening,
}: {
  readonly seen: Seen;
  readonly finding: Finding;
  readonly screening: Screening;
}) {
  const finish = useFinish();
  const { title } = whole.publication;
  const form = useForm({
    initially: { reason: '' },
    schema: reviewEndpoints.letHitThrough.body,
    input: ({ reason }, actId) => ({ actId, digest, fingerprint: finding.fingerprint, reason }),
    send: async (body) => {
      await call(reviewEndpoints.letHitThrough, { params, body });
      finish(back, texts.letThroughDone);
    },
  });
  return (
    <ActForm form={form} act={texts.letThrough} back={back} more={againWhenStale(form.refusal, back)}>
      <p className="lead">
        {title === '' ? texts.untitled : title}
        <br />
        {texts.letThroughHappens}
      </p>
      <section className="panel">
        <FindingList screening={{ ...screening, findings: [finding] }} plain />
      </section>
      <TextField form={form} name="reason" label={texts.letThroughReason} hint={texts.letThroughHint} />
    </ActForm>
  );
}

function Gone({ back, sentence }: { readonly back: string; readonly sentence: string }) {
  return (
    <Notice kind="warning">
      <p>{sentence}</p>
      <p>
        <OpenAgain to={back} />
      </p>
    </Notice>
  );
}

function WithFinding({ seen }: { readonly seen: Seen }) {
  const { fingerprint = '' } = useParams();
  const query = useEdition(seen.params, seen.digest);
  return (
    <Loaded query={query}>
      {({ screening }) => {
        const finding = screening?.findings.find((each) => each.fingerprint === fingerprint);
        return screening === null || finding === undefined || !finding.open ? (
          <Gone back={seen.back} sentence={texts.findingGone} />
        ) : (
          <LetThrough seen={seen} finding={finding} screening={screening} />
        );
      }}
    </Loaded>
  );
}

/** Lets one finding stand, with its reason: in the text under review, or in what is public where newer rules found it. */
export function LetThroughPage() {
  const { params, page, query } = usePublication();
  const [search] = useSearchParams();
  const digest = search.get('seen') ?? '';
  return (
    <div className="stack">
      <Heading title={texts.letThrough} />
      <Loaded query={query}>
        {(whole) => {
          const { working, urgency, editions, may } = whole;
          const reviewed = working?.submitted === true ? working.digest : urgency?.digest;
          const isPublic = newestEdition(editions)?.digest === digest;
          const back =
            reviewed === digest ? reviewPageOf({ bodyId: params.bodyId, id: params.publicationId }) : page;
          if (reviewed !== digest && !isPublic) return <Gone back={back} sentence={texts.stale} />;
          if (!may.letThrough.allowed)
            return <Gone back={back} sentence={may.letThrough.why ?? texts.stale} />;
          return <WithFinding seen={{ whole, params, digest, back }} />;
        }}
      </Loaded>
    </div>
  );
}
