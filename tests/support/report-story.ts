import {
  addDays,
  civilDate,
  datesOfPeriod,
  refusalOfReportAct,
  reportAfter,
  reportProcedure,
  type CivilDate,
  type FilerKind,
  type ReportAct,
  type ReportActKind,
  type ReportContext,
  type ReportPayloads,
  type ReportPublication,
  type ReportRefusal,
  type ReportState,
  type RoleId,
} from '../../src/law/index.ts';
import { periodNamed } from './period-named.ts';

const filers: Readonly<Record<string, FilerKind>> = {
  乡镇: 'township',
  部门: 'department',
  县办: 'office',
  汇总: 'county',
};

const people: Readonly<Record<string, RoleId>> = {
  经办人: 'clerk',
  负责人: 'office-head',
  县级主管: 'county-supervisor',
  系统管理员: 'administrator',
  审计员: 'auditor',
  一审: 'reviewer-1',
};

export const publications: Readonly<Record<string, ReportPublication>> = {
  没有稿件: 'none',
  在改: 'at-work',
  在审: 'under-review',
  审完: 'passed',
  已公开: 'public',
};

const digest = (letter: string): string => letter.repeat(64);

/** A report of a table of cases: 乡镇 2025, 汇总 2025, 乡镇在外 2026年第一季度 (the office above is not on the platform). */
export class ReportTeller {
  state: ReportState | null = null;
  readonly acts: ReportAct[] = [];
  publication: ReportPublication = 'none';
  requestsElsewhere = false;
  readonly opening: ReportPayloads['opened'];
  readonly hasCounty: boolean;
  #step = 0;
  #texts = 0;

  constructor(named: string) {
    const [who = '', period = ''] = named.split(' ');
    const filer = filers[who.replace('在外', '')];
    if (filer === undefined) throw new RangeError(`no body: ${who}`);
    this.opening =
      filer === 'county'
        ? { scope: 'county', period: periodNamed(period), filer, agency: '甲县人民政府' }
        : { scope: 'own', period: periodNamed(period), filer };
    this.hasCounty = !who.includes('在外') && this.opening.scope === 'own' && filer !== 'office';
  }

  /** The day after the period, when its figures may be frozen. */
  get after(): CivilDate {
    return addDays(datesOfPeriod(this.opening.period).to, 5);
  }

