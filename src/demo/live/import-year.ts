import { v7 as uuidv7 } from 'uuid';
import { importChannels } from '../../acts/channels/import-records.ts';
import { importDocuments } from '../../acts/documents/import-documents.ts';
import { importRegister } from '../../acts/registers/import-lines.ts';
import {
  addDays,
  attributes,
  civilDate,
  disclosureCategories,
  disclosureChannels,
  registerKinds,
  type CivilDate,
  type DisclosureCategoryId,
  type RegisterKind,
} from '../../law/index.ts';
import type { DemoBody } from '../plan/bodies.ts';
import { chanceOf } from '../plan/chance.ts';
import { daysOver, endOfMonth, momentOf, type LivedYear } from '../plan/days.ts';
import type { Post } from '../plan/people.ts';
import type { YearPlan } from '../plan/year-plan.ts';
import { documentTitle } from '../words/document-titles.ts';
import { lineTitle } from '../words/lines.ts';
import type { Happening } from './happening.ts';
import { monthly, type Cells, type Line } from './monthly.ts';
import { at } from './lived-time.ts';
import { done, type Life } from './life.ts';

const hosts: Readonly<Record<string, string>> = {
  wechat: 'https://mp.weixin.qq.com/s/yanshi',
  weibo: 'https://weibo.com/yanshi',
  'county-portal': 'https://www.example.gov.cn/zwgk/yanshi',
};

/** Lists are entered by whoever keeps them: in a village its clerk. */
const clerkOf = ({ level }: DemoBody): Post => (level === 'village' ? 'village' : 'clerk');

/** What went out by other channels, a list for each month. */
export function channelLists(body: DemoBody, year: LivedYear, plan: YearPlan): readonly Happening[] {
  const chance = chanceOf(`${body.key} ${year} channels`);
  const lines = plan.channels.flatMap(({ channel, category, count }): readonly Line[] =>
    Array.from({ length: count }, (_, nth): Line => {
      const on = addDays(civilDate(`${year}-01-04`), Math.floor((nth * 358) / count) + chance.below(3));
      const kind = disclosureChannels[channel];
      const host = hosts[channel];
      const villages = body.villages.length === 0 ? [body.short] : body.villages;
      const place = kind.place ? `${villages[nth % villages.length] ?? body.short}公开栏` : '';
      return {
        on,
        cells: {
          on,
          channel: kind.title,
          category: disclosureCategories[category],
          title: lineTitle(body.short, category satisfies DisclosureCategoryId, year, nth),
          place,
          url: host === undefined ? '' : `${host}-${body.key}-${year}-${category}-${nth + 1}`,
          reads: kind.reads ? String(chance.between(40, 1900)) : '',
        },
      };
    }),
  );
  return monthly(year, lines).map(({ day, lines: month }) => ({
    day,
    does: (life) =>
      at(momentOf(day, '17:00'), async () => {
        const rows = month.map(({ cells }, row) => ({ row: row + 2, cells }));
        const defaults = { channel: '', category: '', on: '' };
        const source = `${body.short}发布清单${day.slice(0, 7)}.xlsx`;
        const list = { bodyId: life.idOf(body.key), source, rows, text: '', defaults, categories: [] };
        const context = life.as(body.key, clerkOf(body), day, '17:00');
        done(await importChannels(context, { actId: uuidv7(), ...list }));
      }),
  }));
}

/** A document as it stands in the register of the year. */
export interface FormedDocument {
  readonly on: CivilDate;
  readonly number: string;
  readonly title: string;
  readonly proactive: boolean;
}

/** The documents of a year in their order; so many of them, the first, are proactive and published here. */
export function documentsOf(body: DemoBody, year: LivedYear, plan: YearPlan): readonly FormedDocument[] {
  const { proactive, 'on-request': onRequest, withheld } = plan.documents;
  const count = proactive + onRequest + withheld;
  const days = daysOver(year, count, chanceOf(`${body.key} ${year} documents`));
  return days.map((on, nth) => ({
    on,
    number: `${body.prefix}〔${year}〕${nth + 1}号`,
    title: documentTitle(body.name, year, nth),
    // The same share of them all year round.
    proactive: Math.floor(((nth + 1) * proactive) / count) > Math.floor((nth * proactive) / count),
  }));
}

/** The register of documents, a list for each month. */
export function documentLists(body: DemoBody, year: LivedYear, plan: YearPlan): readonly Happening[] {
  const documents = documentsOf(body, year, plan);
  let withheld = plan.documents.withheld;
  const lines = documents.map(({ on, number, title, proactive }): Line => {
    const attribute = proactive ? 'proactive' : withheld-- > 0 ? 'withheld' : 'on-request';
    return {
      on,
      cells: {
        number,
        title,
        issuer: body.name,
        formedOn: on,
        attribute: attributes[attribute].title,
        ...(attribute === 'withheld'
          ? { ground: '人事管理的内部事务信息', reason: '属于人事调配的内部安排' }
          : {}),
        ...(proactive ? { publicWhere: '县政府网站和镇公开栏' } : {}),
      },
    };
  });
  return monthly(year, lines).map(({ day, lines: month }) => ({
    day,
    does: (life) =>
      at(momentOf(day, '15:00'), async () => {
        const rows = month.map(({ cells }, row) => ({ row: row + 2, cells }));
        const defaults = { issuer: body.name, publicWhere: '' };
        const context = life.as(body.key, 'registrar', day, '15:00');
        const table = { actId: uuidv7(), bodyId: life.idOf(body.key), rows, defaults };
        done(await importDocuments(context, table));
      }),
  }));
}

const matters: Readonly<Record<RegisterKind, string>> = {
  licence: '食品经营许可',
  penalty: '标签不符合规定',
  coercion: '查封不合格产品',
  fee: '不动产登记费',
};

/** Licences, penalties, coercion and fees, month by month. */
export function registerLists(body: DemoBody, year: LivedYear, plan: YearPlan): readonly Happening[] {
  return registerKinds.flatMap((register) => {
    const total = plan.registers[register] ?? 0;
    return Array.from({ length: 12 }, (_, at) => ({
      month: at + 1,
      share: Math.floor(((at + 1) * total) / 12) - Math.floor((at * total) / 12),
    }))
      .filter(({ share }) => share > 0)
      .map(({ month, share }): Happening => {
        const day = endOfMonth(year, month);
        const on = addDays(day, -3);
        const cells: Cells =
          register === 'fee'
            ? { on, matter: matters.fee, yuan: (share / 100).toFixed(2) }
            : { on, matter: matters[register], count: String(share) };
        return { day, does: (life) => enterRegister(life, body, day, register, cells) };
      });
  });
}

function enterRegister(
  life: Life,
  body: DemoBody,
  day: CivilDate,
  register: RegisterKind,
  cells: Cells,
): Promise<void> {
  return at(momentOf(day, '15:30'), async () => {
    const table = {
      bodyId: life.idOf(body.key),
      register,
      source: `${body.short}台账${day.slice(0, 7)}.xlsx`,
      rows: [{ row: 2, cells }],
      acceptRepeats: false,
    };
    const context = life.as(body.key, 'registrar', day, '15:30');
    done(await importRegister(context, { actId: uuidv7(), ...table }));
  });
}
