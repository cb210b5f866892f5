/**
 * Whether a seller can have this id. The same as the schema `sellerId` of criteria, which a test holds it to; written
 * again because the edge loads no zod.
 */
export function isSellerId(text: string): boolean {
  return pattern.test(text);
}

const pattern = /^(?!\.)(?!.*\.(?:svg|png)$)[A-Za-z0-9._~@:-]{1,64}$/;
