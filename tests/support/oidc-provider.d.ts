/** As much of oidc-provider as the tests use; it brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  interface Context {
    readonly oidc: {
      readonly client: { readonly clientId: string };
      readonly session: { readonly accountId: string };
      readonly provider: { readonly Grant: new (of: { clientId: string; accountId: string }) => Grant };
    };
  }

  export default class OidcServer {
    constructor(
      issuer: string,
      configuration: {
        readonly clients: readonly Readonly<Record<string, unknown>>[];
        readonly cookies: { readonly keys: readonly string[] };
        readonly claims: Readonly<Record<string, readonly string[]>>;
        readonly jwks: { readonly keys: readonly unknown[] };
        readonly ttl: Readonly<Record<string, number>>;
        readonly findAccount: (
          context: Context,
          id: string,
        ) => {
          readonly accountId: string;
          readonly claims: () => Promise<Readonly<Record<string, unknown>>>;
        };
        readonly interactions: { readonly url: (context: Context, of: { readonly uid: string }) => string };
        readonly loadExistingGrant: (context: Context) => Promise<Grant>;
        readonly features: Readonly<Record<string, { readonly enabled: boolean }>>;
      },
    );
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { readonly login: { readonly accountId: string } },
    ): Promise<void>;
  }
}