  /** What a case says: 填报数字 2/licences 3. The words after the act's title go into what it states. */
  act(said: string, today: CivilDate): ReportAct {
    const [title = '', ...words] = said.split(' ');
    const kind = (Object.keys(reportProcedure) as ReportActKind[]).find(
      (each) => reportProcedure[each].title === title,
    );
    if (kind === undefined) throw new RangeError(`no act: ${title}`);
    this.#step += 1;
    const at = `2026-01-01T00:${String(Math.floor(this.#step / 60)).padStart(2, '0')}:${String(this.#step % 60).padStart(2, '0')}.000Z`;
    return { kind, at, by: 'someone', payload: this.#payload(kind, words, today) } as ReportAct;
  }

  #payload(kind: ReportActKind, words: readonly string[], today: CivilDate): ReportPayloads[ReportActKind] {
    const { state } = this;
    const [first = '', second = ''] = words;
    const dated = words.find((word) => /^\d{4}-/u.test(word));
    const on = dated === undefined ? today : civilDate(dated);
    switch (kind) {
      case 'opened':
        return first === '' ? this.opening : { ...this.opening, agency: first === '无名' ? '' : first };
      case 'figure-entered':
        return { place: first, value: Number(second), source: words[2] ?? '农业综合服务中心台账' };
      case 'figure-withdrawn':
        return { place: first, reason: second };
      case 'frozen': {
        const county = this.opening.scope === 'county' && first !== '没有单位';
        const member = { memberId: 'town', reportId: 'report', importId: null };
        const figures = first.startsWith('2/') || first.startsWith('9/') ? { [first]: Number(second) } : {};
        return { on, figures, facts: {}, sources: county || first === '别的单位' ? [member] : [] };
      }
      case 'unfrozen':
        return { reason: first };
      case 'text-set':
        this.#texts += 1;
        return { digest: first === '照旧' ? (state?.textDigest ?? '') : digest(String(this.#texts % 10)) };
      case 'explained':
        return { key: 'T3-A/3/received', rule: 'T3-A', explanation: first };
      case 'laid-out':
        return {
          publicationId: first === '另一篇' ? 'other' : 'publication',
          digest: digest('a'),
          files:
            first === '没有文件'
              ? []
              : [{ format: 'docx', sha256: digest('b'), fileId: 'file', differences: 0 }],
          warnings: 0,
        };
      case 'submitted': {
        const direct = first === '' || first === '上级' || dated === first;
        return {
          digest: first === '旧的' ? digest('9') : (state?.laidOut?.digest ?? digest('c')),
          to: direct || first === '旧的' ? 'county' : null,
          how: direct || first === '不写' ? '' : first,
          on,
        };
      }
      case 'returned':
        return {
          digest: state?.submitted?.digest ?? digest('d'),
          comments: first === '' ? [] : [{ place: first, text: second }],
          ...(state?.phase === 'published' && words[2] !== '以前的页面' ? { afterPublication: true } : {}),
        };
      case 'accepted':
        return {
          digest: first === '旧的' ? digest('9') : (state?.submitted?.digest ?? digest('d')),
          outside: first === '在外',
          remark: second,
        };
      case 'published':
        return {
          digest: state?.laidOut?.digest ?? digest('c'),
          on,
          where: words.find((word) => word.includes(':')) ?? null,
        };
      case 'correction-begun':
        return { reason: first };
    }
  }

  context(who: string, today: CivilDate): ReportContext {
    const role = people[who];
    if (role === undefined && who !== '程序') throw new RangeError(`no person: ${who}`);
    return {
      today,
      person: role === undefined ? null : { id: who, roles: [role] },
      // Who supervises acts in his own body only on what it adds up itself.
      side: role === 'county-supervisor' && this.opening.scope === 'own' ? 'county' : 'body',
      hasCounty: this.hasCounty,
      publication: this.publication,
      requestsElsewhere: this.requestsElsewhere,
    };
  }

  /** Tries an act; done where nothing is against it. */
  do(said: string, who: string, today: CivilDate): ReportRefusal | null {
    const act = this.act(said, today);
    const refusal = refusalOfReportAct(this.state, act, this.context(who, today));
    if (refusal !== null) return refusal;
    this.state = reportAfter(this.state, act);
    this.acts.push(act);
    return null;
  }

  #must(said: string, who: string, today: CivilDate = this.after): void {
    const refused = this.do(said, who, today);
    if (refused !== null) throw new Error(`${said}: ${refused.sentence}`);
  }

  /**
   * Lives the report up to a place: 未开立, 在统计, 在写 … 已公布, 更正中; 申请在外, 审核人退回, 到期公布 (unanswered), 公布后提意见 and 更正已上报
   * beside these.
   */
  reach(place: string): void {
    if (place === '申请在外') {
      this.requestsElsewhere = true;
      return this.reach('在统计');
    }
    if (place === '审核人退回') {
      this.reach('在审');
      this.publication = 'at-work';
      return;
    }
    if (place === '到期公布' || place === '公布后提意见') {
      this.reach('已上报');
      const due = civilDate(`${this.opening.period.year + 1}-01-31`);
      this.#must('公布', '负责人', due);
      this.publication = 'public';
      if (place === '公布后提意见') this.#must('退回 2/licences 有误', '县级主管', due);
      return;
    }
    if (place === '更正已上报') {
      this.reach('更正中');
      this.#must('定数字', '经办人');
      this.#must('送三审', '经办人');
      this.publication = 'passed';
      return this.#must('上报 上级', '负责人');
    }
    const { scope, filer, period } = this.opening;
    const interim = period.kind !== 'year';
    const self = scope === 'county' || filer === 'office';
    const adds = scope === 'county' ? '县级主管' : '经办人';
    const [writer, files] = ['经办人', '负责人'];
    const above = this.hasCounty ? '县级主管' : '负责人';
    const steps: readonly (readonly [place: string, go: () => void])[] = [
      ['未开立', () => undefined],
      ['在统计', () => this.#must('开立年报', adds)],
      ['在写', () => this.#must('定数字', adds)],
      ...(interim
        ? []
        : [
            [
              '在审',
              () => {
                this.#must('保存正文', writer);
                this.#must('送三审', writer);
                this.publication = 'under-review';
              },
            ] as const,
            ['审完', () => void (this.publication = 'passed')] as const,
          ]),
      ...(self
        ? []
        : [
            ['已上报', () => this.#must(this.hasCounty ? '上报 上级' : '上报 政务邮件', files)] as const,
            ...(place === '上级退回'
              ? [['上级退回', () => this.#must('退回 3/received/total 请核对', above)] as const]
              : []),
            [
              '上级通过',
              () => this.#must(this.hasCounty ? '审核通过' : '审核通过 在外 电话', above),
            ] as const,
          ]),
      [
        '已公布',
        () => {
          this.#must('公布', files);
          this.publication = 'public';
        },
      ],
      ['更正中', () => this.#must('更正 许可件数有误', files)],
    ];
    for (const [reached, go] of steps) {
      go();
      if (reached === place) return;
    }
    throw new RangeError(`no place: ${place}`);
  }
}
