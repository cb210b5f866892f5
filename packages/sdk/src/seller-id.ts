/**
 * Whether a seller can have this id. The same as the schema `sellerId` of criteria, which a test holds it to; written
 * again because a page loads no zod. An id that passes needs no escaping in a path and cannot lead to another one.
 */
export function isSellerId(text: string): boolean {
  return /^(?!\.)(?!.*\.(?:svg|png)$)[A-Za-z0-9._~@:-]{1,64}$/.test(text);
}
