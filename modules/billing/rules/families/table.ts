import { apcm } from './apcm.ts'
import { behavioral, collaborative } from './behavioral.ts'
import { chronicPain } from './chronic-pain.ts'
import type { FamilyOutcome, MonthContext } from './family.ts'
import { initiatingAddOn } from './initiating-add-on.ts'
import { remotePhysiologic, remoteTherapeutic } from './monitoring.ts'
import { communityHealth, navigation } from './navigation.ts'
import { pcm } from './pcm.ts'
import { transition } from './transition.ts'

/** The programs beside CCM. Each looks whether it was worked on at all and answers for itself. */
export const siblingFamilies: ((context: MonthContext) => FamilyOutcome[])[] = [
  pcm,
  apcm,
  behavioral,
  collaborative,
  remotePhysiologic,
  remoteTherapeutic,
  communityHealth,
  navigation,
  chronicPain,
  initiatingAddOn,
  transition,
]
