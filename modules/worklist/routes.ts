import { type Answer, answer } from '../../platform/answer.ts'
import { setRule, tellRule, tryRule } from './change-rule.ts'
import {
  readContactRule,
  readWorklist,
  setContactRule,
  suggestContactRoute,
  tryContactRule,
} from './contract.ts'
import { tellSuggestion, tellWorklist } from './read-worklist.ts'
import { changeRoster, cover, finishCover, tellTeam } from './team.ts'
import { coverQueue, endCover, readTeam, setRoster } from './team-contract.ts'

export const answers: Answer[] = [
  answer(readWorklist, tellWorklist),
  answer(suggestContactRoute, tellSuggestion),
  answer(readContactRule, tellRule),
  answer(tryContactRule, tryRule),
  answer(setContactRule, setRule),
  answer(readTeam, tellTeam),
  answer(coverQueue, cover),
  answer(endCover, finishCover),
  answer(setRoster, changeRoster),
]
