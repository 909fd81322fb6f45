const matters = [
  '春耕生产',
  '防汛抗旱',
  '森林草原防灭火',
  '人居环境整治',
  '政务公开',
  '农村道路养护',
  '基本医疗保险征缴',
  '矛盾纠纷排查化解',
  '村级财务管理',
  '农业保险',
  '地质灾害防治',
  '食品安全',
] as const;

const kinds = ['通知', '实施方案', '工作安排'] as const;
const rounds = ['', '（补充）', '（再次补充）'] as const;

/** Title of the nth document of a year: no two of a year are the same. */
export function documentTitle(issuer: string, year: number, nth: number): string {
  const matter = matters[nth % matters.length] ?? matters[0];
  const kind = kinds[Math.floor(nth / matters.length) % kinds.length] ?? kinds[0];
  const round = rounds[Math.floor(nth / (matters.length * kinds.length))] ?? `（${nth + 1}）`;
  return kind === '通知'
    ? `${issuer}关于${year}年${matter}工作的通知${round}`
    : `${issuer}${year}年${matter}${kind}${round}`;
}
