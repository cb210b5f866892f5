// Lengths of time in milliseconds.

export const millisPerDay = 86_400_000;
export const millisPerHour = 3_600_000;
export const millisPerMinute = 60_000;
