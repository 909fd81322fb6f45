import { Link } from 'react-router';
import { officeSettings } from '../../../law/index.ts';
import { settingEndpoints } from '../../contract/settings.ts';
import { useRead } from '../call/use-read.ts';
import { minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMay } from '../parts/person.ts';
import { texts } from './texts.ts';
import { valueText } from './value-text.ts';

/** Each setting: what it means, what holds, what held at first, who changed it. */
export function SettingsPage() {
  const query = useRead(settingEndpoints.settings);
  const may = useMay();
  return (
    <div className="stack">
      <Heading title={texts.title} />
      <p className="lead">{texts.lead}</p>
      <Loaded query={query}>
        {({ settings }) => (
          <ul className="plain-list stack tight">
            {settings.map(({ key, value, initially, changedAt, changedBy }) => {
              const { title, means } = officeSettings[key];
              return (
                <li key={key} className="panel setting">
                  <div>
                    <h2 style={{ fontSize: 'var(--h3)' }}>{title}</h2>
                    <p className="note">{means}</p>
                    <p className="meta">
                      {texts.initially}：{valueText(key, initially)}；
                      {changedAt === null
                        ? texts.neverChanged
                        : texts.changed(minuteText(changedAt), changedBy ?? '')}
                    </p>
                  </div>
                  <p className="setting-value">
                    <span className="hidden">{texts.now}：</span>
                    {valueText(key, value)}
                  </p>
                  <div>
                    {may('settings.change') && (
                      <Link to={`/settings/${key}`} aria-label={texts.changeOf(title)} data-row="">
                        {texts.change}
                      </Link>
                    )}
                  </div>
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
    </div>
  );
}
