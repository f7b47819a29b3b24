import { z } from '@hono/zod-openapi';
import { capacities, dispositions, topics } from '../opinion.ts';
import { conferenceKinds, conferenceStates, ways } from '../dialogue.ts';
import type { PublicConferenceLine } from './public-list.ts';
import type { PublicConference } from './public-queries.ts';

const states = z.enum([...conferenceStates, 'in-session']);
const unit = z.object({ slug: z.string(), name: z.string().meta({ description: 'As it was called on the day of the conference' }) });
const session = z.object({
  name: z.string(),
  heldOn: z.string(),
  startsAt: z.string(),
  place: z.string(),
  way: z.enum(ways),
  groups: z.array(z.string()),
});
const opinion = z.object({
  code: z.string(),
  number: z.number().int().nullable(),
  spoken: z.boolean(),
  group: z.string().nullable(),
  capacity: z.enum(capacities),
  title: z.string(),
  text: z.string().meta({ description: 'As released' }),
  disposition: z.enum(dispositions).nullable(),
  holder: z.string().nullable(),
  dueOn: z.string().nullable(),
  answer: z.string().nullable(),
  answerKind: z.string().nullable(),
  answeredOn: z.string().nullable(),
});

export const conferenceSummary = z
  .object({
    id: z.uuid(),
    name: z.string(),
    state: states,
    unit,
    firstOn: z.string(),
    theme: z.string().nullable(),
    collectingTo: z.string().nullable(),
  })
  .meta({ id: 'DialogueSummary' });

export const conferenceDetail = z
  .object({
    id: z.uuid(),
    name: z.string(),
    state: states,
    kind: z.enum(conferenceKinds),
    theme: z.string().nullable(),
    unit,
    chairs: z.array(z.string()),
    sessions: z.array(session),
    announcedOn: z.string().nullable(),
    heldOn: z.string().nullable(),
    concludedOn: z.string().nullable(),
    closedOn: z.string().nullable(),
    conclusion: z.string().nullable(),
    counts: z
      .record(z.string(), z.number().int())
      .meta({ description: 'Of all opinions, those not released and those taken out included' }),
    opinions: z.array(opinion),
  })
  .meta({ id: 'Dialogue' });

export const opinionRequest = z
  .object({
    id: z.string().meta({ description: 'Made by the sender (UUID); makes sending again safe' }),
    unit: z.string().max(120).meta({ description: 'The slug or today’s code of a commune' }),
    dialogue: z.string().optional().meta({ description: 'The conference it is meant for' }),
    text: z.string(),
    group: z.string().optional().meta({ description: 'The id of a residential group of the unit' }),
    topic: z.enum(topics, 'input.choice').optional(),
    name: z.string().optional(),
    telephone: z.string().optional(),
  })
  .meta({ id: 'OpinionRequest' });
export type OpinionRequest = z.output<typeof opinionRequest>;

export const receiptSchema = z
  .object({
    code: z.string().meta({ description: 'Public: shows the state' }),
    secret: z.string().meta({ description: 'Private: for the word on the result; give it to nobody' }),
    toldBy: z.string().meta({ description: 'The day by which the sender is told how it is handled' }),
  })
  .meta({ id: 'Receipt' });

export function summaryOf(line: PublicConferenceLine): z.input<typeof conferenceSummary> {
  const { id, name, shownState, unitSlug, unitName, firstOn, theme, collectingTo } = line;
  return { id, name, state: shownState, unit: { slug: unitSlug, name: unitName }, firstOn, theme, collectingTo };
}

export function detailOf(conference: PublicConference): z.input<typeof conferenceDetail> {
  const { id, name, shownState, kind, theme, unitSlug, unitName, announcedOn, heldOn, concludedOn, closedOn, conclusion, counts } =
    conference;
  return {
    id,
    name,
    state: shownState,
    kind,
    theme,
    unit: { slug: unitSlug, name: unitName },
    chairs: conference.chairs.map((chair) => chair.title),
    sessions: conference.sessions.map(({ name: title, heldOn: on, startsAt, place, way, groups }) => ({
      name: title,
      heldOn: on,
      startsAt,
      place,
      way,
      groups,
    })),
    announcedOn,
    heldOn,
    concludedOn,
    closedOn,
    conclusion,
    counts,
    opinions: conference.opinions.map((one) => ({
      code: one.code,
      number: one.number,
      spoken: one.spoken,
      group: one.group,
      capacity: one.capacity,
      title: one.title,
      text: one.body,
      disposition: one.disposition,
      holder: one.holder,
      dueOn: one.dueOn,
      answer: one.answer,
      answerKind: one.answerKind,
      answeredOn: one.answeredOn,
    })),
  };
}
