import { conflictOfRoles, type RoleId } from '../../law/index.ts';
import { faultOfLine } from '../input.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** Name for signing in: 3 to 32 small letters, digits, and `.` `_` `-` after the first. */
export const accountPattern = /^[a-z\d][a-z\d._-]{2,31}$/u;

/** 1 to 50 characters: Han, rare ones included, letters of minorities, 「·」 and blanks inside. */
export const personNamePattern =
  /^[\p{L}\p{M}\p{Script=Han}](?:[\p{L}\p{M}\p{Script=Han}·• ]{0,48}[\p{L}\p{M}\p{Script=Han}])?$/u;

export function faultOfAccount(account: string, field = 'account'): Refusal | null {
  return accountPattern.test(account)
    ? null
    : refuse('wrong-input', '账号用3至32位小写字母、数字，中间可以有点、短横、下划线。', field);
}

export function faultOfPersonName(name: string, field = 'name'): Refusal | null {
  return personNamePattern.test(name)
    ? null
    : refuse('wrong-input', '姓名应为1至50个字，少数民族姓名中间可以有“·”。', field);
}

/** 党政综合办干事; may be empty. */
export const faultOfPost = (post: string) => (post === '' ? null : faultOfLine(post, '职务', 'post', 60));

export function faultOfPhone(phone: string | null): Refusal | null {
  return phone === null || /^[\d+() -]{5,20}$/u.test(phone)
    ? null
    : refuse('wrong-input', '电话号码用数字和短横，5至20位。', 'phone');
}

/** At least one role, and none that may not be joined with another. */
export function faultOfRoles(roles: readonly RoleId[]): Refusal | null {
  if (roles.length === 0) return refuse('wrong-input', '至少要有一个角色。', 'roles');
  const conflict = conflictOfRoles(roles);
  return conflict === null ? null : refuse('wrong-input', conflict, 'roles');
}
