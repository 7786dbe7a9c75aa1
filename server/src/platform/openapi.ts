import type { Operation } from '@meguri/core/operation.ts';
import * as z from 'zod';
import { strictInput } from './parse-input.ts';

const jsonOf = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

const path = (operation: Operation): Record<string, unknown> => ({
  post: {
    operationId: operation.name,
    tags: [operation.name.split('.')[0]],
    summary: `${operation.kind}; action ${operation.action}`,
    'x-duties': operation.duties,
    'x-refusals': operation.refusals,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: jsonOf(strictInput(operation.input), 'input') } },
    },
    responses: {
      200: {
        description: 'The answer.',
        content: { 'application/json': { schema: jsonOf(operation.output, 'output') } },
      },
      default: {
        description: 'An expected no.',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  },
});

const words = {
  type: 'object',
  required: ['ja', 'en'],
  properties: { ja: { type: 'string' }, en: { type: 'string' } },
};

/** The OpenAPI 3.1 document of these operations; printed, never written by hand. */
export const openApi = (operations: readonly Operation[]): Record<string, unknown> => ({
  openapi: '3.1.0',
  info: { title: 'Meguri', version: '0.1.0', license: { name: 'Apache-2.0' } },
  paths: Object.fromEntries(operations.map((one) => [`/api/${one.name}`, path(one)])),
  components: {
    schemas: {
      Problem: {
        type: 'object',
        required: ['status', 'code', 'requestId'],
        properties: {
          status: { type: 'integer' },
          code: { type: 'string' },
          say: words,
          next: words,
          details: { type: 'object' },
          requestId: { type: 'string', format: 'uuid' },
        },
      },
    },
  },
});
