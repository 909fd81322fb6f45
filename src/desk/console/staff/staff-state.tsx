import { LockOutlined } from '@ant-design/icons';
import type { staffEndpoints } from '../../contract/staff.ts';
import type { RowOf } from '../list/list.tsx';
import { minuteText } from '../parts/dates.ts';
import { texts } from './texts.ts';

export type Staff = RowOf<typeof staffEndpoints.listStaff>;

/** Here, left or locked, in words. */
export function StaffState({ person }: { readonly person: Staff }) {
  const { leftOn, locked, lockedUntil } = person;
  if (leftOn !== null) return <span>{texts.leftOn(leftOn)}</span>;
  if (!locked) return <span>{texts.states.here}</span>;
  return (
    <span className="state danger">
      <LockOutlined aria-hidden />
      {lockedUntil === null ? texts.states.locked : texts.lockedUntil(minuteText(lockedUntil))}
    </span>
  );
}
