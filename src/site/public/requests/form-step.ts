/** Steps of the application form, in order; the last one stands behind the submission. */
export const formSteps = ['look', 'who', 'what', 'how', 'check', 'done'] as const;

export type FormStep = (typeof formSteps)[number];

/** A page of the form: a step, or the short wait before a submission without scripts. */
export type FormPage = FormStep | 'wait';

/** Pages of one's own request, behind number and code. */
export const statusPages = ['status', 'clarify', 'withdraw', 'rate'] as const;

export type StatusPageId = (typeof statusPages)[number];

/** What follows a step. */
export const stepAfter = (step: FormStep): FormStep => formSteps[formSteps.indexOf(step) + 1] ?? 'done';

export const stepBefore = (step: FormStep): FormStep | null => formSteps[formSteps.indexOf(step) - 1] ?? null;
