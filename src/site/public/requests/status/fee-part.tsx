import type { ReactElement } from 'react';
import { formatChinese, type RequestState } from '../../../../law/index.ts';
import { requestStatusTexts } from '../../texts/request-status.ts';

const texts = requestStatusTexts.fee;

/** 元 with as many decimals as there are 分. */
const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

/** How much, how, and that it came; until when stands beside the sentence. */
export function FeePart({
  state: { fee, ended },
  payment,
}: {
  readonly state: RequestState;
  readonly payment: string;
}): ReactElement | null {
  if (fee === null || fee.cancelled !== null) return null;
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.amount(yuan(fee.fen))}</p>
      {fee.paid === null ? (
        ended === null && (
          <>
            <h3>{texts.how}</h3>
            <p className="typed">{payment === '' ? texts.asNotice : payment}</p>
          </>
        )
      ) : (
        <p>{texts.paid(formatChinese(fee.paid.on))}</p>
      )}
    </section>
  );
}
