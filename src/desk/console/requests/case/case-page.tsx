import { phaseTitle } from '../../../../law/index.ts';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { nextPages } from '../act-pages.ts';
import { texts as list } from '../texts.ts';
import type { RequestCase } from '../words.ts';
import { AfterSection } from '../privacy/after-section.tsx';
import { RedressSection } from '../redress/redress-section.tsx';
import { ClockPanel } from './clock-panel.tsx';
import { useMe } from '../../parts/person.ts';
import { ConsultedSection } from './consulted-section.tsx';
import { ContentSection } from './content-section.tsx';
import { Facts } from './facts.tsx';
import { FormSection } from './form-section.tsx';
import { LetterSection } from './letter-section.tsx';
import { LinkSection } from './link-section.tsx';
import { MaterialSection } from './material-section.tsx';
import { NextPanel } from './next-panel.tsx';
import { SearchSection } from './search-section.tsx';
import { texts } from './texts.ts';
import { Timeline } from './timeline.tsx';
import { useCase } from './use-case.ts';

function Anchors({ data }: { readonly data: RequestCase }) {
  const parts = [
    ['content', texts.content, null],
    ['timeline', texts.timeline, data.timeline.length],
    ['searches', texts.searches, data.searches.length],
    ['letters', texts.letters, data.letters.length],
    ['materials', texts.materials, data.materials.length],
    ['links', texts.links, data.links.length],
    ['redress', texts.redress, null],
  ] as const;
  return (
    <nav className="anchors no-print" aria-label={texts.anchors}>
      {parts.map(([id, title, count]) => (
        <a key={id} href={`#${id}`}>
          {count === null ? title : texts.anchor(title, count)}
        </a>
      ))}
    </nav>
  );
}

/** One request: its clocks first, then what may be done, then everything of the case on one page with anchors. */
export function CasePage() {
  const { query, page } = useCase();
  const { body } = useMe();
  return (
    <Loaded query={query}>
      {(data) => {
        const pages = nextPages(data, page);
        // Papers name persons: who supervises from another body sees that they are there, and no more.
        const opens = body.id === data.bodyId;
        return (
          <div className="stack">
            <div>
              <p className="meta">{[data.number ?? list.unregistered, phaseTitle(data)].join(texts.comma)}</p>
              <Heading title={data.matter === '' ? list.noMatter : data.matter} />
            </div>
            <ClockPanel data={data} pages={pages} />
            <NextPanel data={data} pages={pages} />
            <Facts data={data} />
            <Anchors data={data} />
            <ContentSection data={data} />
            <ConsultedSection data={data} />
            <Timeline entries={data.timeline} />
            <SearchSection data={data} />
            <LetterSection data={data} page={opens ? page : null} />
            <MaterialSection data={data} opens={opens}>
              {opens && (
                <div className="row no-print">
                  <LinkButton to={`${page}/materials`}>
                    {data.may.handle ? texts.keepMaterials : texts.allMaterials}
                  </LinkButton>
                  {data.archived !== null && <LinkButton to={`${page}/archive`}>{texts.volume}</LinkButton>}
                </div>
              )}
            </MaterialSection>
            <FormSection data={data} />
            <LinkSection data={data} />
            <RedressSection data={data} />
            <AfterSection data={data} />
          </div>
        );
      }}
    </Loaded>
  );
}
