import { v7 as uuidv7 } from 'uuid';
import {
  initialChain,
  type ChainConfig,
  type CivilDate,
  type RegisterKind,
  type RoleId,
} from '../../src/law/index.ts';
import { renewReferences, sectionIds, type ReportText } from '../../src/report/index.ts';
import type { ApiPerson } from './desk-api.ts';
import { nilText } from './report-town.ts';
import { startRequestJourney, type RequestJourney } from './request-journey.ts';

/** A body that reports: who writes and files, who does which step of its reviews. */
export interface Reporter {
  readonly id: string;
  readonly name: string;
  /** Clerk and head of the office in one, as in bodies of few people. */
  readonly writer: ApiPerson;
  readonly steps: Readonly<Record<string, ApiPerson>>;
}

/** A line of a register, as a clerk enters it. */
export interface Line {
  readonly register: RegisterKind;
  readonly matter: string;
  readonly on: string;
  readonly count: number;
}

/** What a step needs of what the server says of a report. */
export interface ReadReport {
  readonly phase: string;
  readonly facts: Readonly<Record<string, number>>;
  readonly publication: { readonly id: string; readonly at: string } | null;
  readonly submitted: unknown;
  readonly check: {
    readonly blocked: string | null;
    readonly stale: readonly unknown[];
    readonly findings: readonly {
      readonly key: string;
      readonly rule: string;
      readonly level: string;
      readonly explanation: unknown;
    }[];
  };
}

/** Two reviews for bodies of few people, with the reason that the county sees. */
const shortChain: ChainConfig = {
  ...initialChain,
  steps: initialChain.steps.filter(({ id }) => id === 'secrecy' || id === 'review-1'),
  fewerReviewsReason: '单位编制只有三个人，由分管领导一并审核',
};

const threeReviews: ChainConfig = {
  ...initialChain,
  steps: initialChain.steps.filter(({ kind }) => kind !== 'proof'),
};

/** A county of five townships and a department over several years; 乙镇 has everyone that requests and three reviews take. */
export interface ReportYear extends RequestJourney {
  readonly clerk: ApiPerson;
  /** 乙镇 by the steps of its chain. */
  readonly own: Reporter;
  readonly others: readonly Reporter[];
  readonly countyOffice: Reporter;
  /** The desk as that person has it open today. */
  readonly desk: (
    who: ApiPerson,
    viewport?: Parameters<RequestJourney['be']>[1],
  ) => ReturnType<RequestJourney['be']>;
  /** That person, signed in today. */
  readonly now: (who: ApiPerson) => Promise<ApiPerson>;
  /** Does one act as that person, by its door. */
  readonly act: (who: ApiPerson, path: string, body: object) => Promise<unknown>;
  readonly enter: (body: Reporter, lines: readonly Line[]) => Promise<void>;
  /** Makes the report of a body and year as its pages would, up to the office above. @returns its id */
  readonly report: (
    body: Reporter,
    year: number,
    upTo: 'submitted' | 'published',
    entered?: Readonly<Record<string, number>>,
  ) => Promise<string>;
  readonly read: (body: Reporter, reportId: string) => Promise<ReadReport>;
  /** Every step of the publication's reviews passed that is left. */
  readonly pass: (body: Reporter, publicationId: string, steps?: readonly string[]) => Promise<void>;
}

/** What each says of its work in its own words, so that no two are taken for copies. */
const works: Readonly<Record<string, string>> = {
  乙: '惠农补贴、社会救助和村务事项',
  丙: '高标准农田、农村道路和集体资产',
  丁: '养老服务、残疾人帮扶和饮水工程',
  戊: '移民后扶、地质灾害避险和林权登记',
  己: '集镇管理、食品小作坊和公益性岗位',
  教: '义务教育招生、校车运营和资助名单',
  县: '重点工程、财政预决算和公开制度',
};

/** What a body writes of a year, with the figures that its ledger gives. */
export function textOfYear(name: string, year: number, facts: Readonly<Record<string, number>>): ReportText {
  const work = works[name.replace('甲县', '').slice(0, 1)] ?? works['县'] ?? '';
  const text = nilText(year);
  const sections = {
    ...text.sections,
    lead: `${year}年，${name}围绕${work}做好政府信息公开，有关情况如下。`,
    proactive: `${work}是群众问得最多的，都按事项的时限公开，并附办事的条件和电话。`,
    problems: `一是${work}的解读偏少；二是${year}年调整了经办人，个别事项公开晚了几天。`,
    measures: `一是把${work}的常见问题编成问答；二是定一名替补经办人，每月核对一次栏目。`,
    keyTasks: `按${year}年工作要点公开${work}。`,
  };
  return {
    ...text,
    sections: Object.fromEntries(
      sectionIds.map((id) => [id, renewReferences(sections[id], facts)]),
    ) as ReportText['sections'],
  };
}

