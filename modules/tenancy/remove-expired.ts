import type { Context } from '../../platform/context.ts'
import { asKeeper } from '../../platform/keeping/as-keeper.ts'
import { type Counts, removeAbout } from '../../platform/keeping/remove-rows.ts'
import { byOperator } from '../../platform/operator.ts'
import { refuse } from '../../platform/refusal.ts'
import { runInPractice } from '../../platform/unit-of-work.ts'
import { REMOVED, redactPeople, sumOfRemovedLinks } from '../audit/index.ts'
import { readFilesOnlyOf, removeFiles } from '../billing/index.ts'
import { removeReportsOf } from '../interop/index.ts'
import { PATIENT_TABLE, readCaregiverIds } from '../patients/index.ts'
import { readRetentionYears } from '../practice/index.ts'
import { readDocumentsOnlyOf, removeDocuments } from '../record/index.ts'
import { type Due, readDue } from './keeping.ts'
import type { Keeper, Named } from './operator.ts'
import { addRemoval } from './store.ts'

/** The rows themselves, then the papers that told of this patient and of nobody else. */
const removeRows = async (context: Context, removalId: string, patientId: string): Promise<Counts> => {
  const { tx, practice } = context
  const documents = await readDocumentsOnlyOf(tx, patientId)
  const files = await readFilesOnlyOf(tx, patientId)
  const caregivers = await readCaregiverIds(tx, patientId)
  await redactPeople(tx, practice.id, removalId, { patientId, ids: [patientId, ...caregivers] })
  const counts = await removeAbout(tx, {
    practiceId: practice.id,
    removalId,
    root: PATIENT_TABLE,
    column: 'patient_id',
    subjectId: patientId,
    except: ['audit.entry'],
  })
  const reports = await removeReportsOf(tx, documents)
  const papers = {
    'record.document': await removeDocuments(tx, documents),
    'interop.import_report': reports,
    ...(await removeFiles(tx, files)),
  }
  return { ...counts, ...Object.fromEntries(Object.entries(papers).filter(([, count]) => count > 0)) }
}

const removeOne = async (context: Context, { operator }: Keeper, patientId: string) => {
  const { tx, practice, now, newId } = context
  // Asked again here: a hold may have been put, or a chart come in, since the list was made.
  const due = (await readDue(context)).find((one) => one.patientId === patientId)
  if (!due) return null
  const years = await readRetentionYears(tx)
  const rule = `${years} years after the last service`
  const id = newId()
  return asKeeper(tx, practice.id, 'removal', async () => {
    const counts = await removeRows(context, id, patientId)
    const linksSha256 = await sumOfRemovedLinks(tx, id)
    await addRemoval(tx, {
      practiceId: practice.id,
      id,
      subjectId: patientId,
      rule,
      lastServiceOn: due.lastServiceOn,
      counts: JSON.stringify(counts),
      linksSha256,
      removedBy: operator,
      removedAt: now,
    })
    context.touch({
      action: REMOVED,
      thing: 'tenancy.removal',
      thingId: id,
      patientId,
      detail: { rule, links: linksSha256 },
    })
    return { ...due, rows: Object.values(counts).reduce((sum, count) => sum + count, 0) }
  })
}

/** Whose record has reached its end; nothing is changed. */
export const listExpired = async ({ world }: Keeper, practice: Named): Promise<Due[]> => {
  const listed = await runInPractice(world, byOperator(practice.id), async (context) => {
    context.touch({ action: 'read', thing: 'tenancy.keeping' })
    return readDue(context)
  })
  return listed?.value ?? refuse('NO_PRACTICE', `There is no practice ${practice.slug}.`)
}

/** Deletes those records, each in a transaction of its own, and leaves what a chain and an auditor need. */
export const removeExpired = async (keeper: Keeper, practice: Named) => {
  const removed: (Due & { rows: number })[] = []
  for (const { patientId } of await listExpired(keeper, practice)) {
    const world = { ...keeper.world, db: keeper.ownerDb }
    const done = await runInPractice(world, byOperator(practice.id), (context) =>
      removeOne(context, keeper, patientId),
    )
    if (done?.value) removed.push(done.value)
  }
  return removed
}
