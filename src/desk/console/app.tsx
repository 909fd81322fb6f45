import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router';
import { queryClient } from './call/use-read.ts';
import { EnrolTotpFirst } from './own-account/enrol-totp-first.tsx';
import { NewPasswordFirst } from './own-account/new-password-first.tsx';
import { Loaded } from './parts/loaded.tsx';
import { MeContext, type Me } from './parts/person.ts';
import { useNarrow } from './parts/use-narrow.ts';
import { router } from './routes.tsx';
import { useStanding, type Standing } from './session.ts';
import { SetUpPage } from './set-up/set-up-page.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { usePreferences } from './theme/preferences.ts';
import { themeOf } from './theme/theme.ts';

function Inside({ me }: { readonly me: Me }) {
  if (me.mustChangePassword !== null) return <NewPasswordFirst why={me.mustChangePassword} />;
  if (me.mustEnrolTotp) return <EnrolTotpFirst />;
  return <RouterProvider router={router} />;
}

function Desk({ standing }: { readonly standing: Standing }) {
  if (standing.at === 'set-up') return <SetUpPage codeNeeded={standing.codeNeeded} />;
  const me = standing.at === 'desk' ? standing.me : standing.kept;
  return (
    <>
      {standing.at === 'sign-in' && <SignInPage why={standing.why} />}
      {me !== null && (
        // A page whose session ended waits behind the sign-in: who signs in again goes on with what was typed.
        <div hidden={standing.at === 'sign-in'} key={me.staffId}>
          <MeContext value={me}>
            <Inside me={me} />
          </MeContext>
        </div>
      )}
    </>
  );
}

function Whole() {
  const standing = useStanding();
  return <Loaded query={standing}>{(data) => <Desk standing={data} />}</Loaded>;
}

/** The desk in the browser: theme, language and cache around it. */
export function DeskApp({ nonce }: { readonly nonce: string | undefined }) {
  const { size } = usePreferences();
  const touch = useNarrow();
  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeOf(size, touch)}
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
