import { useMemo, useState } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { OpenComments } from '../parts/comments.tsx';
import { ReportPage } from '../parts/report-page.tsx';
import { sectionOfPlace } from '../place.ts';
import { canDo, whyNot, type OfReport } from '../use-report.ts';
import { Contents } from './contents.tsx';
import { FactPanel } from './fact-panel.tsx';
import { ReferenceContext } from './reference-context.ts';
import { SectionBlock } from './section-block.tsx';
import { textParts } from './section-names.ts';
import { TextForm, useAskedSection } from './text-form.tsx';
import { textValues } from './text-values.ts';
import { texts } from './texts.ts';

/** The text as it was saved, for whoever reads it or cannot change it now. */
function TextShown({ of }: { readonly of: OfReport }) {
  const { report } = of;
  const { facts } = report;
  const [opened, setOpened] = useState<string | null>(null);
  const references = useMemo(() => ({ facts, open: setOpened }), [facts]);
  const { sections } = textValues(report.text, []);
  const alike = new Map(report.check.similarity.map((each) => [each.section, each.lastYear]));
  useAskedSection();
  return (
    <ReferenceContext value={references}>
      <Notice>{whyNot(report, 'text-set') ?? texts.readOnly}</Notice>
      <Contents
        sections={sections}
        facts={facts}
        alike={alike}
        lastMeasures={report.lastYear?.measures.length ?? 0}
      />
      <div className="report-text stack">
        {textParts.map(({ part, title, sections: ids }) => (
          <section key={part} className="panel stack">
            <h2>{title}</h2>
            {ids.map((id) => (
              <SectionBlock
                key={id}
                section={id}
                text={sections[id]}
                facts={facts}
                lastYear={report.lastYear}
                alike={alike.get(id) ?? null}
                comments={report.openComments.flatMap(({ place, text }) =>
                  sectionOfPlace(place) === id ? [text] : [],
                )}
                write={null}
              />
            ))}
          </section>
        ))}
      </div>
      {opened !== null && (
        <FactPanel
          key={opened}
          of={of}
          id={opened}
          text={Object.values(sections).join('\n')}
          renew={null}
          close={() => setOpened(null)}
        />
      )}
    </ReferenceContext>
  );
}

/** 正文: section by section, with the figures of the ledger as live references. */
export function ReportTextPage() {
  return (
    <ReportPage step="text">
      {(of) => (
        <>
          <p className="lead">{texts.intro}</p>
          <OpenComments of={of} />
          {canDo(of.report, 'text-set') ? <TextForm of={of} /> : <TextShown of={of} />}
        </>
      )}
    </ReportPage>
  );
}
