import type { DisclosureCategoryId, DisclosureChannelId } from '../../../law/index.ts';
import { DefaultChoice, DefaultFields } from '../import/default-fields.tsx';
import { categoryOptions, channelOptions } from './record-values.ts';
import { texts } from './texts.ts';

/** What holds for lines that do not say otherwise; empty for nothing. */
export interface Defaults {
  readonly channel: DisclosureChannelId | '';
  readonly category: DisclosureCategoryId | '';
  readonly on: string;
}

export const noDefaults: Defaults = { channel: '', category: '', on: '' };

/** Asks what holds for lines that do not say otherwise. */
export function ChannelDefaults({
  defaults,
  put,
}: {
  readonly defaults: Defaults;
  readonly put: (defaults: Defaults) => void;
}) {
  return (
    <DefaultFields on={defaults.on} putOn={(on) => put({ ...defaults, on })}>
      <DefaultChoice
        id="default-channel"
        label={texts.defaultChannel}
        hint={texts.defaultChannelHint}
        none={texts.none}
        value={defaults.channel}
        options={channelOptions}
        put={(channel) => put({ ...defaults, channel })}
      />
      <DefaultChoice
        id="default-category"
        label={texts.defaultCategory}
        none={texts.other}
        value={defaults.category}
        options={categoryOptions}
        put={(category) => put({ ...defaults, category })}
      />
    </DefaultFields>
  );
}
