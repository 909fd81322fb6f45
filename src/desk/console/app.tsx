import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router';
import { queryClient } from './call/use-read.ts';
import { EnrolTotpFirst } from './own-account/enrol-totp-first.tsx';
import { NewPasswordFirst } from './own-account/new-password-first.tsx';
import { Loaded } from './parts/loaded.tsx';
import { MeContext } from './parts/person.ts';
import { router } from './routes.tsx';
import { useStanding, type Standing } from './session.ts';
import { SetUpPage } from './set-up/set-up-page.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { usePreferences } from './theme/preferences.ts';
import { themeOf } from './theme/theme.ts';

function Desk({ standing }: { readonly standing: Standing }) {
  if (standing.at === 'set-up') return <SetUpPage codeNeeded={standing.codeNeeded} />;
  if (standing.at === 'sign-in') return <SignInPage />;
  const { me } = standing;
  return (
    <MeContext value={me}>
      {me.mustChangePassword !== null ? (
        <NewPasswordFirst why={me.mustChangePassword} />
      ) : me.mustEnrolTotp ? (
        <EnrolTotpFirst />
      ) : (
        <RouterProvider router={router} />
      )}
    </MeContext>
  );
}

function Whole() {
  const standing = useStanding();
  return <Loaded query={standing}>{(data) => <Desk standing={data} />}</Loaded>;
}

/** The desk in the browser: theme, language and cache around it. */
export function DeskApp({ nonce }: { readonly nonce: string | undefined }) {
  const { size } = usePreferences();
  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeOf(size)}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <AntApp>
        <QueryClientProvider client={queryClient}>
          <Whole />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
