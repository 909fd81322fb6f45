import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { letterKindIds, letterKindName, letterKinds, type LetterKindId } from '../../../../law/index.ts';
import { requestLetterEndpoints } from '../../../contract/request-letters.ts';
import { call } from '../../call/call.ts';
import { forgetShown } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChoiceField } from '../../form/fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { Heading } from '../../parts/heading.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { OfCase } from '../acts/act-page.tsx';
import { useCase } from '../case/use-case.ts';
import { nameOf } from '../words.ts';
import { DetailFields } from './detail-fields.tsx';
import { detailFields, detailsOf, type DetailValues } from './details.ts';
import { texts } from './texts.ts';

function NewLetter({
  of: { data, params, page },
  kind,
}: {
  readonly of: OfCase;
  readonly kind: LetterKindId;
}) {
  const navigate = useNavigate();
  const toParty = letterKinds[kind].to === 'party';
  const [fields] = useState(() => detailFields(kind));
  const form = useForm<
    { details: DetailValues; partyId: string },
    typeof requestLetterEndpoints.draftLetter.body
  >({
    initially: { details: {}, partyId: data.parties.length === 1 ? (data.parties[0]?.partyId ?? '') : '' },
    schema: requestLetterEndpoints.draftLetter.body,
    input: ({ details, partyId }, letterId) => ({
      letterId,
      kind,
      to: toParty ? { kind: 'party', partyId } : { kind: 'applicant' },
      details: detailsOf(kind, details),
    }),
    check: ({ partyId }) =>
      toParty && partyId === '' ? [{ field: 'partyId', message: texts.chooseParty }] : [],
    send: async (body) => {
      const { letterId } = await call(requestLetterEndpoints.draftLetter, { params, body });
      void navigate(`${page}/letters/${letterId}`);
      forgetShown();
    },
  });
  if (toParty && data.parties.length === 0) return <Notice kind="warning">{texts.noParty}</Notice>;
  const { staffHint } = letterKinds[kind];
  return (
    <ActForm form={form} act={texts.draftNamed(letterKindName(kind))} back={`${page}/letters`}>
      <p className="lead">{staffHint}</p>
      <p className="note">{fields.length > 1 ? texts.newLead : texts.newNothing}</p>
      {toParty && (
        <ChoiceField
          form={form}
          name="partyId"
          label={texts.party}
          blank={texts.chooseParty}
          options={data.parties.map(({ partyId, name }) => ({ value: partyId, title: name }))}
        />
      )}
      <DetailFields
        fields={fields}
        values={form.values.details}
        faults={form.faults}
        put={(details) => form.set('details', details)}
      />
    </ActForm>
  );
}

const isKind = (kind: string): kind is LetterKindId => (letterKindIds as readonly string[]).includes(kind);

/** Drafts a letter of a kind that the address names; what it prints and the case does not know is asked first. */
export function NewLetterPage() {
  const { params, query, page } = useCase();
  const [search] = useSearchParams();
  const kind = search.get('kind') ?? '';
  return (
    <div className="stack">
      <Heading title={isKind(kind) ? texts.newTitle(letterKindName(kind)) : texts.draft} />
      <Loaded query={query}>
        {(data) => (
          <>
            <p className="lead">{nameOf(data)}</p>
            {isKind(kind) ? (
              <NewLetter of={{ data, params, page }} kind={kind} />
            ) : (
              <Notice kind="warning">{texts.unknownKind}</Notice>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
