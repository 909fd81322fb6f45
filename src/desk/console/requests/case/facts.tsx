import { outcomes, requestChannels } from '../../../../law/index.ts';
import { dateText } from '../../parts/dates.ts';
import { texts as intake } from '../intake/texts.ts';
import { texts as list } from '../texts.ts';
import type { RequestCase } from '../words.ts';
import { ApplicantLine } from './applicant-line.tsx';
import { texts } from './texts.ts';

/** How the request came, who applies, how it is to be given, and how it ended. */
export function Facts({ data }: { readonly data: RequestCase }) {
  const { wanted, electronic, needsHelp, receiptNo, writtenDownBy, outcome, decidedOn, rated } = data;
  return (
    <section className="panel">
      <h2 className="hidden">{texts.facts}</h2>
      <dl className="facts">
        {outcome !== null && (
          <>
            <dt>{texts.outcome}</dt>
            <dd>
              <strong>
                {decidedOn === null
                  ? outcomes[outcome].title
                  : texts.outcomeOf(outcomes[outcome].title, dateText(decidedOn))}
              </strong>
              {rated !== null && <span className="meta"> {texts.rated(rated.grade)}</span>}
            </dd>
          </>
        )}
        <dt>{texts.applicant}</dt>
        <dd>
          <ApplicantLine data={data} />
        </dd>
        <dt>{texts.channel}</dt>
        <dd>
          {requestChannels[data.channel].title}
          {texts.comma}
          {list.submitted(dateText(data.submittedOn))}
          {receiptNo !== null && <span className="meta"> {texts.receiptNo(receiptNo)}</span>}
          {writtenDownBy !== null && <span className="meta"> {texts.writtenDownBy(writtenDownBy.name)}</span>}
        </dd>
        <dt>{texts.receivedOn}</dt>
        <dd>{data.receivedOn === null ? list.unconfirmed : dateText(data.receivedOn, true)}</dd>
        <dt>{texts.wanted}</dt>
        <dd>
          {[
            texts.wantedOf(intake.forms[wanted.form], intake.ways[wanted.way]),
            ...(wanted.otherIfNot ? [texts.otherIfNot] : []),
            electronic ? texts.electronic : texts.notElectronic,
            ...(needsHelp ? [texts.needsHelp] : []),
          ].join(texts.comma)}
        </dd>
        <dt>{texts.holder}</dt>
        <dd>{data.holder?.name ?? list.nobody}</dd>
        <dt>{texts.body}</dt>
        <dd>{data.bodyName}</dd>
      </dl>
    </section>
  );
}
