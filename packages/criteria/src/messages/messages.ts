import type { ActKey } from '../advising/act.ts';
import type { Reason, Verdict } from '../evaluation.ts';
import type { ExclusionReason } from '../events/correction.ts';
import type { Family } from '../family.ts';
import type { SignalKey } from '../integrity/signals.ts';
import type { Cause, LevelState } from '../level-standing.ts';
import type { MetricKey } from '../metric.ts';
import type { Overlay } from '../overlay.ts';
import type { ChangedRule, ChangedSide, ChangeKind } from '../policy-diff/policy-change.ts';
import type { PluralForms } from './plural-forms.ts';

type Texts<Key extends string> = Readonly<Record<Key, string>>;
type Plurals<Key extends string> = Readonly<Record<Key, PluralForms>>;

/** What a page with a badge needs: `metric` has those that buyers see. */
export interface MessagesInPage {
  /** The levels of our own presets; others are shown by their own name. */
  readonly level: Readonly<Record<string, string>>;
  readonly metric: Readonly<Partial<Record<MetricKey, string>>>;
  /** What a badge's panel says. */
  readonly badge: Texts<'since' | 'figure' | 'outOfFive' | 'share' | 'decided' | 'invite' | 'verify'> &
    Plurals<'ratings'>;
}

/** The words of one language for all that people read. `{name}` stands for a parameter. */
export interface Messages extends MessagesInPage, StaffMessages {
  /** The levels of all presets; others are shown by their own name. */
  readonly level: Readonly<Record<string, string>>;
  readonly metric: Texts<MetricKey>;
  /** What each metric is, in one sentence, for sellers. */
  readonly about: Texts<MetricKey>;
  readonly state: Texts<LevelState>;
  readonly overlay: Texts<Overlay>;
  readonly verdict: Texts<Verdict>;
  readonly reason: Texts<Reason>;
  /** Why a level is in its state, told to the seller. Parameters: `level`, `date`. */
  readonly cause: Texts<Cause>;
  readonly family: Texts<Family>;
  readonly exclusion: Texts<ExclusionReason>;
  readonly criterion: CriterionMessages;
  readonly advice: AdviceMessages;
}

/** What staff and search results say. */
export interface StaffMessages {
  readonly change: ChangeMessages;
  /** Why a search result stands where it stands. */
  readonly placement: Plurals<'moved_up_by_badge' | 'moved_up_to_limit' | 'moved_down_past_badge'> & Texts<'unchanged'>;
  /** What looks wrong with a seller's trade, told to the marketplace's staff. */
  readonly signal: Texts<SignalKey>;
}

/** What a new version of a policy changes. `{what}` is where and which rule. */
interface ChangeMessages extends Texts<'became' | 'came' | 'went'> {
  readonly kind: Texts<ChangeKind>;
  readonly side: Texts<ChangedSide>;
  readonly field: Texts<ChangedRule>;
}

/** A rule in words. `{value}` is a threshold as people read it. */
type CriterionMessages = Texts<
  | 'atLeast'
  | 'atMost'
  | 'sureOfAtLeast'
  | 'sureOfAtMost'
  | 'unlessSurelyBelow'
  | 'unlessSurelyAbove'
  | 'within'
  | 'bestOf'
  | 'hard'
  | 'leftOut'
  | 'prior'
> &
  Plurals<'allow' | 'minSample' | 'adaptive' | 'adaptiveOwn' | 'days' | 'months'>;

/** What a seller can do. */
interface AdviceMessages
  extends Texts<
    | 'nothing'
    | 'due'
    | 'dueOn'
    | 'waitUntil'
    | 'wait'
    | 'notByThen'
    | 'notByThenUntil'
    | 'tips'
    | 'tipsAndMisses'
    | 'firstDay'
    | 'noFirstDay'
  > {
  readonly act: Plurals<ActKey>;
  readonly leaves: PluralForms;
}
