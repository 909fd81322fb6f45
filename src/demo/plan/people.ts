import type { RoleId } from '../../law/index.ts';
import { countyName, demoBodies, type DemoBody } from './bodies.ts';
import { tour } from './tour.ts';

/** What someone does in a body of the demonstration. */
export type Post =
  | 'administrator'
  | 'supervisor'
  | 'auditor'
  | 'clerk'
  | 'registrar'
  | 'requests'
  | 'head'
  | 'secrecy'
  | 'proof'
  | 'deputy'
  | 'chief'
  | 'village';

interface PostFacts {
  readonly roles: readonly RoleId[];
  readonly title: string;
  /** End of the account: yunxiu.jingban */
  readonly account: string;
  /** Given name: 甲 to 癸 are nobody's. */
  readonly given: string;
}

const posts: Readonly<Record<Post, PostFacts>> = {
  administrator: { roles: ['administrator'], title: '系统管理员', account: 'guanli', given: '甲' },
  supervisor: { roles: ['county-supervisor'], title: '政务公开办主任', account: 'zhuguan', given: '乙' },
  auditor: { roles: ['auditor'], title: '审计员', account: 'shenji', given: '丙' },
  clerk: { roles: ['clerk'], title: '政务公开干事', account: 'jingban', given: '丁' },
  registrar: { roles: ['document-registrar'], title: '机要文书', account: 'fawen', given: '戊' },
  requests: { roles: ['request-officer'], title: '依申请公开经办人', account: 'shenqing', given: '己' },
  head: {
    roles: ['office-head', 'reviewer-1'],
    title: '党政综合办公室主任',
    account: 'fuzeren',
    given: '庚',
  },
  secrecy: { roles: ['secrecy-reviewer'], title: '保密员', account: 'baomi', given: '辛' },
  proof: { roles: ['proofreader'], title: '校对人', account: 'jiaodui', given: '壬' },
  deputy: { roles: ['reviewer-2'], title: '分管领导', account: 'fenguan', given: '癸' },
  chief: { roles: ['reviewer-3'], title: '主要领导', account: 'lingdao', given: '子' },
  village: { roles: ['village-clerk'], title: '村级公开员', account: 'cunji', given: '丑' },
};

const casework: readonly Post[] = [
  'clerk',
  'registrar',
  'requests',
  'head',
  'secrecy',
  'proof',
  'deputy',
  'chief',
];

const postsOf = ({ level }: DemoBody): readonly Post[] =>
  level === 'county'
    ? ['administrator', 'supervisor', 'auditor', ...casework]
    : level === 'village'
      ? ['village']
      : casework;

/** One of the staff of the demonstration. */
export interface DemoPerson extends Pick<PostFacts, 'roles' | 'title' | 'account'> {
  readonly post: Post;
  /** Key of the body. */
  readonly body: string;
  readonly name: string;
}

/** Everybody who works in the county, body by body. */
export const demoPeople: readonly DemoPerson[] = demoBodies.flatMap((body) =>
  postsOf(body).map((post): DemoPerson => {
    const { roles, title, account, given } = posts[post];
    const mark = body.slug === '' ? 'xian' : body.slug;
    return {
      post,
      body: body.key,
      roles,
      title,
      account: `${mark}.${account}`,
      name: `${body.surname}${given}`,
    };
  }),
);

/** Signs in whoever of the demonstration. It opens nothing else: only a database that was made as a demonstration has it. */
export const demoPassword = 'Yanshi-2025';

/** A sign-in as the first page and the command show it. */
export interface DemoSignIn {
  readonly account: string;
  readonly name: string;
  /** 云岫镇 */
  readonly body: string;
  readonly title: string;
  /** Steps of the tour that are this post's. */
  readonly tries: readonly string[];
}

/** In the order of the tour. */
const shown = ['bantang', 'county', 'tangkou'];

/** One sign-in for every role: the township whose report is due, the county, a village. */
export const demoSignIns: readonly DemoSignIn[] = demoPeople
  .filter(
    ({ body, post }) =>
      shown.includes(body) &&
      (body !== 'county' || ['administrator', 'supervisor', 'auditor', 'head'].includes(post)),
  )
  .toSorted((a, b) => shown.indexOf(a.body) - shown.indexOf(b.body))
  .map(({ account, name, body, title }) => ({
    account,
    name,
    title,
    tries: tour[account] ?? [],
    body: demoBodies.find(({ key }) => key === body)?.short ?? countyName,
  }));
