import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import {
  answerGuide,
  civilDate,
  detailOf,
  guideQuestions,
  groundFields,
  groundIds,
  isGround,
  letterKinds,
  outcomeOfGuide,
  outcomes,
  reconsiderationComesFirst,
  type FindingFacts,
  type GroundId,
  type GuideAnswers,
  type GuideQuestionId,
} from '../../src/law/index.ts';
import { readCases } from '../support/csv.ts';

const cases = readCases(new URL('guide.csv', import.meta.url), [
  'clear',
  'clarification',
  'competent',
  'reasons',
  'held',
  'release',
  'parties',
  'file',
  'result',
  'letter',
  'remedy',
  'missing',
  'note',
]);
type Case = (typeof cases)[number];

const today = civilDate('2026-06-30');
const said = { by: null, at: '2026-06-01T00:00:00.000Z' };
const words = (text: string) => text.split(' ').filter((word) => word !== '');

/** Every field of a ground, taken from its closed list where there is one. */
const fullDetail = (ground: GroundId) =>
  detailOf(
    ground,
    Object.fromEntries(groundFields[ground].map(({ id, options }) => [id, options?.[0] ?? '写明的内容'])),
  );

function answersOf({ clear, clarification, competent, held, release, file }: Case): GuideAnswers {
  const grounds = words(release).filter((word) => word === 'notHeld' || isGround(word as GroundId)) as (
    GroundId | 'notHeld'
  )[];
  const has = (thing: string) => words(file).includes(thing);
  return {
    ...(clear === ''
      ? {}
      : {
          clear: {
            defects: clear === 'ok' ? [] : (words(clear) as ('content' | 'form')[]),
            afterClarification: clarification === 'answered',
          },
        }),
    ...(competent === ''
      ? {}
      : {
          competent: {
            finding: competent as 'ours',
            why: has('undetermined') ? '不能确定负责公开的机关' : '写明的理由',
            ...(has('organ') ? { organ: { name: '甲县民政局', phone: '0000-1234567', address: '' } } : {}),
            ...(has('reference') ? { reference: '2026年3月2日的答复' } : {}),
          },
        }),
    ...(held === ''
      ? {}
      : {
          held: {
            finding: held as 'held',
            why: '写明的理由',
            ...(has('where') ? { where: '乙镇人民政府网站' } : {}),
          },
        }),
    ...(release === ''
      ? {}
      : {
          release: {
            grounds: grounds.map((ground) => ({
              ground,
              what: has('whole') ? '所附请示全文' : '附表第三栏',
              why: '写明的理由',
              detail: has('detail') && ground !== 'notHeld' ? fullDetail(ground) : '',
            })),
            separable: words(release).includes('+'),
            publicInterest: words(release).includes('!') ? '关系饮水安全' : '',
          },
        }),
  };
}

const served = (letterId: string, on: string) => ({
  ...said,
  serviceId: `service-${letterId}`,
  letterId,
  files: [],
  way: 'in-person' as const,
  on: civilDate(on),
  tracking: '',
  proofs: [],
  notes: [],
});

/** A notice of the fee: its term runs, is over, or was met. */
function feeOf(file: readonly string[]): FindingFacts['fee'] {
  if (!file.some((each) => each.startsWith('fee-'))) return null;
  const fee = {
    letterId: 'k11',
    on: civilDate('2026-05-06'),
    method: 'items',
    units: 11,
    fen: 10_000,
    requestIds: ['request'],
  } as const;
  const paid = { ...said, on: civilDate('2026-05-12'), fen: 10_000, receipt: '票1' };
  return { ...said, ...fee, paid: file.includes('fee-paid') ? paid : null, cancelled: null };
}

