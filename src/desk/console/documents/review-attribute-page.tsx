import { parseCivilDate, faultsOfAttribute, type PublishingFault } from '../../../law/index.ts';
import { documentEndpoints } from '../../contract/documents.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMe } from '../parts/person.ts';
import { AttributeFields } from './attribute-fields.tsx';
import type { AttributeValues } from './document-values.ts';
import { texts } from './texts.ts';
import { useDocument } from './use-document.ts';
import { useDocumentRules } from './use-document-rules.ts';
import { attributeTitle, groundText, type Document } from './words.ts';

function Form({ document, page }: { readonly document: Document; readonly page: string }) {
  const { today } = useMe();
  const { limits } = useDocumentRules(document.bodyId);
  const finish = useFinish();
  const { attribute, groundId, reason, itemId } = document;
  const initially: AttributeValues = { attribute, groundId, reason, reviewOn: '' };
  const faultsOf = (values: AttributeValues): readonly PublishingFault[] => {
    const day = parseCivilDate(today);
    if (day === null || values.attribute === '' || values.groundId === '') return [];
    const decision = {
      attribute: values.attribute,
      groundId: values.groundId,
      reason: values.reason,
      decidedOn: day,
      reviewOn: parseCivilDate(values.reviewOn),
      itemId,
    };
    return faultsOfAttribute(decision, day, limits.attribute);
  };
  const form = useForm({
    initially,
    schema: documentEndpoints.reviewAttribute.body,
    choose: { attribute: texts.chooseAttribute, groundId: texts.chooseGround },
    input: (values, actId) => ({
      actId,
      attribute: values.attribute as 'proactive',
      groundId: values.groundId,
      reason: values.reason,
      reviewOn: values.reviewOn === '' ? null : values.reviewOn,
    }),
    check: (values) =>
      faultsOf(values)
        .filter(({ level }) => level === 'error')
        .map(({ field = 'attribute', sentence }) => ({ field, message: sentence })),
    send: async (body) => {
      const params = { bodyId: document.bodyId, documentId: document.id };
      await call(documentEndpoints.reviewAttribute, { params, body });
      finish(page, texts.reviewed);
    },
  });
  return (
    <ActForm form={form} act={texts.review} back={page}>
      <p className="lead">{document.title}</p>
      <p className="note">
        {texts.reviewNow(attributeTitle(attribute), groundText(groundId).title)}
        <br />
        {texts.reviewLead}
      </p>
      <AttributeFields
        form={form}
        itemId={itemId ?? ''}
        today={today}
        limits={limits.attribute}
        faults={faultsOf(form.values)}
      />
    </ActForm>
  );
}

/** 动态调整: looks at the attribute again. */
export function ReviewAttributePage() {
  const { query, page } = useDocument();
  return (
    <div className="stack">
      <Heading title={texts.review} />
      <Loaded query={query}>{(document) => <Form document={document} page={page} />}</Loaded>
    </div>
  );
}
