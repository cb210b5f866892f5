import { type Day, type Programme, pausedDaysMax, spanOf, type WindowShape } from '@gold-seller/criteria';

/** Banks take money back, and buyers and sellers contest, up to a year and a month later; that must be able to count. */
const sealedAgeMin = 400;
/** Of so many days `pausedDaysMax` may be off; they have no length, so windows reach further back. */
const pausedOver = 365;

/**
 * The last day before which may be sealed: nothing before it is read by a decision from today on, under any version that
 * is published, whatever days a seller takes off. What is read has to stay open to correction.
 */
export function lastSealableDay(programmes: readonly Programme[], today: Day): Day {
  const shapes = programmes.flatMap(({ versions }) => versions.flatMap((version) => version.shapes));
  return Math.min(today - sealedAgeMin, ...shapes.map((shape) => firstRead(shape, today)));
}

function firstRead(shape: WindowShape, today: Day): Day {
  const { from, to } = spanOf(today, shape);
  if ('months' in shape.length) return from;
  const { days } = shape.length;
  let length = days;
  for (;;) {
    const stretched = days + pausedDaysMax * Math.ceil(length / pausedOver);
    if (stretched === length) return to - length + 1;
    length = stretched;
  }
}
