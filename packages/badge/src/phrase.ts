/** A phrase with its `{placeholders}` filled. */
export function phrase(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => isolated(values[name] ?? ''));
}

/** Hebrew or Arabic among words of another direction stays together. */
export function isolated(value: string): string {
  return /[\u0590-\u08ff\u200f]/.test(value) ? `\u2068${value}\u2069` : value;
}
