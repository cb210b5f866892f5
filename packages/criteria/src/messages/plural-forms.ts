/** A phrase by the plural category of its `{count}`, as `Intl.PluralRules` names them. */
export type PluralForms = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };
