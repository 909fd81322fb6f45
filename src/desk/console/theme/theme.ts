import type { ThemeConfig } from 'antd';
import { colourTokens, shapeTokens, sizeTokens } from './tokens.ts';

export type TextSize = keyof typeof sizeTokens;

/** Ant Design's theme for a text size; fingers need controls of 44 pixels. */
export function themeOf(size: TextSize, touch: boolean): ThemeConfig {
  return {
    token: { ...colourTokens, ...shapeTokens, ...sizeTokens[size], ...(touch ? { controlHeight: 44 } : {}) },
  };
}
