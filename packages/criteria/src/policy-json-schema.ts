import * as z from 'zod/mini';
import { policySchema } from './policy.ts';

/** The text of `policy.schema.json`: a policy's form for editors and other languages. What contradicts itself, only `parsePolicy` tells. */
export function policyJsonSchemaText(): string {
  const schema = z.toJSONSchema(policySchema, { io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'A policy of Gold Seller' }, null, 2)}\n`;
}
