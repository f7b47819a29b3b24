// The texts of all refusals by code, for pages and API alike: importing this file makes them known.
import { accountMessages } from '#domain/accounts/messages/index.ts';
import { commitmentMessages } from '#domain/commitments/messages/index.ts';
import { dialogueMessages } from '#domain/dialogues/messages/index.ts';
import { orgUnitMessages } from '#domain/org-units/messages/index.ts';
import { recordsMessages } from '#domain/records/messages/index.ts';
import { statuteMessages } from '#domain/statute/messages/index.ts';
import { fileMessages } from '#platform/files/messages.ts';
import { addErrorMessages } from '#platform/i18n/error-messages.ts';
import { webMessages } from '#platform/web/messages.ts';

for (const messages of [
  webMessages,
  fileMessages,
  accountMessages,
  commitmentMessages,
  dialogueMessages,
  orgUnitMessages,
  recordsMessages,
  statuteMessages,
]) {
  addErrorMessages((locale) => messages(locale).errors);
}
