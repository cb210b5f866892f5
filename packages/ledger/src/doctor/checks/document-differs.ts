import type { DocumentRow, ShownRow } from '../../document-tables.ts';
import { documentRow } from '../../drain-outbox.ts';
import type { PolicyShelf } from '../../policy-shelf.ts';
import type { Check } from '../check.ts';
import { counted } from '../counted.ts';
import { inSellers } from '../in-sellers.ts';
import type { SellerRows } from '../seller-rows.ts';

/** What is public of a seller is what their standing says. */
export const documentDiffers: Check = {
  key: 'document-differs',
  severity: 'error',
  says: ({ count }) =>
    `The public document of ${counted(count, 'seller')} is not what the standing says. A rebuild makes it again.`,
  find: inSellers((seller, { shelf }) => {
    const { document, isDue } = seller;
    if (document === undefined || isDue) return false;
    const expected = expectedDocument(seller, shelf);
    if (expected === undefined) return false;
    return expected.content === undefined || textOf(document) !== textOf(expected.content);
  }),
};

/** Nothing where it cannot be told: another check says what of the standing or the decision is wrong. */
function expectedDocument(seller: SellerRows, shelf: PolicyShelf): DocumentRow | undefined {
  try {
    return documentRow(seller, shownRows(seller), shelf);
  } catch {
    return undefined;
  }
}

function shownRows({ bucket, seller, row, standings, log }: SellerRows): readonly ShownRow[] {
  if (row === undefined) return [];
  const shown = { bucket, seller, openedDay: row.opened_day };
  if (standings.length === 0) return [{ ...shown, programme: null, standing: null, decision: null }];
  return standings.map(({ programme, data, shown: now, decision_seq: at }) => {
    const decision = log.find(({ seq }) => seq === at)?.data ?? null;
    return { ...shown, programme, standing: now ?? data, decision };
  });
}

function textOf({ bytes, etag, type }: NonNullable<DocumentRow['content']>): string {
  return `${etag} ${type} ${Buffer.from(bytes).toString('base64')}`;
}
