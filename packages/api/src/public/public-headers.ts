/** On every public answer: any page may read it, no page's credentials go with it, no type is guessed. */
export const publicHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** What a cache may do with a public document: a change is seen within two minutes. */
export const publicCacheControl = 'public, max-age=60, stale-while-revalidate=60';

/** Answers a preflight: reading, from anywhere. */
export const preflightHeaders = {
  ...publicHeaders,
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'If-None-Match',
  'Access-Control-Max-Age': '86400',
} as const;
