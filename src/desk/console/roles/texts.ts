export const texts = {
  title: '各角色能做什么',
  lead: '角色由系统管理员定。管账号的、做审计的和办业务的不能是同一个人。',
  rolesTitle: '角色',
  role: '角色',
  does: '做什么',
  who: '可以是谁',
  mine: '（您的角色）',
  tableTitle: '权限表',
  may: '能做的事',
  everyone: '所有角色',
  duties: { casework: '业务', supervision: '监督', audit: '审计', administration: '管理' },
  duty: '类别',
};
