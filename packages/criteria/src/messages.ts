export { en, enInPage, type Messages, type PluralForms } from './messages/en.ts';
