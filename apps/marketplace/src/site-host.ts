/** A registered seller, as far as the shop knows. */
export interface ShopSeller {
  readonly seller: string;
  readonly name: string;
  readonly country?: string;
  readonly category?: string;
  /** The date they registered, `YYYY-MM-DD`. */
  readonly openedDay?: string;
}

/** What the shop is given: who sells, and the public API of Gold Seller. */
export interface SiteHost {
  sellers(): Promise<readonly ShopSeller[]>;
  /** Asks the API, like `GET /v1/badges?seller=…`; the host of the address does not matter. */
  fetch(request: Request): Promise<Response>;
}
