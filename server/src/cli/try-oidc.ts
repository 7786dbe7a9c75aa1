import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';

type Wanted = {
  /** 0: any free port. */
  readonly port: number;
  /** Where the provider may send its answers. */
  readonly back: string;
};

const clientId = 'meguri';

const configured = (issuer: string, back: string): Provider =>
  new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [back],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    // Whatever is typed as login is the staff number; no password is checked.
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    // The prefecture's own product: nobody is asked for consent.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId,
        ...(ctx.oidc.session?.accountId === undefined
          ? {}
          : { accountId: ctx.oidc.session.accountId }),
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

/** An OpenID Connect provider on this machine, for trying and for tests; it knows everybody. */
export const startTryProvider = async ({
  port,
  back,
}: Wanted): Promise<{
  readonly issuer: string;
  readonly clientId: string;
  readonly close: () => Promise<void>;
}> => {
  const server = createServer();
  const bound = await listen(server, port);
  const issuer = `http://localhost:${bound}`;
  server.on('request', configured(issuer, back).callback());
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { issuer, clientId, close };
};

/** `meguri try-oidc`: one provider on this machine until Ctrl+C. */
export const runTryOidc = async (): Promise<number> => {
  const origin =
    process.env['MEGURI_ORIGIN'] ?? `http://localhost:${process.env['PORT'] ?? '4649'}`;
  const { issuer } = await startTryProvider({
    port: 4650,
    back: `${origin}/sign-in/provider/back`,
  });
  console.log(`試用の認証基盤が動いています: ${issuer}
別の端末で、次のようにめぐりを始めてください（ログイン名に職員番号を入れます。パスワードは何でもかまいません）。
A provider for trying runs. Start Meguri in another terminal; the login is the staff number:

  MEGURI_OIDC_ISSUER=${issuer} MEGURI_OIDC_CLIENT_ID=${clientId} npm start
`);
  return new Promise<number>(() => undefined);
};
