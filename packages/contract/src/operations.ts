import { operatorOperations } from './operations/operator-operations.ts';
import { publicOperations } from './operations/public-operations.ts';
import { serverOperations } from './operations/server-operations.ts';

/** Every operation by its id. */
export const operations = { ...publicOperations, ...operatorOperations, ...serverOperations } as const;

export type OperationId = keyof typeof operations;
