import type { FastifyInstance } from 'fastify';

/** Sends one request to an app without a network; `cookie` is what a browser would send next. */
export const postTo = async (
  app: FastifyInstance,
  name: string,
  request: { readonly body: unknown; readonly headers?: Readonly<Record<string, string>> },
): Promise<{ readonly status: number; readonly body: unknown; readonly cookie?: string }> => {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/${name}`,
    headers: { 'content-type': 'application/json', ...request.headers },
    payload: JSON.stringify(request.body),
  });
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return {
    status: answer.statusCode,
    body: answer.json(),
    ...(cookie === '' ? {} : { cookie }),
  };
};
