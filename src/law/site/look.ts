/** How the public site looks: what the body at the top decides, within limits. */
export interface SiteLook {
  /** Name of the site: 甲县政府信息公开. Empty: made of the body's name. */
  readonly name: string;
  /** The one main colour, #rrggbb; empty: the initial one. */
  readonly mainColour: string;
  /** 徽标: a kept file of the top body, PNG or SVG without scripts; null for none. */
  readonly emblem: { readonly fileId: string; readonly sha256: string; readonly mediaType: string } | null;
  /** 主办单位 */
  readonly sponsor: string;
  /** 承办单位 */
  readonly operator: string;
  readonly address: string;
  readonly phone: string;
  /** ICP备案号 */
  readonly icp: string;
  /** 公安备案号 */
  readonly publicSecurity: string;
}

/** The main colour where none was chosen: 7.84 against white. */
export const initialMainColour = '#0b5394';

export const initialLook: SiteLook = {
  name: '',
  mainColour: '',
  emblem: null,
  sponsor: '',
  operator: '',
  address: '',
  phone: '',
  icp: '',
  publicSecurity: '',
};
