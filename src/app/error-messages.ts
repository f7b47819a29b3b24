import { accountMessages } from '#domain/accounts/messages/index.ts';
import { dialogueMessages } from '#domain/dialogues/messages/index.ts';
import { orgUnitMessages } from '#domain/org-units/messages/index.ts';
import { recordsMessages } from '#domain/records/messages/index.ts';
import { statuteMessages } from '#domain/statute/messages/index.ts';
import { addErrorMessages } from '#platform/i18n/error-messages.ts';
