import type { Shape } from '#platform/i18n/locale.ts';
import type { counterVi } from './counter.vi.ts';

export const counterEn: Shape<typeof counterVi> = {
  title: 'Record an opinion',
  leads: {
    counter: 'For somebody who comes or calls. Only the words are compulsory.',
    group: 'An opinion of your own group. Only the words are compulsory.',
    front: 'An opinion synthesised by the Front. Only the words are compulsory.',
  },
  many: 'Record many at once',
  words: 'Opinion',
  wordsHint: 'As it was said: what, where. No names and no telephone numbers in this field.',
  ofGroup: (group) => `Opinion of ${group}.`,
  group: 'Residential group',
  groupNone: 'Not known',
  capacity: 'Speaks as',
  speakingFor: 'Which organisation',
  topic: 'Field',
  topicNone: 'Not sorted',
  contact: 'How to reach them',
  contactHint: 'Not public. Each reading is logged.',
  name: 'Name',
  telephone: 'Telephone',
  secrets: 'Enter no state secrets. To denounce a person, they are asked to come to the reception of citizens; not recorded here.',
  save: 'Record, get the receipt',
  saveAnother: 'Record as another opinion',
  notSaved: 'Not recorded.',
  differsTitle: 'The opinion before was recorded and stays as it is.',
  differs:
    'This one has other words, so it was not recorded; what was typed is kept. Press "Record as another opinion" if it is a new one.',
  print: 'Print the receipt',
  another: 'Record the next opinion',
  notThisHat: 'The hat worn now records no opinions.',
  notThisHatText: 'The office, the Front and heads of groups do. If you have such a hat, change to it.',
  changeHat: 'Change hat',
};
