import { Button } from 'antd';
import { isCountedFact, isDerivedFact } from '../../../../law/index.ts';
import { factNow, factTitle, parseReferences, shownFact } from '../../../../report/index.ts';
import { useState } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { EnterFigure } from '../figures/figure-forms.tsx';
import { RecordsBehind } from '../parts/records-behind.tsx';
import { SidePanel } from '../parts/side-panel.tsx';
import { canDo, type OfReport } from '../use-report.ts';
import { texts } from './texts.ts';

/** The figures with which a fact stands in a text. */
const writtenIn = (text: string, id: string): readonly number[] =>
  parseReferences(text).flatMap((segment) =>
    segment.kind === 'reference' && segment.id === id ? [segment.written] : [],
  );

/** A figure of the text: what is written, what the ledger has, the records behind it, and one button that brings it up to date. */
export function FactPanel({
  of: { report, params },
  id,
  text,
  renew,
  close,
}: {
  readonly of: OfReport;
  readonly id: string;
  /** Of all sections. */
  readonly text: string;
  /** Null where the text is not written on. */
  readonly renew: ((id: string) => void) | null;
  readonly close: () => void;
}) {
  const [told, setTold] = useState<string | null>(null);
  const fact = factTitle(id);
  const unit = fact?.unit ?? '';
  const now = factNow(id, report.facts);
  const said = (value: number) => texts.value(shownFact(id, value), unit);
  const written = [...new Set(writtenIn(text, id))];
  const stale = written.some((value) => value !== now);
  const entered = report.entered.find(({ place }) => place === id);
  return (
    <SidePanel title={fact?.title ?? id} close={close}>
      <div role="status">{told !== null && <Notice kind="success">{told}</Notice>}</div>
      <dl className="facts">
        {written.length > 0 && (
          <>
            <dt>{texts.inText}</dt>
            <dd>{written.map(said).join('，')}</dd>
          </>
        )}
        <dt>{report.frozen === null ? texts.ledger : texts.ledgerFrozen}</dt>
        <dd>
          {now === null ? texts.noFigure : said(now)}
          {entered !== undefined && <span className="meta"> {texts.entered(entered.from)}</span>}
        </dd>
      </dl>
      {stale && now === null && <Notice kind="danger">{texts.goneLead}</Notice>}
      {stale && now !== null && renew !== null && (
        <p>
          <Button
            type="primary"
            onClick={() => {
              renew(id);
              close();
            }}
          >
            {texts.renew(said(now))}
          </Button>
        </p>
      )}
      {fact?.place != null && <RecordsBehind params={params} place={fact.place} />}
      {isCountedFact(id) && !isDerivedFact(id) && fact?.place === id && canDo(report, 'figure-entered') && (
        <details>
          <summary>{texts.enter}</summary>
          <EnterFigure
            params={params}
            place={id}
            unit={unit}
            initially={{
              value: entered === undefined ? '' : String(entered.value),
              source: entered?.from ?? '',
            }}
            told={setTold}
          />
        </details>
      )}
    </SidePanel>
  );
}
