import { faultsOfPassword, settingValues, type PasswordRules } from '../../../law/index.ts';
import { settingEndpoints } from '../../contract/settings.ts';
import { useRead } from '../call/use-read.ts';
import { texts } from './texts.ts';

/** Rules from the settings; the initial ones where none are given. */
export function rulesFrom(
  settings: readonly { readonly key: string; readonly value: unknown }[],
): PasswordRules {
  const values = settingValues(new Map(settings.map(({ key, value }) => [key, value])));
  return {
    length: values['password.length'],
    kinds: values['password.kinds'],
    days: values['password.days'],
    remembered: values['password.remembered'],
  };
}

/** The rules in force; the initial ones until the settings could be read. */
export function usePasswordRules(): PasswordRules {
  const { data } = useRead(settingEndpoints.settings);
  return rulesFrom(data?.settings ?? []);
}

/** What the password still lacks, while it is typed. */
export function PasswordState({
  password,
  rules,
  about,
}: {
  readonly password: string;
  readonly rules: PasswordRules;
  readonly about: readonly string[];
}) {
  const faults = password === '' ? [] : faultsOfPassword(password, rules, about);
  return (
    <div role="status" className="meta">
      {password !== '' && faults.length === 0 && (
        <span className="state success">✓ {texts.passwordGood}</span>
      )}
      {faults.map((fault) => (
        <div key={fault}>{fault}</div>
      ))}
    </div>
  );
}
