import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { requestLetterEndpoints } from '../../../contract/request-letters.ts';
import { call } from '../../call/call.ts';
import { forgetShown } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { useForm } from '../../form/use-form.ts';
import { useFinish } from '../../parts/finish.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { LetterSheet } from '../acts/letter-sheet.tsx';
import type { SeenLetter } from '../acts/use-letter-draft.ts';
import { DetailFields } from './detail-fields.tsx';
import { detailFields, detailsOf, valuesOf, type DetailValues } from './details.ts';
import { FaultList } from './fault-list.tsx';
import { texts } from './texts.ts';
import { useLetter } from './use-letter.ts';

type OfLetter = Pick<ReturnType<typeof useLetter>, 'params' | 'page' | 'letterPage'> & {
  readonly seen: SeenLetter;
};

/** A page of one act on a draft; where it is none any more, why nothing can be done. */
function DraftAct({
  title,
  children,
}: {
  readonly title: (kind: string) => string;
  readonly children: (of: OfLetter) => ReactNode;
}) {
  const { params, query, page, letterPage } = useLetter();
  return (
    <div className="stack">
      <Loaded query={query}>
        {(seen) => (
          <>
            <Heading title={title(seen.row.kindTitle)} />
            {seen.may.edit ? (
              children({ params, page, letterPage, seen })
            ) : (
              <>
                <Notice kind="warning">{seen.may.why ?? texts.readOnly}</Notice>
                <div>
                  <LinkButton to={letterPage}>{texts.letter(seen.row.kindTitle)}</LinkButton>
                </div>
              </>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Issue({ of: { params, letterPage, seen } }: { readonly of: OfLetter }) {
  const finish = useFinish();
  const { faults, letter, digest, row } = seen;
  const errors = faults.filter(({ level }) => level === 'error');
  const form = useForm({
    initially: {},
    schema: requestLetterEndpoints.issueLetter.body,
    input: (_: object, actId) => ({ actId, digest }),
    check: () => (errors.length > 0 ? [{ field: 'digest', message: texts.issueFaults }] : []),
    send: async (body) => {
      await call(requestLetterEndpoints.issueLetter, { params, body });
      finish(`${letterPage}/service`, texts.issued);
    },
  });
  return (
    <ActForm form={form} act={texts.issueTitle(row.kindTitle)} back={letterPage}>
      <p className="note">{texts.issueLead}</p>
      <FaultList faults={faults} />
      {seen.masked && <p className="meta">{texts.masked}</p>}
      <LetterSheet letter={letter} />
    </ActForm>
  );
}

/** Issues a letter that no other step issues: it is numbered, dated and kept. */
export const IssueLetterPage = () => (
  <DraftAct title={texts.issueTitle}>
    {(of) =>
      of.seen.may.issue ? <Issue of={of} /> : <Notice kind="warning">{texts.throughApproval}</Notice>
    }
  </DraftAct>
);

function Discard({ of: { params, page, letterPage, seen } }: { readonly of: OfLetter }) {
  const finish = useFinish();
  const form = useForm({
    initially: {},
    schema: requestLetterEndpoints.discardLetter.body,
    input: () => ({ version: seen.row.version }),
    send: async (body) => {
      await call(requestLetterEndpoints.discardLetter, { params, body });
      finish(`${page}/letters`, texts.discarded);
    },
  });
  return (
    <ActForm form={form} act={texts.discard} danger back={letterPage}>
      <p className="note">{texts.discardLead(seen.row.kindTitle)}</p>
    </ActForm>
  );
}

/** Gives up a draft. */
export const DiscardLetterPage = () => (
  <DraftAct title={() => texts.discard}>{(of) => <Discard of={of} />}</DraftAct>
);

function Again({ of: { params, letterPage, seen } }: { readonly of: OfLetter }) {
  const navigate = useNavigate();
  const { kind, version } = seen.row;
  const fields = detailFields(kind);
  const form = useForm<{ details: DetailValues }, typeof requestLetterEndpoints.regenerateLetter.body>({
    initially: { details: valuesOf(seen.details) },
    schema: requestLetterEndpoints.regenerateLetter.body,
    input: ({ details }) => ({ version, details: detailsOf(kind, details, seen.details) }),
    send: async (body) => {
      await call(requestLetterEndpoints.regenerateLetter, { params, body });
      void navigate(letterPage, { state: { done: texts.againDone } });
      forgetShown();
    },
  });
  return (
    <ActForm form={form} act={texts.again} back={letterPage}>
      <p className="note">{texts.againLead}</p>
      <DetailFields
        fields={fields}
        values={form.values.details}
        faults={form.faults}
        put={(details) => form.set('details', details)}
      />
    </ActForm>
  );
}

/** Writes a draft anew from the case as it stands, with what the officer adds. */
export const RegenerateLetterPage = () => (
  <DraftAct title={() => texts.again}>{(of) => <Again of={of} />}</DraftAct>
);
