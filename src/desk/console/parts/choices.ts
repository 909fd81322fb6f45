import { bodyEndpoints } from '../../contract/bodies.ts';
import { staffEndpoints } from '../../contract/staff.ts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';

interface Choice {
  readonly value: string;
  readonly title: string;
}

/** Rows that may be chosen from at most; a county has some hundreds of bodies and some thousands of staff. */
const most = 3000;

/** Every row of a list, a hundred at a time. */
async function everyRow<R>(
  page: (after: { readonly after?: string }) => Promise<{ rows: R[]; next: string | null }>,
): Promise<R[]> {
  const rows: R[] = [];
  let next: string | null = null;
  do {
    const answer = await page(next === null ? {} : { after: next });
    rows.push(...answer.rows);
    next = answer.next;
  } while (next !== null && rows.length < most);
  return rows;
}

const everyBody = () =>
  everyRow((after) => call(bodyEndpoints.listBodies, { query: { state: 'open', size: 100, ...after } }));

const everyPerson = () =>
  everyRow((after) => call(staffEndpoints.listStaff, { query: { size: 100, ...after } }));

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

/** Everyone whom the person signed in sees, also who has left: whose acts stay. */
export function usePersonChoices(when: boolean): readonly Choice[] {
  const { data } = useQuery({ queryKey: ['every-person'], queryFn: everyPerson, enabled: when });
  return (data ?? []).map(({ id, name }) => ({ value: id, title: name }));
}
