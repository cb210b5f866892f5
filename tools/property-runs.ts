import fc from 'fast-check';

// Loaded before every test file: at full counts a property is tried two thousand times instead of a hundred.
if (process.env.GOLD_SELLER_SOAK === '1') fc.configureGlobal({ numRuns: 2000 });
