/** The names of a table given on the command line, or all of them. Ends the program where there is no such name. */
export function namesAsked<Row>(table: Readonly<Record<string, Row>>): readonly (readonly [name: string, row: Row])[] {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !Object.hasOwn(table, name));
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')}. There are ${Object.keys(table).join(', ')}.`);
    process.exit(2);
  }
  return Object.entries(table).filter(([name]) => names.length === 0 || names.includes(name));
}
