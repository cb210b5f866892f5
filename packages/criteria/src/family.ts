/** The families of measures a matter can be left out of. */
export const families = ['dispatch', 'delivery', 'feedback', 'disputes', 'replies'] as const;

export type Family = (typeof families)[number];
