import { faultsOfPassword, settingValues, type PasswordRules } from '../../../law/index.ts';
import { texts } from './texts.ts';

/** The rules that hold before anyone has changed a setting. */
export function initialRules(): PasswordRules {
  const values = settingValues(new Map());
  return {
    length: values['password.length'],
    kinds: values['password.kinds'],
    days: values['password.days'],
    remembered: values['password.remembered'],
  };
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
