import { documentEndpoints } from '../../contract/documents.ts';
import { call } from '../call/call.ts';
import { ReasonPage } from '../form/reason-page.tsx';
import { texts } from './texts.ts';
import { useDocument } from './use-document.ts';

/** Strikes a wrong entry out. */
export function StrikeOutDocumentPage() {
  const { params, query, page } = useDocument();
  const title = query.data?.title ?? '';
  return (
    <ReasonPage
      danger
      act={texts.strikeOut}
      name={title}
      happens={texts.strikeOutHappens}
      back={page}
      after="/documents"
      send={async (body) => {
        await call(documentEndpoints.strikeOutDocument, { params, body });
        return texts.struck(title);
      }}
    />
  );
}
