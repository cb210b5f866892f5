/** Every code an error of Gold Seller can carry. Stable: callers switch on these, never on the message. */
export type ErrorCode =
  | 'approval_needed'
  | 'date_invalid'
  | 'decision_day_not_in_cadence'
  | 'event_conflict'
  | 'file_not_found'
  | 'import_invalid'
  | 'incident_conflict'
  | 'incident_invalid'
  | 'incident_unknown'
  | 'internal'
  | 'key_conflict'
  | 'key_missing'
  | 'key_not_found'
  | 'key_scope_missing'
  | 'key_unknown'
  | 'ledger_busy'
  | 'ledger_closed'
  | 'ledger_full'
  | 'ledger_unusable'
  | 'matter_sealed'
  | 'media_type_unsupported'
  | 'method_not_allowed'
  | 'option_invalid'
  | 'origin_unreachable'
  | 'policy_conflict'
  | 'policy_invalid'
  | 'policy_not_in_force'
  | 'policy_notice_short'
  | 'policy_unknown'
  | 'port_in_use'
  | 'request_invalid'
  | 'request_too_large'
  | 'route_unknown'
  | 'run_not_stopped'
  | 'seal_too_recent'
  | 'seller_erased'
  | 'seller_unknown'
  | 'settlement_differs'
  | 'settlement_invalid';

/**
 * The one base class of the errors Gold Seller throws. Expected outcomes ("not enough data", "duplicate event") are
 * values and never this.
 */
export class GoldSellerError extends Error {
  override readonly name = 'GoldSellerError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
