import type { ThemeConfig } from 'antd';
import { colourTokens, shapeTokens, sizeTokens } from './tokens.ts';

export type TextSize = keyof typeof sizeTokens;

/** Ant Design's theme for a text size and a density of tables. */
export function themeOf(size: TextSize, dense: boolean): ThemeConfig {
  return {
    token: { ...colourTokens, ...shapeTokens, ...sizeTokens[size] },
    components: {
      Table: {
        cellPaddingBlock: dense ? 6 : 8,
        cellPaddingInline: dense ? 8 : 12,
        headerBg: '#EEF1F4',
        headerSplitColor: 'transparent',
      },
    },
  };
}
