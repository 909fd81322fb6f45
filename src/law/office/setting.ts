/** A setting of the installation: what it means, what it may be, what holds until someone changes it. */
export interface Setting {
  readonly title: string;
  /** What it does, for whoever is to decide. */
  readonly means: string;
  readonly kind: 'whole-number' | 'yes-no' | 'text';
  /** Unit of a whole number: 分钟, 次, 位, 天. */
  readonly unit?: string;
  readonly least?: number;
  readonly most?: number;
  readonly initially: number | boolean | string;
}

/** Settings that an administrator may change in the desk. */
export const officeSettings = {
  'sign-in.idle-minutes': {
    title: '离开多久自动退出',
    means: '这么久没有操作，就要重新登录。没有交的内容存成草稿，不会丢。',
    kind: 'whole-number',
    unit: '分钟',
    least: 5,
    most: 480,
    initially: 30,
  },
  'sign-in.longest-hours': {
    title: '一次登录最长多久',
    means: '不论有没有操作，到时都要重新登录。',
    kind: 'whole-number',
    unit: '小时',
    least: 1,
    most: 72,
    initially: 12,
  },
  'sign-in.tries': {
    title: '连续输错几次锁定',
    means: '账号连续输错密码或验证码达到这个次数，暂时锁定。',
    kind: 'whole-number',
    unit: '次',
    least: 3,
    most: 10,
    initially: 5,
  },
  'sign-in.lock-minutes': {
    title: '锁定多久',
    means: '第一次锁定的时间；解锁后又输错，每次加倍，最长一天。',
    kind: 'whole-number',
    unit: '分钟',
    least: 1,
    most: 240,
    initially: 15,
  },
  'sign-in.second-step': {
    title: '管理员、审计员和县级主管必须用两步验证',
    means: '登录时除密码外，还要输入手机验证器上的6位数字。其他人可以自己开启。',
    kind: 'yes-no',
    initially: true,
  },
  'password.length': {
    title: '密码至少几位',
    means: '位数越多越难猜。',
    kind: 'whole-number',
    unit: '位',
    least: 8,
    most: 32,
    initially: 10,
  },
  'password.kinds': {
    title: '密码至少几类字符',
    means: '大写字母、小写字母、数字、符号，至少要有几类。',
    kind: 'whole-number',
    unit: '类',
    least: 2,
    most: 4,
    initially: 3,
  },
  'password.days': {
    title: '密码多久换一次',
    means: '到期后登录时要先换密码；填0表示不要求定期更换。',
    kind: 'whole-number',
    unit: '天',
    least: 0,
    most: 730,
    initially: 90,
  },
  'password.remembered': {
    title: '不能再用最近几个密码',
    means: '新密码不能和最近用过的相同。',
    kind: 'whole-number',
    unit: '个',
    least: 0,
    most: 24,
    initially: 5,
  },
  'work.warn-days': {
    title: '提前几个工作日提醒',
    means: '到期前这么多个工作日，待办标为“将到期”。',
    kind: 'whole-number',
    unit: '个工作日',
    least: 1,
    most: 15,
    initially: 3,
  },
  'publishing.soon-days': {
    title: '应公开的提前几个工作日提醒',
    means: '目录里的事项到期前这么多个工作日，标为“快到期”，出现在“今天”里。',
    kind: 'whole-number',
    unit: '个工作日',
    least: 1,
    most: 20,
    initially: 3,
  },
  'site.check-links': {
    title: '找错纠错时查外站的链接',
    means: '每天夜里逐个打开公开内容里的外站链接，看打不打得开。服务器上不了互联网的，不要开。',
    kind: 'yes-no',
    initially: false,
  },
  'backup.keep': {
    title: '保留几份备份',
    means: '每天夜里自动备份一次；超过这个份数，最早的一份自动删去。',
    kind: 'whole-number',
    unit: '份',
    least: 2,
    most: 365,
    initially: 14,
  },
  'files.megabytes': {
    title: '上传的文件最大多少',
    means: '超过的不收，请上传的人压缩图片或者分成几份。',
    kind: 'whole-number',
    unit: 'MB',
    least: 1,
    most: 200,
    initially: 50,
  },
  'ledger.hash': {
    title: '操作记录的校验算法',
    means: 'sha256，或国密算法sm3（GB/T 32905）。改动只影响以后的记录。',
    kind: 'text',
    initially: 'sha256',
  },
} as const satisfies Record<string, Setting>;

export type SettingId = keyof typeof officeSettings;

/** The value of a setting: what was entered, or what holds initially. */
export type SettingValue<K extends SettingId> = (typeof officeSettings)[K]['initially'] extends number
  ? number
  : (typeof officeSettings)[K]['initially'] extends boolean
    ? boolean
    : string;

/** All settings with their values. */
export type SettingValues = { readonly [K in SettingId]: SettingValue<K> };

/** The values that hold: those entered where they are of the right kind, else the initial ones. */
export function settingValues(entered: ReadonlyMap<string, unknown>): SettingValues {
  return Object.fromEntries(
    Object.entries(officeSettings).map(([key, setting]) => {
      const value = entered.get(key);
      return [
        key,
        value !== undefined && faultOfSetting(key as SettingId, value) === null ? value : setting.initially,
      ];
    }),
  ) as SettingValues;
}

/** What is wrong with a value for a setting, as a sentence; null where it will do. */
export function faultOfSetting(key: SettingId, value: unknown): string | null {
  const setting: Setting = officeSettings[key];
  const { title, kind, unit = '', least = 0, most = Number.MAX_SAFE_INTEGER } = setting;
  if (kind === 'yes-no') return typeof value === 'boolean' ? null : `“${title}”应为是或否。`;
  if (kind === 'text') {
    return value === 'sha256' || value === 'sm3' ? null : `“${title}”应为sha256或sm3。`;
  }
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? null
    : `“${title}”应为${least}到${most}${unit}的整数。`;
}
