import { permissions, roleIds, roles, type Duty, type Permission, type RoleId } from '../../src/law/index.ts';

const duties: Readonly<Record<Duty, string>> = {
  casework: '业务',
  supervision: '监督',
  audit: '审计',
  administration: '管理',
};

const generated =
  '由程序里的角色和权限表生成：`npm run docs:guide`。工作台的“工作人员”里，“各角色能做什么”是同一张表。\n';

const casework = roleIds.filter((role) => roles[role].duty === 'casework');

function holdersOf(permission: Permission): string {
  const allowed: readonly RoleId[] = permissions[permission].roles;
  if (allowed.length === roleIds.length) return '所有角色';
  const all = casework.every((role) => allowed.includes(role));
  const named = allowed.filter((role) => !all || !casework.includes(role)).map((role) => roles[role].title);
  return [...(all ? ['所有业务角色'] : []), ...named].join('、');
}

/** The page docs/guide/roles.md: every role and every permission, from the law's own tables. */
export function rolesPage(): string {
  const roleRows = roleIds.map((role) => {
    const { title, does, duty } = roles[role];
    return `| ${title} | ${does} | ${duties[duty]} |`;
  });
  const permissionRows = (Object.keys(permissions) as Permission[]).map(
    (permission) => `| ${permissions[permission].title} | ${holdersOf(permission)} |`,
  );
  return [
    '# 角色：谁可以做什么\n',
    generated,
    '一个人可以有几个角色，由系统管理员定。管账号的、做审计的和办业务的不能是同一个人：系统管理员看不到业务内容，审计员不改任何内容。\n',
    '## 角色\n',
    ['| 角色 | 做什么 | 类别 |', '|---|---|---|', ...roleRows].join('\n'),
    '\n## 权限\n',
    '业务角色只管本单位；县级主管、审计员、系统管理员还管到下级单位。放假通知和设置对全部单位起作用，上级有人管的，由上级统一办。\n',
    ['| 能做的事 | 谁 |', '|---|---|', ...permissionRows].join('\n'),
    '',
  ].join('\n');
}
