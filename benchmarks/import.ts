import { importFile } from '../modules/interop/import-file.ts'
import { staff } from '../samples/cast.ts'
import { chartOf, generatePeople } from '../samples/charts.ts'
import { onStage, timed } from './on-stage.ts'

const PEOPLE = 400

/** Charts of our own generator, one file and one transaction each, then all of them again. */
export const benchImport = () =>
  onStage(async (stage) => {
    const files = generatePeople(PEOPLE, '2026-03-03').map((person) => ({
      fileName: `${person.id}.json`,
      bytes: Buffer.from(JSON.stringify(chartOf(person))),
    }))
    const resources = files.reduce((sum, { bytes }) => sum + JSON.parse(bytes.toString()).entry.length, 0)
    const all = async () => {
      for (const file of files) await stage.as(staff.tomas, (context) => importFile(context, file))
    }
    const [first, again] = [await timed(all), await timed(all)]
    console.log(
      `${PEOPLE} charts, ${resources} resources: ${(resources / (first / 1000)).toFixed(0)} resources/s, the same again ${(resources / (again / 1000)).toFixed(0)} resources/s`,
    )
  })
