import { requestServiceEndpoints } from '../../../contract/request-service.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChecksField, RadioField, TextField } from '../../form/fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { useFinish } from '../../parts/finish.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMe } from '../../parts/person.ts';
import type { RequestCase } from '../words.ts';
import { EnclosuresField } from './enclosures-field.tsx';
import { ProofUpload } from './proof-upload.tsx';
import { texts } from './texts.ts';
import { needsReceipt, type ServiceAnswer, type Way } from './use-service.ts';

interface Values {
  readonly way: Way | '';
  readonly on: string;
  readonly tracking: string;
  readonly files: readonly string[];
  readonly proofs: readonly string[];
}

/** Registers that a letter was served, or sends it: only what was approved goes with it. */
export function ServiceForm({
  params,
  page,
  data,
  answer,
}: {
  readonly params: { readonly bodyId: string; readonly requestId: string; readonly letterId: string };
  readonly page: string;
  readonly data: RequestCase;
  readonly answer: ServiceAnswer;
}) {
  const { today } = useMe();
  const finish = useFinish();
  const { ways, enclosures, missing } = answer;
  const proofs = data.materials.filter(
    ({ material, removed }) => material === 'proof-of-service' && removed === null,
  );
  const given = enclosures.filter(({ why }) => why === null);
  const kept = enclosures.filter(({ why }) => why !== null);
  const form = useForm<Values, typeof requestServiceEndpoints.serveLetter.body>({
    initially: {
      way: '',
      on: today,
      tracking: '',
      files: given.map(({ fileId }) => fileId),
      proofs: [],
    },
    schema: requestServiceEndpoints.serveLetter.body,
    input: ({ way, on, tracking, files, proofs: proven }, actId) => ({
      actId,
      // A blank is refused by the check below.
      way: way === '' ? 'mail' : way,
      on: way === 'electronic' ? today : on,
      tracking: way === 'mail' ? tracking : '',
      files: [...files],
      proofs: way === 'electronic' ? [] : [...proven],
    }),
    check: ({ way, tracking }) =>
      way === ''
        ? [{ field: 'way', message: texts.chooseWay }]
        : way === 'mail' && tracking.trim() === ''
          ? [{ field: 'tracking', message: texts.sayTracking }]
          : [],
    send: async (body) => {
      await call(requestServiceEndpoints.serveLetter, { params, body });
      finish(page, body.way === 'electronic' ? texts.sent : texts.done);
    },
  });
  const { way } = form.values;
  if (missing !== null)
    return (
      <Notice kind="warning" title={texts.missing}>
        {missing}
      </Notice>
    );
  return (
    <ActForm form={form} act={way === 'electronic' ? texts.act.send : texts.act.serve} back={page}>
      <RadioField
        form={form}
        name="way"
        label={texts.way}
        options={ways
          .filter(({ why }) => why === null)
          .map((each) => ({ value: each.way, title: each.title, note: texts.wayNotes[each.way] }))}
      />
      {ways.some(({ why }) => why !== null) && (
        <details>
          <summary>{texts.mayNot}</summary>
          <dl className="facts">
            {ways
              .filter(({ why }) => why !== null)
              .map(({ way: closed, title, why }) => (
                <div key={closed} className="contents">
                  <dt>{title}</dt>
                  <dd>{why}</dd>
                </div>
              ))}
          </dl>
        </details>
      )}
      {way !== '' && way !== 'electronic' && (
        <TextField form={form} name="on" label={texts.on[way]} kind="date" />
      )}
      {way === 'mail' && (
        <TextField form={form} name="tracking" label={texts.tracking} hint={texts.trackingHint} most={40} />
      )}
      <EnclosuresField form={form} given={given} kept={kept} words={texts} />
      {way !== '' && way !== 'electronic' && (
        <>
          {proofs.length === 0 ? (
            needsReceipt(way) && <p className="hint">{texts.noProofs}</p>
          ) : (
            <ChecksField
              form={form}
              name="proofs"
              label={needsReceipt(way) ? texts.proofs : `${texts.proofs}${texts.optional}`}
              hint={texts.proofsHint}
              options={proofs.map(({ fileId, title }) => ({ value: fileId, title }))}
            />
          )}
          <ProofUpload
            params={params}
            before={proofs.length}
            added={(fileId) => form.set('proofs', [...form.values.proofs, fileId])}
          />
        </>
      )}
      <p className="note">{texts.consequences[way]}</p>
    </ActForm>
  );
}
