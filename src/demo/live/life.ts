import type { Actor } from '../../acts/actor.ts';
import type { FileTools } from '../../acts/files/file-tools.ts';
import type { Outcome } from '../../acts/outcome.ts';
import type { CaseTools } from '../../acts/requests/papers/case-tools.ts';
import type { WriteVerified } from '../../documents/report-pages/electronic-versions.ts';
import type { CivilDate } from '../../law/index.ts';
import type { FileStore } from '../../ledger/files.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { demoBodies, type DemoBody } from '../plan/bodies.ts';
import { momentOf } from '../plan/days.ts';
import { demoPeople, type DemoPerson, type Post } from '../plan/people.ts';

/** What the county is lived with: a ledger that lives another time, and what reads and writes files. */
export interface DemoDesk {
  readonly ledger: Ledger;
  readonly files: FileStore;
  readonly fileTools: FileTools;
  readonly caseTools: CaseTools;
  /** Writes a report as a file and reads it back, best in threads. */
  readonly writeReport: WriteVerified;
}

/** What acts are given on a lived day. */
export interface LivedContext extends DemoDesk {
  readonly actor: Actor;
  readonly today: CivilDate;
  readonly now: Date;
}

/** The county with those who live in it. */
export interface Life extends DemoDesk {
  /** Id of a body by its key. */
  readonly idOf: (body: string) => string;
  readonly staffId: (body: string, post: Post) => string;
  readonly as: (body: string, post: Post, day: CivilDate, time?: string) => LivedContext;
}

/** @throws Error where an act was refused: the plan of the demonstration is wrong then */
export function done(outcome: Outcome): string {
  if (!outcome.done) throw new Error(`演示数据没有生成：${outcome.refusal.message}`);
  return outcome.subjectId;
}

const keyOf = ({ body, post }: Pick<DemoPerson, 'body' | 'post'>) => `${body}/${post}`;

const below = (parent: string): readonly DemoBody[] =>
  demoBodies.filter((body) => body.parent === parent).flatMap((body) => [body, ...below(body.key)]);

/** The county as it works from now on. @param bodies ids by key @param staff ids by `body/post` */
export function lifeOf(
  desk: DemoDesk,
  bodies: ReadonlyMap<string, string>,
  staff: ReadonlyMap<string, string>,
): Life {
  const found = (map: ReadonlyMap<string, string>, key: string) => {
    const id = map.get(key);
    if (id === undefined) throw new RangeError(`nobody and nothing is called ${key}`);
    return id;
  };
  const idOf = (body: string) => found(bodies, body);
  const staffId = (body: string, post: Post) => found(staff, keyOf({ body, post }));
  const actors = new Map(
    demoPeople.map((person): readonly [string, Actor] => {
      const { body, name, roles } = person;
      const bodiesBelow = below(body).map(({ key }) => idOf(key));
      const actor = { staffId: found(staff, keyOf(person)), bodyId: idOf(body), name, roles, bodiesBelow };
      return [keyOf(person), { ...actor, actingFor: [] }];
    }),
  );
  return {
    ...desk,
    idOf,
    staffId,
    as: (body, post, day, time = '09:30') => {
      const actor = actors.get(keyOf({ body, post }));
      if (actor === undefined) throw new RangeError(`${body} has no ${post}`);
      return { ...desk, actor, today: day, now: momentOf(day, time) };
    },
  };
}
