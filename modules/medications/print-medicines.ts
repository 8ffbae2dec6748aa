import { localDate } from '../../platform/clock.ts'
import { type Context, ownPatientId, type Practice } from '../../platform/context.ts'
import { dayWords, letterStyle, safe } from '../../platform/letter-style.ts'
import { printPdf } from '../../platform/print.ts'
import { found } from '../../platform/refusal.ts'
import type { Download, Input } from '../../platform/route.ts'
import { type Locale, localeFor } from '../../words/index.ts'
import { say } from '../../words/say.ts'
import { type PatientCard, readCard } from '../patients/index.ts'
import { DAY_PARTS, type DayPart, type MyMedicine, type medicinesPdf } from './contract.ts'
import { listFor } from './my-medicines.ts'

type List = Awaited<ReturnType<typeof listFor>>

const STYLE = `table { width: 100%; border-collapse: collapse; margin: 0 0 10pt }
th, td { border: 1pt solid #111; padding: 6pt 8pt; text-align: left; vertical-align: top }
tr { break-inside: avoid }
.stop { border: 2.5pt solid #b3232b; border-radius: 6pt; padding: 8pt 14pt; break-inside: avoid }
.stop h2 { border: 0; margin: 0; padding: 0 }`

const partWords = (part: DayPart, locale: Locale): string =>
  say(locale, part === 'as_needed' ? 'patient.medicines.asNeeded' : `when.${part}`)

const row = ({ name, dose, how, purpose }: MyMedicine, locale: Locale): string =>
  `<tr><th scope="row">${safe([name, dose].filter(Boolean).join(' '))}</th><td>${safe(how)}</td><td>${safe(
    purpose || say(locale, 'patient.medicines.forUnknown'),
  )}</td></tr>`

const table = (title: string, medicines: readonly MyMedicine[], locale: Locale): string =>
  medicines.length === 0
    ? ''
    : `<section><h2>${safe(title)}</h2><table><thead><tr>${(
        ['medicines.one', 'patient.medicines.howMuch', 'patient.medicines.forWhat'] as const
      )
        .map((key) => `<th scope="col">${safe(say(locale, key))}</th>`)
        .join(
          '',
        )}</tr></thead><tbody>${medicines.map((one) => row(one, locale)).join('')}</tbody></table></section>`

const stopBox = (stop: List['stop'], locale: Locale): string =>
  stop.length === 0
    ? ''
    : `<section class="stop"><h2>${safe(say(locale, 'patient.medicines.stopTitle'))}</h2><ul>${stop
        .map(
          ({ name, on }) =>
            `<li><span class="s">${safe(name)}</span>. ${safe(say(locale, 'patient.medicines.stoppedOn', { date: dayWords(on, locale) }))}</li>`,
        )
        .join('')}</ul></section>`

/** Morning, noon, evening, bed, what for, and STOP: a page to live by, on the door of the refrigerator. */
export const medicinesHtml = (
  { taking, stop, allergies }: List,
  card: Pick<PatientCard, 'givenName' | 'familyName' | 'birthDate'>,
  { locale, today, practice }: { locale: Locale; today: string; practice: Practice },
): string => {
  const name = `${card.givenName} ${card.familyName}`
  const title = say(locale, 'patient.medicines.title')
  const sure = taking.filter(({ unsure }) => !unsure)
  const at = (part: DayPart) => sure.filter(({ when }) => when.includes(part))
  const anyTime = sure.filter(({ when }) => when.length === 0)
  const foot = `${practice.name} · ${practice.phone}`
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${safe(title)}</title>
<style>${letterStyle(`${title}, ${name}`, foot)}${STYLE}</style></head><body><main>
<h1>${safe(title)}</h1><p>${safe(name)}, ${safe(dayWords(card.birthDate, locale))}. ${safe(dayWords(today, locale))}</p>
${stopBox(stop, locale)}
${DAY_PARTS.map((part) => table(partWords(part, locale), at(part), locale)).join('')}
${table(say(locale, 'medicines.anyTime'), anyTime, locale)}
${table(
  say(locale, 'medicines.askUs'),
  taking.filter(({ unsure }) => unsure),
  locale,
)}
<section><h2>${safe(say(locale, 'patient.medicines.allergies'))}</h2><p>${safe(
    allergies.length > 0 ? allergies.join(', ') : say(locale, 'patient.medicines.noAllergies'),
  )}</p></section>
<p>${safe(say(locale, 'patient.medicines.askFirst'))}</p>
</main></body></html>`
}

const print = async (context: Context, patientId: string): Promise<Download> => {
  const card = found(await readCard(context.tx, patientId))
  const { practice, now } = context
  const around = {
    locale: localeFor(card.language),
    today: localDate(now, practice.timeZone),
    practice,
  }
  const html = medicinesHtml(await listFor(context, patientId), card, around)
  return {
    bytes: await printPdf(html),
    mediaType: 'application/pdf',
    fileName: 'medicines.pdf',
    inline: true,
  }
}

export const printHers = (context: Context, { patientId }: Input<typeof medicinesPdf>) =>
  print(context, patientId)

export const printMine = (context: Context) => {
  const patientId = ownPatientId(context)
  context.touch({ action: 'export', thing: 'medications.list', patientId })
  return print(context, patientId)
}