function factsOf({ clarification, reasons, parties, file }: Case): FindingFacts {
  const services = [];
  if (clarification === 'asked') services.push(served('k02', '2026-06-25'));
  if (clarification === 'lapsed') services.push(served('k02', '2026-05-06'));
  if (parties === 'asked') services.push(served('k05', '2026-06-25'));
  if (parties === 'silent') services.push(served('k05', '2026-05-06'));
  if (words(file).includes('fee-asked')) services.push(served('k11', '2026-06-25'));
  if (words(file).some((each) => each === 'fee-lapsed' || each === 'fee-paid')) {
    services.push(served('k11', '2026-05-06'));
  }
  const answers = { refused: 'refused', unreasonable: 'refused', agreed: 'agreed' } as const;
  const answer = answers[parties as keyof typeof answers];
  const materials = ['snapshot', 'record', 'redacted', 'risk'].filter((each) => words(file).includes(each));
  const search = words(file).find((each) => each.startsWith('search'));
  return {
    services,
    consultations: [],
    links: [],
    fee: feeOf(words(file)),
    clarification:
      clarification === ''
        ? null
        : {
            ...said,
            letterId: 'k02',
            on: civilDate('2026-05-06'),
            defects: ['content'],
            termDays: 15,
            answered:
              clarification === 'answered'
                ? { ...said, on: civilDate('2026-05-12'), contentId: null, how: 'online', lateBecause: null }
                : null,
          },
    reasons:
      reasons === ''
        ? null
        : {
            ...said,
            letterId: 'k12',
            on: civilDate('2026-05-06'),
            counts: '2026年1月至4月共45件',
            termDays: 7,
            weighed:
              reasons === 'asked'
                ? null
                : {
                    ...said,
                    on: civilDate('2026-05-12'),
                    given: true,
                    reasonable: reasons === 'reasonable',
                    why: '写明的理由',
                  },
          },
    parties:
      parties === ''
        ? []
        : [
            {
              ...said,
              partyId: 'party',
              dataId: 'data',
              letterId: 'k05',
              on: civilDate('2026-05-06'),
              interest: 'privacy',
              what: '姓名和账号',
              closed: null,
              answered:
                answer === undefined
                  ? null
                  : {
                      ...said,
                      partyId: 'party',
                      on: civilDate('2026-05-12'),
                      answer,
                      reasonable: answer === 'agreed' ? null : parties === 'refused',
                      remark: '',
                    },
            },
          ],
    searches:
      search === undefined
        ? []
        : [
            {
              searchId: 'search',
              asked: null,
              recorded: {
                ...said,
                searcher: '王五',
                searchId: 'search',
                office: '党政办',
                on: civilDate('2026-05-12'),
                places: search === 'search-empty' ? [] : ['档案室'],
                words: search === 'search-empty' ? [] : ['道路'],
                period: '2020年至2026年',
                found: search === 'search-found',
                result: '没有制作过',
              },
            },
          ],
    materials: materials.map((material) => ({
      ...said,
      fileId: material,
      material: material === 'risk' ? 'risk-assessment' : (material as 'record'),
      title: '材料',
      pages: 1,
      sha256: '0'.repeat(64),
      madeFrom: null,
      redactions: [],
      removed: null,
    })),
  };
}

describe('guide.csv', () => {
  test.each(cases)(
    '$clear/$clarification/$competent/$reasons/$held/$release/$parties/$file: $result',
    (given) => {
      const result = outcomeOfGuide(answersOf(given), factsOf(given), { today });
      if (result.kind !== 'outcome') {
        const letter = result.kind === 'step' ? ` ${result.letterKind}` : '';
        expect(`${result.kind} ${result.question}${letter}`).toBe(given.result);
        return;
      }
      expect({
        result: result.outcome,
        letter: result.letterKind,
        remedy: result.remedy,
        missing: result.missing.map(({ id }) => id).join(' '),
      }).toEqual({
        result: given.result,
        letter: given.letter,
        remedy: given.remedy,
        missing: given.missing,
      });
      for (const { sentence, basis } of result.missing) {
        expect(sentence).toMatch(/。$/u);
        expect(basis.length).toBeGreaterThan(0);
      }
    },
  );

  it('reaches every outcome', () => {
    const reached = new Set(cases.map(({ result }) => result));
    expect(Object.keys(outcomes).filter((outcome) => !reached.has(outcome))).toEqual([]);
  });
});

