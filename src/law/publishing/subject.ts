/**
 * The top classes by which government documents are sorted. [memory: to be verified; only 综合政务\政务公开 was read]
 * Places add second classes of their own, so whatever follows the first stroke is left to them.
 */
export const subjects: readonly string[] = [
  '综合政务',
  '国民经济管理、国有资产监管',
  '财政、金融、审计',
  '国土资源、能源',
  '农业、林业、水利',
  '工业、交通',
  '商贸、海关、旅游',
  '市场监管、安全生产监管',
  '城乡建设、环境保护',
  '科技、教育',
  '文化、广电、新闻出版',
  '卫生、体育',
  '人口与计划生育、妇女儿童工作',
  '劳动、人事、监察',
  '公安、安全、司法',
  '民政、扶贫、救灾',
  '民族、宗教',
  '对外事务',
  '港澳台侨工作',
  '国防',
  '其他',
];

/** A subject as pages print it: 综合政务\政务公开. Null where its top class is not in the list. */
export function readSubject(
  text: string,
  known: readonly string[] = subjects,
): { readonly top: string; readonly second: string | null } | null {
  const [top = '', ...rest] = text
    .split(/[\\/＼／>＞]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (!known.includes(top)) return null;
  return { top, second: rest.length === 0 ? null : rest.join('\\') };
}
