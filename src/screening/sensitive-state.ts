import type { Hit, HitLevel } from './hit.ts';
import { kindBasis } from './kinds.ts';
import { maskName } from './mask.ts';
import { textAfter, textBefore, type Passage } from './passage.ts';
import { isPersonName } from './person-name.ts';

/**
 * Words in prose that say something sensitive of the person named beside them. 低保 and 特困 are not among them:
 * their lists may be published with name, number of people and amount.
 */
export const stateWords: readonly string[] = [
  '孤儿',
  '弃婴',
  '事实无人抚养儿童',
  '困境儿童',
  '残疾人',
  '残疾儿童',
  '残疾学生',
  '精神病患者',
  '精神障碍患者',
  '精神病人',
  '艾滋病患者',
  '艾滋病人',
  '艾滋病感染者',
  'HIV感染者',
  '肺结核患者',
  '癌症患者',
  '白血病患者',
  '尿毒症患者',
  '重病患者',
  '大病患者',
  '社区矫正对象',
  '刑满释放人员',
  '吸毒人员',
  '戒毒人员',
  '家暴受害人',
];

/** In a cell, a column heading or the title of a list: never beside a name. */
export const strictState =
  /孤儿|弃婴|事实无人抚养|困境儿童|艾滋|HIV|精神(?:障碍|病|残疾|分裂)|(?:视力|听力|言语|肢体|智力|多重)残疾|重度残疾|[一二三四1-4１-４]级残疾|残疾[一二三四1-4１-４]级|[一二三四1-4]级(?:肢体|视力|听力|言语|智力|精神|多重)|尿毒症|白血病|癌|恶性肿瘤|肺结核|乙肝|梅毒|肝硬化|脑瘫|癫痫|孕检|流产|社区矫正|刑满释放|吸毒|戒毒|性侵|家暴/;

/** Sensitive, but lists of payments are published by duty: someone has to look. */
export const mildState = /残疾人|重病|大病|未成年人|留守儿童/;

/** The hit for a name that stands beside a state. */
export function stateHit(name: string, at: number, state: string, level: HitLevel): Hit {
  const mask = maskName(name);
  return {
    kind: '敏感身份',
    start: at,
    end: at + name.length,
    masked: mask,
    mask,
    level,
    why: `姓名与“${state}”写在一起，能认出是谁`,
    basis: kindBasis.敏感身份,
  };
}

const nameEnd = /^(?:[，。；、（(）)：:,;\s　]|$|等|系|同学|的|在|因|获|享受|领取|户|家庭|每月)/;

/** A name directly after or before a state in prose: 孤儿张三，…; 张三（孤儿）; 张三系孤儿. */
export function stateInProse(passage: Passage, start: number, end: number): Hit | null {
  const state = passage.text.slice(start, end);
  const window = textAfter(passage, end, 8);
  const gap = /^[:：“ ]?/.exec(window)?.[0].length ?? 0;
  for (const length of [3, 2, 4]) {
    const name = window.slice(gap, gap + length);
    if (name.length === length && isPersonName(name) && nameEnd.test(window.slice(gap + length))) {
      return stateHit(name, end + gap, state, 'warning');
    }
  }
  const before = textBefore(passage, start, 16);
  const lead =
    /(?:^|[，。；、：:\s　（(]|村民|居民|学生|儿童|同学|患者)(\p{Script=Han}{2,4}?)(?:[（(]|，?系|，?是|，|[ 　]{1,3})(?:[男女]，)?$/u.exec(
      before,
    );
  const name = lead?.[1] ?? '';
  if (lead === null || !isPersonName(name)) return null;
  if (!/^(?:[）)，。；、\s　]|$)/.test(window)) return null;
  const at = start - before.length + lead.index + lead[0].lastIndexOf(name);
  return at < 0 ? null : stateHit(name, at, state, 'warning');
}