/** Any answers at all: the screen offers no impossible ones, but a stored state may hold them. */
const anyAnswers: fc.Arbitrary<GuideAnswers> = fc.record(
  {
    clear: fc.record({
      defects: fc.subarray(['identity', 'contact', 'content'] as const),
      afterClarification: fc.boolean(),
    }),
    competent: fc.record({
      finding: fc.constantFrom('ours', 'petition', 'consultation', 'other-organ', 'repeated', 'excessive'),
      why: fc.constantFrom('', '理由'),
    }),
    held: fc.record({
      finding: fc.constantFrom('public', 'held', 'not-held', 'needs-creation'),
      why: fc.constantFrom('', '理由'),
    }),
    release: fc.record({
      grounds: fc.array(
        fc.record({
          ground: fc.constantFrom(...groundIds),
          what: fc.constantFrom('', '附表'),
          why: fc.constantFrom('', '理由'),
          detail: fc.string({ maxLength: 20 }),
        }),
        { maxLength: 3 },
      ),
      separable: fc.boolean(),
      publicInterest: fc.constantFrom('', '饮水安全'),
    }),
    proper: fc.record({ checked: fc.subarray(['title', 'number', 'law'] as const) }),
  },
  { requiredKeys: [] },
);
const anyFacts = fc.constantFrom(...cases).map(factsOf);

describe('the guide', () => {
  it('leads somewhere from any answers, and never to a letter whose remedy is not that of the decision', () => {
    fc.assert(
      fc.property(anyAnswers, anyFacts, (answers, facts) => {
        const result = outcomeOfGuide(answers, facts, { today });
        if (result.kind !== 'outcome') return;
        expect(outcomes[result.outcome].letters).toContain(result.letterKind);
        const first = reconsiderationComesFirst(result.outcome, result.parts);
        expect(result.remedy).toBe(first ? 'A' : 'B');
        expect(letterKinds[result.letterKind].use).toBe('decision');
      }),
    );
  });

  it('takes away later answers that no longer hold, and names each that it takes away', () => {
    const question = fc.constantFrom<GuideQuestionId>('clear', 'competent', 'held', 'release', 'proper');
    fc.assert(
      fc.property(anyAnswers, anyAnswers, question, anyFacts, (before, other, id, facts) => {
        const answer = other[id];
        if (answer === undefined) return;
        const { answers, cleared } = answerGuide(before, id, answer);
        const lost = guideQuestions.map((each) => each.id).filter((each) => before[each] && !answers[each]);
        expect(cleared.map((each) => each.question)).toEqual(lost);
        // What stays does not change where the guide leads past the answer that was given.
        const again = answerGuide(answers, id, answer);
        expect(again.cleared).toEqual([]);
        expect(outcomeOfGuide(again.answers, facts, { today })).toEqual(
          outcomeOfGuide(answers, facts, { today }),
        );
      }),
    );
  });

  it('keeps later answers where the same answer is given again', () => {
    const before: GuideAnswers = {
      clear: { defects: [], afterClarification: false },
      competent: { finding: 'ours', why: '' },
      proper: { checked: ['title'] },
    };
    expect(answerGuide(before, 'clear', { defects: [], afterClarification: false })).toEqual({
      answers: before,
      cleared: [],
    });
  });

  it('clears the later questions where an answer ends the case, and the check of the letter in any case', () => {
    const before: GuideAnswers = {
      clear: { defects: [], afterClarification: false },
      competent: { finding: 'ours', why: '' },
      held: { finding: 'held', why: '' },
      release: { grounds: [], separable: false, publicInterest: '' },
      proper: { checked: ['title'] },
    };
    const { answers, cleared } = answerGuide(before, 'competent', { finding: 'petition', why: '举报' });
    expect(Object.keys(answers)).toEqual(['clear', 'competent']);
    expect(cleared.map(({ question }) => question)).toEqual(['held', 'release', 'proper']);
    expect(cleared[0]?.sentence).toBe('“该不该”改了，“有没有”的回答已清除，需要时请重新回答。');
    const opened = answerGuide(before, 'release', { grounds: [], separable: true, publicInterest: '' });
    expect(opened.cleared.map(({ question }) => question)).toEqual(['proper']);
  });
});
