import { linkTo, type SiteCall } from '../../call.ts';
import type { PlaceOf } from '../../place.ts';
import { go, pageOf, type RequestAnswer, type RequestAsked } from '../answer.ts';
import { newDraft } from '../new-draft.ts';
import type { DraftFileSlot, OpenDraft } from '../draft.ts';
import { draftFileSlots } from '../draft.ts';
import { faultsOfStep, type FieldFault } from '../faults-of-step.ts';
import { fieldsOfStep, sentLine } from '../fields-of-step.ts';
import { stepAfter, type FormPage, type FormStep } from '../form-step.ts';
import type { RequestPort } from '../port.ts';
import { waitSeconds, type Proof } from '../proof.ts';
import { requestFaultTexts } from '../../texts/request-faults.ts';
import { CheckPage } from './check-page.tsx';
import { DonePage } from './done-page.tsx';
import { HowPage } from './how-page.tsx';
import { LookPage } from './look-page.tsx';
import { LostPage } from './lost-page.tsx';
import { publicOn } from './public-on.ts';
import { WaitPage } from './wait-page.tsx';
import { WhatPage } from './what-page.tsx';
import { WhoPage } from './who-page.tsx';

export interface FormContext {
  readonly port: RequestPort;
  readonly proof: Proof;
}

/** Steps that are filled in and saved. */
const filledSteps = ['who', 'what', 'how'] as const;
type FilledStep = (typeof filledSteps)[number];
const isFilled = (page: FormPage): page is FilledStep => filledSteps.some((step) => step === page);

/** Files that a step takes. */
const slotsOf: Readonly<Partial<Record<FormStep, readonly DraftFileSlot[]>>> = {
  what: ['material'],
  check: ['identity', 'authority'],
};

/** Longest words that are taken over from the search. */
const longestWords = 100;

/** What the form answers: each step is saved and sent on, so that going back and forth sends nothing twice. */
export async function answerForm(
  context: FormContext,
  call: SiteCall,
  place: PlaceOf<'request-form'>,
  asked: RequestAsked,
): Promise<RequestAnswer> {
  const { port } = context;
  const { page, draft: secret } = place;
  if (secret === null) return asked.method === 'GET' ? lookPage(call) : begin(context, call, asked);
  const at = { bodyId: call.body.id, secret };
  const draft = await port.readDraft(at);
  const to = (next: FormPage) => go(linkTo(call, { kind: 'request-form', page: next, draft: secret }));
  if (draft === null) return pageOf(<LostPage call={call} />, 404);
  if (draft.sent) {
    return page === 'done' && asked.method === 'GET'
      ? pageOf(<DonePage call={call} secret={secret} sent={draft} />)
      : to('done');
  }
  if (asked.method === 'POST' && asked.fields.get('act') === 'remove') {
    await port.discard(at);
    return go(linkTo(call, { kind: 'apply' }));
  }
  const step = { context, call, secret, draft, asked, to };
  if (isFilled(page)) return asked.method === 'GET' ? showStep(step, page, []) : saveStep(step, page);
  switch (page) {
    case 'look':
      return asked.method === 'GET' ? lookPage(call) : to('who');
    case 'check':
      return asked.method === 'GET' ? showCheck(step, draft, []) : send(step);
    case 'wait':
      return asked.method === 'GET' ? showWait(step, null) : sendAfterWait(step);
    case 'done':
      return to('check');
  }
}

interface Step {
  readonly context: FormContext;
  readonly call: SiteCall;
  readonly secret: string;
  readonly draft: OpenDraft;
  readonly asked: RequestAsked;
  readonly to: (page: FormPage) => RequestAnswer;
}

async function lookPage(call: SiteCall, full = false): Promise<RequestAnswer> {
  const words = (call.query.get('q') ?? '').trim().slice(0, longestWords);
  const answer = await publicOn(call, words);
  return pageOf(<LookPage call={call} words={words} answer={answer} full={full} />, full ? 503 : 200);
}

async function begin({ port }: FormContext, call: SiteCall, asked: RequestAsked): Promise<RequestAnswer> {
  const { secret, draft } = newDraft(call.now, sentLine(asked.fields, 'title').slice(0, longestWords));
  const saved = await port.saveDraft({ bodyId: call.body.id, secret }, draft);
  return saved === 'full'
    ? lookPage(call, true)
    : go(linkTo(call, { kind: 'request-form', page: 'who', draft: secret }));
}

function showStep(
  { call, secret, draft, asked }: Step,
  page: FilledStep,
  faults: readonly FieldFault[],
): RequestAnswer {
  const fromCheck =
    asked.method === 'POST' ? asked.fields.get('from') === 'check' : call.query.get('from') === 'check';
  const Page = { who: WhoPage, what: WhatPage, how: HowPage }[page];
  return pageOf(
    <Page call={call} secret={secret} draft={draft} faults={faults} fromCheck={fromCheck} />,
    faults.length === 0 ? 200 : 400,
  );
}

