import { useEffect, useState } from 'react';
import { reportEndpoints } from '../../../contract/reports.ts';
import { call } from '../../call/call.ts';
import type { ReportCheck, ReportParams } from '../use-report.ts';
import { savedText, type TextValues } from './text-values.ts';

/** Milliseconds of rest after which a text is checked. */
const rest = 2000;

/** What the checks say of the text as it stands on the page; as it was saved until it is changed. */
export function useLiveCheck(
  params: ReportParams,
  saved: ReportCheck,
  values: TextValues,
  touched: boolean,
): ReportCheck {
  const [check, setCheck] = useState(saved);
  const { bodyId, reportId } = params;
  const text = JSON.stringify(savedText(values));
  useEffect(() => {
    if (!touched) return;
    let gone = false;
    const timer = setTimeout(() => {
      call(reportEndpoints.checkReport, {
        params: { bodyId, reportId },
        body: { text: JSON.parse(text) as ReturnType<typeof savedText> },
      }).then(
        (answer) => {
          if (!gone) setCheck(answer);
        },
        // The last answer stands; saving checks again.
        () => undefined,
      );
    }, rest);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text, touched, bodyId, reportId]);
  return check;
}
