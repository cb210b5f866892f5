/** Whether a ledger's place is the address of a PostgreSQL database and not a file. */
export function isAddress(database: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(database);
}
