import type { z } from 'zod';
import { requestChannels, type ApplicantKindId, type RequestChannelId } from '../../../../law/index.ts';
import type { requestEndpoints } from '../../../contract/requests.ts';
import type { Fault } from '../../form/use-form.ts';
import { applicantOf, blankApplicant, type ApplicantValues } from '../fields/applicant-values.ts';
import { blankContent, contentOf, faultsOfContent, type ContentValues } from '../fields/content-fields.tsx';
import { texts } from './texts.ts';

type Input = z.input<typeof requestEndpoints.receiveRequest.body>;

/** A request that came by paper, mail, fax, telephone or at the counter, as it is typed. */
export interface IntakeValues extends ApplicantValues, ContentValues {
  readonly channel: string;
  readonly submittedOn: string;
  /** `yes`, `no`; blank while nobody said. */
  readonly confirmed: string;
  readonly confirmedOn: string;
  readonly confirmedHow: string;
  readonly readBack: boolean;
  readonly form: string;
  readonly way: string;
  readonly otherIfNot: boolean;
  readonly electronic: boolean;
  readonly needsHelp: boolean;
  /** `now` or `later`. */
  readonly when: string;
  readonly matter: string;
  readonly holderId: string;
}

export const blankIntake = (today: string, holderId: string): IntakeValues => ({
  ...blankApplicant,
  ...blankContent,
  channel: '',
  submittedOn: today,
  confirmed: '',
  confirmedOn: today,
  confirmedHow: '',
  readBack: false,
  form: '',
  way: '',
  otherIfNot: true,
  electronic: false,
  needsHelp: false,
  when: 'now',
  matter: '',
  holderId,
});

/** How the day of receipt follows from the channel that is chosen; null while none is. */
export const receiptOf = ({ channel }: Pick<IntakeValues, 'channel'>) =>
  channel in requestChannels ? requestChannels[channel as RequestChannelId].receipt : null;

export const channelOf = ({ channel }: Pick<IntakeValues, 'channel'>): RequestChannelId | null =>
  channel in requestChannels ? (channel as RequestChannelId) : null;

/** The day on which both sides confirmed, where the channel asks for it; an oral request is confirmed as it is written down. */
export const confirmedOnOf = (values: IntakeValues): string | null =>
  receiptOf(values) === 'confirmed' && values.confirmed === 'yes' ? values.confirmedOn : null;

/** A number is given once the day of receipt is certain. */
export const mayRegister = (values: IntakeValues): boolean =>
  receiptOf(values) !== 'confirmed' || values.confirmed === 'yes';

export function inputOf(values: IntakeValues, actId: string): Input {
  const { channel, applicantKind, form, way, otherIfNot, electronic, needsHelp, submittedOn } = values;
  return {
    actId,
    channel: channel as RequestChannelId,
    applicantKind: applicantKind as ApplicantKindId,
    applicant: applicantOf(values),
    content: contentOf(values),
    wanted: { form: form as 'paper', way: way as 'mail', otherIfNot },
    electronic,
    needsHelp,
    submittedOn,
    confirmedOn: confirmedOnOf(values),
    confirmedHow: receiptOf(values) === 'confirmed' && values.confirmed === 'yes' ? values.confirmedHow : '',
    readBack: receiptOf(values) === 'written-down' && values.readBack,
    register:
      values.when === 'now' && mayRegister(values)
        ? { matter: values.matter, holderId: values.holderId }
        : null,
  };
}

/** What the schema does not know: that it was said whether the applicant confirmed, and something was asked for. */
export function faultsOfIntake(values: IntakeValues): Fault[] {
  const receipt = receiptOf(values);
  return [
    ...(receipt === 'confirmed' && values.confirmed === ''
      ? [{ field: 'confirmed', message: texts.chooseConfirmed }]
      : []),
    ...(receipt === 'written-down' && !values.readBack
      ? [{ field: 'readBack', message: texts.tickReadBack }]
      : []),
    ...faultsOfContent(values),
  ];
}
