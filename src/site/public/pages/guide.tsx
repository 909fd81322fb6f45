import type { ReactElement } from 'react';
import { civilDate, formatChinese, guideOf, type GuideChapter, type IndexRule } from '../../../law/index.ts';
import { chinaMoment } from '../../../channels/china-moment.ts';
import type { PublicRow } from '../../../ledger/read/site/public-rows.ts';
import type { SiteCall } from '../call.ts';
import { GuideBlocks } from '../components/guide-blocks.tsx';
import { PhoneNumber } from '../components/phone-number.tsx';
import { ListRows } from '../components/list/list-rows.tsx';
import { PublicFrame } from '../frame.tsx';
import { factsOf, subjectOf } from '../guide-of-body.ts';
import { reachOf } from '../name-of.ts';
import { guideTexts as texts } from '../texts/guide.ts';

interface GuidePageProps {
  readonly call: SiteCall;
  readonly indexRule: IndexRule | null;
  /** What was published in the column of guides. */
  readonly items: readonly PublicRow[];
}

/** 政府信息公开指南: the fields of Article 12, then how to ask and what to do against a reply. */
export function GuidePage({ call, indexRule, items }: GuidePageProps): ReactElement {
  const { body } = call;
  const title = body.level === 'village' ? texts.villageTitle : texts.title;
  const chapters = guideOf(subjectOf(call, indexRule), factsOf(call));
  const reach = reachOf(call);
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'guide' }}
      title={title}
      section="guide"
      columnId="guide"
      trail={[{ title, href: null }]}
    >
      <h1>{title}</h1>
      {body.guide !== null && body.guideSetAt !== null && (
        <p className="meta">
          {texts.updated(formatChinese(civilDate(chinaMoment(body.guideSetAt).slice(0, 10))))}
        </p>
      )}
      {body.level !== 'village' && <p className="lead">{texts.lead}</p>}
      <div className="with-contents">
        <nav aria-label={texts.contents} className="contents">
          <ul>
            {chapters.map((chapter) => (
              <li key={chapter.id}>
                <a href={`#${chapter.id}`}>{chapter.title}</a>
                <ul>
                  {chapter.parts.map((part) => (
                    <li key={part.id}>
                      <a href={`#${chapter.id}-${part.id}`}>{part.title}</a>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {hasGaps(chapters) && reach !== null && (
            <p>
              {texts.reach(reach.name)}
              <PhoneNumber number={reach.phone} />
            </p>
          )}
          {chapters.map((chapter) => (
            <section key={chapter.id} className="chapter">
              <h2 id={chapter.id}>{chapter.title}</h2>
              {chapter.parts.map((part) => (
                <section key={part.id}>
                  <h3 id={`${chapter.id}-${part.id}`}>{part.title}</h3>
                  <GuideBlocks call={call} blocks={part.blocks} />
                </section>
              ))}
            </section>
          ))}
          {items.length > 0 && (
            <section className="chapter">
              <h2>{texts.papers}</h2>
              <ListRows call={call} rows={items} withBody={false} />
            </section>
          )}
        </div>
      </div>
    </PublicFrame>
  );
}

/** Something that Article 12 demands is not filled in: people are told how else to reach the office. */
const hasGaps = (chapters: readonly GuideChapter[]): boolean =>
  chapters.some(({ parts }) =>
    parts.some(({ blocks }) =>
      blocks.some((block) => block.kind === 'facts' && block.rows.some(({ value }) => value === '')),
    ),
  );
