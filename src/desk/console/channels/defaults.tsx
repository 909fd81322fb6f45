import type { DisclosureCategoryId, DisclosureChannelId } from '../../../law/index.ts';
import { DateInput } from '../form/date-input.tsx';
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
export function DefaultFields({
  defaults,
  put,
}: {
  readonly defaults: Defaults;
  readonly put: (defaults: Defaults) => void;
}) {
  return (
    <fieldset className="field">
      <legend>{texts.defaults}</legend>
      <div className="import-columns">
        <div className="field">
          <label htmlFor="default-channel">{texts.defaultChannel}</label>
          <div className="hint" id="default-channel-hint">
            {texts.defaultChannelHint}
          </div>
          <select
            id="default-channel"
            className="choice"
            aria-describedby="default-channel-hint"
            value={defaults.channel}
            onChange={(event) => put({ ...defaults, channel: event.target.value as Defaults['channel'] })}
          >
            <option value="">{texts.none}</option>
            {channelOptions.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="default-category">{texts.defaultCategory}</label>
          <select
            id="default-category"
            className="choice"
            value={defaults.category}
            onChange={(event) => put({ ...defaults, category: event.target.value as Defaults['category'] })}
          >
            <option value="">{texts.other}</option>
            {categoryOptions.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="default-date">{texts.defaultDate}</label>
          <DateInput
            id="default-date"
            label={texts.defaultDate}
            value={defaults.on}
            put={(on) => put({ ...defaults, on })}
          />
        </div>
      </div>
    </fieldset>
  );
}
