import { decodeAccount, encodeAccount } from '../../account-record.ts';
import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';

/** What a seller's row says of the account and the profile is what the log says. */
export const accountDiffers: Check = {
  key: 'account-differs',
  severity: 'error',
  says: ({ count }) =>
    `What is noted of the account of ${counted(count, 'seller')} is not what the log says. A rebuild corrects it.`,
  find: inSellers(({ row, derived }) => {
    if (row === undefined || derived === undefined) return false;
    const stored = textOf({ ...row, openedDay: row.opened_day });
    return stored !== textOf(derived.profiles[0] ?? unknown);
  }),
};

const unknown: Noted = { openedDay: null, name: null, country: null, category: null, account: null };

interface Noted {
  readonly openedDay: number | null;
  readonly name: string | null;
  readonly country: string | null;
  readonly category: string | null;
  readonly account: string | null;
}

/** An account of which nothing stands any more is written down; one that never was is not: both say the same. */
function textOf({ openedDay, name, country, category, account }: Noted): string {
  return JSON.stringify([openedDay, name, country, category, readable(account)]);
}

function readable(account: string | null): string {
  try {
    return encodeAccount(decodeAccount(account));
  } catch {
    return 'unreadable';
  }
}
