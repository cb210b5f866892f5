/** Changes whenever what is derived is stored or settled in another way: an older ledger is then rebuilt when opened. What is sealed no rebuild makes anew. */
export const derivedVersion = 5;
