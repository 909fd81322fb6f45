import { guideLimits, isPhone, type GuideFacts } from '../../law/index.ts';
import { screenText } from '../../screening/screen-text.ts';
import { faultOfLength, faultOfLine } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { nothingNew, ownSite } from './own-site.ts';

export interface SetGuide {
  readonly actId: string;
  readonly bodyId: string;
  readonly guide: GuideFacts;
  readonly seenAt: string | null;
}

/**
 * Sets what a body tells of itself in its guide (Art. 12). What is missing is no ground to refuse: a guide is filled in as
 * the facts come in, and the self-check tells what it lacks.
 */
export async function setGuide(context: ActContext, input: SetGuide): Promise<Outcome> {
  const { actId, bodyId, seenAt } = input;
  const guide = tidied(input.guide);
  const fault = faultOfGuide(guide);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'publishing.set', bodyId, actId, kind: 'site.guide-set' } as const;
  return perform(context, act, async (tx) => {
    const site = await ownSite(tx, bodyId, seenAt);
    if ('code' in site) return site;
    if (JSON.stringify(site.guide) === JSON.stringify(guide)) return nothingNew;
    return [{ kind: 'site.guide-set', subjectId: bodyId, payload: { guide } }];
  });
}

/** What is wrong in a guide, at its field; places are named by their number: `readingPlaces.0.name`. */
function faultOfGuide(guide: GuideFacts): Refusal | null {
  for (const { field, name, text, kind } of linesOf(guide)) {
    if (text === '') continue;
    const most = kind === 'text' ? guideLimits.text : guideLimits.line;
    const fault =
      (kind === 'text' ? faultOfLength(text, name, field, most) : faultOfLine(text, name, field, most)) ??
      (kind === 'phone' && !isPhone(text)
        ? refuse('wrong-input', `${name}应当像“0591-12345678”这样写，几个号码用顿号隔开。`, field)
        : null) ??
      faultOfSecret(text, field, name);
    if (fault !== null) return fault;
  }
  if (guide.postcode !== '' && !/^\d{6}$/u.test(guide.postcode)) {
    return refuse('wrong-input', '邮政编码是6位数字。', 'postcode');
  }
  if (guide.readingPlaces.length > guideLimits.places) {
    return refuse('wrong-input', `查阅场所最多${guideLimits.places}处。`, 'readingPlaces');
  }
  const nameless = guide.readingPlaces.findIndex(({ name }) => name === '');
  return nameless < 0
    ? null
    : refuse('wrong-input', `请填写第${nameless + 1}处查阅场所的名称。`, `readingPlaces.${nameless}.name`);
}

interface Line {
  readonly field: string;
  readonly name: string;
  readonly text: string;
  readonly kind: 'line' | 'phone' | 'text';
}

function linesOf(guide: GuideFacts): readonly Line[] {
  const line = (field: string, name: string, text: string, kind: Line['kind'] = 'line') => ({
    field,
    name,
    text,
    kind,
  });
  return [
    line('office', '工作机构名称', guide.office),
    line('address', '办公地址', guide.address),
    line('hours', '办公时间', guide.hours),
    line('phone', '联系电话', guide.phone, 'phone'),
    line('fax', '传真号码', guide.fax, 'phone'),
    line('email', '互联网联系方式', guide.email),
    ...guide.readingPlaces.flatMap(({ name, address, phone }, at) => [
      line(`readingPlaces.${at}.name`, `第${at + 1}处查阅场所的名称`, name),
      line(`readingPlaces.${at}.address`, `第${at + 1}处查阅场所的地址`, address),
      line(`readingPlaces.${at}.phone`, `第${at + 1}处查阅场所的电话`, phone, 'phone'),
    ]),
    line('supervisor.name', '监督机关的名称', guide.supervisor.name),
    line('supervisor.address', '监督机关的地址', guide.supervisor.address),
    line('supervisor.phone', '监督机关的电话', guide.supervisor.phone, 'phone'),
    line('reconsideration', '行政复议机关', guide.reconsideration),
    line('remarks', '其他说明', guide.remarks, 'text'),
  ];
}

/** Telephone numbers and addresses are what a guide is for; whose identity number stands in one is a slip. */
const ofOffice: readonly string[] = ['手机号码', '固定电话', '详细住址'];

function faultOfSecret(text: string, field: string, name: string): Refusal | null {
  const found = screenText(text).filter(({ level, kind }) => level === 'error' && !ofOffice.includes(kind));
  if (found.length === 0) return null;
  const kinds = [...new Set(found.map(({ kind }) => kind))].join('、');
  return refuse('wrong-input', `${name}里有${kinds}，指南公开给所有人看，请不要写。`, field);
}

function tidied(guide: GuideFacts): GuideFacts {
  const { supervisor } = guide;
  return {
    office: guide.office.trim(),
    address: guide.address.trim(),
    hours: guide.hours.trim(),
    phone: guide.phone.trim(),
    fax: guide.fax.trim(),
    email: guide.email.trim(),
    postcode: guide.postcode.trim(),
    readingPlaces: guide.readingPlaces
      .map(({ name, address, phone }) => ({
        name: name.trim(),
        address: address.trim(),
        phone: phone.trim(),
      }))
      .filter(({ name, address, phone }) => name + address + phone !== ''),
    supervisor: {
      name: supervisor.name.trim(),
      address: supervisor.address.trim(),
      phone: supervisor.phone.trim(),
    },
    reconsideration: guide.reconsideration.trim(),
    remarks: guide.remarks.trim(),
  };
}
