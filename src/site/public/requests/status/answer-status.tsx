import type { SiteBody } from '../../../../ledger/read/site/site-map.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import type { PlaceOf } from '../../place.ts';
import { requestFaultTexts } from '../../texts/request-faults.ts';
import { requestStatusTexts as texts } from '../../texts/request-status.ts';
import { go, pageOf, type RequestAnswer, type RequestAsked } from '../answer.ts';
import { lengthOf, longestDescription, type FieldFault } from '../faults-of-step.ts';
import { sentLine, sentText } from '../fields-of-step.ts';
import type { StatusPageId } from '../form-step.ts';
import type { Done, OwnRequest, RequestKey, RequestPort } from '../port.ts';
import { ClarifyPage, RatePage, WithdrawPage } from './act-pages.tsx';
import { EnterPage } from './enter-page.tsx';
import { StatusPage } from './status-page.tsx';

const longestRemark = 500;
const uuid = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u;

/** What the pages of one's own request answer: number and code first, then what may be seen and done. */
export async function answerStatus(
  port: RequestPort,
  call: SiteCall,
  { page }: PlaceOf<'request-status'>,
  asked: RequestAsked,
): Promise<RequestAnswer> {
  const status = linkTo(call, { kind: 'request-status', page: 'status' });
  const { method, fields } = asked;
  if (method === 'POST' && fields.get('act') === 'leave') return { ...go(status), ...leaving(call) };
  const key = keyFor(call, asked.session);
  if (key === null) {
    // Behind the half hour of a page that was left open.
    if (page !== 'status') return pageOf(<EnterPage call={call} ended />);
    return method === 'POST' ? enter(port, call, asked) : pageOf(<EnterPage call={call} />);
  }
  if (page === 'status' && method === 'POST') return enter(port, call, asked);
  const own = await port.read(key);
  if (own === null) return pageOf(<EnterPage call={call} />);
  if (page === 'status') return pageOf(<StatusPage call={call} own={own} done={doneOf(call)} />);
  if (!own.may[page]) return go(status);
  if (method === 'GET') return actPage(call, own, page, [], undefined);
  const faults = faultsOfAct(page, asked);
  if (faults.length > 0) return actPage(call, own, page, faults, fields);
  const done = await actOf(port, key, page, asked);
  return done.done
    ? go(`${status}?done=${page}`)
    : actPage(call, own, page, [{ field: done.field ?? idOf[page], sentence: done.sentence }], fields);
}

/** A session is of one request of one body: at the pages of another one it opens nothing. */
const keyFor = ({ body }: Pick<SiteCall, 'body'>, session: RequestKey | null): RequestKey | null =>
  session !== null && session.bodyId === body.id ? session : null;

/** Paths on which a session of a body's request holds: in both types, and nowhere else. */
const pathsOf = (body: SiteBody): readonly string[] =>
  [false, true].map((large) => linkTo({ body, large }, { kind: 'request-status', page: 'status' }));

const leaving = ({ body }: Pick<SiteCall, 'body'>) => ({ session: { open: null, paths: pathsOf(body) } });

async function enter(port: RequestPort, call: SiteCall, asked: RequestAsked): Promise<RequestAnswer> {
  const number = sentLine(asked.fields, 'number').slice(0, 100);
  const code = sentLine(asked.fields, 'code').slice(0, 100);
  const { numberMissing, codeMissing, wrong, locked } = texts.enter;
  const again = (faults: readonly FieldFault[]) =>
    pageOf(<EnterPage call={call} number={number} faults={faults} />, 400);
  const missing = [
    ...(number === '' ? [{ field: 'number', sentence: numberMissing }] : []),
    ...(code === '' ? [{ field: 'code', sentence: codeMissing }] : []),
  ];
  if (missing.length > 0) return again(missing);
  const entered = await port.enter({
    bodyId: call.body === call.map.top ? null : call.body.id,
    number,
    code,
    from: asked.from,
  });
  if (entered.kind === 'wrong') return again([{ field: 'number', sentence: wrong }]);
  if (entered.kind === 'locked') return again([{ field: 'number', sentence: locked(entered.minutes) }]);
  const body = call.map.byId.get(entered.key.bodyId) ?? call.body;
  return {
    ...go(linkTo(call, { kind: 'request-status', page: 'status' }, body)),
    session: { open: entered.key, paths: pathsOf(body) },
  };
}

