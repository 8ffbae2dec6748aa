import { type Answer, answer, answerAnyone } from '../../platform/answer.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import { readStaffMember } from '../practice/index.ts'
import { mySession, mySignOut, openLink, signIn, signOut, whoAmI } from './contract.ts'
import { openLinkWithBirthDate } from './links.ts'
import { POLICY } from './policy.ts'
import { signInWithPassword } from './sign-in.ts'
import { endSession } from './store.ts'

const practiceCard = ({ practice }: Context) => ({
  name: practice.name,
  phone: practice.phone,
  timeZone: practice.timeZone,
})

const endThisSession = async (context: Context) => {
  if (context.actor.kind !== 'system') await endSession(context.tx, context.actor.sessionId, context.now)
  context.session(null)
  return { ok: true as const }
}

const tellWhoIAm = async (context: Context) => {
  const person = found(await readStaffMember(context.tx, staff(context).id))
  const permissions = [...new Set(person.roles.flatMap((role) => POLICY[role] ?? []))]
  const { id, name, credential, roles } = person
  return { staff: { id, name, credential, roles, permissions }, practice: practiceCard(context) }
}

const tellMySession = async (context: Context) => {
  const { actor } = context
  if (actor.kind !== 'patient' && actor.kind !== 'caregiver') throw new Error('a patient route')
  const sections = actor.kind === 'caregiver' ? actor.sections : ['answers', 'plan', 'medicines', 'costs']
  const about = actor.kind === 'caregiver' ? actor.patientName : actor.name
  return { kind: actor.kind, name: actor.name, about, sections, practice: practiceCard(context) }
}

export const answers: Answer[] = [
  answerAnyone(signIn, signInWithPassword),
  answer(whoAmI, tellWhoIAm),
  answer(signOut, endThisSession),
  answerAnyone(openLink, openLinkWithBirthDate),
  answer(mySession, tellMySession),
  answer(mySignOut, endThisSession),
]
