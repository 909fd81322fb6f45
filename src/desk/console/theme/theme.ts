import type { ThemeConfig } from 'antd';
import { colourTokens, shapeTokens, sizeTokens } from './tokens.ts';

export type TextSize = keyof typeof sizeTokens;

/** Ant Design's theme for a text size. */
export function themeOf(size: TextSize): ThemeConfig {
  return {
    token: { ...colourTokens, ...shapeTokens, ...sizeTokens[size] },
  };
}
