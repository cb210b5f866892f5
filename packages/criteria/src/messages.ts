export { en, type Messages } from './messages/en.ts';
