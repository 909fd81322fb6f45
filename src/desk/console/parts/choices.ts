import { bodyEndpoints } from '../../contract/bodies.ts';
import { staffEndpoints } from '../../contract/staff.ts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';

interface Choice {
  readonly value: string;
  readonly title: string;
}

/** Bodies that may be chosen at most; a county has some hundreds. */
const mostBodies = 2000;

async function everyBody() {
  const bodies = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof call<typeof bodyEndpoints.listBodies>>> = await call(
      bodyEndpoints.listBodies,
      { query: { state: 'open', size: 100, ...(after === null ? {} : { after }) } },
    );
    bodies.push(...page.rows);
    after = page.next;
  } while (after !== null && bodies.length < mostBodies);
  return bodies;
}

/** The bodies that the person signed in sees, for a choice. */
export function useBodies(when = true) {
  const { data } = useQuery({ queryKey: ['every-body'], queryFn: everyBody, enabled: when });
  return data ?? [];
}

export function useBodyChoices(when = true): readonly Choice[] {
  return useBodies(when).map(({ id, name }) => ({ value: id, title: name }));
}

/** Who works in a body, for a choice: 张三（经办）. */
export function useColleagues(bodyId: string): readonly Choice[] {
  const { data } = useRead(staffEndpoints.colleagues, { params: { bodyId } }, bodyId !== '');
  return (data?.colleagues ?? []).map(({ id, name, post }) => ({
    value: id,
    title: post === '' ? name : `${name}（${post}）`,
  }));
}
