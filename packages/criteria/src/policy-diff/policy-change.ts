/** One difference between two versions of a policy. */
export interface PolicyChange {
  readonly kind: ChangeKind;
  /** Where, by names: `levels.gold/on_time_ship_rate/90d/earn.atLeast`; under the earlier version's names if it has it. */
  readonly path: string;
  /** What a version leaves out is what that means: 0 days to wait, a sample of 1; undefined where it means there is none. */
  readonly before: ChangeValue;
  readonly after: ChangeValue;
  /** Which rule it is, by the key of its words. */
  readonly rule: ChangedRule;
  /** Which side of a criterion. */
  readonly side?: ChangedSide;
  /** Whose rule it is, and the values, for the words. */
  readonly params: ChangeParams;
}

/**
 * `tightened`: some seller may fare worse, nobody better; `loosened`: the other way round; `added` and `removed`: a whole
 * level; `changed`: it cannot be told, or some fare better and some worse.
 */
export type ChangeKind = 'tightened' | 'loosened' | 'added' | 'removed' | 'changed';

export type ChangedSide = 'earn' | 'keep' | 'warn';

/** The rules of a policy that can change. */
export type ChangedRule =
  | 'acknowledged_version'
  | 'allow'
  | 'at_least'
  | 'at_most'
  | 'bound'
  | 'bound_z'
  | 'cadence'
  | 'criterion'
  | 'dormant_days'
  | 'earn_hits'
  | 'earn_of'
  | 'grace_decisions'
  | 'hard'
  | 'if_insufficient'
  | 'level'
  | 'level_mark'
  | 'level_order'
  | 'lose_misses'
  | 'lose_of'
  | 'lose_same_criterion'
  | 'min_hold_days'
  | 'min_sample'
  | 'notice_days'
  | 'prior'
  | 'prior_mean'
  | 'prior_weight'
  | 'probation_days'
  | 're_earn_wait_hard'
  | 're_earn_wait_missed'
  | 'scope_categories'
  | 'scope_countries'
  | 'turned'
  | 'warn'
  | 'window';

export type Direction = 'tightened' | 'loosened';

export type ChangeValue = number | string | boolean | readonly string[] | undefined;

export type ChangeParams = Readonly<Record<string, string | number>>;

/** Where a difference is looked for and how it is put into words. */
export interface ChangePlace {
  readonly path: string;
  readonly rule: ChangedRule;
  readonly side?: ChangedSide;
  readonly params?: ChangeParams;
}

/** The difference between two values as a list: empty where there is none. */
export function changeOf(
  { path, rule, side, params }: ChangePlace,
  before: ChangeValue,
  after: ChangeValue,
  kind: ChangeKind,
): readonly PolicyChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const values = { ...valueParam('before', before), ...valueParam('after', after) };
  const where = side === undefined ? { rule } : { rule, side };
  return [{ kind, path, before, after, ...where, params: { ...params, ...values } }];
}

/** The difference between two numbers of which more means tightened or loosened; nothing counts as endlessly many. */
export function numberChange(
  place: ChangePlace,
  before: number | undefined,
  after: number | undefined,
  more: Direction,
): readonly PolicyChange[] {
  const grows = (after ?? Number.POSITIVE_INFINITY) > (before ?? Number.POSITIVE_INFINITY);
  return changeOf(place, before, after, grows ? more : opposite(more));
}

/** The difference between two flags of which set means tightened or loosened. */
export function flagChange(
  place: ChangePlace,
  before: boolean | undefined,
  after: boolean | undefined,
  set: Direction,
): readonly PolicyChange[] {
  return changeOf(
    place,
    before === true || undefined,
    after === true || undefined,
    after === true ? set : opposite(set),
  );
}

export function opposite(direction: Direction): Direction {
  return direction === 'tightened' ? 'loosened' : 'tightened';
}

function valueParam(name: 'before' | 'after', value: ChangeValue): ChangeParams {
  if (value === undefined || typeof value === 'boolean') return {};
  return { [name]: typeof value === 'object' ? value.join(', ') : value };
}
