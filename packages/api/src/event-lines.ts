// Reading events from lines, the same for a stream that is sent and for a file that is imported.
export { checkLine, eventBytesMax, isBlank } from './programme/check-event.ts';
export { lineSplitter, type OnLine } from './programme/line-splitter.ts';
