import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import { reachedAt } from './store.ts'

export const readRepresentatives = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('patients.representative')
    .selectAll()
    .where('patientId', '=', patientId)
    .orderBy('recordedAt', 'desc')
    .execute()
export const readRepresentative = (tx: Tx, id: string) =>
  tx.selectFrom('patients.representative').selectAll().where('id', '=', id).executeTakeFirst()
export const lockRepresentative = (tx: Tx, patientId: string, id: string) =>
  tx
    .selectFrom('patients.representative')
    .selectAll()
    .where('id', '=', id)
    .where('patientId', '=', patientId)
    .forUpdate()
    .executeTakeFirst()
export const addOne = (tx: Tx, row: Insertable<Tables['patients.representative']>) =>
  tx.insertInto('patients.representative').values(row).execute()
export const markVerified = (tx: Tx, id: string, verifiedAt: Date, verifiedBy: string) =>
  tx.updateTable('patients.representative').set({ verifiedAt, verifiedBy }).where('id', '=', id).execute()
export const markEnded = (tx: Tx, id: string, ended: { endedAt: Date; endedBy: string; endReason: string }) =>
  tx.updateTable('patients.representative').set(ended).where('id', '=', id).execute()

export const addOnePaper = (tx: Tx, row: Insertable<Tables['patients.representativePaper']>) =>
  tx.insertInto('patients.representativePaper').values(row).execute()
export const readPapers = (tx: Tx, patientId: string) =>
  tx
    .selectFrom('patients.representativePaper')
    .select(['id', 'representativeId', 'receivedAt'])
    .where('patientId', '=', patientId)
    .orderBy('receivedAt')
    .execute()
export const readPaper = (tx: Tx, patientId: string, id: string) =>
  tx
    .selectFrom('patients.representativePaper')
    .selectAll()
    .where('patientId', '=', patientId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Representatives who can be reached at an address and have this birth date, with what their authority hangs on. */
export const readRepresentativesReached = (tx: Tx, address: string, birthDate: string) =>
  tx
    .selectFrom('patients.representative as r')
    .innerJoin('patients.patient as p', 'p.id', 'r.patientId')
    .select(['r.id', 'r.patientId', 'r.basis', 'r.verifiedAt', 'r.endedAt', 'r.untilOn'])
    .select(['p.language', 'p.deceasedOn'])
    .where('r.birthDate', '=', birthDate)
    .where(reachedAt('r', address))
    .execute()
