import { type ReportFigures } from '../../src/law/index.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { startBrowsedServer } from './browsed-server.ts';
import { reportSoFar, someFigures, textOf } from './county-reports.ts';
import { countyOverHttp, type ApiPerson } from './desk-api.ts';
import { wide, type DeskBrowser, type Viewport } from './desk-browser.ts';

/** A whole server with a county of five townships and two departments, and a browser before it. */
export interface CountyJourney {
  readonly url: string;
  readonly at: DeskBrowser;
  readonly ledger: Ledger;
  readonly county: string;
  readonly bodies: Readonly<Record<string, string>>;
  readonly watcher: ApiPerson;
  readonly be: (viewport?: Viewport) => ReturnType<DeskBrowser['open']>;
  readonly close: () => Promise<void>;
}

const names = {
  education: ['甲县教育局', 'department'],
  archive: ['甲县档案馆', 'department'],
  second: ['乙镇人民政府', 'township'],
  third: ['丙镇人民政府', 'township'],
  fourth: ['丁镇人民政府', 'township'],
  fifth: ['戊乡人民政府', 'township'],
  sixth: ['己乡人民政府', 'township'],
} as const;

/** Starts it at nine o'clock of a day. For where there is a browser: `describe.skipIf(chromiumPath() === null)`. */
export async function startCountyJourney(on: string): Promise<CountyJourney> {
  const begun = Date.now();
  const clock = () => new Date(Date.parse(`${on}T01:00:00Z`) + Date.now() - begun);
  const { url, at, installation, close } = await startBrowsedServer(clock);
  const { county, found, hire } = await countyOverHttp(url, clock);
  const bodies: Record<string, string> = {};
  for (const [key, [name, level]] of Object.entries(names)) bodies[key] = await found(name, level);
  const watcher = await hire(county, '陈二', 'county-supervisor');
  return {
    url,
    at,
    ledger: installation.ledger,
    county,
    bodies,
    watcher,
    be: async (viewport = wide) => {
      const page = await at.open(viewport, { cookies: watcher.cookies, now: clock() });
      await at.heading(/^今天/u).waitFor();
      return page;
    },
    close,
  };
}

const copied =
  '本机关主要存在三个方面的问题：一是个别栏目更新不够及时，二是政策解读形式较为单一，三是经办人员变动较多，业务不够熟练，四是线下公开方式偏少，不便于老年人查阅，影响了公开工作的质量和效率。';

/** Reports of two years as a county has them on a day in February: some published, some waiting, one at work, one missing. */
export async function reportsOfCounty(
  { ledger, county, bodies }: CountyJourney,
  year: number,
): Promise<void> {
  const report = (
    key: string,
    figures: ReportFigures,
    upTo: 'frozen' | 'submitted' | 'published',
    submittedOn: string,
    proactive: string,
  ) =>
    reportSoFar(ledger, {
      bodyId: bodies[key] ?? '',
      year: Number(submittedOn.slice(0, 4)) - 1,
      figures,
      upTo,
      submittedOn,
      to: county,
      filer: names[key as keyof typeof names][1],
      text: textOf({
        lead: '本机关按照政府信息公开条例的要求，做好主动公开和依申请公开工作，回应群众关切。',
        proactive,
        problems: copied,
        fees: '本年度没有收取信息处理费。',
      }),
      facts: { 'published.total': 100 },
    });
  const told = (name: string, count: number) =>
    `${name}全年通过政府网站、公开栏和微信公众号主动公开各类信息${count}条，其中政策文件12条、财政信息8条、惠民补贴信息30条，解读材料4条；办事指南按季度更新，村务公开栏同步张贴，并由包村干部入户说明。`;
  const last = `${year}-01-20`;
  const now = `${year + 1}-01-22`;
  const fees = { '2/feesTenThousandYuan': 0.12 };
  await report('second', someFigures({ granted: 2, carriedOut: 1 }), 'published', last, told('乙镇', 80));
  await report('third', someFigures({ granted: 4 }), 'published', last, told('丙镇', 61));
  const wrong = { ...someFigures({ granted: 3 }), '3/granted/total': 4 };
  await report('second', wrong, 'submitted', now, told('乙镇', 96));
  await report(
    'third',
    someFigures({ granted: 6 }, fees),
    'submitted',
    `${year + 1}-02-04`,
    told('丙镇', 70),
  );
  await report('fourth', someFigures({ granted: 1 }), 'published', now, told('丁镇', 55));
  await report('fifth', someFigures({ granted: 9 }), 'frozen', now, told('戊乡', 40));
  await report(
    'education',
    someFigures({ granted: 12 }, { '2/licences': 40 }),
    'published',
    now,
    told('教育局', 130),
  );
  await reportSoFar(ledger, {
    bodyId: county,
    year,
    figures: someFigures({ granted: 5 }),
    upTo: 'published',
    filer: 'office',
    submittedOn: now,
  });
}
