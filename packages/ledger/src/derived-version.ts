/** Changes whenever what is derived is stored or settled in another way: an older ledger is then rebuilt when opened. */
export const derivedVersion = 5;
