import { documentEndpoints } from '../../contract/documents.ts';
import { call } from '../call/call.ts';
import { ReasonForm } from '../form/reason-form.tsx';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { texts } from './texts.ts';
import { useDocument } from './use-document.ts';

/** Strikes a wrong entry out. */
export function StrikeOutDocumentPage() {
  const { params, query, page } = useDocument();
  const finish = useFinish();
  const title = query.data?.title ?? '';
  return (
    <div className="stack">
      <Heading title={texts.strikeOut} />
      <ReasonForm
        act={texts.strikeOut}
        back={page}
        danger
        send={async (body) => {
          await call(documentEndpoints.strikeOutDocument, { params, body });
          finish('/documents', texts.struck(title));
        }}
      >
        <p className="lead">
          {title}
          <br />
          {texts.strikeOutHappens}
        </p>
      </ReasonForm>
    </div>
  );
}
