import { requestEndpoints } from '../../../contract/requests.ts';
import { useRead } from '../../call/use-read.ts';
import type { Option } from '../../form/fields.tsx';

const options = (
  rows: readonly { readonly id: string; readonly name: string }[] = [],
): readonly Option<string>[] => rows.map(({ id, name }) => ({ value: id, title: name }));

/** Who may hold a request of a body, who may search, to which bodies it may be handed on. */
export function useRequestColleagues(bodyId: string) {
  const { data } = useRead(requestEndpoints.requestColleagues, { params: { bodyId } });
  return {
    holders: options(data?.holders),
    searchers: options(data?.searchers),
    bodies: options(data?.bodies.filter(({ id }) => id !== bodyId)),
  };
}
