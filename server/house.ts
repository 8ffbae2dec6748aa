import { can, identify } from '../modules/access/index.ts'
import { answers as access } from '../modules/access/routes.ts'
import { type RootKeeper, writeAudit } from '../modules/audit/index.ts'
import { auditListeners } from '../modules/audit/jobs.ts'
import { answersWith as auditAnswers } from '../modules/audit/routes.ts'
import { listeners as billingListens } from '../modules/billing/jobs.ts'
import { answers as billing } from '../modules/billing/routes.ts'
import { answers as contacts } from '../modules/contacts/routes.ts'
import { answers as enrollment } from '../modules/enrollment/routes.ts'
import { answers as instruments } from '../modules/instruments/routes.ts'
import { answers as interop } from '../modules/interop/routes.ts'
import { listeners as medicationsListen } from '../modules/medications/jobs.ts'
import { answers as medications } from '../modules/medications/routes.ts'
import { messageListeners } from '../modules/messages/jobs.ts'
import { answers as messages } from '../modules/messages/routes.ts'
import { namesOf, whoIs } from '../modules/patients/index.ts'
import { answers as patients } from '../modules/patients/routes.ts'
import { answers as plans } from '../modules/plans/routes.ts'
import { readPractice } from '../modules/practice/index.ts'
import { answers as practice } from '../modules/practice/routes.ts'
import { answers as readings } from '../modules/readings/routes.ts'
import { answers as record } from '../modules/record/routes.ts'
import { listeners as tasksListen } from '../modules/tasks/jobs.ts'
import { answers as tasks } from '../modules/tasks/routes.ts'
import { answers as tenancy } from '../modules/tenancy/routes.ts'
import { answers as time } from '../modules/time/routes.ts'
import { answers as transitions } from '../modules/transitions/routes.ts'
import { answers as worklist } from '../modules/worklist/routes.ts'
import type { Answer } from '../platform/answer.ts'
import { type Listeners, mergeListeners } from '../platform/jobs.ts'
import type { Mailer } from '../platform/mail.ts'
import type { Doorkeeper } from '../platform/serve.ts'
import type { Texter } from '../platform/texts.ts'
import type { House } from '../platform/unit-of-work.ts'

/** Every route of every room. */
export const answers: Answer[] = [
  practice,
  auditAnswers(namesOf),
  access,
  patients,
  record,
  enrollment,
  readings,
  plans,
  medications,
  time,
  tasks,
  instruments,
  contacts,
  messages,
  transitions,
  billing,
  worklist,
  interop,
  tenancy,
].flat()

/** Which room listens to which news. */
export const listenersWith = (
  mailer: Mailer,
  keeper: RootKeeper | null = null,
  texter: Texter = null,
): Listeners =>
  mergeListeners([
    auditListeners(keeper),
    medicationsListen,
    tasksListen,
    billingListens,
    messageListeners({ mailer, texter }),
  ])

export const house: House = { practiceOf: readPractice, writeAudit }
export const door: Doorkeeper = { identify: identify(whoIs), can }
