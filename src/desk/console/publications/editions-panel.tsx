import { Button } from 'antd';
import { useId, useState } from 'react';
import { minuteText } from '../parts/dates.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { texts as common } from '../parts/texts.ts';
import { EditionDiff } from './diff/edition-diff.tsx';
import { EditionPanel } from './edition-panel.tsx';
import { texts } from './texts.ts';
import { editionOf, useEdition, type Finding, type PublicationWhole } from './use-publication.ts';

type Params = { readonly bodyId: string; readonly publicationId: string };

/** Where what a screening by newer rules found in the public edition is let through. */
const letThroughPage = ({ bodyId, publicationId }: Params, digest: string, fingerprint: string) =>
  `/reviews/${bodyId}/${publicationId}/let-through/${encodeURIComponent(fingerprint)}?${new URLSearchParams({
    seen: digest,
  }).toString()}`;

interface Choice {
  readonly digest: string;
  readonly title: string;
}

function Choices({
  label,
  choices,
  value,
  put,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly put: (digest: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="choice" value={value} onChange={(event) => put(event.target.value)}>
        {choices.map(({ digest, title }) => (
          <option key={digest} value={digest}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

function Compared({
  params,
  before,
  after,
}: {
  readonly params: Params;
  readonly before: string;
  readonly after: string;
}) {
  const old = useEdition(params, before);
  const now = useEdition(params, after);
  return (
    <Loaded query={old}>
      {(oldAnswer) => (
        <Loaded query={now}>
          {(nowAnswer) => <EditionDiff before={editionOf(oldAnswer)} after={editionOf(nowAnswer)} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Compare({ params, choices }: { readonly params: Params; readonly choices: readonly Choice[] }) {
  const [before, setBefore] = useState(choices[1]?.digest ?? '');
  const [after, setAfter] = useState(choices[0]?.digest ?? '');
  const [shown, setShown] = useState<{ readonly before: string; readonly after: string } | null>(null);
  return (
    <section className="panel stack tight">
      <h2>{texts.compare}</h2>
      <div className="filters compare">
        <Choices label={texts.compareOld} choices={choices} value={before} put={setBefore} />
        <Choices label={texts.compareNew} choices={choices} value={after} put={setAfter} />
        <Button onClick={() => setShown({ before, after })}>{texts.compareShow}</Button>
      </div>
      {shown !== null && <Compared params={params} {...shown} />}
    </section>
  );
}

/** What the public sees now, then every edition with its note; any two of them can be compared. */
export function EditionsPanel({
  whole: { publication, editions, working, may },
  params,
}: {
  readonly whole: PublicationWhole;
  readonly params: Params;
}) {
  const newest = editions.toSorted((a, b) => b.edition - a.edition);
  const now = publication.publicState === 'withdrawn' ? undefined : newest[0];
  const mayLetThrough = (publication.rescreenedOpen ?? 0) > 0 && may.letThrough.allowed;
  const choices = [
    ...(working !== null && working.submitted
      ? [{ digest: working.digest, title: texts.workingOption(working.edition) }]
      : []),
    ...newest.map(({ digest, edition, publishedAt }) => ({
      digest,
      title: `${texts.edition(edition)} ${minuteText(publishedAt)}`,
    })),
  ];
  if (newest.length === 0) return null;
  return (
    <>
      {now !== undefined && (
        <EditionPanel
          title={texts.nowPublic}
          subtitle={texts.nowPublicEdition(now.edition, minuteText(now.publishedAt))}
          params={params}
          digest={now.digest}
          open={working?.submitted !== true}
          {...(mayLetThrough
            ? {
                act: ({ fingerprint }: Finding) => (
                  <LinkButton to={letThroughPage(params, now.digest, fingerprint)}>
                    {texts.letThroughAct}
                  </LinkButton>
                ),
              }
            : {})}
        />
      )}
      <section className="panel">
        <h2>{texts.editions}</h2>
        <ol reversed className="plain-list stack tight">
          {newest.map(({ edition, digest, publishedAt, publishedBy, changeNote, urgent }) => (
            <li key={edition}>
              <strong>{texts.edition(edition)}</strong>{' '}
              {texts.publishedBy(minuteText(publishedAt), publishedBy?.name ?? texts.bySchedule)}
              {urgent && <span className="state warning"> {texts.urgent}</span>}
              <br />
              <span className="meta">
                {changeNote === null
                  ? edition === 1
                    ? texts.firstEdition
                    : common.none
                  : texts.changeNote(changeNote)}
              </span>
              {now?.digest !== digest && (
                <EditionPanel plain title={texts.showText} params={params} digest={digest} />
              )}
            </li>
          ))}
        </ol>
      </section>
      {choices.length > 1 && <Compare params={params} choices={choices} />}
    </>
  );
}
