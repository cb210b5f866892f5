import * as z from 'zod/mini';

/** The server is up and can be used. */
export const health = z.object({ status: z.literal('ok') });

export type Health = z.output<typeof health>;