export async function startReportYear(from: string): Promise<ReportYear> {
  const journey = await startRequestJourney(from);
  const { office, township, people } = journey;
  const signedIn = new Map<ApiPerson, CivilDate>();
  const hire = async (bodyId: string, name: string, ...roles: readonly RoleId[]) => {
    const person = await office.hire(bodyId, name, ...roles);
    signedIn.set(person, journey.today());
    return person;
  };
  const now: ReportYear['now'] = async (who) => {
    if (signedIn.get(who) !== journey.today()) await who.again();
    signedIn.set(who, journey.today());
    return who;
  };
  const ask = async (who: ApiPerson, method: 'GET' | 'POST', path: string, body?: unknown) =>
    (await now(who)).ask(method, path, body);
  const clerk = await hire(township, '钱经办', 'clerk');
  const own: Reporter = {
    id: township,
    name: '乙镇人民政府',
    writer: await hire(township, '沈兼岗', 'clerk', 'office-head'),
    steps: {
      secrecy: people.secrecy,
      'review-1': await hire(township, '孙一审', 'reviewer-1'),
      'proof-1': await hire(township, '冯一校', 'proofreader'),
      'review-2': people.leader,
      'proof-2': await hire(township, '陈二校', 'proofreader'),
      'review-3': people.chief,
      'proof-3': await hire(township, '褚三校', 'proofreader'),
    },
  };
  const staffed = async (id: string, name: string, chain: ChainConfig): Promise<Reporter> => {
    const writer = await hire(id, '许经办', 'clerk', 'office-head');
    const steps: Record<string, ApiPerson> = {};
    for (const { id: step, title, roles } of chain.steps) {
      const [role = 'reviewer-1'] = roles;
      steps[step] = await hire(id, `何${title}`, role);
    }
    await ask(writer, 'POST', `/api/bodies/${id}/review-chain`, {
      actId: uuidv7(),
      columnId: null,
      chain,
      seenAt: null,
      reason: '按编制定审核步骤',
    });
    return { id, name, writer, steps };
  };
  const others: Reporter[] = [];
  for (const [name, level] of [
    ['丙镇人民政府', 'township'],
    ['丁镇人民政府', 'township'],
    ['戊乡人民政府', 'township'],
    ['己乡人民政府', 'township'],
    ['甲县教育局', 'department'],
  ] as const) {
    others.push(await staffed(await office.found(name, level), name, shortChain));
  }
  const countyOffice = await staffed(office.county, '甲县人民政府办公室', threeReviews);

  const { proposed } = (await ask(people.watcher, 'GET', `/api/bodies/${office.county}/report-roster`)) as {
    readonly proposed: readonly object[];
  };
  await ask(people.watcher, 'POST', `/api/bodies/${office.county}/report-roster`, {
    actId: uuidv7(),
    lines: proposed.map((line) => ({ ...line, from: 2022 })),
    reason: '首次定名单',
    seenAt: null,
  });

  const door = (body: Reporter, reportId: string) => `/api/bodies/${body.id}/reports/${reportId}`;
  const read: ReportYear['read'] = async (body, reportId) =>
    (await ask(body.writer, 'GET', door(body, reportId))) as ReadReport;
  const pass: ReportYear['pass'] = async (body, publicationId, steps = Object.keys(body.steps)) => {
    const at = `/api/bodies/${body.id}/publications/${publicationId}`;
    for (const step of steps) {
      const reviewer = body.steps[step];
      if (reviewer === undefined) throw new Error(`nobody for ${step}`);
      const { working } = (await ask(reviewer, 'GET', at)) as {
        readonly working: { readonly digest: string };
      };
      const passed = { actId: uuidv7(), digest: working.digest, step, opinion: '同意' };
      await ask(reviewer, 'POST', `${at}/pass`, passed);
    }
  };
  return {
    ...journey,
    clerk,
    own,
    others,
    countyOffice,
    now,
    act: (who, at, body) => ask(who, 'POST', at, { actId: uuidv7(), ...body }),
    read,
    pass,
    desk: async (who, viewport) => {
      const { cookies } = await now(who);
      const page = await journey.at.open(viewport ?? { width: 1280, height: 800 }, {
        cookies,
        now: journey.clock(),
      });
      await journey.at.heading(/^今天/u).waitFor();
      return page;
    },
    enter: async (body, lines) => {
      for (const { register, ...line } of lines) {
        await ask(body.writer, 'POST', `/api/bodies/${body.id}/registers/${register}/lines`, {
          actId: uuidv7(),
          number: null,
          amountFen: null,
          remark: '',
          publicationId: null,
          ...line,
        });
      }
    },
    report: async (body, year, upTo, entered = {}) => {
      const reportId = uuidv7();
      const at = door(body, reportId);
      const act = (path: string, more: object = {}, who = body.writer) =>
        ask(who, 'POST', `${at}/${path}`, { actId: uuidv7(), ...more });
      const period = { kind: 'year', year, part: 1 };
      await ask(body.writer, 'POST', `/api/bodies/${body.id}/reports`, {
        actId: reportId,
        period,
      });
      for (const [place, value] of Object.entries(entered)) {
        await act('figures', { place, value, source: '综合办公室台账' });
      }
      await act('freeze');
      const { facts } = await read(body, reportId);
      await act('text', { seen: null, text: textOfYear(body.name, year, facts) });
      const { check } = await read(body, reportId);
      for (const { key, level, explanation } of check.findings) {
        if (level === 'warning' && explanation === null) {
          await act('explanations', { key, explanation: '已经核对登记簿，情况属实' });
        }
      }
      await act('lay-out');
      await pass(body, (await read(body, reportId)).publication?.id ?? '');
      if (body.id !== office.county) await act('submit', { how: '' });
      if (upTo === 'submitted') return reportId;
      if (body.id !== office.county) {
        const { digest } = (await ask(
          people.watcher,
          'GET',
          `/api/bodies/${office.county}/report-members/${body.id}/review?year=${year}`,
        )) as { readonly digest: string };
        await act('accept', { digest, remark: '' }, people.watcher);
      }
      await act('publish', { where: null });
      return reportId;
    },
  };
}
