export { enInPage } from './messages/en/in-page.ts';
export { en } from './messages/en.ts';
export { loadMessages } from './messages/load-messages.ts';
export { type MessageLanguage, messageLanguageOf, messageLanguages } from './messages/message-language.ts';
export type { Messages, MessagesInPage } from './messages/messages.ts';
export type { PluralForms } from './messages/plural-forms.ts';
