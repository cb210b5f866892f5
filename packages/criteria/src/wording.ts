export { adviceText, dayText, firstDayText } from './wording/advice-text.ts';
export { type ChangeText, changeText } from './wording/change-text.ts';
export { type CriterionText, criterionText, thresholdText, windowInWords } from './wording/criterion-text.ts';
export { amountText, type Figure, type FigureText, figureText } from './wording/figure-text.ts';
export { type LevelStandingText, levelName, standingText } from './wording/standing-text.ts';
export { phrase, plural, type Words } from './wording/words.ts';
