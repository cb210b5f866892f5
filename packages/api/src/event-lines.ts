// Reading events from lines, the same for a stream that is sent and for a file that is imported.
export { type CheckedEvent, checkEvent, checkLine, eventBytesMax } from './programme/check-event.ts';
export { lineSplitter, type OnLine } from './programme/line-splitter.ts';
export { eventText, isKept, type RejectedLine, refusedEvent } from './programme/rejected-line.ts';
