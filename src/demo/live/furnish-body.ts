import { v7 as uuidv7 } from 'uuid';
import { setChain } from '../../acts/publishing/set-chain.ts';
import { setProfile } from '../../acts/publishing/set-profile.ts';
import { setRequestRules } from '../../acts/requests/rules/set-rules.ts';
import { setGuide } from '../../acts/site/set-guide.ts';
import { setLook } from '../../acts/site/set-look.ts';
import { setSlug } from '../../acts/site/set-slug.ts';
import {
  emptyGuide,
  initialChain,
  initialLook,
  initialRequestRules,
  type ChainConfig,
  type GuideFacts,
  type RequestRules,
} from '../../law/index.ts';
import type { PublishingProfile } from '../../ledger/publishing-acts.ts';
import { countyName, demoSite, type DemoBody } from '../plan/bodies.ts';
import { firstDay, momentOf } from '../plan/days.ts';
import { at } from './lived-time.ts';
import { done, type Life } from './life.ts';

/** Secrecy review and three reviews, as the townships tell it: the proofs are read by whoever reviews. */
const demoChain: ChainConfig = {
  ...initialChain,
  steps: initialChain.steps.filter(({ kind }) => kind !== 'proof'),
};

const profileOf = ({ name, prefix, key }: DemoBody): PublishingProfile => ({
  prefixes: prefix === '' ? [] : [prefix],
  issuer: name,
  indexRule: null,
  indexValues: { body: key.slice(0, 6).toUpperCase() },
  siteName: demoSite,
  siteDomain: '',
  attributeReviewMonths: null,
  normativeYears: null,
  provisionalYears: null,
  cleanUpYears: null,
});

/** Telephone numbers of nowhere: no area has the code 0000. */
const phone = (body: DemoBody, end: string) => `0000-${body.siteCode?.slice(-3) ?? '600'}${end}`;

/** What a body tells of itself in its guide, and at the head of its report. */
const guideOf = (body: DemoBody): GuideFacts => ({
  ...emptyGuide,
  office: `${body.name}办公室`,
  address: `${countyName}${body.level === 'township' ? body.short : ''}演示路1号`,
  hours: '工作日8:30至12:00，14:00至18:00',
  phone: phone(body, '0001'),
  fax: phone(body, '0002'),
  email: `${body.slug === '' ? 'xian' : body.slug}@example.gov.cn`,
  postcode: '000000',
  readingPlaces: [
    { name: '政务服务大厅查阅点', address: `${countyName}演示路2号`, phone: phone(body, '0003') },
  ],
  supervisor: {
    name: `${countyName}人民政府办公室`,
    address: `${countyName}演示路1号`,
    phone: '0000-6000005',
  },
  reconsideration: body.parent === null ? '上一级人民政府' : `${countyName}人民政府`,
  remarks: '这是演示用的虚构单位，地址、电话都打不通。',
});

const rulesOf = (body: DemoBody): RequestRules => ({
  ...initialRequestRules,
  requestNumber: { pattern: `${body.prefix.slice(0, -1)}公开申请〔{year}〕{seq}号`, width: 1 },
  letterNumber: { pattern: `${body.prefix.slice(0, -2)}公{kind}〔{year}〕{seq}号`, width: 1 },
  reconsideration: {
    organ: `${countyName}人民政府`,
    address: `${countyName}演示路1号`,
    online: `${countyName}人民政府网站行政复议专栏`,
  },
  court: `${countyName}人民法院`,
  contact: {
    office: `${body.name}办公室`,
    person: `${body.surname}己`,
    phone: phone(body, '0001'),
    address: `${countyName}演示路1号`,
    postcode: '000000',
  },
  payment: `缴入${countyName}财政专户，凭收费通知书到办公室办理。`,
});

/** Sets what a body needs to publish and to answer: its chain, numbers, guide, address. Villages need an address only. */
export async function furnishBody(life: Life, body: DemoBody): Promise<void> {
  const bodyId = life.idOf(body.key);
  const act = () => ({ actId: uuidv7(), bodyId });
  await at(momentOf(firstDay, '10:00'), async () => {
    const watching = life.as('county', 'supervisor', firstDay);
    if (body.slug !== '') {
      const seenAt = await siteSeenAt(life, bodyId);
      done(await setSlug(watching, { ...act(), slug: body.slug, seenAt }));
    }
    if (body.level === 'village') return;
    const context = life.as(body.key, 'head', firstDay);
    const reason = '校对并入各审，不另设校对';
    done(await setChain(context, { ...act(), columnId: null, chain: demoChain, seenAt: null, reason }));
    done(await setProfile(context, { ...act(), seenAt: null, profile: profileOf(body) }));
    done(await setRequestRules(context, { ...act(), rules: rulesOf(body), seenAt: null }));
    done(await setGuide(context, { ...act(), guide: guideOf(body), seenAt: await siteSeenAt(life, bodyId) }));
    if (body.parent !== null) return;
    const look = {
      ...initialLook,
      name: demoSite,
      sponsor: body.name,
      operator: `${body.name}办公室`,
    };
    done(await setLook(context, { ...act(), look, seenAt: await siteSeenAt(life, bodyId) }));
  });
}

/** When the site of a body was set last: whoever sets it again has seen that. */
async function siteSeenAt({ ledger }: Life, bodyId: string): Promise<string | null> {
  const row = await ledger.read({ bodies: [bodyId] }, (tx) =>
    tx.selectFrom('public_sites').select('set_at').where('body_id', '=', bodyId).executeTakeFirst(),
  );
  return row?.set_at.toISOString() ?? null;
}
