import { faultsOfLook, type SiteLook } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfPrivateTexts } from '../publishing-input.ts';
import { emblemTypes, mostEmblemBytes } from './keep-emblem.ts';
import { nothingNew, ownSite } from './own-site.ts';

export interface SetLook {
  readonly actId: string;
  readonly bodyId: string;
  /** Null: the initial look holds again. The emblem is a file that `keepEmblem` kept. */
  readonly look: SiteLook | null;
  readonly seenAt: string | null;
}

/** Sets the look of the whole site. Only the body at the top does: one site has one look (国办发〔2017〕47号). */
export async function setLook(context: ActContext, input: SetLook): Promise<Outcome> {
  const { actId, bodyId, seenAt } = input;
  const look = input.look === null ? null : tidied(input.look);
  const fault = look === null ? null : faultOfLook(look);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'publishing.set', bodyId, actId, kind: 'site.look-set' } as const;
  return perform(context, act, async (tx) => {
    const site = await ownSite(tx, bodyId, seenAt);
    if ('code' in site) return site;
    if (site.parentId !== null) {
      return refuse('not-now', '网站的名称、颜色和页脚由县本级统一定，没有改。');
    }
    if (JSON.stringify(site.look) === JSON.stringify(look)) return nothingNew;
    const ofEmblem = look === null ? null : await faultOfEmblem(tx, bodyId, look.emblem);
    if (ofEmblem !== null) return ofEmblem;
    return [{ kind: 'site.look-set', subjectId: bodyId, payload: { look } }];
  });
}

function faultOfLook(look: SiteLook): Refusal | null {
  const fault = faultsOfLook(look).find(({ level }) => level === 'error');
  if (fault !== undefined) {
    return { ...refuse('wrong-input', fault.sentence, fault.field), basis: fault.basis };
  }
  return faultOfPrivateTexts([
    { text: look.name, field: 'name', name: '网站名称' },
    { text: look.sponsor, field: 'sponsor', name: '主办单位' },
    { text: look.operator, field: 'operator', name: '承办单位' },
  ]);
}

async function faultOfEmblem(tx: Tx, bodyId: string, emblem: SiteLook['emblem']): Promise<Refusal | null> {
  if (emblem === null) return null;
  const file = await tx
    .selectFrom('files')
    .select(['sha256', 'bytes', 'media_type as mediaType'])
    .where('body_id', '=', bodyId)
    .where('file_id', '=', emblem.fileId)
    .executeTakeFirst();
  const fits =
    file !== undefined &&
    file.sha256 === emblem.sha256 &&
    file.mediaType === emblem.mediaType &&
    emblemTypes.includes(file.mediaType) &&
    file.bytes <= mostEmblemBytes;
  return fits ? null : refuse('wrong-input', '没有找到这个徽标，请重新上传，再保存。', 'emblem');
}

function tidied(look: SiteLook): SiteLook {
  const { emblem } = look;
  return {
    name: look.name.trim(),
    mainColour: look.mainColour.trim().toLowerCase(),
    emblem:
      emblem === null ? null : { fileId: emblem.fileId, sha256: emblem.sha256, mediaType: emblem.mediaType },
    sponsor: look.sponsor.trim(),
    operator: look.operator.trim(),
    address: look.address.trim(),
    phone: look.phone.trim(),
    icp: look.icp.replaceAll(/\s/gu, ''),
    publicSecurity: look.publicSecurity.replaceAll(/\s/gu, ''),
  };
}
