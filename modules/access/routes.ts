import { type Answer, answer, answerAnyone } from '../../platform/answer.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import { readStaffMember } from '../practice/index.ts'
import { begin, confirm, makeRecoveryCodes } from './authenticator.ts'
import { openWithCode } from './codes.ts'
import * as door from './contract.ts'
import { closeMine, open, review, tellGlass, tellMine } from './glass.ts'
import * as glass from './glass-contract.ts'
import { acceptInvitation } from './invitation.ts'
import { openLinkWithBirthDate } from './links.ts'
import {
  endOthers,
  keepMyPasskey,
  offerMyPasskey,
  proveAgain,
  proveWithPasskey,
  removeMyPasskey,
  setPassword,
  settle,
  tellMySignIn,
} from './my-sign-in.ts'
import * as mine from './my-sign-in-contract.ts'
import { offerPasskey, signInWithPasskey } from './passkey-sign-in.ts'
import { askForPasskey } from './passkeys.ts'
import * as my from './patient-contract.ts'
import { endHere, keepHere, offerHere, practiceCard, tellMySession } from './patient-sign-in.ts'
import { addPerson, changeWork, endWork, signOutColleague, startOver, tellPeople } from './people.ts'
import * as people from './people-contract.ts'
import { PERMISSIONS, permissionsOf, ROLES } from './policy.ts'
import { endSession } from './session-store.ts'
import { signInWithPassword } from './sign-in.ts'
import { changeRule, tellRule } from './sign-in-rule.ts'
import * as sso from './sso.ts'

const endThisSession = async (context: Context) => {
  if (context.actor.kind !== 'system') await endSession(context.tx, context.actor.sessionId, context.now)
  context.session(null)
  return { ok: true as const }
}

const tellWhoIAm = async (context: Context) => {
  const actor = staff(context)
  const { id, name, credential, employer, roles } = found(await readStaffMember(context.tx, actor.id))
  const permissions = permissionsOf(actor.roles)
  const mustSetUp = actor.roles.length === 0 && roles.length > 0
  return {
    staff: { id, name, credential, employer, roles, permissions },
    practice: practiceCard(context),
    mustSetUp,
  }
}

const tellPolicy = async () => ({
  roles: Object.entries(ROLES).map(([role, { name, about }]) => ({ role, name, about })),
  permissions: Object.entries(PERMISSIONS).map(([permission, words]) => ({
    permission,
    words,
    roles: Object.entries(ROLES)
      .filter(([role]) => permissionsOf([role]).includes(permission))
      .map(([role]) => role),
  })),
})

const atTheDoor: Answer[] = [
  answerAnyone(door.signIn, signInWithPassword),
  answerAnyone(door.askPasskey, offerPasskey),
  answerAnyone(door.signInByPasskey, signInWithPasskey('staff')),
  answerAnyone(door.acceptInvitation, acceptInvitation),
  answerAnyone(door.beginSso, sso.begin),
  answerAnyone(door.finishSso, sso.finish),
  answerAnyone(my.openLink, openLinkWithBirthDate),
  answerAnyone(my.openCode, openWithCode),
  answerAnyone(my.askMyPasskey, offerPasskey),
  answerAnyone(my.openByPasskey, signInWithPasskey('my')),
]

const myOwn: Answer[] = [
  answer(door.whoAmI, tellWhoIAm),
  answer(door.signOut, endThisSession),
  answer(mine.mySignIn, tellMySignIn),
  answer(mine.newPasskey, offerMyPasskey),
  answer(mine.addPasskey, keepMyPasskey),
  answer(mine.endPasskey, removeMyPasskey),
  answer(mine.beginApp, begin),
  answer(mine.confirmApp, async (context, given) => {
    const made = await confirm(context, given)
    await settle(context)
    return made
  }),
  answer(mine.newRecoveryCodes, async (context) => ({ recoveryCodes: await makeRecoveryCodes(context) })),
  answer(mine.changePassword, setPassword),
  answer(mine.endOtherSessions, endOthers),
  answer(mine.prove, proveAgain),
  answer(mine.askToProve, askForPasskey),
  answer(mine.proveByPasskey, proveWithPasskey),
]

const ofPatients: Answer[] = [
  answer(my.mySession, tellMySession),
  answer(my.mySignOut, endThisSession),
  answer(my.offerPasskeyHere, offerHere),
  answer(my.keepPasskeyHere, keepHere),
  answer(my.endPasskeyHere, endHere),
]

const ofAdministrators: Answer[] = [
  answer(people.listPeople, tellPeople),
  answer(people.invitePerson, addPerson),
  answer(people.changePerson, changeWork),
  answer(people.endPerson, endWork),
  answer(people.inviteAgain, startOver),
  answer(people.signOutPerson, signOutColleague),
  answer(people.readRule, tellRule),
  answer(people.setRule, changeRule),
  answer(people.readPolicy, tellPolicy),
  answer(glass.breakGlass, open),
  answer(glass.myGlass, tellMine),
  answer(glass.closeGlass, closeMine),
  answer(glass.listGlass, tellGlass),
  answer(glass.reviewGlass, review),
]

export const answers: Answer[] = [...atTheDoor, ...myOwn, ...ofPatients, ...ofAdministrators]
