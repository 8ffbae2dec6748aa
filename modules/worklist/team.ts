import { addDays, type IsoDate, localDate, mondayOf } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, notFound, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { can } from '../access/index.ts'
import { readCaseload } from '../enrollment/index.ts'
import { readStaffMember, readStaffNames } from '../practice/index.ts'
import { gather, openDay, type PatientFacts } from './gather.ts'
import { minutesACall } from './minutes-a-call.ts'
import { isRunning, needsOf } from './read-worklist.ts'
import { suggestContact } from './rules/contact-rule.ts'
import { addCover, addRoster, markCoverEnded, readCovers, readRosters } from './store.ts'
import type { coverQueue, endCover, readTeam, setRoster } from './team-contract.ts'

const ok = { ok: true as const }
const COVER_DAYS_MAX = 366
const tenth = (hours: number) => Math.round(hours * 10) / 10

const minutesOf = (facts: readonly PatientFacts[]) =>
  Math.floor(facts.reduce((sum, { month }) => sum + (month?.staffSeconds ?? 0), 0) / 60)

/** What each coordinator's patients need this week, beside the hours she is here. */
export const tellTeam = async (context: Context): Promise<Output<typeof readTeam>> => {
  const { tx, practice } = context
  const day = await openDay(context)
  const until = addDays(mondayOf(day.today), 6)
  const minutes = await minutesACall(context)
  const rosters = await readRosters(tx, day.today)
  const covers = (await readCovers(tx, day.today)).filter(isRunning(day.today))
  const nameOf = await readStaffNames(tx)
  const facts = await gather(context, await readCaseload(tx, null, day.today))
  const people = [...Map.groupBy(facts, ({ cared }) => cared.coordinatorId)].map(([staffId, theirs]) => {
    const callsDue = theirs.filter(({ call }) => suggestContact(call, day.rule, day.works).on <= until).length
    const cover = covers.find(({ awayId }) => awayId === staffId)
    return {
      staffId,
      name: nameOf(staffId),
      patients: theirs.length,
      waiting: theirs.filter((one) => needsOf(one, day, practice.timeZone).length > 0).length,
      callsDue,
      hoursNeeded: tenth((callsDue * minutes) / 60),
      hoursRostered: rosters.get(staffId) ?? null,
      minutesThisMonth: minutesOf(theirs),
      away: cover ? { id: cover.id, untilOn: cover.untilOn, by: nameOf(cover.byId) } : null,
    }
  })
  return {
    week: { from: mondayOf(day.today), until },
    minutesACall: minutes,
    people: people.sort((a, b) => b.hoursNeeded - a.hoursNeeded || a.name.localeCompare(b.name)),
  }
}

const checkDays = (context: Context, { fromOn, untilOn }: { fromOn: IsoDate; untilOn: IsoDate }) => {
  const today = localDate(context.now, context.practice.timeZone)
  if (untilOn < fromOn)
    refuse('SPAN', 'The last day comes before the first. Check both.', { field: 'untilOn' })
  if (untilOn < today) refuse('PAST', 'This time is over already.', { field: 'untilOn' })
  if (untilOn > addDays(fromOn, COVER_DAYS_MAX))
    refuse('TOO_LONG', 'A cover lasts a year at most. Give the patients another coordinator instead.', {
      field: 'untilOn',
    })
}

/** One's own queue, or as a lead anybody's. Refuses a second cover of the same days, and one who cannot call. */
export const cover = async (context: Context, given: Input<typeof coverQueue>) => {
  const { tx, practice, now } = context
  const me = staff(context)
  if (given.awayId !== me.id && !can(me, 'worklist.lead')) return notFound()
  checkDays(context, given)
  if (given.awayId === given.byId) refuse('SAME', 'Choose somebody else.', { field: 'byId' })
  const by = found(await readStaffMember(tx, given.byId))
  found(await readStaffMember(tx, given.awayId))
  if (by.leftOn || !can({ ...me, roles: by.roles }, 'contacts.write'))
    refuse('CANNOT_CALL', `${by.name} makes no calls here. Choose somebody who does.`, { field: 'byId' })
  const today = localDate(now, practice.timeZone)
  const other = (await readCovers(tx, today)).find(
    ({ id, awayId, fromOn, untilOn }) =>
      id !== given.id && awayId === given.awayId && fromOn <= given.untilOn && given.fromOn <= untilOn,
  )
  if (other)
    refuse('OVERLAP', 'Somebody covers these days already. End that cover first.', { field: 'fromOn' })
  const { id, awayId, byId, fromOn, untilOn } = given
  const row = { id, awayId, byId, fromOn, untilOn, madeBy: me.id, madeAt: now, endedAt: null }
  await addCover(tx, { practiceId: practice.id, ...row })
  return ok
}

/** Whoever is in it may end it, and a lead. */
export const finishCover = async (context: Context, { id }: Input<typeof endCover>) => {
  const { tx, practice, now } = context
  const me = staff(context)
  const today = localDate(now, practice.timeZone)
  const one = found((await readCovers(tx, today)).find((row) => row.id === id))
  if (![one.awayId, one.byId].includes(me.id) && !can(me, 'worklist.lead')) return notFound()
  await markCoverEnded(tx, id, now)
  return ok
}

export const changeRoster = async (context: Context, given: Input<typeof setRoster>) => {
  const { tx, practice, now } = context
  found(await readStaffMember(tx, given.staffId))
  await addRoster(tx, { practiceId: practice.id, ...given, setBy: staff(context).id, setAt: now })
  return ok
}
