/** What the guided set-up asks. The password stays in the page's memory, the rest also outlives a reload. */
export interface Answers {
  readonly code: string;
  readonly name: string;
  readonly level: 'county' | 'department' | 'township';
  readonly countyName: string;
  readonly siteCode: string;
  readonly personName: string;
  readonly account: string;
  readonly password: string;
}

export const noAnswers: Answers = {
  code: '',
  name: '',
  level: 'township',
  countyName: '',
  siteCode: '',
  personName: '',
  account: '',
  password: '',
};

const key = 'gongkai.set-up';

export function keptAnswers(): Answers {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Answers>;
    return { ...noAnswers, ...kept, password: '' };
  } catch {
    return noAnswers;
  }
}

export function keepAnswers(answers: Answers): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...answers, password: '' }));
  } catch {
    // A browser that keeps nothing asks again after a reload.
  }
}

export function forgetAnswers(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
