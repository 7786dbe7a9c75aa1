import type { FastifyInstance } from 'fastify';

/** Sends one request to an app without a network; used by tests and the command line. */
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
  const cookie = answer.cookies[0]?.value;
  return {
    status: answer.statusCode,
    body: answer.json(),
    ...(cookie === undefined ? {} : { cookie }),
  };
};
