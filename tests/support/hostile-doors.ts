import { v7 as uuidv7 } from 'uuid';
import type { Endpoint } from '../../src/desk/contract/endpoint.ts';
import { endpoints, type EndpointName } from '../../src/desk/contract/endpoints.ts';
import { problem } from '../../src/desk/contract/problem.ts';
import type { ApiPerson } from './desk-api.ts';
import { hostileBody, type HostileTexts, type Values } from './hostile-input.ts';

type Answer = Readonly<Record<string, unknown>>;

/** What stands in a field that is refused: what is said for it, `null` too. */
function plainOf(plain: Values, name: string): unknown {
  const key = [name, name.split('.').at(-1) ?? ''].find((each) => Object.hasOwn(plain, each));
  return key === undefined ? '甲' : plain[key];
}

/** A word of the list that is looked for: it stands in some of the texts. */
export const hostileWord = '<q id=pwned>';

export const idOf = (answer: Readonly<Record<string, unknown>>) => String(answer['id']);

/** A day in China, so many after today. */
export const dayInChina = (days: number) =>
  new Date(Date.now() + (8 + days * 24) * 3_600_000).toISOString().slice(0, 10);

/**
 * Sends hostile texts through doors: first as an attacker would, with characters that have no shape; then without those,
 * and with something plain in each field that is refused, until it is taken.
 */
export function hostileDoors(texts: HostileTexts) {
  const tried = new Set<EndpointName>();
  const refused = new Set<string>();
  const faults: string[] = [];

  async function send(
    person: ApiPerson,
    door: EndpointName,
    params: Readonly<Record<string, string>>,
    body: object,
  ) {
    const { method, path } = endpoints[door] as Endpoint;
    const named: Readonly<Record<string, string>> = { bodyId: person.bodyId, ...params };
    const at = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => named[name] ?? '');
    try {
      return { answer: (await person.ask(method as 'POST', at, body)) as Answer };
    } catch (error) {
      const [, status = '', said = ''] = /: (\d{3}) (.*)$/su.exec(String(error)) ?? [];
      if (status === '') throw error;
      const parsed = problem.safeParse(JSON.parse(said));
      if (Number(status) >= 500 || !parsed.success || !/\p{Script=Han}/u.test(parsed.data.message)) {
        faults.push(`${door}: ${status} ${said}`);
      }
      return { refusal: parsed.data?.fields ?? [], said };
    }
  }

  return {
    tried,
    /** Fields that take nothing of the kind. */
    refused,
    /** Refusals without a sentence, and faults of the server. */
    faults,
    /**
     * @param values for ids, dates, choices, texts that must be themselves
     * @param plain what to write instead in a field that is refused
     * @throws Error where it is refused for what no field of it is at fault for
     */
    try: async (
      person: ApiPerson,
      door: EndpointName,
      params: Readonly<Record<string, string>>,
      values: Values = {},
      plain: Values = {},
    ): Promise<Answer> => {
      tried.add(door);
      const endpoint = endpoints[door] as Endpoint;
      const given: Record<string, unknown> = { ...values };
      const make = (raw: boolean) =>
        hostileBody(door, endpoint, { ...given, actId: uuidv7() }, texts, raw) as object;
      const first = await send(person, door, params, make(true));
      if (first.answer !== undefined) return first.answer;
      for (let tries = 0; tries < 20; tries += 1) {
        const body = make(false);
        const { answer, refusal = [], said } = await send(person, door, params, body);
        if (answer !== undefined) return answer;
        const names = refusal.map(({ field }) => field.replaceAll(/\.\d+(?=\.|$)/gu, ''));
        const left = names.filter((name) => !Object.hasOwn(given, name));
        if (left.length === 0) {
          throw new Error(`${door}: ${said} ${JSON.stringify(body).slice(0, 2_000)}`);
        }
        for (const name of left) {
          given[name] = plainOf(plain, name);
          refused.add(`${door} ${name}`);
        }
      }
      throw new Error(`${door}: refused again and again`);
    },
  };
}

export type HostileDoors = ReturnType<typeof hostileDoors>;
