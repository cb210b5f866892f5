import type { Check } from './check.ts';
import { accountDiffers } from './checks/account-differs.ts';
import { bucketWrong } from './checks/bucket-wrong.ts';
import { buyerEnd } from './checks/buyer-end.ts';
import { decidedEnd } from './checks/decided-end.ts';
import { decisionOffCadence } from './checks/decision-off-cadence.ts';
import { documentDiffers } from './checks/document-differs.ts';
import { documentMissing } from './checks/document-missing.ts';
import { erasedThere } from './checks/erased-there.ts';
import { feedSilent } from './checks/feed-silent.ts';
import { logEnd } from './checks/log-end.ts';
import { logGap } from './checks/log-gap.ts';
import { logUnreadable } from './checks/log-unreadable.ts';
import { orderWithoutDelivery } from './checks/order-without-delivery.ts';
import { orderWithoutShipBy } from './checks/order-without-ship-by.ts';
import { outboxWaiting } from './checks/outbox-waiting.ts';
import { policyUnpublished } from './checks/policy-unpublished.ts';
import { referenceDiffers } from './checks/reference-differs.ts';
import { reviewWaiting } from './checks/review-waiting.ts';
import { sealedDiffers } from './checks/sealed-differs.ts';
import { sellerUnregistered } from './checks/seller-unregistered.ts';
import { sellersErased } from './checks/sellers-erased.ts';
import { standingDiffers } from './checks/standing-differs.ts';
import { tallyDiffers } from './checks/tally-differs.ts';
import { withdrawalCount } from './checks/withdrawal-count.ts';
import { withdrawalDiffers } from './checks/withdrawal-differs.ts';

/** Everything a doctor looks at, worst first. */
export const checks: readonly Check[] = [
  logUnreadable,
  logGap,
  logEnd,
  buyerEnd,
  withdrawalCount,
  decidedEnd,
  bucketWrong,
  erasedThere,
  tallyDiffers,
  referenceDiffers,
  sealedDiffers,
  withdrawalDiffers,
  accountDiffers,
  standingDiffers,
  documentDiffers,
  documentMissing,
  policyUnpublished,
  outboxWaiting,
  reviewWaiting,
  decisionOffCadence,
  feedSilent,
  orderWithoutShipBy,
  orderWithoutDelivery,
  sellerUnregistered,
  sellersErased,
];