type ActPage = Exclude<StatusPageId, 'status'>;

/** What was just done, as the address says: told once more, it says the same. */
const doneOf = ({ query }: Pick<SiteCall, 'query'>): ActPage | null =>
  (['clarify', 'withdraw', 'rate'] as const).find((page) => page === query.get('done')) ?? null;

/** Where a refusal without a field of its own is told. */
const idOf: Readonly<Record<ActPage, string>> = { clarify: 'text', withdraw: 'main', rate: 'grade' };

function actPage(
  call: SiteCall,
  own: OwnRequest,
  page: ActPage,
  faults: readonly FieldFault[],
  typed: RequestAsked['fields'] | undefined,
): RequestAnswer {
  const Page = { clarify: ClarifyPage, withdraw: WithdrawPage, rate: RatePage }[page];
  return pageOf(
    <Page call={call} own={own} faults={faults} {...(typed === undefined ? {} : { typed })} />,
    faults.length === 0 ? 200 : 400,
  );
}

function faultsOfAct(page: ActPage, { fields, files }: RequestAsked): readonly FieldFault[] {
  if (!uuid.test(fields.get('actId') ?? '')) return [{ field: idOf[page], sentence: texts.notNow }];
  const file = files.find(([name]) => name === 'file')?.[1];
  switch (page) {
    case 'withdraw':
      return [];
    case 'clarify': {
      const text = sentText(fields, 'text');
      const over = lengthOf(text) - longestDescription;
      if (text === '' && file === undefined) return [{ field: 'text', sentence: texts.clarify.missing }];
      return [
        ...(over > 0 ? [{ field: 'text', sentence: requestFaultTexts.descriptionLong(over) }] : []),
        ...(file?.tooLarge === true ? [{ field: 'file', sentence: requestFaultTexts.fileLarge }] : []),
      ];
    }
    case 'rate':
      return [
        ...(/^[1-5]$/u.test(fields.get('grade') ?? '')
          ? []
          : [{ field: 'grade', sentence: texts.rate.missing }]),
        ...(lengthOf(sentText(fields, 'remark')) > longestRemark
          ? [{ field: 'remark', sentence: texts.rate.long }]
          : []),
      ];
  }
}

function actOf(
  port: RequestPort,
  key: RequestKey,
  page: ActPage,
  { fields, files }: RequestAsked,
): Promise<Done> {
  const actId = fields.get('actId') ?? '';
  switch (page) {
    case 'withdraw':
      return port.withdraw(key, { actId });
    case 'clarify':
      return port.clarify(key, {
        actId,
        text: sentText(fields, 'text'),
        lateBecause: sentText(fields, 'lateBecause'),
        files: files.filter(([name]) => name === 'file').map(([, file]) => file),
      });
    case 'rate':
      return port.rate(key, {
        actId,
        grade: Number(fields.get('grade')),
        remark: sentText(fields, 'remark'),
      });
  }
}

/** A file of a letter; without a session, or of another request, nothing is there. */
export async function answerFile(
  port: RequestPort,
  call: SiteCall,
  { fileId }: PlaceOf<'request-file'>,
  { session, method }: RequestAsked,
): Promise<RequestAnswer> {
  const key = keyFor(call, session);
  if (method !== 'GET') return { kind: 'nothing' };
  if (key === null) return pageOf(<EnterPage call={call} ended />);
  const file = await port.take(key, fileId);
  return file === null ? { kind: 'nothing' } : { kind: 'file', file };
}
