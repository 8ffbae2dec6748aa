import { type Answer, answer } from '../../platform/answer.ts'
import { found } from '../../platform/refusal.ts'
import { readCard } from '../patients/index.ts'
import { putBack, set } from './change-template.ts'
import {
  compareVersions,
  giveCopy,
  myPlan,
  myPlanPdf,
  planPdf,
  readHome,
  readPlan,
  readVersion,
  saveDraft,
  signPlan,
  startDraft,
} from './contract.ts'
import { follow, keepAttainment } from './follow-goals.ts'
import { give } from './give-copy.ts'
import { readGoals, writeAttainment } from './goals-contract.ts'
import { printForStaff, printMine, readMine } from './hand-out.ts'
import { decide, keepInterview, tellInterview } from './interview.ts'
import { decideSuggestion, readInterview, saveInterview } from './interview-contract.ts'
import { readHomeLimits } from './plan-status.ts'
import { reviewsDue, waitingPlans } from './queue-contract.ts'
import { compare, read, readOne } from './read-plan.ts'
import { readWaiting } from './read-queue.ts'
import { listAll, readOneTemplate } from './read-templates.ts'
import { listReviews } from './reviews.ts'
import { save } from './save-draft.ts'
import { sign } from './sign-plan.ts'
import { start } from './start-draft.ts'
import { listTemplates, putBackTemplate, readTemplate, setTemplate } from './template-contract.ts'

export const answers: Answer[] = [
  answer(readPlan, read),
  answer(startDraft, start),
  answer(saveDraft, save),
  answer(signPlan, sign),
  answer(readVersion, readOne),
  answer(compareVersions, compare),
  answer(waitingPlans, readWaiting),
  answer(reviewsDue, listReviews),
  answer(readInterview, tellInterview),
  answer(saveInterview, keepInterview),
  answer(decideSuggestion, decide),
  answer(listTemplates, listAll),
  answer(readTemplate, readOneTemplate),
  answer(setTemplate, set),
  answer(putBackTemplate, putBack),
  answer(readGoals, follow),
  answer(writeAttainment, keepAttainment),
  answer(giveCopy, give),
  answer(planPdf, printForStaff),
  answer(readHome, async ({ tx }, { patientId }) => {
    found(await readCard(tx, patientId))
    return { home: await readHomeLimits(tx, patientId) }
  }),
  answer(myPlan, readMine),
  answer(myPlanPdf, printMine),
]
