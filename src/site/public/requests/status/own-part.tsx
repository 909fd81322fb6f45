import type { ReactElement } from 'react';
import { requestFormTexts } from '../../texts/request-form.ts';
import { requestStatusTexts } from '../../texts/request-status.ts';
import { Lines } from '../form/check-page.tsx';
import { whoLines, type SummaryLine } from '../form/summary.ts';
import type { OwnRequest, OwnWords } from '../port.ts';
import { masked } from './masked.ts';

const texts = requestStatusTexts.own;

const wordsLines = ({ title, number, description }: OwnWords): readonly SummaryLine[] => {
  const { what } = requestFormTexts;
  return [
    ...(title === '' ? [] : [[what.name, title] as SummaryLine]),
    ...(number === '' ? [] : [[what.number, number] as SummaryLine]),
    ...(description === '' ? [] : [[what.description, description] as SummaryLine]),
  ];
};

/** What was asked, and by whom: masked, so that nobody beside the applicant reads it; whole where they open it. */
export function OwnPart({ own }: { readonly own: OwnRequest }): ReactElement {
  const { person, words } = own;
  const [first, ...added] = words;
  return (
    <section>
      <h2>{texts.title}</h2>
      {first !== undefined && <Lines lines={wordsLines(first)} />}
      {added.map((each, at) => (
        <section key={at}>
          <h3>{texts.added}</h3>
          <Lines lines={wordsLines(each)} />
        </section>
      ))}
      <h3>{texts.person}</h3>
      {person === null ? (
        <p>{texts.erased}</p>
      ) : (
        <>
          <Lines lines={whoLines(masked(person)).filter(([, value]) => value !== '')} />
          <details className="not-printed">
            <summary>{texts.show}</summary>
            <Lines lines={whoLines(person).filter(([, value]) => value !== '')} />
          </details>
        </>
      )}
    </section>
  );
}
