import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { GuideAnswers, LetterKindId } from '../../src/law/index.ts';
import type { JourneyPerson, RequestJourney } from './request-journey.ts';
import { identityNumber } from './planted-secrets.ts';
import { writePdf, show } from './pdf-writer.ts';

/** Who applies, as the form has it. */
export const applicantNamed = (name: string, serial: number) => ({
  name,
  paper: 'identity-card' as const,
  paperNumber: identityNumber(serial),
  phone: `138000000${String(serial).padStart(2, '0')}`,
  address: '甲县乙镇丙村1号',
  agent: null,
});

/** An enterprise that applies, as the form has it. */
export const businessNamed = (name: string) => ({
  ...applicantNamed(name, 1),
  paper: null,
  paperNumber: '',
  contactPerson: '赵六',
  phone: '0000-6000099',
});

export interface Asked {
  readonly applicant: ReturnType<typeof applicantNamed> | ReturnType<typeof businessNamed>;
  readonly matter: string;
  /** The day on which it was handed in at the counter. */
  readonly on: string;
}

const scan = (...lines: readonly string[]): Uint8Array =>
  writePdf([{ content: lines.map((line, at) => show(80, 760 - at * 40, 16, line)).join('\n') }]);

/**
 * What an officer does on requests through the desk's own endpoints, where a journey is about something else than the screens of it.
 */
export function requestEndpoints(journey: RequestJourney) {
  const { ask, township, people } = journey;
  const of = (requestId: string) => `/api/bodies/${township}/requests/${requestId}`;

  const read = async <T>(path: string): Promise<T> => (await ask('officer', 'GET', path)) as T;
  const step = async (requestId: string, path: string, body: object, who: JourneyPerson = 'officer') =>
    ask(who, 'POST', `${of(requestId)}/${path}`, { actId: uuidv7(), ...body });

  /** Hands a request in at the counter and registers it. @returns its id */
  async function receive({ applicant, matter, on }: Asked): Promise<string> {
    const actId = uuidv7();
    await ask('officer', 'POST', `/api/bodies/${township}/requests`, {
      actId,
      channel: 'in-person',
      applicantKind: applicant.paper === null ? 'business' : 'naturalPerson',
      applicant,
      content: { title: matter, number: '', description: '' },
      wanted: { form: 'paper', way: 'collect', otherIfNot: true },
      electronic: false,
      needsHelp: false,
      submittedOn: on,
      confirmedOn: null,
      register: { matter, holderId: people.officer.id },
    });
    return actId;
  }

  /** Drafts a letter as the program composes it, and looks at it. */
  async function draft(requestId: string, kind: LetterKindId, details: object = {}) {
    const letterId = uuidv7();
    const to = { kind: 'applicant' };
    await ask('officer', 'POST', `${of(requestId)}/letters`, { letterId, kind, to, details });
    const { digest } = await read<{ readonly digest: string }>(`${of(requestId)}/letters/${letterId}`);
    return { letterId, digest };
  }

  const round = (requestId: string) =>
    read<{ readonly digest: string; readonly steps: readonly { readonly id: JourneyPerson }[] }>(
      `${of(requestId)}/approval`,
    );

  /** Each signature of the round in its turn; the last one issues the letter. */
  async function sign(requestId: string): Promise<void> {
    const { digest, steps } = await round(requestId);
    for (const { id } of steps) {
      await step(requestId, 'pass', { digest, step: id, opinion: '同意' }, id);
    }
  }

  /** The answer: drafted, sent up, signed. @returns the letter's id */
  async function decide(
    requestId: string,
    kind: LetterKindId,
    { details = {}, files = [] }: { readonly details?: object; readonly files?: readonly string[] } = {},
  ): Promise<string> {
    const { letterId, digest } = await draft(requestId, kind, details);
    await step(requestId, 'submit', { letterId, digest, files, choice: null });
    await sign(requestId);
    return letterId;
  }

  /** Handed over at the counter, with the receipt that the applicant signed. */
  async function handOver(requestId: string, letterId: string, files: readonly string[] = []): Promise<void> {
    const receipt = await journey.paper(requestId, 'proof-of-service', '送达回证', {
      name: '送达回证.pdf',
      bytes: scan('送达回证', '收件人签收'),
    });
    const served = { way: 'in-person', on: journey.today(), tracking: '', files, proofs: [receipt] };
    await step(requestId, `letters/${letterId}/serve`, served);
  }

  return {
    of,
    read,
    step,
    receive,
    draft,
    decide,
    /** Whose signatures the answer needs: people are called as the steps are. */
    signers: async (requestId: string) => (await round(requestId)).steps.map(({ id }) => id),
    /** The letter of that kind in the case. */
    letterOf: async (requestId: string, kind: LetterKindId): Promise<string> => {
      const { letters } = await read<{
        readonly letters: readonly { readonly letterId: string; readonly kind: string }[];
      }>(`${of(requestId)}/letters`);
      return letters.find((letter) => letter.kind === kind)?.letterId ?? '';
    },
    handOver,
    guide: (requestId: string, answers: GuideAnswers) => step(requestId, 'guide', { answers }),
    search: (requestId: string, found: boolean, words: readonly string[]) =>
      step(requestId, `searches/${uuidv7()}`, {
        office: '党政办公室',
        searcher: '李档案',
        on: journey.today(),
        places: ['公文系统', '综合档案室'],
        words,
        period: '2015年至2026年',
        found,
        result: found ? '找到1份' : '没有制作过',
      }),
    /** A scan that the officer puts into the case. @returns its id */
    scanned: (requestId: string, material: string, title: string) =>
      journey.paper(requestId, material, title, { name: `${title}.pdf`, bytes: scan(title) }),
    /** Closes the case into one volume. @returns the PDF; kept among the pictures, where they are */
    archive: async (requestId: string, name: string): Promise<Uint8Array> => {
      await step(requestId, 'archive', {});
      const bytes = await journey.file('officer', `${of(requestId)}/archive/file`, {
        actId: uuidv7(),
        reason: '看归档的案卷',
      });
      const pictures = process.env['JOURNEY_PICTURES'];
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true });
        writeFileSync(join(pictures, `${name}.pdf`), bytes);
      }
      return bytes;
    },
  };
}

export type RequestEndpoints = ReturnType<typeof requestEndpoints>;
