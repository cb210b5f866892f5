import { writeFileSync } from 'node:fs';
import { policyJsonSchemaText } from '../src/policy-json-schema.ts';

writeFileSync(new URL('../policy.schema.json', import.meta.url), policyJsonSchemaText());
