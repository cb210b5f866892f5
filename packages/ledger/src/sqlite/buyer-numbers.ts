import { buyerHash } from '../buyer-hash.ts';
import type { Database } from './database.ts';
import type { SellerBatch } from './seller-batch.ts';

export interface BuyerNumber {
  readonly buyer: string;
  readonly number: number;
  /** Given just now; kept only when the event that names the buyer is taken. */
  readonly fresh: boolean;
}

export interface BuyerNumbers {
  numberOf(batch: SellerBatch, buyer: string): BuyerNumber;
  keep(batch: SellerBatch, number: BuyerNumber): void;
  forget(): void;
}

const rememberedMax = 200_000;

/** The numbers that stand for buyers in the logs, from 1 up per seller, in the order in which they were first seen. */
export function buyerNumbers({ connection }: Database): BuyerNumbers {
  const select = connection.prepare('select number from buyer where bucket = ? and seller = ? and hash = ?');
  const insert = connection.prepare('insert into buyer (bucket, seller, hash, number) values (?, ?, ?, ?)');
  const remembered = new Map<string, number>();
  const remember = (seller: string, buyer: string, number: number) => {
    if (remembered.size >= rememberedMax) remembered.clear();
    remembered.set(`${seller}\u0000${buyer}`, number);
  };
  return {
    numberOf({ bucket, seller, lastBuyer }, buyer) {
      const known = remembered.get(`${seller}\u0000${buyer}`);
      if (known !== undefined) return { buyer, number: known, fresh: false };
      const number = lastBuyer === 0 ? undefined : select.get(bucket, seller, buyerHash(seller, buyer))?.number;
      if (number === undefined) return { buyer, number: lastBuyer + 1, fresh: true };
      remember(seller, buyer, Number(number));
      return { buyer, number: Number(number), fresh: false };
    },
    keep(batch, { buyer, number, fresh }) {
      if (!fresh) return;
      batch.lastBuyer = number;
      insert.run(batch.bucket, batch.seller, buyerHash(batch.seller, buyer), number);
      remember(batch.seller, buyer, number);
    },
    forget: () => remembered.clear(),
  };
}
