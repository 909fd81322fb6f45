import { applicantKinds, type ApplicantKindId, type IdentityPaperId } from '../../law/index.ts';
import { isCreditCode } from '../../screening/credit-code.ts';
import { isIdentityNumber } from '../../screening/identity-number.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** Who applies, with identity and contact (条例第二十九条第二款第一项). Kept sealed; fields that do not apply are empty. */
export interface Applicant {
  readonly name: string;
  /** Of a natural person; null for organisations. */
  readonly paper: IdentityPaperId | null;
  readonly paperNumber: string;
  readonly creditCode: string;
  readonly legalRepresentative: string;
  readonly contactPerson: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly postcode: string;
  readonly agent: { readonly name: string; readonly paperNumber: string; readonly phone: string } | null;
}

const most: Readonly<Record<Exclude<keyof Applicant, 'paper' | 'agent'>, readonly [name: string, number]>> = {
  name: ['姓名或者名称', 100],
  paperNumber: ['证件号码', 40],
  creditCode: ['统一社会信用代码', 18],
  legalRepresentative: ['法定代表人或者负责人', 50],
  contactPerson: ['联系人', 50],
  phone: ['联系电话', 40],
  email: ['电子邮箱', 100],
  address: ['通信地址', 200],
  postcode: ['邮政编码', 10],
};

/** The same data as they are kept: blanks taken away, numbers in half width and capitals. */
export function tidyApplicant(given: Applicant): Applicant {
  return {
    name: line(given.name),
    paper: given.paper,
    paperNumber: code(given.paperNumber),
    creditCode: code(given.creditCode),
    legalRepresentative: line(given.legalRepresentative),
    contactPerson: line(given.contactPerson),
    phone: given.phone.normalize('NFKC').trim(),
    email: given.email.normalize('NFKC').trim(),
    address: line(given.address),
    postcode: code(given.postcode),
    agent:
      given.agent === null
        ? null
        : {
            name: line(given.agent.name),
            paperNumber: code(given.agent.paperNumber),
            phone: given.agent.phone.normalize('NFKC').trim(),
          },
  };
}

const line = (text: string) => text.trim().replaceAll(/\s+/gu, ' ');
const code = (text: string) => text.normalize('NFKC').replaceAll(/[\s-]/gu, '').toUpperCase();

/** Names: Han of any plane, the dot of transliterated names, Latin. Nothing else is a name; what it means is not asked. */
const personName = /^[\p{Script=Han}\p{Script=Latin}·•‧.' -]+$/u;

/**
 * What is wrong with an applicant's data, each with its field; empty where it will do. What only is missing (identity, contact) is
 * no fault here: a request may lack it and be clarified (条例第三十条).
 */
export function faultsOfApplicant(kind: ApplicantKindId, given: Applicant): readonly Refusal[] {
  const applicant = tidyApplicant(given);
  const faults: Refusal[] = [];
  const add = (field: string, message: string) => faults.push(refuse('wrong-input', message, field));
  const person = applicantKinds[kind].group === null;
  if (applicant.name === '') add('applicant.name', person ? '请填写申请人的姓名。' : '请填写申请人的名称。');
  for (const [field, [name, limit]] of Object.entries(most)) {
    const text = applicant[field as keyof typeof most];
    if ([...text].length > limit) add(`applicant.${field}`, `${name}最多${limit}个字。`);
    else if (/[\p{Cc}\u2028\u2029]/u.test(text))
      add(`applicant.${field}`, `${name}里有看不见的字符，请重新填写。`);
  }
  if (person) personFaults(applicant, add);
  else organisationFaults(applicant, add);
  contactFaults(applicant, add);
  if (applicant.agent !== null) agentFaults(applicant.agent, add);
  return faults;
}

type Add = (field: string, message: string) => void;

function personFaults({ name, paper, paperNumber, creditCode }: Applicant, add: Add): void {
  if (name !== '' && ([...name].length > 50 || !personName.test(name))) {
    add('applicant.name', '姓名用汉字、间隔号、拉丁字母，最多50个字。');
  }
  if (creditCode !== '')
    add('applicant.creditCode', '公民不用填统一社会信用代码。单位申请的，请改申请人类别。');
  if (paperNumber === '') return;
  if (paper === null) add('applicant.paper', '请选择是哪种证件。');
  else if (paper === 'identity-card' && !isIdentityNumber(paperNumber)) {
    add(
      'applicant.paperNumber',
      '身份证号码和校验位对不上，请核对证件重新填写。用其他证件的，请改证件类型。',
    );
  } else if (paper !== 'identity-card' && !/^[\dA-Z()]{4,40}$/u.test(paperNumber)) {
    add('applicant.paperNumber', '证件号码只有字母和数字，请核对证件重新填写。');
  }
}

function organisationFaults({ paper, paperNumber, creditCode }: Applicant, add: Add): void {
  if (paper !== null || paperNumber !== '') {
    add('applicant.paperNumber', '单位申请的，填统一社会信用代码，不填个人证件。');
  }
  if (creditCode !== '' && !isCreditCode(creditCode)) {
    add('applicant.creditCode', '统一社会信用代码和校验位对不上，请核对营业执照、登记证书重新填写。');
  }
}

function contactFaults({ phone, email, postcode }: Applicant, add: Add): void {
  if (phone !== '' && !/^[+()\d\s转#*-]{5,40}$/u.test(phone)) {
    add('applicant.phone', '联系电话用数字，分机写“转”，请核对。');
  }
  if (email !== '' && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(email)) {
    add('applicant.email', '电子邮箱的写法是“名字@网站”，请核对。');
  }
  if (postcode !== '' && !/^[\dA-Z]{3,10}$/u.test(postcode))
    add('applicant.postcode', '邮政编码是6位数字，请核对。');
}

function agentFaults({ name, paperNumber, phone }: NonNullable<Applicant['agent']>, add: Add): void {
  if (name === '') add('applicant.agent.name', '请填写代理人的姓名。');
  else if ([...name].length > 50 || !personName.test(name)) {
    add('applicant.agent.name', '代理人姓名用汉字、间隔号、拉丁字母，最多50个字。');
  }
  if (/^\d{17}[\dX]$/u.test(paperNumber) && !isIdentityNumber(paperNumber)) {
    add('applicant.agent.paperNumber', '代理人的身份证号码和校验位对不上，请核对。');
  } else if ([...paperNumber].length > 40) add('applicant.agent.paperNumber', '代理人证件号码最多40个字。');
  if (phone !== '' && !/^[+()\d\s转#*-]{5,40}$/u.test(phone)) {
    add('applicant.agent.phone', '代理人电话用数字，请核对。');
  }
}