async function saveStep(step: Step, page: FilledStep): Promise<RequestAnswer> {
  const { context, call, secret, draft, asked, to } = step;
  const { draft: filed, faults } = await takeFiles(step, page);
  const saved = { ...filed, fields: { ...draft.fields, ...fieldsOfStep(page, asked.fields) } };
  // What was typed is kept also where something is wrong with it.
  const kept = await context.port.saveDraft({ bodyId: call.body.id, secret }, saved);
  if (kept === 'full') return lookPage(call, true);
  const all = [...faultsOfStep(page, saved), ...faults];
  if (all.length > 0) return showStep({ ...step, draft: saved }, page, all);
  return to(asked.fields.get('from') === 'check' ? 'check' : stepAfter(page));
}

/** Files of a step, kept beside the draft; what is wrong with one is told at its field. */
async function takeFiles(
  { context, call, secret, draft, asked }: Step,
  page: FormStep,
): Promise<{ readonly draft: OpenDraft; readonly faults: readonly FieldFault[] }> {
  const faults: FieldFault[] = [];
  let files = draft.files;
  for (const [name, file] of asked.files) {
    const slot = draftFileSlots.find((each) => each === name && slotsOf[page]?.includes(each) === true);
    if (slot === undefined) continue;
    const kept = file.tooLarge
      ? ({ done: false, sentence: requestFaultTexts.fileLarge } as const)
      : file.bytes.length === 0
        ? ({ done: false, sentence: requestFaultTexts.fileEmpty } as const)
        : await context.port.keepFile({ bodyId: call.body.id, secret }, slot, file);
    if (kept.done) files = { ...files, [slot]: kept.file };
    else faults.push({ field: slot, sentence: kept.sentence });
  }
  return { draft: { ...draft, files }, faults };
}

/** In which step a fault lies; one that belongs to no field is told without a link. */
function stepOfFault(draft: OpenDraft): (fault: FieldFault) => FilledStep | 'check' | null {
  return ({ field }) =>
    filledSteps.find((step) => Object.hasOwn(fieldsOfStep(step, new Map()), field)) ??
    (field === 'material'
      ? 'what'
      : field === 'identity' || (field === 'authority' && draft.fields.byAgent)
        ? 'check'
        : null);
}

function showCheck(
  { context, call, secret }: Step,
  draft: OpenDraft,
  faults: readonly FieldFault[],
): RequestAnswer {
  return pageOf(
    <CheckPage
      call={call}
      secret={secret}
      draft={draft}
      faults={faults}
      challenge={context.proof.challenge(secret)}
      stepOf={stepOfFault(draft)}
    />,
    faults.length === 0 ? 200 : 400,
  );
}

const allFaults = (draft: OpenDraft): readonly FieldFault[] =>
  [...filledSteps, 'check' as const].flatMap((step) => faultsOfStep(step, draft));

async function send(step: Step): Promise<RequestAnswer> {
  const { context, call, secret, asked, to } = step;
  const { draft, faults } = await takeFiles(step, 'check');
  if ((await context.port.saveDraft({ bodyId: call.body.id, secret }, draft)) === 'full') {
    return lookPage(call, true);
  }
  // A file that was refused is told once, not also as one that is missing.
  const missing = allFaults(draft).filter(({ field }) => !faults.some((each) => each.field === field));
  const all = [...missing, ...faults];
  if (all.length > 0) return showCheck(step, draft, all);
  const proven = context.proof.check(
    secret,
    asked.fields.get('challenge') ?? '',
    asked.fields.get('answer') ?? '',
  );
  return proven.kind === 'enough' ? submit(step, draft) : to('wait');
}

function showWait({ context, call, secret }: Step, early: number | null, challenge?: string): RequestAnswer {
  const fresh = context.proof.challenge(secret);
  return pageOf(
    <WaitPage
      call={call}
      secret={secret}
      challenge={challenge === undefined ? fresh : { ...fresh, text: challenge }}
      seconds={early ?? waitSeconds}
      early={early !== null}
    />,
  );
}

function sendAfterWait(step: Step): Promise<RequestAnswer> | RequestAnswer {
  const { context, secret, asked, draft } = step;
  const faults = allFaults(draft);
  if (faults.length > 0) return showCheck(step, draft, faults);
  const challenge = asked.fields.get('challenge') ?? '';
  const proven = context.proof.check(secret, challenge, asked.fields.get('answer') ?? '');
  if (proven.kind === 'enough') return submit(step, draft);
  return proven.kind === 'wait' ? showWait(step, proven.seconds, challenge) : showWait(step, null);
}

async function submit(step: Step, draft: OpenDraft): Promise<RequestAnswer> {
  const { context, call, secret, to } = step;
  const done = await context.port.submit({ bodyId: call.body.id, secret }, draft);
  return done.done
    ? to('done')
    : showCheck(step, draft, [{ field: done.field ?? '', sentence: done.sentence }]);
}
