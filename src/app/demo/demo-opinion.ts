/** An opinion of the demonstration with the answer that it is to get. */
export type DemoOpinion = {
  group: number;
  capacity: 'self' | 'group' | 'organisation';
  speakingFor?: string;
  topic: string;
  title: string;
  words: string;
  prepared?: string;
  answer: DemoAnswer;
};

export type DemoHolder = 'office' | 'urban' | 'culture' | 'police';
export type DemoAnswer =
  | { kind: 'on-the-spot'; by: 'chair' | 'secretary'; body: string }
  | { kind: 'done'; on: string; holder: DemoHolder; body: string; proof: string }
  | { kind: 'explained'; on: string; holder: DemoHolder; body: string; ground: string }
  | { kind: 'cannot'; on: string; holder: DemoHolder; body: string; ground: string; alternative: string }
  | { kind: 'sent-up'; on: string; body: string; bodyName: string; letter: string; next: string }
  | { kind: 'noted'; body: string }
  | { kind: 'guided'; body: string; procedure: 'complaint' | 'reception' | 'police' };
